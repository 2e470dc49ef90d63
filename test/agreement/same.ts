import { NOT_ASKED, Refusal } from './back-end.js'

/** Whether two answers are the same, to the sign of a zero; the order of properties and of problems does not matter. */
export const same = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (a instanceof Refusal || b instanceof Refusal) return sameProblems(a, b)
  // Answers work out what is seldom read when it is; written out, they are plain data.
  return sameData(written(a), written(b))
}

const written = (value: object): object =>
  'toJSON' in value && typeof value.toJSON === 'function' ? (value.toJSON() as object) : value

const sameData = (a: object, b: object): boolean => {
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const names = Object.keys(a)
  if (names.length !== Object.keys(b).length) return false
  for (const name of names) {
    if (!Object.hasOwn(b, name)) return false
    if (!same((a as Values)[name], (b as Values)[name])) return false
  }
  return true
}

type Values = Readonly<Record<string, unknown>>

/** The same problems at the same places; in the same words where both have words. */
const sameProblems = (a: object, b: object): boolean =>
  a instanceof Refusal &&
  b instanceof Refusal &&
  placesOf(a).join('\n') === placesOf(b).join('\n') &&
  (!hasWords(a) || !hasWords(b) || wordsOf(a).join('\n') === wordsOf(b).join('\n'))

const placesOf = ({ problems }: Refusal): readonly string[] =>
  problems.map(({ code, pointer }) => `${code} ${pointer}`).sort()

const hasWords = ({ problems }: Refusal): boolean => problems.every((one) => 'message' in one)
const wordsOf = ({ problems }: Refusal): readonly string[] => problems.map((one) => JSON.stringify(one)).sort()

/** What was said, as plain data that can be shown. */
export const shown = (said: unknown): unknown => {
  if (said === NOT_ASKED) return 'not asked'
  if (said instanceof Refusal) return { refused: placesOf(said) }
  if (typeof said === 'string' && said.startsWith('{')) return JSON.parse(said)
  return typeof said === 'object' && said !== null ? JSON.parse(JSON.stringify(said)) : said
}
