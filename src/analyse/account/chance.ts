/** Numbers as if by chance, the same ones every time: from 0, inclusive, to `below`, exclusive. */
export type Chance = (below: number) => number

/** A linear congruential generator; its higher bits are the ones used. */
export const chanceFrom = (seed: number): Chance => {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
