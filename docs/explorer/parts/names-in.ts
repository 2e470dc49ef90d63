import { placeholdersOf } from '../../../src/model/text.js'

/** What a piece of a rulebook names: facts, amounts and conditions of the book. */
export const namesIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return placeholdersOf(value)
  if (Array.isArray(value)) return value.flatMap(namesIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => (isName(key, inner, value) ? [inner] : namesIn(inner)))
}

const isName = (key: string, inner: unknown, { kind }: { readonly kind?: unknown }): inner is string =>
  typeof inner === 'string' && (key === 'fact' || key === 'parameter' || (key === 'name' && kind === 'reference'))
