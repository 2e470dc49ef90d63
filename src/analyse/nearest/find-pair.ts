import type { Facts } from '../../model/fact.js'
import { type Candidate, type Case, directly } from './candidates.js'
import { areEntangled, lineOf } from './line.js'
import { exactly, moveOf } from './move.js'
import type { MovesFound } from './search-moves.js'

/** A candidate and the outcomes that it leads to. */
export interface Tried {
  readonly candidate: Candidate
  readonly got: ReadonlySet<string> | undefined
}

/** What came of changing single facts, and whether that was all that can be done with one. */
export interface Alone {
  readonly tried: readonly Tried[]
  readonly areComplete: boolean
}

/** The nearest of the moves that do it, with the neighbouring cells that do it as well. */
export const bestOf = (granting: readonly Candidate[]): MovesFound | undefined => {
  const [first, ...others] = granting
  if (first === undefined) return undefined
  const best = others.reduce((a, b) => (b.distance < a.distance ? b : a), first)
  const alike = granting.filter(({ variable, fact }) => variable === best.variable && fact === best.fact)
  return { moves: [moveOf(best, new Set(alike.map(({ cell }) => cell)))], facts: best.facts, isSmallest: true }
}

const MOST_PAIRS = 20_000

/** Two facts that together do what is wanted. */
export const findPair = (
  { tried, areComplete }: Alone,
  grants: (facts: Facts) => boolean,
  account: Case,
): MovesFound | undefined => {
  let left = MOST_PAIRS
  for (const [index, { candidate: one }] of tried.entries()) {
    for (const { candidate: other } of tried.slice(index + 1)) {
      if (one.fact === other.fact) continue
      if (left-- <= 0) return undefined
      if (!grants(together(one, other))) continue
      const found = areEntangled(one.fact, other.fact, account) ? oneByOne : sideBySide
      return { ...found(one, other, { tried, grants, account }), isSmallest: areComplete }
    }
  }
  return undefined
}

/** Where two moves were found, and who grants. */
interface Found {
  readonly tried: readonly Tried[]
  readonly grants: (facts: Facts) => boolean
  readonly account: Case
}

type Pair = Omit<MovesFound, 'isSmallest'>

/** Two facts that do not touch each other: any of the cells of one goes with any of the other. */
const sideBySide = (one: Candidate, other: Candidate, { tried, grants }: Found): Pair => {
  const ones = alike(one, tried, (cell) => grants(together(cell, other)))
  const others = alike(other, tried, (cell) => ones.every((each) => grants(together(each, cell))))
  return { moves: [moveOf(one, cellsOf(ones)), moveOf(other, cellsOf(others))], facts: together(one, other) }
}

/** Of two facts that touch each other the first comes to its value, and the second is looked at from there. */
const oneByOne = (one: Candidate, other: Candidate, { grants, account }: Found): Pair => {
  const values = account.side.meaning.read(one.facts) ?? account.values
  const line = lineOf(other.fact, { ...account, values })
  const granting = line === undefined ? [] : directly(line, { ...account, values }).filter(({ facts }) => grants(facts))
  const second = bestOf(granting)
  const moves = second?.moves ?? [exactly(other)]
  return { moves: [exactly(one), ...moves], facts: second?.facts ?? together(one, other) }
}

const together = (one: Candidate, other: Candidate): Facts => ({ ...one.facts, [other.fact]: other.facts[other.fact] })

/** The other cells of the same fact that do it as well. */
const alike = (
  { variable, fact }: Candidate,
  tried: readonly Tried[],
  grants: (candidate: Candidate) => boolean,
): readonly Candidate[] =>
  tried
    .map(({ candidate }) => candidate)
    .filter((candidate) => candidate.variable === variable && candidate.fact === fact && grants(candidate))

const cellsOf = (candidates: readonly Candidate[]): ReadonlySet<number> => new Set(candidates.map(({ cell }) => cell))
