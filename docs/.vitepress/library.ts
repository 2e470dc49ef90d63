import { fileURLToPath } from 'node:url'

const source = (path: string): string => fileURLToPath(new URL(`../../src/${path}`, import.meta.url))

/** Pages import `kam-rules` as a host does, and get the sources. */
export const libraryAlias = [
  { find: /^kam-rules$/, replacement: source('index.ts') },
  { find: /^kam-rules\/([a-z-]+)$/, replacement: source('$1.ts') },
]
