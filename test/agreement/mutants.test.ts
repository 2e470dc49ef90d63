import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { PATIENCE } from './fuzz.js'
import { BUNDLES, type Bundle, bundleWith, occurrences } from './mutant-bundle.js'
import { MUTANTS } from './mutants.js'

const MOST_PAIRS = 100_000
const SETTINGS = { seed: 1, accounts: 16 }

mkdirSync(BUNDLES, { recursive: true })
const folder = mkdtempSync(join(BUNDLES, 'mutants-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** After how many pairs a back end disagrees with the reference; `undefined` when it does not in as many as it may take. */
const pairsUntilFound = async ({ compareOnRandomBooks, BACK_ENDS }: Bundle, names: readonly string[]) => {
  const backEnds = BACK_ENDS.filter(({ name }) => names.includes(name))
  for await (const { disagreement, pairs, tallies } of compareOnRandomBooks(backEnds, SETTINGS)) {
    if (disagreement) return pairs
    if ([...tallies.values()].every((tally) => tally.pairs >= MOST_PAIRS)) break
  }
  return undefined
}

const found: string[] = []

// `MUTANTS=print npx vitest run test/agreement/mutants.test.ts` prints the table of docs/conformance.md.
afterAll(() => {
  if (process.env['MUTANTS'] === 'print') console.log(found.join('\n'))
})

for (const [place, { backEnds, mutants }] of Object.entries(MUTANTS)) {
  describe(`A fault in ${place} is found within 100,000 pairs:`, () => {
    for (const [index, mutant] of mutants.entries()) {
      const { fault, file } = mutant
      test(
        `${fault} (${file})`,
        async () => {
          expect(occurrences(mutant)).toBe(1)
          const bundle = await bundleWith(join(folder, `${place}-${index}.mjs`), mutant)
          const pairs = await pairsUntilFound(bundle, backEnds)
          expect(pairs).toBeLessThan(MOST_PAIRS)
          found.push(`| ${place} | ${fault} | \`${file}\` | ${pairs?.toLocaleString('en')} |`)
        },
        PATIENCE,
      )
    }
  })
}

test('docs/conformance.md lists these faults, every one and no other', () => {
  const text = readFileSync(new URL('../../docs/conformance.md', import.meta.url), 'utf8')
  const listed = [...text.matchAll(/^\| (.+ \| .+ \| `.+\.ts`) \| [\d,]+ \|$/gm)].map(([, fault]) => fault)
  const planted = Object.entries(MUTANTS).flatMap(([place, { mutants }]) =>
    mutants.map(({ fault, file }) => `${place} | ${fault} | \`${file}\``),
  )
  expect(listed).toEqual(planted)
})

test(
  'Without a fault, all back ends agree on as many pairs',
  async () => {
    const bundle = await bundleWith(join(folder, 'sound.mjs'))
    expect(
      await pairsUntilFound(bundle, ['slots', 'emitted module', 'columns', 'plain reading', 'assessWithEngine']),
    ).toBeUndefined()
  },
  PATIENCE,
)
