import type { Facts } from 'kam-rules'
import type { Edit } from './owner/edit.js'

/** What the page is asked: everything that a link has to carry. */
export interface Question {
  /** Code of the region. */
  readonly region: string
  /** Code of the region beside it. */
  readonly beside?: string
  readonly asOf: string
  /** Id of one of the example accounts, or `OWN`. */
  readonly account: string
  /** The account that was pasted. */
  readonly own?: Facts
  /** Facts that are otherwise than in the account; `null` where one was made unknown. */
  readonly changes: Facts
  /** Ids of the decisions shown, in this order. */
  readonly shown: readonly string[]
  /** What a rule owner tries in the region's document. */
  readonly edits: readonly Edit[]
}

/** The account that was pasted, in the place of the id of an example. */
export const OWN = 'own'

/** The account as it was before anything was changed. */
export const originalOf = ({ account, own }: Question, examples: readonly Facts[]): Facts =>
  account === OWN ? (own ?? {}) : (examples.find(({ accountId }) => accountId === account) ?? {})

/** The account that is asked about. What is unknown is left out. */
export const factsOf = (question: Question, examples: readonly Facts[]): Facts =>
  Object.fromEntries(
    Object.entries({ ...originalOf(question, examples), ...question.changes }).filter(([, value]) => value !== null),
  )

/** The question with one fact otherwise; `undefined` makes it unknown. What is again as in the account is no change. */
export const withFact = (question: Question, examples: readonly Facts[], name: string, value: unknown): Question => {
  const { [name]: _, ...others } = question.changes
  const isBack = same(value, originalOf(question, examples)[name])
  return { ...question, changes: isBack ? others : { ...others, [name]: value ?? null } }
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
