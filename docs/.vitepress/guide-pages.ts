/** The guides, in the order in which they are read. */
export const guidePages = [
  'start',
  'write-rules',
  'configure-a-region',
  'embed',
  'async-facts',
  'browser',
  'data-warehouses',
  'privacy',
  'versioning',
] as const
