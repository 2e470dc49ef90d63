import type { Within } from '../space/formula.js'
import type { Clause } from './clauses.js'

/** The clauses in lots that share no variable, so that each can be searched alone: what one demands never stands in the way of another. */
export const lotsOf = (clauses: readonly Clause[]): readonly (readonly Clause[])[] => {
  const leaders = new Map<number, number>()

  /** Follows the leaders up, and shortens the way for the next time. */
  const leaderOf = (variable: number): number => {
    let leader = variable
    for (let above = leaders.get(leader); above !== undefined; above = leaders.get(leader)) {
      leaders.set(leader, leaders.get(above) ?? above)
      leader = above
    }
    return leader
  }

  for (const [first, ...others] of clauses) {
    for (const { variable } of others) {
      const [one, other] = [leaderOf(variable), leaderOf((first as Within).variable)]
      if (one !== other) leaders.set(one, other)
    }
  }
  const lots = new Map<number | undefined, Clause[]>()
  for (const clause of clauses) {
    const leader = clause[0] && leaderOf(clause[0].variable)
    const lot = lots.get(leader)
    if (lot === undefined) lots.set(leader, [clause])
    else lot.push(clause)
  }
  return [...lots.values()]
}
