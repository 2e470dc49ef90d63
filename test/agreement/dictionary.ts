import type { FactType } from '../../src/model/fact.js'
import { words } from '../support/small-rulebook.js'

const members = (...codes: string[]) => Object.fromEntries(codes.map((code) => [code, words(code)]))
const given = (type: FactType, rest: object = {}) => ({ type, sensitivity: 'internal', title: words('Fact'), ...rest })
const field = (type: FactType, rest: object = {}) => ({ type, title: words('Field'), ...rest })
const derived = (type: FactType, derive: object) => given(type, { derive })

const TIERS = members('vip', 'key', 'standard', 'basic')
const PRODUCTS = members('voice', 'sms', 'vpn', 'ringback')
const STEPS = members('listen', 'acknowledge', 'respond', 'confirm')

/** A dictionary with facts of every type, two of each where facts are compared with facts. */
export const GIVEN_FACTS = {
  revenue: given('number'),
  spend: given('number'),
  months: given('integer'),
  tickets: given('integer'),
  hasPbx: given('boolean'),
  isProspect: given('boolean'),
  note: given('text'),
  remark: given('text'),
  tier: given('enum', { members: TIERS }),
  wish: given('enum', { members: TIERS }),
  signed: given('date'),
  renewed: given('date'),
  opens: given('time'),
  closes: given('time'),
  products: given('set', { members: PRODUCTS }),
  tags: given('set'),
  steps: given('list', { members: STEPS }),
  profile: given('object', {
    fields: {
      score: field('number'),
      grade: field('enum', { members: TIERS }),
      since: field('date'),
      inner: field('object', { fields: { level: field('integer'), codes: field('set') } }),
    },
  }),
}

/** One fact for each operation; some rest on other derived facts. */
export const DERIVED_FACTS = {
  total: derived('number', { add: [{ fact: 'revenue' }, { fact: 'spend' }] }),
  gap: derived('number', { subtract: [{ fact: 'revenue' }, { fact: 'spend' }] }),
  yearly: derived('number', { multiply: [{ fact: 'revenue' }, 12] }),
  share: derived('number', { divide: [{ fact: 'tickets' }, { fact: 'months' }] }),
  worst: derived('number', { min: [{ fact: 'gap' }, { fact: 'share' }] }),
  best: derived('number', { max: [{ fact: 'revenue' }, { fact: 'spend' }, 0] }),
  signedDays: derived('integer', { daysBetween: [{ fact: 'signed' }, { fact: 'asOf' }] }),
  productCount: derived('integer', { count: [{ fact: 'products' }] }),
  respondPosition: derived('integer', { position: ['respond', { fact: 'steps' }] }),
  size: derived('integer', { firstKnown: [{ fact: 'months' }, { fact: 'respondPosition' }, { fact: 'tickets' }] }),
}

/** The date for which the tests ask. */
export const AS_OF = '2026-11-01'

/** Something a comparison can look at: a fact, or a field that a path leads to. */
export interface Target {
  readonly fact: string
  readonly path: readonly string[]
  readonly type: FactType
  readonly members: readonly string[] | undefined
}

interface Entry {
  readonly type: FactType
  readonly members?: object
  readonly fields?: Readonly<Record<string, Entry>>
}

const targetsIn = (fact: string, path: readonly string[], { type, members, fields = {} }: Entry): readonly Target[] => [
  { fact, path, type, members: members && Object.keys(members) },
  ...Object.entries(fields).flatMap(([name, inner]) => targetsIn(fact, [...path, name], inner)),
]

const targetsOf = (facts: Readonly<Record<string, object>>): readonly Target[] =>
  Object.entries(facts).flatMap(([fact, entry]) => targetsIn(fact, [], entry as Entry))

/** Every fact and field that a host hands over. */
export const GIVEN_TARGETS = targetsOf(GIVEN_FACTS)

/** Those, and the derived facts. */
export const ALL_TARGETS = [...GIVEN_TARGETS, ...targetsOf(DERIVED_FACTS)]
