import { isRulebookError } from 'kam-rules'
import { compile, emitModule } from 'kam-rules/compile'
import { afterEach, describe, expect, test } from 'vitest'
import { evaluateDecision } from '../../src/evaluate/evaluate-decision.js'
import { readFacts } from '../../src/evaluate/read-facts.js'
import { answerOf } from '../../src/model/result.js'
import { fact, members, openRules } from '../evaluate/small-book.js'
import { words } from '../support/small-rulebook.js'
import { loadEmitted, plain } from './load-emitted.js'

const field = (type: string, rest: object = {}) => ({ type, title: words('Field'), ...rest })

/** Facts of every type; some are called like what every object inherits. */
const FACTS = {
  accountId: fact('text'),
  revenue: fact('number', { min: 0 }),
  visits: fact('integer'),
  isNew: fact('boolean'),
  tier: fact('enum', { members: members('gold', 'silver') }),
  signed: fact('date'),
  opens: fact('time'),
  tags: fact('set', { members: members('a', 'b') }),
  words: fact('set'),
  steps: fact('list', { members: members('one', 'two') }),
  contact: fact('object', {
    fields: {
      stance: field('integer'),
      since: field('date'),
      codes: field('set', { members: members('a', 'b') }),
      inner: field('object', { fields: { level: field('integer') } }),
    },
  }),
  contacts: fact('list', { fields: { name: field('text') } }),
  toString: fact('text'),
  valueOf: fact('integer'),
  unused: fact('integer', { max: 10 }),
  double: fact('number', { derive: { multiply: [{ fact: 'revenue' }, 2] } }),
}

const is = (name: string, operator: string, value: unknown, path?: string) =>
  ({ fact: name, operator, value, ...(path === undefined ? {} : { path }) }) as never

const RULES = {
  rich: is('double', 'greaterThan', 100),
  gold: is('tier', 'equal', 'gold'),
  'no a': is('tags', 'doesNotContain', 'a'),
  'a word': is('words', 'contains', 'x'),
  steps: is('steps', 'contains', 'two'),
  'not in favour': is('contact', 'notEqual', 1, '$.stance'),
  deep: is('contact', 'equal', 3, '$.inner.level'),
  since: is('contact', 'lessThan', '2026-01-01', '$.since'),
  'has contacts': is('contacts', 'isKnown', true),
  'has contact': is('contact', 'isKnown', true),
  'a name of all objects': is('toString', 'isKnown', true),
  'another one': is('valueOf', 'equal', 1),
  'is new': is('isNew', 'notEqual', true),
  early: is('opens', 'lessThan', '09:00'),
  signed: is('signed', 'lessThan', '2026-01-01'),
}

/** An outcome that hands every fact on. */
const COPY = {
  'decisions/copies.decision-table.json': {
    title: words('Copies'),
    hitPolicy: 'collect',
    rows: [
      {
        id: 'all',
        text: words('All'),
        outcome: Object.fromEntries(Object.keys(FACTS).map((name) => [name, { fact: name }])),
      },
    ],
  },
}

const fail = (): never => {
  throw new Error('of the host')
}
const holed = [{ name: 'A' }, { name: 'B' }]
delete holed[0]
class Customer {
  revenue = 60
  get tier() {
    return fail()
  }
}
/** Gives another value each time it is read. */
const changing = (...values: readonly unknown[]) => {
  let next = 0
  return {
    get revenue() {
      return values[next++ % values.length]
    },
  }
}

