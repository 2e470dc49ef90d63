import {
  areDisjoint,
  bothCells,
  type Cells,
  countCells,
  countShared,
  hasCell,
  isEmpty,
  isWithin,
  onlyCell,
  otherCells,
} from './cells.js'
import { type Clause, isIdle } from './clauses.js'
import type { Within } from './formula.js'

/** A point to stay close to: how many variables may leave it at most. Variables without a cell are free. */
export interface Near {
  readonly cells: readonly (number | undefined)[]
  readonly atMost: number
}

/** Thrown by a search that has used up its work. */
export const TOO_MUCH_WORK = Symbol('too much work')

/** For each variable, the clauses that speak of it. */
const occurrencesIn = (clauses: readonly Clause[]): ReadonlyMap<number, readonly number[]> => {
  const occurrences = new Map<number, number[]>()
  for (const [index, clause] of clauses.entries()) {
    for (const { variable } of clause) {
      const list = occurrences.get(variable)
      if (list === undefined) occurrences.set(variable, [index])
      else list.push(index)
    }
  }
  return occurrences
}

/** A literal that was taken to hold, and what to go back to when it cannot. */
interface Decision {
  readonly literal: Within
  readonly mark: Mark
}

interface Mark {
  readonly trail: number
  readonly open: number
  readonly moved: number
}

/** The search for a box in which every clause holds: what is known so far, and the way back to what was known before. */
export class Search {
  private readonly occurrences: ReadonlyMap<number, readonly number[]>
  /** All clauses, those that are not met for sure yet first. */
  private readonly order: number[]
  private readonly places: number[]
  private open: number
  /** The former domains of variables, newest last. */
  private readonly trail: { readonly variable: number; readonly cells: Cells }[] = []
  private readonly queue: number[] = []
  /** For each variable, how many open clauses it could still meet. */
  private readonly mentions: Uint32Array
  private moved = 0

  constructor(
    private readonly clauses: readonly Clause[],
    /** The cells that each variable may still take; narrowed on the way. */
    private readonly domains: Cells[],
    private readonly everything: readonly Cells[],
    private readonly near: Near | undefined,
    /** Literals that may still be looked at. */
    public work: number,
  ) {
    this.order = clauses.map((_, index) => index)
    this.places = [...this.order]
    this.open = clauses.length
    this.mentions = new Uint32Array(everything.length)
    this.occurrences = occurrencesIn(clauses)
  }

  /** What follows from the clauses alone. */
  start(): boolean {
    for (let index = 0; index < this.clauses.length; index++) if (!this.look(index)) return false
    return this.near?.atMost === 0 ? this.holdStill() && this.propagate() : this.propagate()
  }

  /** Whether the clauses that are still open can all be met: one literal after the other is tried, and given up where nothing is left. */
  solve(): boolean {
    const decisions: Decision[] = []
    for (let literal = this.nextLiteral(); literal !== undefined; literal = this.nextLiteral()) {
      decisions.push({ literal, mark: this.mark() })
      let isPossible = this.take(literal.variable, literal.cells)
      while (!isPossible) {
        const last = decisions.pop()
        if (last === undefined) return false
        this.undo(last.mark)
        const { variable, cells } = last.literal
        isPossible = this.take(variable, otherCells(this.everything[variable] as Cells, cells))
      }
    }
    return true
  }

  /** Of the open and demanded clause with the fewest ways out, the literal on the variable that most open clauses speak of: either way many of them are settled. */
  private nextLiteral(): Within | undefined {
    this.mentions.fill(0)
    let best: Clause | undefined
    let fewest = Number.POSITIVE_INFINITY
    for (let place = 0; place < this.open; place++) {
      const clause = this.clauses[this.order[place] as number] as Clause
      if (isIdle(clause, this.domains)) continue
      const ways = this.waysOf(clause)
      if (ways < fewest) [best, fewest] = [clause, ways]
    }
    return best && this.mostMentioned(best)
  }

