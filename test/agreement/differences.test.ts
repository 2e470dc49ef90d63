import { readFileSync } from 'node:fs'
import { Engine } from 'json-rules-engine'
import { isRulebookError } from 'kam-rules'
import { describe, expect, test } from 'vitest'
import { fact, firing, members, openRules, openSmallBook } from '../evaluate/small-book.js'
import { firedByEngine } from './json-rules-engine.js'

const FACTS = {
  revenue: fact('number'),
  note: fact('text'),
  tier: fact('enum', { members: members('vip', 'key') }),
  products: fact('set'),
  signed: fact('date'),
  contact: fact('object', { fields: { stance: { type: 'integer', title: { en: 'Stance', 'zh-CN': '态度' } } } }),
}

/** The codes of what the library finds wrong with a rule, or with facts. */
const refusals = (attempt: () => unknown): readonly string[] => {
  try {
    attempt()
    return []
  } catch (error) {
    if (!isRulebookError(error)) throw error
    return error.diagnostics.map(({ code }) => code)
  }
}
const refusalsOfRule = (conditions: unknown, rest: object = {}) =>
  refusals(() =>
    openSmallBook({
      'facts.json': FACTS,
      'decisions/rules.rules.json': [{ name: 'rule', conditions, event: { type: 'met' }, ...rest }] as never,
    }),
  )
const refusalsOfFacts = (facts: object) =>
  refusals(() => firing(openRules(FACTS, { rule: { fact: 'revenue', operator: 'isKnown', value: true } }), facts))

/** Whether json-rules-engine, as it comes, fires the rule on the facts. */
const engineFires = async (conditions: unknown, facts: object, options: object = {}): Promise<boolean> => {
  const engine = new Engine([{ name: 'rule', conditions: conditions as never, event: { type: 'match' } }], options)
  const { results } = await engine.run(facts as Record<string, unknown>)
  return results.length > 0
}
const all = (...conditions: readonly object[]) => ({ all: conditions })
const above = (value: unknown) => ({ fact: 'revenue', operator: 'greaterThan', value })

