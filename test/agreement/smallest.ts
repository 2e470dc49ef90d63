import { openRulebook } from 'kam-rules'
import { compareOn, type Disagreement } from './agreement.js'
import { type Book, Refusal } from './back-end.js'

/** A disagreement in parts that can be left out: the documents, and the accounts. */
interface Parts {
  readonly documents: Book['documents']
  readonly accounts: readonly unknown[]
}

/** Leaves out what can be left out while the two still disagree: accounts, facts, rows, conditions, entries of the dictionary. */
export const smallest = async (disagreement: Disagreement, patienceMs: number): Promise<Disagreement> => {
  const end = performance.now() + patienceMs
  const { documents } = disagreement.book
  let found = disagreement
  let parts: Parts = { documents, accounts: disagreement.accounts }
  // What has been tried in vain is not tried again until all has been tried.
  let tried = 0
  let isNew = true
  while (isNew && performance.now() < end) {
    isNew = false
    tried = 0
    for (let candidate = next(parts, tried); candidate && performance.now() < end; candidate = next(parts, tried)) {
      const again = await disagreementIn(candidate, disagreement)
      if (again) {
        found = again
        parts = candidate
        isNew = true
      } else tried++
    }
  }
  return found
}

const next = (parts: Parts, skipped: number): Parts | undefined => {
  let place = 0
  for (const candidate of smaller(parts)) if (place++ === skipped) return candidate as Parts
  return undefined
}

/** Whether the same back end still says something else than the reference; a rulebook that cannot be opened is no case. */
const disagreementIn = async (
  { documents, accounts }: Parts,
  original: Disagreement,
): Promise<Disagreement | undefined> => {
  const { book, backEnd } = original
  const kinds = kindsOf(original)
  try {
    const opened = openRulebook(documents, book.settings)
    const again = await compareOn({ ...book, documents, opened }, accounts, [backEnd])
    return again && kindsOf(again) === kinds ? again : undefined
  } catch {
    return undefined
  }
}

/** Of what kind the two sayings are, so that no other disagreement takes the place of the one that was found. */
const kindsOf = ({ expected, actual }: Disagreement): string => `${kindOf(expected)} ${kindOf(actual)}`

const kindOf = (said: unknown): string => {
  if (said instanceof Refusal) return 'refusal'
  return typeof said === 'string' && !said.startsWith('{') ? 'failure' : 'answer'
}

type Values = Readonly<Record<string, unknown>>

const isData = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && [Object.prototype, null].includes(Object.getPrototypeOf(value))

/** The same value with one thing left out, the largest things first. Words are left as they are. */
const smaller = function* (value: unknown): Generator<unknown> {
  if (Array.isArray(value)) {
    const half = value.length >>> 1
    if (half > 1) yield value.slice(half)
    if (half > 1) yield value.slice(0, half)
    for (const index of value.keys()) yield value.toSpliced(index, 1)
    for (const [index, entry] of value.entries()) for (const one of smaller(entry)) yield value.with(index, one)
  } else if (isData(value)) {
    yield* insideOf(value)
    const names = Object.keys(value).filter((name) => !WORDS.has(name))
    for (const name of names) yield without(value, name)
    for (const name of names) for (const one of smaller(value[name])) yield { ...value, [name]: one }
  }
}

const WORDS: ReadonlySet<string> = new Set(['title', 'text', 'reason'])

const without = ({ ...rest }: Record<string, unknown>, name: string): Values => {
  delete rest[name]
  return rest
}

/** A group can be replaced by one of its members, a denial by what it denies. */
const insideOf = ({ all, any, not }: Values): readonly unknown[] => [all, any, not].flat().filter(isData)
