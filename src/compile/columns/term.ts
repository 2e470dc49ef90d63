/** A bitmap that conditions are made of: a test of a field, or a comparison of two fields. */
export interface Atom {
  /** Equal keys, equal bitmaps. */
  readonly key: string
  /** Which bitmap of the chunk it is; known once all atoms are. */
  readonly register: () => number
}

/** What a condition is made of; terms are named by their numbers. */
export type Term =
  | { readonly kind: 'always' }
  | { readonly kind: 'atom'; readonly atom: Atom }
  | { readonly kind: 'all' | 'any'; readonly terms: readonly number[] }
  | { readonly kind: 'except'; readonly terms: readonly [whole: number, without: number] }
  | { readonly kind: 'not'; readonly terms: readonly [number] }
