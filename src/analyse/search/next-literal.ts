import { areDisjoint, type Cells, countCells, countShared } from '../space/cells.js'
import type { Within } from '../space/formula.js'
import { type Clause, isIdle } from './clauses.js'
import type { OpenClauses } from './open-clauses.js'

/** Chooses what a search tries next. */
export class NextLiteral {
  /** For each variable, how many of the clauses it could still meet. */
  private readonly mentions: Uint32Array

  constructor(
    private readonly clauses: readonly Clause[],
    private readonly open: OpenClauses,
    private readonly domains: readonly Cells[],
    /** Is told how many literals were looked at. */
    private readonly spend: (literals: number) => void,
  ) {
    this.mentions = new Uint32Array(domains.length)
  }

  /**
   * Of the open and demanded clause with the fewest ways out, the literal on the variable that most such clauses speak of: either way
   * many of them are settled. `undefined` when all are met.
   */
  choose(): Within | undefined {
    this.mentions.fill(0)
    let best: Clause | undefined
    let fewest = Number.POSITIVE_INFINITY
    for (let place = 0; place < this.open.count; place++) {
      const clause = this.clauses[this.open.at(place)] as Clause
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
}
