import type { AccountRecord, PageData } from '../page-data.js'

/** What accounts are found and sorted by, in columns; cards read the rest from the blocks. */
export interface AccountIndex {
  readonly names: string[]
  /** The scores of each scorecard. */
  readonly scores: readonly Int32Array[]
  /** Whether an account belongs to a group. */
  readonly isIn: (account: number, group: number) => boolean
  /** Where an account lies: its block and its place there. */
  readonly placeOf: (account: number) => readonly [block: number, place: number]
  readonly add: (records: readonly AccountRecord[]) => void
}

/** An index of no account yet; `add` takes one block after the other. */
export const openIndex = ({ decisions, elements, accounts }: PageData): AccountIndex => {
  const names: string[] = []
  const scores = decisions.filter(({ kind }) => kind === 'scorecard').map(() => new Int32Array(accounts))
  const groups: Uint16Array[] = []
  const starts: number[] = []
  const add = (records: readonly AccountRecord[]): void => {
    starts.push(names.length)
    for (const { n, s, o } of records) {
      for (const [place, column] of scores.entries()) column[names.length] = s[place] ?? 0
      groups.push(Uint16Array.from(new Set(o.flatMap((element) => elements[element]?.group ?? []))))
      names.push(n)
    }
  }
  return {
    names,
    scores,
    isIn: (account, group) => groups[account]?.includes(group) ?? false,
    placeOf: (account) => {
      const block = starts.findLastIndex((start) => start <= account)
      return [block, account - (starts[block] ?? 0)]
    },
    add,
  }
}