const ACCOUNTS: Readonly<Record<string, () => unknown>> = {
  nothing: () => ({}),
  'facts of every type': () => ({
    accountId: 'A',
    revenue: 60.5,
    visits: -0,
    isNew: false,
    tier: 'gold',
    signed: '2025-12-31',
    opens: '08:59',
    tags: ['b', 'b'],
    words: ['x', 'x', 'y'],
    steps: ['two', 'one', 'two'],
    contact: { stance: 0, since: '2025-01-01', codes: ['b', 'a', 'b'], inner: { level: 3 } },
    contacts: [{ name: 'A' }, { name: null }, {}],
    toString: 'text',
    valueOf: 1,
    unused: 10,
  }),
  'facts that are null': () => Object.fromEntries(Object.keys(FACTS).map((name) => [name, null])),
  'facts that are undefined': () => ({ revenue: undefined, tier: undefined, toString: undefined }),
  'an unknown fact': () => ({ revenu: 1 }),
  'an unknown fact without a value': () => ({ revenu: undefined }),
  'an unknown field': () => ({ contact: { stance: 0, phone: '1' } }),
  'an unknown field deep inside': () => ({ contact: { inner: { level: 3, phone: '1' } } }),
  'an unknown field in a list': () => ({ contacts: [{ name: 'A', phone: '1' }] }),
  'a field that is null': () => ({ contact: { stance: null, inner: null } }),
  'a field of the wrong type': () => ({ contact: { stance: 'none' } }),
  'a derived fact': () => ({ double: 1 }),
  'the date of the question': () => ({ asOf: '2026-01-01' }),
  'a fact that no decision asks for and that is out of range': () => ({ unused: 11 }),
  'a list with a hole': () => ({ contacts: holed }),
  'a list of texts with a hole': () => ({ steps: Object.assign(new Array(2), { 1: 'one' }) }),
  'a set with a hole': () => ({ tags: new Array(3) }),
  'a set that holds what is no text': () => ({ words: ['x', 1] }),
  'a set with a code of its own': () => ({ tags: ['a', 'c'] }),
  'a number that is none': () => ({ revenue: Number.NaN }),
  'a number without end': () => ({ revenue: Number.POSITIVE_INFINITY }),
  'a number below its range': () => ({ revenue: -1 }),
  'a fraction of a visit': () => ({ visits: 0.5 }),
  'a text for a number': () => ({ revenue: '60' }),
  'a large number for a number': () => ({ revenue: 60n }),
  'a symbol for a text': () => ({ accountId: Symbol('A') }),
  'an object for a number': () => ({ revenue: { valueOf: () => 60 } }),
  'a day that is none': () => ({ signed: '2025-02-30' }),
  'a time that is none': () => ({ opens: '24:00' }),
  'a moment for a date': () => ({ signed: new Date(0) }),
  'a moment for an object': () => ({ contact: new Date(0) }),
  'a list for an object': () => ({ contact: [] }),
  'a code in capitals': () => ({ tier: 'GOLD' }),
  'a property that cannot be read': () => ({
    get revenue() {
      return fail()
    },
  }),
  'a property that cannot be read beside a wrong one': () => ({
    accountId: 1,
    get revenue() {
      return fail()
    },
  }),
  'an unknown property that cannot be read': () => ({
    get other() {
      return fail()
    },
  }),
  'a field that cannot be read': () => ({
    contact: {
      get stance() {
        return fail()
      },
    },
  }),
  'an account that cannot be read': () => new Proxy({}, { ownKeys: fail, getPrototypeOf: fail, get: fail }),
  'a property that changes while it is read': () => changing(60, 'no number', Number.NaN),
  'inherited facts': () => Object.create({ revenue: 'no number', tier: 'gold' }),
  'no prototype': () => Object.assign(Object.create(null), { revenue: 60 }),
  'an instance of a class': () => new Customer(),
  'a list in place of an account': () => [],
  'a moment in place of an account': () => new Date(0),
  'a function in place of an account': () => () => 1,
  'nothing in place of an account': () => null,
  'a text in place of an account': () => 'text',
}

describe.each(['refuse', 'ignore'] as const)('When unknown facts are to be dealt with by “%s”', (unknownFacts) => {
  const rulebook = openRules(FACTS, RULES, COPY, { unknownFacts })
  const { resolved } = rulebook
  const emitted = loadEmitted(emitModule(rulebook).code)
  const compiled = compile(rulebook)

  const reference = (facts: unknown): unknown => {
    const { account, diagnostics } = readFacts(resolved, facts, unknownFacts)
    if (account === undefined) return diagnostics.map(({ code, pointer }) => ({ code, pointer }))
    return plain(
      Object.fromEntries(resolved.decisions.map((one) => [one.id, answerOf(evaluateDecision(one, account))])),
    )
  }

  test.each(Object.keys(ACCOUNTS))('the module takes and refuses what the reference does: %s', async (name) => {
    const { answer } = await emitted
    const account = ACCOUNTS[name] as () => unknown
    const expected = reference(account())
    expect(outcomeOf(() => answer(account()))).toEqual(expected)
    expect(outcomeOf(() => compiled.answer(account() as never))).toEqual(expected)
  })

  describe('and somebody has given every object a property', () => {
    afterEach(() => {
      Reflect.deleteProperty(Object.prototype, 'tier')
    })

    test('it is no fact of any account', async () => {
      const { answer } = await emitted
      Reflect.set(Object.prototype, 'tier', 'gold')
      const [found, slots] = [outcomeOf(() => answer({ revenue: 1 })), outcomeOf(() => compiled.answer({ revenue: 1 }))]
      Reflect.deleteProperty(Object.prototype, 'tier')
      expect(found).toEqual(reference({ revenue: 1 }))
      expect(slots).toEqual(found)
    })
  })

  test('nothing that an answer holds can be changed through the account, nor an answer through another', async () => {
    const { answer } = await emitted
    for (const evaluate of [answer, compiled.answer as (facts: unknown) => unknown]) {
      const facts = { words: ['x'], contact: { stance: 2 }, tier: 'gold' }
      const first = evaluate(facts) as { rules: { hits: { row: string }[] } }
      const before = plain(first)
      facts.words.push('y')
      facts.contact.stance = 1
      expect(plain(first)).toEqual(before)
      for (const hit of first.rules.hits) Reflect.set(hit, 'row', 'changed')
      expect(plain(evaluate({ words: ['x'], contact: { stance: 2 }, tier: 'gold' }))).toEqual(before)
    }
  })
})

/** What comes out, or the codes and places of a refusal, whoever refuses. */
const outcomeOf = (work: () => unknown): unknown => {
  try {
    return plain(work())
  } catch (error) {
    if (isRulebookError(error)) return error.diagnostics.map(({ code, pointer }) => ({ code, pointer }))
    const { problems } = error as { readonly problems?: unknown }
    if (problems === undefined) throw error
    return problems
  }
}
