import { satisfy } from '../search/satisfy.js'
import type { Cells } from '../space/cells.js'
import type { Formula } from '../space/formula.js'
import { classesOf, literalsIn, mostShared, type Part, partsOf, restrictPart, sizeOf } from './score-parts.js'

/** One of several things of which every account gets exactly one, and what must hold for it. */
export interface Option {
  readonly formula: Formula
}

/** Which options accounts can get at the same time: one; those of all members; or those of one of the members. */
export type Combinations<T> =
  | { readonly kind: 'one'; readonly option: T }
  | { readonly kind: 'together' | 'either'; readonly members: readonly Combinations<T>[] }

/** All combinations; the proof that there is none; or neither, for the work allowed was used up. */
export type Combined<T> =
  | { readonly kind: 'some'; readonly combinations: Combinations<T> }
  | { readonly kind: 'none' | 'tooMuchWork' }

/** What the options are about. */
export interface Ground {
  readonly axioms: readonly Formula[]
  /** All cells of each variable. */
  readonly everything: readonly Cells[]
  /** Literals that the search may look at. */
  readonly work?: number
}

/** Literals that one search may look at, when nobody says otherwise. */
export const DEFAULT_WORK = 20_000_000

/** A literal costs more here than in a search: formulas are made anew. */
const COST = 10

/**
 * Finds which options, one from each slot, accounts can get together. Slots that share no variable do not concern each
 * other; those that do are looked at for one set of cells after the other of what they share most, until they share nothing.
 */
export const combine = <T extends Option>(
  slots: readonly (readonly T[])[],
  { axioms, everything, work = DEFAULT_WORK }: Ground,
): Combined<T> => {
  const open = slots.map((options) => options.map((option) => ({ option, formula: option.formula })))
  try {
    const combinations = new Combiner<T>(everything, work / COST).combine({ slots: open, axioms })
    return combinations === undefined ? { kind: 'none' } : { kind: 'some', combinations }
  } catch (error) {
    if (error === TOO_MUCH_WORK) return { kind: 'tooMuchWork' }
    throw error
  }
}

/** The options that some account can get, as if each slot stood alone: these at least, should it be too much work to tell. */
export const possibleIn = <T extends Option>(
  slots: readonly (readonly T[])[],
  { axioms, everything, work = DEFAULT_WORK }: Ground,
): readonly (readonly T[])[] =>
  slots.map((options) =>
    options.filter(({ formula }) => satisfy([...axioms, formula], everything, { work }).kind !== 'none'),
  )

const TOO_MUCH_WORK = Symbol('too much work')

class Combiner<T> {
  constructor(
    private readonly everything: readonly Cells[],
    private work: number,
  ) {}

  /** `undefined` when there is no account for it. */
  combine(all: Part<T>): Combinations<T> | undefined {
    const members: Combinations<T>[] = []
    for (const part of partsOf(all)) {
      const combinations = this.combinePart(part)
      if (combinations === undefined) return undefined
      members.push(combinations)
    }
    return { kind: 'together', members }
  }

  private combinePart(part: Part<T>): Combinations<T> | undefined {
    const { slots, axioms } = part
    const [slot, ...others] = slots
    if (slot === undefined) return this.isPossible(axioms) ? { kind: 'together', members: [] } : undefined
    if (others.length > 0) return this.combineByCells(part)
    const possible = slot.filter(({ formula }) => this.isPossible([...axioms, formula]))
    return eitherOf(possible.map(({ option }) => ({ kind: 'one', option })))
  }

  private combineByCells(part: Part<T>): Combinations<T> | undefined {
    const variable = mostShared(part)
    const size = sizeOf(part)
    const ways = classesOf(variable, part, this.everything[variable] as Cells).map((cells) => {
      this.spend(size)
      const rest = restrictPart(part, variable, cells)
      return rest && this.combine(rest)
    })
    return eitherOf(ways.filter((way) => way !== undefined))
  }

  private isPossible(formulas: readonly Formula[]): boolean {
    this.spend(formulas.reduce((size, formula) => size + literalsIn(formula), 0))
    const found = satisfy(formulas, this.everything)
    if (found.kind === 'tooMuchWork') throw TOO_MUCH_WORK
    return found.kind === 'box'
  }

  private spend(literals: number): void {
    this.work -= literals
    if (this.work < 0) throw TOO_MUCH_WORK
  }
}

const eitherOf = <T>(members: readonly Combinations<T>[]): Combinations<T> | undefined =>
  members.length < 2 ? members[0] : { kind: 'either', members }
