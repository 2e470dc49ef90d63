import type { Facts } from '../../model/fact.js'
import type { FoundChange } from '../../model/nearest-change.js'
import type { ResolvedDecision } from '../../model/rulebook.js'
import { type Formula, negate } from '../space/formula.js'
import { type Case, candidatesOf } from './candidates.js'
import { type Alone, bestOf, findPair, type Tried } from './find-pair.js'
import { foundMove } from './move.js'
import { formulasOfOutcomes, outcomesIn, outcomesOf } from './outcomes.js'
import { type MovesFound, searchMoves } from './search-moves.js'

/** An outcome, and whether it should come or go. */
interface Wish {
  readonly outcome: string
  readonly effect: 'comes' | 'goes'
  /** Whether an account gets what is wished for; one that would be refused does not. */
  grants(facts: Facts): boolean
}

/** For each outcome the smallest change of facts that flips it: one fact where one is enough, every one of them having been tried. */
export const nearestFlips = (decision: ResolvedDecision, account: Case): readonly FoundChange[] => {
  const { side, values, space } = account
  const outcomesAfter = (facts: Facts): ReadonlySet<string> | undefined => {
    const after = side.meaning.read(facts)
    return after && outcomesIn(side.meaning.answer(decision, after))
  }
  const has = outcomesIn(side.meaning.answer(decision, values))
  const { all, areComplete } = candidatesOf(account)
  const tried = all.map((candidate): Tried => ({ candidate, got: outcomesAfter(candidate.facts) }))
  const formulas = formulasOfOutcomes(decision, space, side)
  return outcomesOf(decision).flatMap((outcome): readonly FoundChange[] => {
    const effect = has.has(outcome) ? 'goes' : 'comes'
    const isGranted = (got: ReadonlySet<string> | undefined) => got?.has(outcome) === (effect === 'comes')
    const wish: Wish = { outcome, effect, grants: (facts) => isGranted(outcomesAfter(facts)) }
    // That a band goes is the same as that another one comes.
    if (decision.kind === 'scorecard' && effect === 'goes') return []
    const granting = tried.filter(({ got }) => isGranted(got)).map(({ candidate }) => candidate)
    const alone = bestOf(granting)
    if (alone !== undefined) return [changeOf(wish, alone, account)]
    const together = foundTogether(wish, { tried, areComplete }, formulas.get(outcome), account)
    return together === undefined ? [] : [changeOf(wish, together, account)]
  })
}

const changeOf = (
  { outcome, effect }: Wish,
  { moves, facts, isSmallest }: MovesFound,
  { side, values }: Case,
): FoundChange => ({
  outcome,
  effect,
  isSmallest,
  moves: moves.map(foundMove),
  values: side.meaning.read(facts) ?? values,
})

/** Scores are sums, for which pairs are tried; who gets a row or an item a formula tells, which is searched. */
const foundTogether = (
  { effect, grants }: Wish,
  alone: Alone,
  formula: Formula | undefined,
  account: Case,
): MovesFound | undefined => {
  const { everything } = account.space
  if (formula === undefined) return findPair(alone, grants, account)
  return searchMoves(effect === 'comes' ? formula : negate(formula, everything), grants, account)
}
