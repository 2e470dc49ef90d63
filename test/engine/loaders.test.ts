import { inspect } from 'node:util'
import { isRulebookError } from 'kam-rules'
import { assessWithEngine } from 'kam-rules/json-rules-engine'
import { afterEach, expect, test, vi } from 'vitest'
import { ACCOUNT, openBook } from './books.js'

const book = openBook()
const SECRET = 'the account of Ms Example, 13800000000'
const never = () => new Promise<never>(() => undefined)

afterEach(() => {
  vi.useRealTimers()
})

/** What is wrong with the facts. */
const refusalOf = async (facts: object, rulebook = book): Promise<unknown> => {
  try {
    return await assessWithEngine(rulebook, facts as never)
  } catch (error) {
    if (!isRulebookError(error)) throw error
    return error.diagnostics
  }
}
const referenceRefusal = (facts: object): unknown => {
  try {
    return book.assess(facts as never)
  } catch (error) {
    if (!isRulebookError(error)) throw error
    return error.diagnostics
  }
}

test('Facts may be values, promises, functions, and functions that return promises', async () => {
  const facts = {
    ...ACCOUNT,
    revenue: Promise.resolve(ACCOUNT.revenue),
    costs: () => ACCOUNT.costs,
    tier: async () => ACCOUNT.tier,
    contact: { stance: 3 },
  }
  expect(await assessWithEngine(book, facts)).toEqual(book.assess(ACCOUNT))
})

test('All facts are loaded at the same time: each of three loaders waits for the other two', async () => {
  let started = 0
  let open: () => void = () => undefined
  const allStarted = new Promise<void>((resolve) => {
    open = resolve
  })
  const waiting =
    <Value>(value: Value) =>
    async () => {
      started++
      if (started === 3) open()
      await allStarted
      return value
    }
  const facts = { age: waiting(40), revenue: waiting(1_200), tier: waiting('vip') }
  const assessment = await assessWithEngine(book, facts)
  expect(assessment).toEqual(book.assess({ age: 40, revenue: 1_200, tier: 'vip' }))
  expect(started).toBe(3)
})

test('A loader that finds nothing leaves its fact missing, and that is no problem', async () => {
  const { tier: _, ...rest } = { ...ACCOUNT, revenue: 600 }
  const expected = book.assess(rest)
  expect(expected.decisions['levels']).toMatchObject({ hits: [{ outcome: { tier: null } }], missingFacts: ['tier'] })
  expect(await assessWithEngine(book, { ...rest, tier: async () => null })).toEqual(expected)
})

test.each<[string, () => unknown]>([
  ['that rejects', () => Promise.reject(new Error(SECRET))],
  ['that throws', () => raise(new Error(SECRET))],
  ['that throws a text', () => raise(SECRET)],
])('A loader %s costs one named fact; its error is at hand, but in no log', async (_, revenue) => {
  const { revenue: __, ...rest } = ACCOUNT
  const assessment = await assessWithEngine(book, { ...ACCOUNT, revenue })
  expect(assessment.decisions).toEqual(book.assess(rest).decisions)
  expect(assessment.decisions['card']?.missingFacts).toEqual([])
  expect(assessment.decisions['levels']?.missingFacts).toEqual(['revenue'])
  const [problem] = assessment.problems ?? []
  expect(assessment.problems).toHaveLength(1)
  expect(problem).toMatchObject({ code: 'FACT_LOADER_FAILED', severity: 'warning', file: 'facts', pointer: '/revenue' })
  expect(problem?.message).toEqual({
    en: 'The fact “revenue” could not be loaded.',
    'zh-CN': '事实“revenue”加载失败。',
  })
  expect(String(problem?.cause)).toContain(SECRET)
  for (const shown of [JSON.stringify(assessment), inspect(assessment, { depth: 9 }), JSON.stringify({ ...problem })]) {
    expect(shown).not.toContain(SECRET)
  }
})

const raise = (error: unknown): never => {
  throw error
}

test('A loader has two seconds, unless the host says otherwise', async () => {
  vi.useFakeTimers()
  const settled = vi.fn()
  const assessing = assessWithEngine(book, { ...ACCOUNT, revenue: never }).then(settled)
  await vi.advanceTimersByTimeAsync(1_999)
  expect(settled).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  await assessing
  expect(settled.mock.calls[0]?.[0].problems).toMatchObject([
    {
      code: 'FACT_LOADER_TIMEOUT',
      pointer: '/revenue',
      message: { en: 'The fact “revenue” was not loaded within 2000 ms.' },
    },
  ])
})

test('Loaders that are in time leave no timer behind', async () => {
  vi.useFakeTimers()
  await assessWithEngine(book, { ...ACCOUNT, revenue: async () => 1_200 })
  expect(vi.getTimerCount()).toBe(0)
})

test('A host may wait without end', async () => {
  const slow = () => new Promise((resolve) => setTimeout(resolve, 20, 1_200))
  const assessing = assessWithEngine(book, { ...ACCOUNT, revenue: slow }, { timeoutMs: Number.POSITIVE_INFINITY })
  expect(await assessing).toEqual(book.assess(ACCOUNT))
})

test('A loader that fails when it is too late disturbs nobody', async () => {
  const unhandled = vi.fn()
  process.on('unhandledRejection', unhandled)
  const late = () => new Promise((_, reject) => setTimeout(reject, 30, new Error(SECRET)))
  const { problems } = await assessWithEngine(book, { revenue: late }, { timeoutMs: 5 })
  await new Promise((resolve) => setTimeout(resolve, 50))
  process.off('unhandledRejection', unhandled)
  expect(problems?.map(({ code }) => code)).toEqual(['FACT_LOADER_TIMEOUT'])
  expect(unhandled).not.toHaveBeenCalled()
})

test('What a loader brings is checked as any other fact', async () => {
  const facts = { ...ACCOUNT, revenue: async () => '1200', tier: async () => 'golden', age: async () => () => 40 }
  expect(await refusalOf(facts)).toEqual(
    referenceRefusal({ ...ACCOUNT, revenue: '1200', tier: 'golden', age: () => 40 }),
  )
})

test('Nothing is called that is no fact of the dictionary, or that the rulebook works out by itself', async () => {
  const method = vi.fn()
  const record = { ...ACCOUNT, save: method, margin: method, asOf: method }
  const lenient = openBook({}, { unknownFacts: 'ignore' })
  expect(await assessWithEngine(lenient, record)).toEqual(lenient.assess(ACCOUNT))
  expect(await refusalOf(record)).toEqual(referenceRefusal(record))
  expect(method).not.toHaveBeenCalled()
})

test.each<[string, unknown]>([
  ['nothing', null],
  ['a list', [1]],
  ['a text', 'revenue'],
  [
    'an account that cannot be read',
    {
      get revenue() {
        return raise(new Error(SECRET))
      },
    },
  ],
])('In place of facts, %s is refused as the reference refuses it', async (_, facts) => {
  expect(await refusalOf(facts as object)).toEqual(referenceRefusal(facts as object))
})
