import type { FactType } from '../../src/model/fact.js'
import { words } from '../support/small-rulebook.js'

const members = (...codes: string[]) => Object.fromEntries(codes.map((code) => [code, words(code || 'None')]))
const given = (type: FactType, rest: object = {}) => ({ type, sensitivity: 'internal', title: words('Fact'), ...rest })
const field = (type: FactType, rest: object = {}) => ({ type, title: words('Field'), ...rest })
const derived = (type: FactType, derive: object, rest: object = {}) => given(type, { derive, ...rest })

const TIERS = members('vip', 'key', 'standard', 'basic')
/** Codes that would end a text, a line or a comment of a program into which they were written as they are. */
const GRADES = members(
  'A',
  "it's",
  'say "no"',
  'back\\slash',
  '`tick`',
  '$\u007bprocess.exit()}',
  '*/ //',
  '</script>',
  'a\u2028b',
  'toString',
  '客户',
  '',
)
/** More than a mask of 32 bits holds. */
const AREAS = members(...Array.from({ length: 40 }, (_, area) => `area${area}`))
/** No letter tells all of them apart. */
const PRODUCTS = members('vpn', 'vas', 'spn', 'sas')
const STEPS = members('listen', 'acknowledge', 'respond', 'confirm')

/**
 * A dictionary with facts of every type, two of each where facts are compared with facts, with ranges, long lists of codes,
 * and names that mean something to JavaScript.
 */
export const GIVEN_FACTS = {
  accountId: given('text'),
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
  // The codes of `tier`, at other places.
  mood: given('enum', { members: members('basic', 'standard', 'vip', 'key', 'none') }),
  signed: given('date'),
  renewed: given('date'),
  opens: given('time'),
  closes: given('time'),
  products: given('set', { members: PRODUCTS }),
  tags: given('set'),
  steps: given('list', { members: STEPS }),
  rating: given('integer', { min: 1, max: 10 }),
  ratio: given('number', { min: 0, max: 1 }),
  toString: given('number'),
  class: given('enum', { members: GRADES }),
  areas: given('set', { members: AREAS }),
  contacts: given('list', { fields: { name: field('text'), age: field('integer', { min: 0 }) } }),
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
  // A count is known even when what it counts is missing.
  reach: derived('integer', { firstKnown: [{ fact: 'notePosition' }, { fact: 'contactCount' }, { fact: 'tickets' }] }),
  daysLeft: derived('number', { daysBetween: [{ fact: 'renewed' }, '2026-12-31'] }),
  contactCount: derived('integer', { count: [{ fact: 'contacts' }] }),
  areaCount: derived('integer', { count: [{ fact: 'areas' }] }),
  notePosition: derived('integer', { position: [{ fact: 'note' }, { fact: 'steps' }] }),
  // A code made from a text may be none of its codes.
  firstTier: derived(
    'enum',
    { firstKnown: [{ fact: 'tier' }, { fact: 'note' }, { fact: 'wish' }] },
    { members: TIERS },
  ),
  firstNote: derived('text', { firstKnown: [{ fact: 'note' }, { fact: 'tier' }, 'none'] }),
  firstChoice: derived('boolean', { firstKnown: [{ fact: 'hasPbx' }, { fact: 'isProspect' }] }),
  firstDate: derived('date', { firstKnown: [{ fact: 'renewed' }, { fact: 'signed' }, '2026-01-31'] }),
  firstTime: derived('time', { firstKnown: [{ fact: 'closes' }, { fact: 'opens' }] }),
}

/** The date for which the tests ask. */
export const AS_OF = '2026-11-01'

/** Something a comparison can look at: a fact, or a field that a path leads to. */
export interface Target extends Entry {
  readonly fact: string
  readonly path: readonly string[]
  readonly codes: readonly string[] | undefined
}

/** What a dictionary says of a fact or field. */
export interface Entry {
  readonly type: FactType
  readonly members?: object
  readonly min?: number
  readonly max?: number
  readonly fields?: Readonly<Record<string, Entry>>
}

/** A fact or field, for its values. */
export const targetFor = (fact: string, path: readonly string[], entry: Entry): Target => ({
  ...entry,
  fact,
  path,
  codes: entry.members && Object.keys(entry.members),
})

const targetsIn = (fact: string, path: readonly string[], entry: Entry): readonly Target[] => [
  targetFor(fact, path, entry),
  ...(entry.type === 'object' ? Object.entries(entry.fields ?? {}) : []).flatMap(([name, inner]) =>
    targetsIn(fact, [...path, name], inner),
  ),
]

/** The facts and fields of a dictionary. */
export const targetsOf = (facts: Readonly<Record<string, object>>): readonly Target[] =>
  Object.entries(facts).flatMap(([fact, entry]) => targetsIn(fact, [], entry as Entry))

/** Every fact and field that a host hands over. */
export const GIVEN_TARGETS = targetsOf(GIVEN_FACTS)

/** Those, and the derived facts. */
export const ALL_TARGETS = [...GIVEN_TARGETS, ...targetsOf(DERIVED_FACTS)]

/** Those but what is counted or first known, which another fact may take the place of: with more known it may be less. */
export const STEADY_TARGETS = ALL_TARGETS.filter(({ fact }) => !/^(first|size$|reach$)|Count$/.test(fact))
