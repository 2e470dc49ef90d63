import type { Facts, ResolvedCondition, ResolvedDecision } from 'kam-rules'
import { meaningOf } from '../../../src/meaning-of.js'
import type { Answer } from '../../../src/model/result.js'
import { randomAccounts } from '../random-accounts.js'
import { ACCOUNTS, type Subject } from './problems-of.js'

/** What the reference says of an account; what a decision of another shape would say is empty. */
export interface Seen {
  readonly facts: Facts
  /** The rows whose conditions are met, whatever the hit policy makes of them. */
  readonly rows: readonly string[]
  /** The rows that the answer shows. */
  readonly hits: readonly string[]
  readonly score: number
  readonly band: string
  readonly reasons: readonly string[]
  readonly notices: readonly string[]
  /** The attribute that gave each characteristic its points. */
  readonly attributes: Readonly<Record<string, string>>
  /** As `characteristic/attribute` those whose conditions are met, whether or not they gave the points. */
  readonly fitting: readonly string[]
  readonly items: Readonly<Record<string, { readonly rank: number; readonly steps: readonly string[] }>>
  /** Items that came through their stages, and gave way to better ones. */
  readonly outdone: readonly string[]
  /** The same for the account with other values of some facts. */
  with(facts: Facts): Seen
}

/** What the reference says; `undefined` when it refuses the facts. */
export const seenBy = ({ rulebook, decision }: Subject, facts: Facts): Seen | undefined => {
  const meaning = meaningOf(rulebook)
  const values = meaning.read(facts)
  if (values === undefined) return undefined
  const isMet = ({ conditions }: { readonly conditions?: ResolvedCondition }) =>
    conditions === undefined || meaning.isMet(conditions, values)
  const rows = decision.kind === 'decision-table' ? decision.rows : []
  const characteristics = decision.kind === 'scorecard' ? decision.characteristics : []
  return {
    facts,
    rows: rows.filter(isMet).map(({ id }) => id),
    fitting: characteristics.flatMap(({ id, attributes }) => attributes.filter(isMet).map((one) => `${id}/${one.id}`)),
    ...flat(meaning.answer(withLowestBand(decision), values)),
    with: (others) => seenBy({ rulebook, decision }, { ...facts, ...others }) as Seen,
  }
}

/** The reference refuses to answer where a score has no band; here that is a fault to look at. */
const withLowestBand = (decision: ResolvedDecision): ResolvedDecision => {
  if (decision.kind !== 'scorecard') return decision
  const { title, at, bands } = decision
  return { ...decision, bands: [...bands, { id: NO_BAND, from: Number.NEGATIVE_INFINITY, title, at, provisions: [] }] }
}

export const NO_BAND = 'none'

const flat = (answer: Answer): Omit<Seen, 'facts' | 'rows' | 'fitting' | 'with'> => {
  const ofScorecard = { score: Number.NaN, band: '', reasons: [], notices: [], attributes: {} }
  const none = { hits: [], ...ofScorecard, items: {}, outdone: [] }
  switch (answer.kind) {
    case 'scorecard':
      return {
        ...none,
        ...answer,
        reasons: answer.reasons.map(({ reasonCode }) => reasonCode),
        attributes: Object.fromEntries(answer.partialScores.map((one) => [one.characteristic, one.attribute])),
      }
    case 'recommendations':
      return {
        ...none,
        items: Object.fromEntries(answer.items.map((item) => [item.id, item])),
        outdone: answer.rejected.filter(({ stage }) => stage === 'group' || stage === 'limit').map(({ id }) => id),
      }
    case 'decision-table':
      return { ...none, hits: answer.hits.map(({ row }) => row) }
  }
}

const MADE_UP = 500

/** The accounts of the cases, those that look the same to the decision once. */
const accountsFor = ({ rulebook: { facts } }: Subject): Iterable<Facts> =>
  new Map(
    ACCOUNTS.map((account) => {
      const asked = Object.fromEntries(Object.entries(account).filter(([name]) => Object.hasOwn(facts, name)))
      return [JSON.stringify(asked), asked]
    }),
  ).values()

/** What the reference says of some accounts: made-up ones, and those of the cases. */
export const someSeen = function* (subject: Subject): Iterable<Seen> {
  for (const facts of [...accountsFor(subject), ...randomAccounts([subject], MADE_UP)]) {
    const seen = seenBy(subject, facts)
    if (seen !== undefined) yield seen
  }
}
