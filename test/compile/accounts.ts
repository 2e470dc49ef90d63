import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const CASES = fileURLToPath(new URL('../../rules/cases', import.meta.url))

/** The facts of every bundled rule case. */
export const accountsOfCases = (): readonly object[] =>
  readdirSync(CASES)
    .sort()
    .flatMap((file) => {
      const { cases } = JSON.parse(readFileSync(`${CASES}/${file}`, 'utf8')) as { cases: { facts: object }[] }
      return cases.map(({ facts }) => facts)
    })

/** An account as it is, with its first fact missing, with one too many, and with one of the wrong type. */
export const variationsOf = (facts: object): readonly object[] => {
  const [first] = Object.keys(facts)
  if (first === undefined) return [facts]
  return [
    facts,
    { ...facts, [first]: null },
    { ...facts, noSuchFact: 1 },
    { ...facts, [first]: ILL_TYPED[first.length % ILL_TYPED.length] },
  ]
}

const ILL_TYPED: readonly unknown[] = ['5', Number.NaN, {}, [1], true, -1e9, 0.5, '2026-02-30']
