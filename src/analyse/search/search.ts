import {
  areDisjoint,
  bothCells,
  type Cells,
  countCells,
  hasCell,
  isEmpty,
  isWithin,
  onlyCell,
  otherCells,
} from '../space/cells.js'
import type { Within } from '../space/formula.js'
import { type Clause, occurrencesIn } from './clauses.js'
import { NextLiteral } from './next-literal.js'
import { OpenClauses } from './open-clauses.js'

/** A point to stay close to: how many variables may leave it at most. Variables without a cell are free. */
export interface Near {
  readonly cells: readonly (number | undefined)[]
  readonly atMost: number
}

/** Thrown by a search that has used up its work. */
export const TOO_MUCH_WORK = Symbol('too much work')

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
  private readonly open: OpenClauses
  /** The former domains of variables, newest last. */
  private readonly trail: { readonly variable: number; readonly cells: Cells }[] = []
  private readonly queue: number[] = []
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
    this.open = new OpenClauses(clauses.length)
    this.occurrences = occurrencesIn(clauses)
  }

  /** A search for some of the clauses in what this one has found so far. */
  narrowedTo(clauses: readonly Clause[]): Search {
    return new Search(clauses, this.domains, this.everything, this.near, this.work)
  }

  /** What follows from the clauses alone. */
  start(): boolean {
    for (let index = 0; index < this.clauses.length; index++) if (!this.look(index)) return false
    return this.near?.atMost === 0 ? this.holdStill() && this.propagate() : this.propagate()
  }

  /** The clauses that are not met for sure yet, without the literals that cannot hold any more. */
  openClauses(): readonly Clause[] {
    return this.clauses
      .filter((_, index) => this.open.has(index))
      .map((clause) => clause.filter(({ variable, cells }) => !areDisjoint(this.domains[variable] as Cells, cells)))
  }

  /** Whether the clauses that are still open can all be met: one literal after the other is tried, and given up where nothing is left. */
  solve(): boolean {
    const decisions: Decision[] = []
    const next = new NextLiteral(this.clauses, this.open, this.domains, (literals) => this.spend(literals))
    for (let literal = next.choose(); literal !== undefined; literal = next.choose()) {
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

  private take(variable: number, cells: Cells): boolean {
    return this.narrow(variable, cells) && this.propagate()
  }

  private propagate(): boolean {
    for (let variable = this.queue.pop(); variable !== undefined; variable = this.queue.pop()) {
      for (const index of this.occurrences.get(variable) ?? []) {
        if (this.open.has(index) && !this.look(index)) return false
      }
    }
    return true
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
        this.open.close(index)
        return true
      }
      way = literal
      ways++
    }
    return ways > 1 || (way !== undefined && this.narrow(way.variable, way.cells))
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
    return { trail: this.trail.length, open: this.open.count, moved: this.moved }
  }

  private undo({ trail, open, moved }: Mark): void {
    while (this.trail.length > trail) {
      const { variable, cells } = this.trail.pop() as { variable: number; cells: Cells }
      this.domains[variable] = cells
    }
    this.open.count = open
    this.moved = moved
    this.queue.length = 0
  }

  private spend(literals: number): void {
    this.work -= literals
    if (this.work < 0) throw TOO_MUCH_WORK
  }
}
