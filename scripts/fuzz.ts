/**
 * Compares all back ends with the reference on random rulebooks and accounts, without end or until there are enough pairs
 * of a rule and an account: `npm run fuzz -- --pairs 1000000 --seed 1`. Ends with 1 when they disagree. docs/conformance.md
 * says what is compared, and keeps the ledger.
 */
import { setImmediate } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { compareOnRandomBooks, type Progress } from '../test/agreement/agreement.js'
import type { BackEnd } from '../test/agreement/back-end.js'
import { BACK_ENDS } from '../test/agreement/back-ends.js'
import { writeDisagreement } from '../test/agreement/fuzz-report.js'
import { smallest } from '../test/agreement/smallest.js'

const USAGE = `npm run fuzz -- [--pairs N] [--seed S] [--only NAME]...

  --pairs N    end after N pairs of a rule and an account; without it, end with Ctrl-C
  --seed S     the number of the first random book, 1 by default; each book has the next number
  --only NAME  compare this back end only: ${BACK_ENDS.map(({ name }) => `\n               ${name}`).join('')}`

const ACCOUNTS_OF_A_BOOK = 64
const MOST_DISAGREEMENTS = 5
const PATIENCE_MS = 60_000
const PROGRESS_MS = 5_000

interface Settings {
  readonly pairs: number
  readonly seed: number
  readonly backEnds: readonly BackEnd[]
}

const readSettings = (args: readonly string[]): Settings => {
  const options = {
    pairs: { type: 'string' },
    seed: { type: 'string' },
    only: { type: 'string', multiple: true },
  } as const
  const { values } = parseArgs({ args: [...args], options })
  const backEnds = values.only?.map(
    (name) => BACK_ENDS.find((one) => one.name === name) ?? fail(`There is no back end “${name}”.`),
  )
  return {
    pairs: values.pairs === undefined ? Number.POSITIVE_INFINITY : wholeNumber('pairs', values.pairs),
    seed: values.seed === undefined ? 1 : wholeNumber('seed', values.seed),
    backEnds: backEnds ?? BACK_ENDS,
  }
}

const fail = (message: string): never => {
  throw new Error(message)
}

const wholeNumber = (option: string, text: string): number =>
  /^[1-9]\d{0,15}$/.test(text) ? Number(text) : fail(`--${option} takes a whole number from 1 on, found “${text}”.`)

const count = (number: number): string => Math.floor(number).toLocaleString('en')

/** How much has been compared since `start`, and how fast. */
const describeProgress = ({ books, pairs, accounts }: Progress, seed: number, start: number): string => {
  const seconds = (performance.now() - start) / 1000
  const speed = `${count(pairs / seconds)} pairs and ${count(accounts / seconds)} accounts a second`
  return `Seeds ${seed} to ${seed + books - 1}: ${count(pairs)} pairs, ${count(accounts)} accounts in ${count(seconds)} s, ${speed}.`
}

const describeTallies = ({ tallies }: Progress): string =>
  [...tallies]
    .map(
      ([name, { pairs, refused }]) =>
        `  ${name.padEnd(40)} ${count(pairs).padStart(15)} pairs, ${count(refused)} of them refused alike`,
    )
    .join('\n')

const fuzz = async ({ pairs, seed, backEnds }: Settings): Promise<number> => {
  let isStopped = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      isStopped = true
    })
  }
  const start = performance.now()
  let next = PROGRESS_MS
  const files: string[] = []
  for await (const progress of compareOnRandomBooks(backEnds, { seed, accounts: ACCOUNTS_OF_A_BOOK })) {
    const { disagreement } = progress
    // Signals are heard between two turns of the event loop, and promises alone never end one.
    await setImmediate()
    if (disagreement) {
      console.error(
        `Seed ${disagreement.book.seed}: ${disagreement.backEnd.name} disagrees; looking for the smallest case.`,
      )
      files.push(writeDisagreement(await smallest(disagreement, PATIENCE_MS)))
    }
    if (performance.now() - start > next) {
      console.error(describeProgress(progress, seed, start))
      next = performance.now() - start + PROGRESS_MS
    }
    if (!isStopped && progress.pairs < pairs && files.length < MOST_DISAGREEMENTS) continue
    console.log(`${describeProgress(progress, seed, start)}\n${describeTallies(progress)}`)
    break
  }
  console.log(files.length === 0 ? 'No disagreement.' : `Disagreements, the smallest cases:\n${files.join('\n')}`)
  return files.length === 0 ? 0 : 1
}

const main = async (): Promise<number> => {
  let settings: Settings
  try {
    settings = readSettings(process.argv.slice(2))
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`)
    return 2
  }
  return fuzz(settings)
}

process.exitCode = await main()