describe('Where json-rules-engine answers, and the library', () => {
  test('D01: an empty “any” is met there; here empty groups are refused', async () => {
    expect(await engineFires({ any: [] }, {})).toBe(true)
    expect(refusalsOfRule({ any: [] })).toEqual(['COND_EMPTY_GROUP'])
    expect(refusalsOfRule({ all: [] })).toEqual(['COND_EMPTY_GROUP'])
  })

  test('D02: of “any” and “all” side by side one is dropped there; here the author is asked which is meant', async () => {
    const rule = { any: [above(0)], all: [above(100)] }
    expect(await engineFires(rule, { revenue: 1 })).toBe(true)
    expect(refusalsOfRule(rule)).toEqual(['COND_AMBIGUOUS'])
  })

  test('D03: an undefined fact ends the whole run there; here the comparison is unknown', async () => {
    await expect(engineFires(all(above(0)), {})).rejects.toThrow('Undefined fact: revenue')
    expect(firing(openRules(FACTS, { rule: above(0) as never }), {})).toEqual([])
  })

  test('D04: an undefined fact differs from everything there, when it is allowed; here it is unknown', async () => {
    for (const condition of [
      { fact: 'tier', operator: 'notEqual', value: 'vip' } as const,
      { fact: 'tier', operator: 'notIn', value: ['vip'] } as const,
    ]) {
      expect(await engineFires(all(condition), {}, { allowUndefinedFacts: true })).toBe(true)
      expect(firing(openRules(FACTS, { rule: condition }), {})).toEqual([])
    }
  })

  test('D05: “not” of a comparison with nothing is met there; here it stays unknown', async () => {
    const rule = { not: above(0) }
    expect(await engineFires(rule, {}, { allowUndefinedFacts: true })).toBe(true)
    expect(await engineFires(rule, { revenue: null })).toBe(true)
    expect(firing(openRules(FACTS, { rule: rule as never }), { revenue: null })).toEqual([])
  })

  test('D06: a digit text is compared as a number there; here the fact is refused by name', async () => {
    expect(await engineFires(all(above(5)), { revenue: '12' })).toBe(true)
    expect(refusalsOfFacts({ revenue: '12' })).toEqual(['FACT_TYPE'])
  })

  test('D07: a list of one number is compared as that number there; here the fact is refused by name', async () => {
    expect(await engineFires(all({ fact: 'revenue', operator: 'lessThan', value: 5 }), { revenue: [3] })).toBe(true)
    expect(refusalsOfFacts({ revenue: [3] })).toEqual(['FACT_TYPE'])
  })

  test('D08: a number is above null there; here the value of the rule is refused', async () => {
    expect(await engineFires(all(above(null)), { revenue: 5 })).toBe(true)
    expect(refusalsOfRule(above(null))).toEqual(['VALUE_TYPE'])
  })

  test('D09: “in” looks for a part of a text there; here it needs a list', async () => {
    const rule = { fact: 'note', operator: 'in', value: 'abcdef' }
    expect(await engineFires(all(rule), { note: 'cd' })).toBe(true)
    expect(refusalsOfRule(rule)).toEqual(['VALUE_NOT_LIST'])
  })

  test('D10: “doesNotContain” on a text is never met there; here the operator is refused for texts', async () => {
    const rule = { fact: 'note', operator: 'doesNotContain', value: 'x' }
    expect(await engineFires(all(rule), { note: 'abc' })).toBe(false)
    expect(refusalsOfRule(rule)).toEqual(['OP_NOT_FOR_TYPE'])
  })

  test('D11: a path into a number is ignored there; here it is refused', async () => {
    expect(await engineFires(all({ ...above(0), path: '$.amount' }), { revenue: 5 })).toBe(true)
    expect(refusalsOfRule({ ...above(0), path: '$.amount' })).toEqual(['PATH_ON_SCALAR'])
  })

  test('D12: a path is a JSONPath expression there; here it only names fields', () => {
    const rule = { fact: 'contact', operator: 'equal', value: 1 }
    expect(refusalsOfRule({ ...rule, path: '$..stance' })).toEqual(['PATH_WILDCARD'])
    expect(refusalsOfRule({ ...rule, path: '$.[?(@.stance)]' })).toEqual(['PATH_EXPRESSION'])
  })

  test('D13: an inherited property is a fact there; here only own properties are read', async () => {
    const inheriting = Object.create({ revenue: 5 }) as object
    expect(await engineFires(all(above(0)), inheriting)).toBe(true)
    expect(firing(openRules(FACTS, { rule: above(0) as never }), inheriting)).toEqual([])
  })

  test('D14: a function is called for its value there; here it is no value', async () => {
    expect(await engineFires(all(above(0)), { revenue: () => 5 })).toBe(true)
    expect(refusalsOfFacts({ revenue: () => 5 })).toEqual(['FACT_TYPE'])
  })

  test('D15: decorators such as “not:in” change an operator there; here they are refused', async () => {
    const rule = { fact: 'tier', operator: 'not:in', value: ['vip'] }
    expect(await engineFires(all(rule), { tier: 'key' })).toBe(true)
    expect(refusalsOfRule(rule)).toEqual(['OP_TOO_MANY_DECORATORS'])
  })

  test('D16: an unknown operator is noticed when it is evaluated there; here when the rule is read', async () => {
    const rule = { ...above(0), operator: 'greaterThen' }
    await expect(engineFires(all(rule), { revenue: 1 })).rejects.toThrow('Unknown operator: greaterThen')
    expect(refusalsOfRule(rule)).toEqual(['OP_UNKNOWN'])
  })

  test('D17: an unknown named condition is noticed when it is evaluated there; here when the rule is read', async () => {
    await expect(engineFires(all({ condition: 'nobody' }), {})).rejects.toThrow('No condition nobody exists')
    expect(refusalsOfRule({ condition: 'nobody' })).toEqual(['REF_UNKNOWN'])
  })

  test('D18: conditions that name each other overflow the stack there; here the circle is refused', async () => {
    await expect(firedByEngine([{ condition: 'a' }], {}, { a: { all: [{ condition: 'a' }] } })).rejects.toThrow(
      'call stack',
    )
    const named = { a: { title: { en: 'A', 'zh-CN': 'A' }, conditions: { condition: 'a' } } }
    const circular = () => openRules(FACTS, { rule: { condition: 'a' } }, { 'conditions.json': named })
    expect(refusals(circular)).toContain('REF_CYCLE')
  })

  test.each([0, '2', 1.9, -1, null])(
    'D19: the priority %j is bent into a number or dropped there; here it is refused',
    (priority) => {
      expect(refusalsOfRule(above(0), { priority })).toEqual(['PRIO_INVALID'])
    },
  )

  test('D20: rules of one priority fire in the order in which their promises settle there; here in the order written', async () => {
    const deep = all({ any: [all(above(0)), above(0)] })
    const engine = new Engine([
      { name: 'deep', conditions: deep as never, event: { type: 'a' } },
      { name: 'flat', conditions: all(above(0)) as never, event: { type: 'b' } },
    ])
    const { results } = await engine.run({ revenue: 1 })
    expect(results.map(({ name }) => name)).toEqual(['flat', 'deep'])
    const book = openRules(FACTS, { deep: deep as never, flat: above(0) as never })
    expect(firing(book, { revenue: 1 })).toEqual(['deep', 'flat'])
  })

  test('D21: overlapping runs of one engine lose rules there; here every call stands alone', async () => {
    const rule = (name: string, priority: number) => ({
      name,
      priority,
      conditions: all(above(0)),
      event: { type: 'match' },
    })
    const engine = new Engine([rule('first', 2), rule('second', 1)] as never)
    const slow = engine.run({ revenue: new Promise((resolve) => setTimeout(resolve, 5, 1)) })
    await engine.run({ revenue: 1 })
    const { results } = await slow
    expect(results.map(({ name }) => name)).toEqual(['first'])
    const book = openRules(FACTS, { first: above(0) as never, second: above(0) as never })
    const calls = await Promise.all(Array.from({ length: 20 }, async () => firing(book, { revenue: 1 })))
    expect(calls.every((fired) => fired.length === 2)).toBe(true)
  })

  test('D22: the priority of a condition rewrites the caller’s object there; here documents stay as they are', async () => {
    const condition = { ...above(0), priority: '5' }
    await engineFires(all(condition), { revenue: 1 })
    expect(condition.priority).toBe(5)
    const frozen = Object.freeze({ ...above(0), priority: 5 })
    expect(refusalsOfRule(frozen)).toEqual([])
  })

  test('D23: a condition’s priority decides what is evaluated first there; here it is accepted and changes nothing', () => {
    const late = { ...above(0), priority: 1 }
    const early = { fact: 'tier', operator: 'equal', value: 'vip', priority: 10 }
    const facts = { revenue: 1, tier: 'vip' }
    expect(firing(openRules(FACTS, { rule: all(late, early) as never }), facts)).toEqual(['rule'])
  })

  test('D24: an event may be called “error” and end the run there; here such names are refused', async () => {
    const failing = new Engine([{ conditions: all(above(0)) as never, event: { type: 'error' } }])
    await expect(failing.run({ revenue: 1 })).rejects.toBeDefined()
    expect(refusalsOfRule(above(0), { event: { type: 'error' } })).toEqual(['EVENT_RESERVED_TYPE'])
  })

  test('D25: event params name facts one level deep there, on request; here on every level, but no personal ones', () => {
    const params = { deep: { list: [{ fact: 'revenue' }] } }
    const rules = [{ name: 'rule', conditions: above(0), event: { type: 'met', params } }]
    const book = openSmallBook({ 'facts.json': FACTS, 'decisions/rules.rules.json': rules })
    const [hit] = (book.decide('rules', { revenue: 7 }) as { hits: readonly { outcome: object }[] }).hits
    expect(hit?.outcome).toEqual({ type: 'met', params: { deep: { list: [7] } } })
    const personal = { 'facts.json': { ...FACTS, name: fact('text', { sensitivity: 'personal' }) } }
    const copying = [{ ...rules[0], event: { type: 'met', params: { name: { fact: 'name' } } } }]
    expect(refusals(() => openSmallBook({ ...personal, 'decisions/rules.rules.json': copying }))).toEqual([
      'EVENT_SENSITIVE_FACT',
    ])
  })

  test('D26: a date is compared with any text there; here both sides are days of the calendar', async () => {
    const rule = { fact: 'signed', operator: 'lessThan', value: '2026-2-1' }
    expect(await engineFires(all(rule), { signed: '2026-11-01' })).toBe(true)
    expect(refusalsOfRule(rule)).toEqual(['DATE_FORMAT'])
    expect(refusalsOfFacts({ signed: '2026-02-30' })).toEqual(['FACT_TYPE'])
  })

  test('D27: a comparison may not stand alone at the root of a rule there; here it may', () => {
    expect(() => new Engine([{ conditions: above(0) as never, event: { type: 'match' } }])).toThrow('root')
    expect(firing(openRules(FACTS, { rule: above(0) as never }), { revenue: 1 })).toEqual(['rule'])
  })

  test('D28: NaN takes part in comparisons there; here it is refused by name', async () => {
    expect(await engineFires(all({ fact: 'revenue', operator: 'notEqual', value: 5 }), { revenue: Number.NaN })).toBe(
      true,
    )
    expect(refusalsOfFacts({ revenue: Number.NaN })).toEqual(['FACT_NOT_FINITE'])
  })
})

test('docs/conformance.md lists these differences, every one and no other', () => {
  const idsIn = (path: string, pattern: RegExp) => {
    const text = readFileSync(new URL(path, import.meta.url), 'utf8')
    return [...new Set([...text.matchAll(pattern)].map(([, id]) => id))]
  }
  const listed = idsIn('../../docs/conformance.md', /^\| (D\d+) \|/gm)
  expect(listed).toEqual(idsIn('differences.test.ts', /'(D\d+): /g))
  expect(listed).toHaveLength(28)
})
