import type fc from 'fast-check'

const DEFAULT_SEED = 20_261_101

/** The seed of all random tests of this run; `FUZZ_SEED=7 npx vitest run test/agreement` asks for another. */
const seed: number = Number(process.env['FUZZ_SEED'] ?? DEFAULT_SEED)

/** How many times as many cases as a commit needs; `FUZZ_TIMES=50` looks longer. */
const times: number = Number(process.env['FUZZ_TIMES'] ?? 1)

/** The settings of one random test: the run's seed, which a failure prints with the smallest failing case. */
export const runs = <Case>(count: number): fc.Parameters<Case> => ({ seed, numRuns: count * times })

/** Milliseconds a random test may take, also when it is asked to look long. */
export const PATIENCE = 60 * 60 * 1_000
