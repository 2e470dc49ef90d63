import type { Facts } from '../model/fact.js'
import type { FoundChange } from '../model/nearest-change.js'
import type { ResolvedDecision } from '../model/rulebook.js'
import { type Candidate, type Case, candidatesOf } from './candidates.js'
import { type Formula, negate } from './formula.js'
import { foundMove, moveOf } from './move.js'
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
  const tried = candidatesOf(account).map((candidate): Tried => ({ candidate, got: outcomesAfter(candidate.facts) }))
  const formulas = formulasOfOutcomes(decision, space, side)
  return outcomesOf(decision).flatMap((outcome): readonly FoundChange[] => {
    const effect = has.has(outcome) ? 'goes' : 'comes'
    const isGranted = (got: ReadonlySet<string> | undefined) => got?.has(outcome) === (effect === 'comes')
    const wish: Wish = { outcome, effect, grants: (facts) => isGranted(outcomesAfter(facts)) }
    // That a band goes is the same as that another one comes.
    if (decision.kind === 'scorecard' && effect === 'goes') return []
    const granting = tried.filter(({ got }) => isGranted(got)).map(({ candidate }) => candidate)
    const alone = bestOf(granting, account)
    if (alone !== undefined) return [changeOf(wish, alone, account)]
    const together = foundTogether(wish, tried, formulas.get(outcome), account)
    return together === undefined ? [] : [changeOf(wish, together, account)]
  })
}

/** A candidate and the outcomes that it leads to. */
interface Tried {
  readonly candidate: Candidate
  readonly got: ReadonlySet<string> | undefined
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

/** The nearest of the moves that do it, with the neighbouring cells that do it as well. */
const bestOf = (granting: readonly Candidate[], { space }: Case): MovesFound | undefined => {
  const [first, ...others] = granting
  if (first === undefined) return undefined
  const best = others.reduce((a, b) => (b.distance < a.distance ? b : a), first)
  const alike = granting.filter(({ variable, fact }) => variable === best.variable && fact === best.fact)
  return { moves: [moveOf(best, new Set(alike.map(({ cell }) => cell)), space)], facts: best.facts, isSmallest: true }
}

/** Scores are sums, for which pairs are tried; who gets a row or an item a formula tells, which is searched. */
const foundTogether = (
  { effect, grants }: Wish,
  tried: readonly Tried[],
  formula: Formula | undefined,
  account: Case,
): MovesFound | undefined => {
  const { everything } = account.space
  if (formula === undefined) return byPairs(tried, grants, account)
  return searchMoves(effect === 'comes' ? formula : negate(formula, everything), grants, account)
}

const MOST_PAIRS = 20_000

const byPairs = (
  tried: readonly Tried[],
  grants: (facts: Facts) => boolean,
  { space }: Case,
): MovesFound | undefined => {
  let left = MOST_PAIRS
  for (const [index, { candidate: one }] of tried.entries()) {
    for (const { candidate: other } of tried.slice(index + 1)) {
      if (one.fact === other.fact) continue
      if (left-- <= 0) return undefined
      const facts = { ...one.facts, [other.fact]: other.facts[other.fact] }
      if (!grants(facts)) continue
      const moves = [one, other].map((move) => moveOf(move, new Set([move.cell]), space))
      return { moves, facts, isSmallest: space.variables.every(({ isFree }) => isFree) }
    }
  }
  return undefined
}
