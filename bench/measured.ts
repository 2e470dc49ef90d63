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

/** V8 takes its time to make machine code of loops, the more so on a busy machine. */
const WARM_UP_MILLISECONDS = 500

/** Answers how many runs that took. */
const warmUp = async ({ run }: BatchContestant): Promise<number> => {
  const end = performance.now() + WARM_UP_MILLISECONDS
  let runs = 0
  for (; performance.now() < end; runs++) await run()
  return runs
}

/** Side by side in one run, as `race` does it, for whole batches: in every round each contestant takes about as long. */
export const raceBatches = async (
  contestants: readonly BatchContestant[],
  rounds: number,
): Promise<readonly MeasuredRow[]> => {
  const runs: number[] = []
  for (const contestant of contestants) runs.push(await warmUp(contestant))
  const fewest = Math.min(...runs)
  const runners = contestants.map(({ name, run }, index): Contestant<null> => {
    return { name, run, share: Math.round((runs[index] ?? 1) / fewest) }
  })
  const standings = await race(runners, [null], rounds)
  const rows = standings.map(({ name, microseconds }, index) => ({
    name,
    nanoseconds: (microseconds * 1_000) / (contestants[index]?.rows ?? 1),
  }))
  return rows.map((row) => ({ ...row, ratio: row.nanoseconds / (rows[0]?.nanoseconds ?? Number.NaN) }))
}
