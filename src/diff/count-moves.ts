import type { AccountName, Move } from './migration.js'

/** As many examples as one looks up. */
const MOST_EXAMPLES = 5

/** Counts from where to where accounts go. What it keeps grows with the number of ways only. */
export interface MoveCounter {
  readonly add: (a: string | null, b: string | null, account: AccountName, scoreChange?: number) => void
  readonly moves: () => readonly CountedMove[]
}

export interface CountedMove extends Move {
  /** The sum over the accounts. */
  readonly scoreChange: number
}

interface Tally extends CountedMove {
  accounts: number
  scoreChange: number
  readonly examples: AccountName[]
}

export const countMoves = (): MoveCounter => {
  const tallies = new Map<string | null, Map<string | null, Tally>>()
  return {
    add: (a, b, account, scoreChange = 0) => {
      const tally = tallyOf(tallies, a, b)
      tally.accounts++
      tally.scoreChange += scoreChange
      if (a !== b) keepExample(tally.examples, account)
    },
    moves: () => [...tallies.values()].flatMap((row) => [...row.values()]),
  }
}

const tallyOf = (tallies: Map<string | null, Map<string | null, Tally>>, a: string | null, b: string | null): Tally => {
  const row = tallies.get(a) ?? new Map<string | null, Tally>()
  tallies.set(a, row)
  const tally = row.get(b) ?? { a, b, accounts: 0, scoreChange: 0, examples: [] }
  row.set(b, tally)
  return tally
}

/** Keeps the first accounts only. */
export const keepExample = (examples: AccountName[], account: AccountName): void => {
  if (examples.length < MOST_EXAMPLES) examples.push(account)
}
