import { keepExample } from './count-moves.js'
import type { AccountName, Membership } from './migration.js'

/** Counts who has which rows or items in A and in B. */
export interface MemberCounter {
  /** Answers whether the account has others than before. */
  readonly add: (a: readonly string[], b: readonly string[], account: AccountName) => boolean
  readonly memberships: () => readonly Membership[]
}

interface Tally extends Membership {
  a: number
  b: number
  readonly gained: MutableCount
  readonly lost: MutableCount
}

interface MutableCount {
  accounts: number
  readonly examples: AccountName[]
}

/** For the ids of both rulebooks, in the order in which they are to be told. */
export const countMembers = (ids: readonly string[]): MemberCounter => {
  const tallies = new Map(ids.map((id) => [id, emptyTally(id)]))
  return {
    add: (a, b, account) => {
      for (const id of a) countIn(tallies.get(id), 'a')
      for (const id of b) countIn(tallies.get(id), 'b')
      const gained = b.filter((id) => !a.includes(id))
      const lost = a.filter((id) => !b.includes(id))
      for (const id of gained) countMove(tallies.get(id)?.gained, account)
      for (const id of lost) countMove(tallies.get(id)?.lost, account)
      return gained.length > 0 || lost.length > 0
    },
    memberships: () => [...tallies.values()].filter(({ a, b }) => a > 0 || b > 0),
  }
}

const emptyTally = (id: string): Tally => ({
  id,
  a: 0,
  b: 0,
  gained: { accounts: 0, examples: [] },
  lost: { accounts: 0, examples: [] },
})

const countIn = (tally: Tally | undefined, side: 'a' | 'b'): void => {
  if (tally !== undefined) tally[side]++
}

const countMove = (count: MutableCount | undefined, account: AccountName): void => {
  if (count === undefined) return
  count.accounts++
  keepExample(count.examples, account)
}
