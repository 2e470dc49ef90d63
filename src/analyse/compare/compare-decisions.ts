import type { DecisionComparison } from '../../model/comparison.js'
import type { ResolvedCondition } from '../../model/condition.js'
import { conditionsIn } from '../../model/conditions-in.js'
import type { Facts } from '../../model/fact.js'
import type { Answer } from '../../model/result.js'
import type { ResolvedDecision } from '../../model/rulebook.js'
import { ask, type Reply } from '../account/ask.js'
import { becauseOf } from '../decision/study.js'
import { ALWAYS } from '../space/formula.js'
import type { ReadAccount } from '../space/meaning.js'
import { spaceOf } from '../space/space.js'
import { suspectRecommendations } from './suspect-recommendations.js'
import { suspectScorecard } from './suspect-scorecard.js'
import { suspectTable } from './suspect-table.js'
import type { Suspicion, Version, Versions } from './suspicion.js'

/** How far a comparison goes. */
export interface ComparisonLimits {
  /** Literals that one search may look at. */
  readonly work?: number
  /** Accounts to try where nothing can be proved. */
  readonly accounts?: Iterable<ReadAccount>
}

/** Whether two versions of a decision give every account the same answer, and an account to which they do not. */
export const compareDecisions = (
  a: Version<ResolvedDecision>,
  b: Version<ResolvedDecision>,
  limits: ComparisonLimits,
): DecisionComparison => {
  const decision = a.it.id
  const conditions = ({ it }: Version<ResolvedDecision>): readonly ResolvedCondition[] =>
    conditionsIn(it).map(({ condition }) => condition)
  const space = spaceOf([a, b].map((version) => ({ side: version.side, conditions: conditions(version) })))
  const open: Extract<Reply, { kind: 'open' }>[] = []
  for (const suspicion of suspicionsOf({ space, a, b })) {
    const reply = ask({
      space,
      side: a.side,
      formulas: [suspicion],
      isSought: (_, facts) => answersOf(facts, a, b) !== undefined,
      mustTry: true,
      ...limits,
    })
    if (reply.kind === 'example') {
      const facts = reply.facts()
      const answers = answersOf(facts, a, b)
      if (answers !== undefined) return { decision, status: 'different', witness: { facts, ...answers } }
    }
    if (reply.kind === 'open') open.push(reply)
  }
  const [first] = open
  if (first === undefined) return { decision, status: 'equal' }
  return {
    decision,
    status: 'open',
    sampled: open.reduce((sum, { tried }) => sum + tried, 0),
    because: becauseOf(first),
  }
}

/** Decisions of different shapes are suspicious everywhere. */
const suspicionsOf = ({ space, a, b }: Versions<ResolvedDecision>): readonly Suspicion[] => {
  const versions = <T>(one: T, other: T): Versions<T> => ({
    space,
    a: { side: a.side, it: one },
    b: { side: b.side, it: other },
  })
  const [one, other] = [a.it, b.it]
  if (one.kind === 'scorecard' && other.kind === 'scorecard') return suspectScorecard(versions(one, other))
  if (one.kind === 'decision-table' && other.kind === 'decision-table') return suspectTable(versions(one, other))
  if (one.kind === 'recommendations' && other.kind === 'recommendations') {
    return suspectRecommendations(versions(one, other))
  }
  return [ALWAYS]
}

interface Answers {
  readonly a: Answer
  readonly b: Answer
}

/** Both answers, where both sides take the account and answer differently. */
const answersOf = (facts: Facts, a: Version<ResolvedDecision>, b: Version<ResolvedDecision>): Answers | undefined => {
  const answer = ({ side, it }: Version<ResolvedDecision>): Answer | undefined => {
    const values = side.meaning.read(facts)
    return values && side.meaning.answer(it, values)
  }
  const [one, other] = [answer(a), answer(b)]
  if (one === undefined || other === undefined) return undefined
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other)) ? undefined : { a: one, b: other }
}

/** Where characteristics, notices and rejected items stand in an answer is no part of what it says. */
const inOrder = (answer: Answer): Answer => {
  const by = <T>(list: readonly T[], nameOf: (one: T) => string): readonly T[] =>
    list.toSorted((x, y) => (nameOf(x) < nameOf(y) ? -1 : 1))
  switch (answer.kind) {
    case 'scorecard':
      return {
        ...answer,
        partialScores: by(answer.partialScores, ({ characteristic }) => characteristic),
        notices: answer.notices.toSorted(),
      }
    case 'decision-table':
      return answer
    case 'recommendations':
      return { ...answer, rejected: by(answer.rejected, ({ id }) => id) }
  }
}
