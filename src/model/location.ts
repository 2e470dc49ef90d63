/** A place in a rule document: the file as the caller named it, and an RFC 6901 JSON pointer into it. */
export interface Location {
  readonly file: string
  readonly pointer: string
}

/** The place one step further in; `/` and `~` in a key are escaped as RFC 6901 asks. */
export const within = ({ file, pointer }: Location, ...keys: readonly (string | number)[]): Location => {
  let path = pointer
  for (const key of keys) path += typeof key === 'number' ? `/${key}` : `/${escapeKey(key)}`
  return { file, pointer: path }
}

const RESERVED = /[~/]/

const escapeKey = (key: string): string => (RESERVED.test(key) ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key)

/** The keys that a pointer names, outermost first. */
export const keysIn = (pointer: string): readonly string[] => pointer.split('/').slice(1).map(unescapeKey)

const unescapeKey = (key: string): string => key.replaceAll('~1', '/').replaceAll('~0', '~')
