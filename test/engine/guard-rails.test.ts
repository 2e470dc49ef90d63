import { createRequire } from 'node:module'
import { Engine, Fact } from 'json-rules-engine'
import { isRulebookError, parseRulebook, resolveRulebook } from 'kam-rules'
import {
  addFacts,
  addOperators,
  assessWithEngine,
  createEngine,
  resolvePath,
  toRules,
} from 'kam-rules/json-rules-engine'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { deepFreeze } from '../support/deep-freeze.js'
import { row, table } from '../support/small-rulebook.js'
import { ACCOUNT, DOCUMENTS, is, openBook } from './books.js'

const book = openBook()
deepFreeze(book)

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
})

/** The codes of what is refused. */
const codesOf = async (attempt: () => unknown): Promise<readonly string[]> => {
  try {
    await attempt()
    return []
  } catch (error) {
    if (!isRulebookError(error)) throw error
    return error.diagnostics.map(({ code }) => code)
  }
}

describe('G1: A path leads through own properties by the names of fields, and is no expression', () => {
  test.each([
    ['$.stance', 3],
    ['$.inner.level', 1],
    ['$.inner.depth', undefined],
    ['$.stance.toFixed', undefined],
    ['$.__proto__', undefined],
    ['$.constructor.name', undefined],
    ['$..stance', undefined],
    ['$.*', undefined],
    ['$[?(@.stance > 1)]', undefined],
  ])('%s', (path, value) => {
    expect(resolvePath({ stance: 3, inner: { level: 1 } }, path)).toBe(value)
  })

  test('an engine of ours sees no inherited field', async () => {
    const { results } = await createEngine(book).run({ contact: Object.create({ stance: 3 }) })
    expect(results.map(({ name }) => name)).not.toContain('decisions/signs/friendly')
  })
})

test('G2: Every assessment has an engine of its own, which runs once', async () => {
  const run = vi.spyOn(Engine.prototype, 'run')
  await Promise.all([1, 2, 3].map(() => assessWithEngine(book, ACCOUNT)))
  expect(run).toHaveBeenCalledTimes(3)
  expect(new Set(run.mock.contexts).size).toBe(3)
})

test('G2: Overlapping assessments answer as one after the other', async () => {
  const accounts = Array.from({ length: 40 }, (_, index) => ({ ...ACCOUNT, age: index, revenue: index * 40 }))
  const overlapping = await Promise.all(accounts.map((account) => assessWithEngine(book, account)))
  expect(overlapping).toEqual(accounts.map((account) => book.assess(account)))
})

describe('G3: Rules', () => {
  test('are new plain objects at every call, and the rulebook, frozen, stays as it is', async () => {
    const before = JSON.stringify(book.resolved)
    const [first, second] = [toRules(book), toRules(book)]
    expect(first).toEqual(second)
    expect(JSON.parse(JSON.stringify(first))).toEqual(first)
    expect(objectsIn(first).filter((one) => objectsIn(second).includes(one))).toEqual([])
    await createEngine(book).run(ACCOUNT)
    await assessWithEngine(book, deepFreeze(ACCOUNT))
    expect(JSON.stringify(book.resolved)).toBe(before)
  })

  test('share no object among themselves, so that what an engine writes into one stays there', () => {
    const objects = objectsIn(toRules(book))
    expect(new Set(objects).size).toBe(objects.length)
  })

  test('have whole priorities from 1 on, and their comparisons none, which json-rules-engine would write to', () => {
    expect(new Set(toRules(book).map(({ priority }) => priority))).toEqual(new Set([1, 2, 3]))
    expect(toRules(book).every(({ conditions }) => !JSON.stringify(conditions).includes('"priority"'))).toBe(true)
  })

  test('are made of sound documents only', async () => {
    const unsound = {
      'decisions/signs.decision-table.json': table([row('one', { conditions: is('revenu', 'equal', 1) })]),
    }
    expect(await codesOf(() => openBook(unsound))).toContain('FACT_UNKNOWN')
  })
})

/** Every object and list in a value, as often as it occurs. */
const objectsIn = (value: unknown): readonly object[] =>
  typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(objectsIn)] : []

describe('G4: No rule reaches an engine', () => {
  test('that rests on conditions which name each other', async () => {
    const circle = {
      'conditions.json': {
        welcome: { title: { en: 'One', 'zh-CN': '一' }, conditions: { condition: 'other' } },
        other: { title: { en: 'Other', 'zh-CN': '二' }, conditions: { condition: 'welcome' } },
      },
    }
    expect(await codesOf(() => openBook(circle))).toContain('REF_CYCLE')
  })

  test('that would hold more than 50,000 comparisons once its names are in place', async () => {
    const many = Array.from({ length: 250 }, (_, value) => is('revenue', 'equal', value))
    const large = {
      'conditions.json': {
        welcome: { title: { en: 'One', 'zh-CN': '一' }, conditions: { any: many.map(() => ({ condition: 'other' })) } },
        other: { title: { en: 'Other', 'zh-CN': '二' }, conditions: { any: many } },
      },
    }
    expect(await codesOf(() => openBook(large))).toContain('REF_EXPANSION_TOO_LARGE')
  })

  test('of a table whose rows would, each repeating those before it, hold more than a million comparisons', async () => {
    const any = Array.from({ length: 250 }, (_, value) => is('revenue', 'equal', value))
    const rows = Array.from({ length: 100 }, (_, index) => row(`row-${index}`, { conditions: { any } }))
    const long = openBook({ 'decisions/levels.decision-table.json': table(rows, { hitPolicy: 'first' }) })
    expect(await codesOf(() => toRules(long))).toEqual(['ENGINE_RULES_TOO_LARGE'])
    expect(await codesOf(() => createEngine(long, { decisions: ['levels'] }))).toEqual(['ENGINE_RULES_TOO_LARGE'])
    expect(toRules(long, { decisions: ['signs'] })).toHaveLength(8)
  })
})

