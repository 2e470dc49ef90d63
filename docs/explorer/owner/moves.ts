import type { DecisionResult, Facts, LocalizedText } from 'kam-rules'
import { answersOf, type Open } from '../answers.js'

/** An answer that another rulebook gives otherwise: what only the one says, and what only the other does. */
export interface Move {
  readonly accountId: string
  readonly decision: string
  /** `outcome`: another tier, row or item; `score`: points only; `words`: the same answer in other words. */
  readonly kind: 'outcome' | 'score' | 'words'
  readonly before: readonly Said[]
  readonly after: readonly Said[]
}

/** One outcome, as people read it. */
export interface Said {
  readonly id: string
  readonly score?: number
  readonly text: LocalizedText
}

/** What becomes of accounts when rules change, decision by decision. Accounts that either side refuses are passed over. */
export const movesBetween = (before: Open, after: Open, accounts: readonly Facts[]): readonly Move[] => {
  const decisions = differingDecisions(before, after)
  return accounts.flatMap((facts) => {
    const one = answersOf(before, decisions, facts).value
    const other = answersOf(after, decisions, facts).value
    if (one === undefined || other === undefined) return []
    const accountId = String(facts['accountId'] ?? '')
    return decisions.flatMap((decision) => {
      const moved = moveOf(one[decision] as DecisionResult, other[decision] as DecisionResult)
      return moved === undefined ? [] : [{ accountId, decision, ...moved }]
    })
  })
}

/** Decisions whose rules and amounts are the same give the same answers. */
export const differingDecisions = ({ resolved: a }: Open, { resolved: b }: Open): readonly string[] => {
  const rulesIn = ({ decisions }: typeof a, id: string) => JSON.stringify(decisions.find((one) => one.id === id)) ?? ''
  const isEverywhere = JSON.stringify(a.derivedFacts) !== JSON.stringify(b.derivedFacts)
  const amounts = Object.keys(b.parameters).filter((name) => a.parameters[name]?.value !== b.parameters[name]?.value)
  const names = (rules: string) => amounts.some((name) => rules.includes(`{${name}}`))
  return b.decisions
    .map(({ id }) => id)
    .filter((id) => isEverywhere || rulesIn(a, id) !== rulesIn(b, id) || names(rulesIn(b, id)))
}

const moveOf = (before: DecisionResult, after: DecisionResult): Pick<Move, 'kind' | 'before' | 'after'> | undefined => {
  if (JSON.stringify(before) === JSON.stringify(after)) return undefined
  const [was, is] = [saidIn(before), saidIn(after)]
  const [gone, come] = [missingIn(was, is, outcomeOf), missingIn(is, was, outcomeOf)]
  if (gone.length + come.length > 0) return { kind: 'outcome', before: gone, after: come }
  const [less, more] = [missingIn(was, is, scoreOf), missingIn(is, was, scoreOf)]
  if (less.length > 0) return { kind: 'score', before: less, after: more }
  return { kind: 'words', before: missingIn(was, is, JSON.stringify), after: missingIn(is, was, JSON.stringify) }
}

const saidIn = (result: DecisionResult): readonly Said[] => {
  switch (result.kind) {
    case 'scorecard':
      return [{ id: result.band, score: result.score, text: result.bandTitle }]
    case 'decision-table':
      return result.hits.map(({ row, text }) => ({ id: row, text }))
    case 'recommendations':
      return result.items.map(({ id, title }) => ({ id, text: title }))
  }
}

const outcomeOf = ({ id }: Said): string => id

const scoreOf = ({ id, score }: Said): string => `${id} ${score}`

const missingIn = (some: readonly Said[], others: readonly Said[], keyOf: (said: Said) => string): readonly Said[] => {
  const known = new Set(others.map(keyOf))
  return some.filter((said) => !known.has(keyOf(said)))
}
