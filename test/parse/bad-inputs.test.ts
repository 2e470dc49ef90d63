import { readFileSync } from 'node:fs'
import { type Diagnostic, type Documents, isRulebookError, openRulebook } from 'kam-rules'
import { analyseRulebook } from 'kam-rules/analyse'
import { assessWithEngine } from 'kam-rules/json-rules-engine'
import { describe, expect, test } from 'vitest'
import { linesOf } from '../support/problems.js'
import { sharedFile } from '../support/shared-data.js'
import { ADULT, smallRulebook, words } from '../support/small-rulebook.js'

interface BadInput {
  readonly id: string
  readonly title: string
  readonly input: string | readonly string[] | { readonly base64: string }
  readonly required: { readonly code: string; readonly pointer: string }
}

const path = sharedFile('reliability/bad-inputs.json')
const BAD_INPUTS: readonly BadInput[] = path === undefined ? [] : JSON.parse(readFileSync(path, 'utf8'))

/** Codes that are not given for these inputs, and why. */
const NOT_MET: Readonly<Record<string, string>> = {
  B18: 'the name of a plain rule is optional, as in json-rules-engine',
  B73: 'a missing fact is unknown and listed in `missingFacts`, not an error',
  B80: 'a missing fact is unknown and listed in `missingFacts`, not an error',
  B83: 'the SQL back end is not there yet',
  B84: 'the SQL back end is not there yet',
}

/** Inputs that the file only outlines, written out. */
const WRITTEN_OUT: Readonly<Record<string, string>> = {
  B10: `{"conditions":${'{"not":'.repeat(4_000)}`,
  B11: rule({ all: Array(20_000).fill({ fact: 'vip', operator: 'equal', value: true }) }),
  B39: rule({ all: [{ ...ADULT, operator: `${'not:'.repeat(1_000)}equal` }] }),
  B48: rule({ all: [{ fact: 'age', operator: 'in', value: Array(200_000).fill(1) }] }),
  B68: rule({ condition: 'A' }),
  B69: rule({ condition: 'c12' }),
}

/** The named conditions that inputs speak of: an adult, a circle, and the “billion laughs”. */
const CONDITIONS: Readonly<Record<string, Readonly<Record<string, object>>>> = {
  B67: { adult: { all: [ADULT] } },
  B68: { A: { all: [ADULT, { condition: 'A' }] } },
  B69: Object.fromEntries(
    Array.from({ length: 13 }, (_, i) => [
      `c${i}`,
      i === 0 ? ADULT : { all: Array(3).fill({ condition: `c${i - 1}` }) },
    ]),
  ),
}

/** The facts of the inputs that are about facts. */
const FACTS: Readonly<Record<string, unknown>> = {
  B73: { country: 'CN' },
  B74: { age: '20' },
  B75: { age: Number.NaN },
  B76: { age: 20n },
  B77: { age: '1,234' },
  B78: { age: new Date(0) },
  B79: null,
  B80: Object.create({ age: 20 }),
  B81: { age: () => Promise.reject(new Error('db: no row')) },
  B82: { age: () => new Promise(() => {}) },
}

/** Inputs whose facts are still to be loaded, as only the back end of json-rules-engine takes them. */
const LOADED = ['B81', 'B82']

/** Where we point to another place: down to the last level, at the rule whose name is taken, and at the named condition. */
const POINTERS: Readonly<Record<string, string>> = {
  B10: `/conditions${'/not'.repeat(31)}`,
  B20: '/1',
  B21: '/1',
  B68: '/A',
  B69: '/c10',
}

describe('Bad inputs (../shared/reliability/bad-inputs.json)', () => {
  for (const input of BAD_INPUTS.filter(({ id }) => !(id in NOT_MET))) {
    test(`${input.id} ${input.title}: ${input.required.code}`, async () => {
      const { code, pointer } = input.required
      const found = linesOf(await diagnosticsOf(input)).map((line) => line.replace(/ \S+?#/, ' ').replace(/ → .*/, ''))
      expect(found).toContain(`${code} ${POINTERS[input.id] ?? pointer}`)
    })
  }

  for (const input of BAD_INPUTS.filter(({ id }) => id in NOT_MET)) {
    test(`${input.id} ${input.title} is not met yet: ${NOT_MET[input.id]}`, async () => {
      expect((await diagnosticsOf(input)).map(({ code }) => code)).not.toContain(input.required.code)
    })
  }

  test.skipIf(BAD_INPUTS.length === 0)('There are 84 of them (../shared/reliability/bad-inputs.json)', () => {
    expect(BAD_INPUTS).toHaveLength(84)
  })
})

/** What opening a rulebook with the input, asking it about the facts and analysing it complains about. */
const diagnosticsOf = async (input: BadInput): Promise<readonly Diagnostic[]> => {
  try {
    const rulebook = openRulebook(rulebookWith(input), { asOf: '2026-11-01' })
    const facts = (input.id in FACTS ? FACTS[input.id] : {}) as Readonly<Record<string, unknown>>
    if (LOADED.includes(input.id)) return (await assessWithEngine(rulebook, facts, { timeoutMs: 20 })).problems ?? []
    rulebook.assess(facts)
    return analyseRulebook(rulebook.resolved)
  } catch (error) {
    if (!isRulebookError(error)) throw error
    return error.diagnostics
  }
}

const rulebookWith = ({ id, input }: BadInput): Documents => {
  const conditions = Object.entries(CONDITIONS[id] ?? {})
  return smallRulebook({
    'decisions/d.rules.json': WRITTEN_OUT[id] ?? contentOf(input),
    'conditions.json': Object.fromEntries(
      conditions.map(([name, condition]) => [name, { title: words(name), conditions: condition }]),
    ),
  })
}

const contentOf = (input: BadInput['input']): string | Uint8Array => {
  if (typeof input === 'string') return input
  return 'base64' in input ? Uint8Array.from(Buffer.from(input.base64, 'base64')) : `[${input.join(',')}]`
}

function rule(conditions: object): string {
  return JSON.stringify({ name: 'r1', conditions, event: { type: 'flag' } })
}