  /** How much of the space the clause leaves open: the sum of the shares that its literals let through. */
  private waysOf(clause: Clause): number {
    this.spend(clause.length)
    let ways = 0
    for (const { variable, cells } of clause) {
      const domain = this.domains[variable] as Cells
      const shared = countShared(domain, cells)
      if (shared === 0) continue
      ways += shared / countCells(domain)
      this.mentions[variable] = (this.mentions[variable] as number) + 1
    }
    return ways
  }

  private mostMentioned(clause: Clause): Within | undefined {
    let best: Within | undefined
    let most = 0
    for (const literal of clause) {
      const { variable, cells } = literal
      const count = this.mentions[variable] as number
      if (count > most && !areDisjoint(this.domains[variable] as Cells, cells)) [best, most] = [literal, count]
    }
    return best
  }

  private take(variable: number, cells: Cells): boolean {
    return this.narrow(variable, cells) && this.propagate()
  }

  private propagate(): boolean {
    for (let variable = this.queue.pop(); variable !== undefined; variable = this.queue.pop()) {
      for (const index of this.occurrences.get(variable) ?? []) {
        if (this.isOpen(index) && !this.look(index)) return false
      }
    }
    return true
  }

  private isOpen(index: number): boolean {
    return (this.places[index] as number) < this.open
  }

  /** Takes what follows from one clause; `false` when it can no longer be met. */
  private look(index: number): boolean {
    const clause = this.clauses[index] as Clause
    this.spend(clause.length)
    let way: Within | undefined
    let ways = 0
    for (const literal of clause) {
      const domain = this.domains[literal.variable] as Cells
      if (areDisjoint(domain, literal.cells)) continue
      if (isWithin(domain, literal.cells)) {
        this.close(index)
        return true
      }
      way = literal
      ways++
    }
    return ways > 1 || (way !== undefined && this.narrow(way.variable, way.cells))
  }

  /** The clause is met for sure: it changes places with the last open one. */
  private close(index: number): void {
    this.open--
    const [place, last] = [this.places[index] as number, this.order[this.open] as number]
    this.order[place] = last
    this.order[this.open] = index
    this.places[last] = place
    this.places[index] = this.open
  }

  private narrow(variable: number, cells: Cells): boolean {
    const domain = this.domains[variable] as Cells
    if (isWithin(domain, cells)) return true
    const narrower = bothCells(domain, cells)
    if (isEmpty(narrower)) return false
    this.trail.push({ variable, cells: domain })
    this.domains[variable] = narrower
    this.queue.push(variable)
    return this.near === undefined || this.keepNear(variable, domain, narrower, this.near)
  }

  /** A variable that has left its point has moved for good; when all moves are used up the others stay where they are. */
  private keepNear(variable: number, before: Cells, after: Cells, { cells, atMost }: Near): boolean {
    const point = cells[variable]
    if (point === undefined || !hasCell(before, point) || hasCell(after, point)) return true
    this.moved++
    return this.moved <= atMost && (this.moved < atMost || this.holdStill())
  }

  private holdStill(): boolean {
    for (const [variable, point] of (this.near as Near).cells.entries()) {
      const domain = this.domains[variable] as Cells
      if (point === undefined || !hasCell(domain, point) || countCells(domain) === 1) continue
      this.trail.push({ variable, cells: domain })
      this.domains[variable] = onlyCell(domain, point)
      this.queue.push(variable)
    }
    return true
  }

  private mark(): Mark {
    return { trail: this.trail.length, open: this.open, moved: this.moved }
  }

  private undo({ trail, open, moved }: Mark): void {
    while (this.trail.length > trail) {
      const { variable, cells } = this.trail.pop() as { variable: number; cells: Cells }
      this.domains[variable] = cells
    }
    this.open = open
    this.moved = moved
    this.queue.length = 0
  }

  private spend(literals: number): void {
    this.work -= literals
    if (this.work < 0) throw TOO_MUCH_WORK
  }
}
