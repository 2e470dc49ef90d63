/** Something that works on one account after the other, and how many of them take it a millisecond or two. */
export interface Contestant<Account> {
  readonly name: string
  readonly run: (account: Account) => unknown
  readonly share: number
}

/** What a race found. */
export interface Standing {
  readonly name: string
  /** Microseconds for one account. */
  readonly microseconds: number
  /** How many times as long as the first contestant. */
  readonly ratio: number
}

/**
 * Side by side: in every round each contestant works on its share of the accounts, the next ones each time. Shares take about
 * as long, so that whatever else the machine does disturbs all of them alike. What counts is the tenth of the rounds that was
 * disturbed least. The first contestant is what the others are compared with.
 */
export const race = async <Account>(
  contestants: readonly Contestant<Account>[],
  accounts: readonly Account[],
  rounds: number,
): Promise<readonly Standing[]> => {
  const times = contestants.map((): number[] => [])
  for (let round = -WARM_UP; round < rounds; round++) {
    for (const [index, contestant] of contestants.entries()) {
      const time = await timeOf(contestant, accounts, (round + WARM_UP) * contestant.share)
      if (round >= 0) times[index]?.push(time)
    }
  }
  const quiet = times.map((own) => quantile(own, QUIET))
  const [first = Number.NaN] = quiet
  return contestants.map(({ name }, index) => {
    const time = quiet[index] ?? Number.NaN
    return { name, microseconds: time / 1000, ratio: time / first }
  })
}

const QUIET = 0.1
const WARM_UP = 3

/** Nanoseconds for one account. What is a promise is awaited before the next account. */
const timeOf = async <Account>(
  { run, share }: Contestant<Account>,
  accounts: readonly Account[],
  from: number,
): Promise<number> => {
  const start = process.hrtime.bigint()
  for (let done = 0; done < share; done++) {
    const answer = run(accounts[(from + done) % accounts.length] as Account)
    if (answer instanceof Promise) await answer
    else if (answer === undefined) throw new Error('no answer')
  }
  return Number(process.hrtime.bigint() - start) / share
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

export const quantile = (values: readonly number[], share: number): number => {
  const sorted = Float64Array.from(values).sort()
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** Microseconds of single calls at the median and at the 99th percentile, less what looking at the clock takes. */
export const latenciesOf = async <Account>(
  { run, share }: Contestant<Account>,
  accounts: readonly Account[],
): Promise<{ readonly p50: number; readonly p99: number }> => {
  const empty = await timesOf(() => accounts, share, accounts)
  const times = await timesOf(run, share, accounts)
  const ofClock = median(empty)
  return { p50: (quantile(times, 0.5) - ofClock) / 1000, p99: (quantile(times, 0.99) - ofClock) / 1000 }
}

const timesOf = async <Account>(
  run: (account: Account) => unknown,
  count: number,
  accounts: readonly Account[],
): Promise<readonly number[]> => {
  const times: number[] = []
  for (let done = 0; done < count; done++) {
    const account = accounts[done % accounts.length] as Account
    const start = process.hrtime.bigint()
    const answer = run(account)
    if (answer instanceof Promise) await answer
    times.push(Number(process.hrtime.bigint() - start))
  }
  return times
}