test('G5: In an assessment every event is the same, and nobody listens to it', async () => {
  const addRule = vi.spyOn(Engine.prototype, 'addRule')
  const on = vi.spyOn(Engine.prototype, 'on')
  await assessWithEngine(book, ACCOUNT)
  expect(addRule.mock.calls.length).toBeGreaterThan(10)
  expect(new Set(addRule.mock.calls.map(([{ event }]) => JSON.stringify(event)))).toEqual(new Set(['{"type":"match"}']))
  expect(on).not.toHaveBeenCalled()
})

describe('G6: Params and caches', () => {
  test('a condition with params is refused, and no rule of ours has any', async () => {
    const rows = [row('one', { conditions: is('revenue', 'equal', 1, { params: { table: 'accounts' } }) })]
    expect(await codesOf(() => openBook({ 'decisions/signs.decision-table.json': table(rows) }))).toEqual([
      'COND_UNKNOWN_KEY',
    ])
    expect(toRules(book).some(({ conditions }) => JSON.stringify(conditions).includes('"params"'))).toBe(false)
  })

  test('the engine neither caches nor hashes a fact, and a loader that many rules rest on is called once', async () => {
    const hash = vi.spyOn(Fact, 'hashFromObject' as never)
    const revenue = vi.fn(() => Promise.resolve(1_200))
    await assessWithEngine(book, { ...ACCOUNT, revenue })
    expect(revenue).toHaveBeenCalledTimes(1)
    expect(revenue).toHaveBeenCalledWith()
    expect(hash).not.toHaveBeenCalled()
  })
})

test('G7: A loader that fails and one that never ends cost two facts, not the run', async () => {
  const assessment = await assessWithEngine(
    book,
    { ...ACCOUNT, revenue: () => Promise.reject(new Error('down')), tier: () => new Promise(() => undefined) },
    { timeoutMs: 20 },
  )
  const { revenue: _, tier: __, ...rest } = ACCOUNT
  expect(assessment).toEqual({ ...book.assess(rest), problems: assessment.problems })
  expect(assessment.problems?.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
    'FACT_LOADER_FAILED /revenue',
    'FACT_LOADER_TIMEOUT /tier',
  ])
})

test('G8: An assessment is plain data of our own types, without anything of the engine', async () => {
  const assessment = await assessWithEngine(book, ACCOUNT)
  const prototypes = new Set(objectsIn(assessment).map((one) => Object.getPrototypeOf(one)))
  expect(prototypes).toEqual(new Set([Object.prototype, Array.prototype]))
  expect(JSON.parse(JSON.stringify(assessment))).toEqual(book.assess(ACCOUNT))
})

describe('G9: Where json-rules-engine would write facts to the console', () => {
  test.each(['json-rules-engine', 'express,json-rules-engine'])('nothing starts: DEBUG=%s', async (setting) => {
    vi.stubEnv('DEBUG', setting)
    expect(await codesOf(() => createEngine(book))).toEqual(['ENGINE_DEBUG'])
    expect(await codesOf(() => assessWithEngine(book, ACCOUNT))).toEqual(['ENGINE_DEBUG'])
  })

  test('nothing starts in a page whose storage says so', async () => {
    vi.stubGlobal('window', { localStorage: { debug: 'json-rules-engine' } })
    expect(await codesOf(() => createEngine(book))).toEqual(['ENGINE_DEBUG'])
  })

  test('a loader is not called in vain', async () => {
    vi.stubEnv('DEBUG', 'json-rules-engine')
    const revenue = vi.fn(() => 1)
    await codesOf(() => assessWithEngine(book, { revenue }))
    expect(revenue).not.toHaveBeenCalled()
  })

  test('another program’s DEBUG, and a storage that may not be looked at, stop nobody', async () => {
    vi.stubEnv('DEBUG', 'express')
    vi.stubGlobal('window', {
      get localStorage() {
        throw new Error('denied')
      },
    })
    expect(await codesOf(() => createEngine(book))).toEqual([])
  })
})

describe('G10: jsonpath-plus evaluates no path of ours', () => {
  // The module that json-rules-engine has loaded, not a copy.
  const jsonpath = createRequire(import.meta.resolve('json-rules-engine'))('jsonpath-plus')

  test('it would, in an engine without our way of following paths', async () => {
    const evaluate = vi.spyOn(jsonpath, 'JSONPath')
    const engine = new Engine()
    addOperators(engine)
    addFacts(engine, book)
    for (const rule of toRules(book)) engine.addRule(rule)
    await engine.run(ACCOUNT)
    expect(evaluate).toHaveBeenCalledWith(expect.objectContaining({ path: '$.stance' }))
  })

  test('it does not in an engine that we make, nor in an assessment', async () => {
    const evaluate = vi.spyOn(jsonpath, 'JSONPath')
    const { results } = await createEngine(book).run(ACCOUNT)
    const { decisions } = await assessWithEngine(book, ACCOUNT)
    expect(results.map(({ name }) => name)).toContain('decisions/signs/friendly')
    expect(JSON.stringify(decisions['signs'])).toContain('friendly')
    expect(evaluate).not.toHaveBeenCalled()
  })
})

test('The documents of these tests hold nothing that is refused', () => {
  const parsed = parseRulebook(DOCUMENTS)
  const resolution = parsed.rulebook && resolveRulebook(parsed.rulebook, { asOf: '2026-11-01' })
  expect([...parsed.diagnostics, ...(resolution?.diagnostics ?? [])]).toEqual([])
})
