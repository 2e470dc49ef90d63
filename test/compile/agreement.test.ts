import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isRulebookError, openRulebook } from 'kam-rules'
import { type Answers, compile, emitModule } from 'kam-rules/compile'
import { type HandbookFacts, handbook } from 'kam-rules/handbook'
import { afterAll, describe, expect, test } from 'vitest'
import { evaluateDecision } from '../../src/evaluate/evaluate-decision.js'
import { readFacts } from '../../src/evaluate/read-facts.js'
import { answerOf } from '../../src/model/result.js'
import { accountsOfCases, variationsOf } from './accounts.js'

const folder = mkdtempSync(join(tmpdir(), 'kam-rules-'))
afterAll(() => rmSync(folder, { recursive: true }))

interface Emitted {
  readonly answer: (facts: object) => Answers
  readonly rulebook: { readonly hash: string }
}

const emitted = async (code: string, name: string): Promise<Emitted> => {
  const file = join(folder, `${name}.mjs`)
  writeFileSync(file, code)
  return (await import(pathToFileURL(file).href)) as Emitted
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe.each(['CN-HA', 'GB'])('In the region %s', (region) => {
  const rulebook = openRulebook(handbook, { region, asOf: '2026-11-01' })
  const compiled = compile(rulebook)

  /** The reference, or the codes and places for which it refuses the facts. */
  const reference = (facts: object): unknown => {
    const { account, diagnostics } = readFacts(rulebook.resolved, facts)
    if (account === undefined) return diagnostics.map(({ code, pointer }) => ({ code, pointer }))
    const { decisions } = rulebook.resolved
    return Object.fromEntries(decisions.map((decision) => [decision.id, answerOf(evaluateDecision(decision, account))]))
  }

  test('The compiled and the emitted evaluator answer as the reference does, for every case and its variations', async () => {
    const { answer } = await emitted(emitModule(rulebook).code, region)
    for (const facts of accountsOfCases().flatMap(variationsOf)) {
      const expected = plain(reference(facts))
      expect(plain(outcomeOf(() => compiled.answer(facts as HandbookFacts)))).toEqual(expected)
      expect(plain(outcomeOf(() => answer(facts)))).toEqual(expected)
    }
  }, 120_000)

  test('The compiled evaluator finds the same words when they are read', () => {
    for (const facts of accountsOfCases().slice(0, 60)) {
      if (Array.isArray(reference(facts))) continue
      expect(plain(compiled.assess(facts as HandbookFacts))).toEqual(plain(rulebook.assess(facts as HandbookFacts)))
    }
  })

  test('An emitted module is the same every time and carries the hash of its rulebook', async () => {
    const { code } = emitModule(rulebook)
    expect(emitModule(openRulebook(handbook, { region, asOf: '2026-11-01' })).code).toBe(code)
    expect((await emitted(code, `${region}-again`)).rulebook.hash).toBe(rulebook.resolved.hash)
  })
})

/** What comes out, or the codes and places of a refusal, whoever refuses. */
const outcomeOf = (work: () => unknown): unknown => {
  try {
    return work()
  } catch (error) {
    if (isRulebookError(error)) return error.diagnostics.map(({ code, pointer }) => ({ code, pointer }))
    const { problems } = error as { readonly problems?: unknown }
    if (problems === undefined) throw error
    return problems
  }
}
