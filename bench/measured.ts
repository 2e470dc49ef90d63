import { type Contestant, race } from './race.js'

/** One line of a comparison. */
export interface MeasuredRow {
  readonly name: string
  /** For one account. */
  readonly nanoseconds: number
  /** How many times as long as the first line. */
  readonly ratio: number
}

/** Something that answers a batch of accounts at once, or goes through them one by one. */
export interface BatchContestant {
  readonly name: string
  readonly rows: number
  readonly run: () => unknown
}

/** Side by side in one run, as `race` does it, for whole batches. */
export const raceBatches = async (
  contestants: readonly BatchContestant[],
  rounds: number,
): Promise<readonly MeasuredRow[]> => {
  const runners = contestants.map(({ name, run }): Contestant<null> => ({ name, run, share: 1 }))
  const standings = await race(runners, [null], rounds)
  const rows = standings.map(({ name, microseconds }, index) => ({
    name,
    nanoseconds: (microseconds * 1_000) / (contestants[index]?.rows ?? 1),
  }))
  return rows.map((row) => ({ ...row, ratio: row.nanoseconds / (rows[0]?.nanoseconds ?? Number.NaN) }))
}
