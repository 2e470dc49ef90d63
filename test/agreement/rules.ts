import fc from 'fast-check'
import type { Literal } from '../../src/model/fact.js'
import { OPERATORS, type Operator } from '../../src/model/operator.js'
import type { Target } from './dictionary.js'

/** Conditions as rule documents write them. */
export type RawCondition =
  | { readonly all: readonly RawCondition[] }
  | { readonly any: readonly RawCondition[] }
  | { readonly not: RawCondition }
  | { readonly condition: string }
  | RawComparison

export interface RawComparison {
  readonly fact: string
  readonly operator: Operator
  readonly value: RawValue
  readonly path?: string
}

export type RawValue = Literal | { readonly parameter: string } | { readonly fact: string }

/** A text that ends every text, comment and template of a program, should it be written into one as it is. */
export const HOSTILE = `'"\`\${process.exit()}\\*/;throw 0//</script>\u2028-->`

/** Values at which comparisons go wrong: ends of ranges, neighbours, look-alikes, words of other languages. */
export const POOLS = {
  number: [
    0,
    1,
    -1,
    2,
    0.1,
    0.3,
    0.1 + 0.2,
    12,
    99.99,
    100,
    -0,
    2 ** 31 - 1,
    2 ** 31,
    2 ** 53 - 1,
    Number.MIN_VALUE,
    -Number.MIN_VALUE,
  ],
  integer: [0, 1, -1, 2, 3, 6, 12, 24, -0, 2 ** 31 - 1, 2 ** 31, 2 ** 53 - 1],
  date: [
    '2026-11-01',
    '2026-10-31',
    '2026-12-31',
    '2027-01-01',
    '2026-01-31',
    '2024-02-29',
    '2024-02-28',
    '2000-02-29',
    '1900-02-28',
    '0001-01-01',
    '9999-12-31',
    '2026-03-29',
    '2026-10-25',
  ],
  time: ['00:00', '00:01', '07:45', '09:59', '10:00', '12:00', '23:59'],
  text: [
    'a',
    '',
    'A',
    'b',
    'ａ',
    'é',
    'e\u0301',
    "O'Brien",
    'say "no"',
    'back\\slash',
    '100%',
    'select',
    '客户',
    '𠮷野',
    'null',
    'true',
    '0',
    '12',
    'toString',
    '__proto__',
    'No way, I cannot',
    'nobody',
    'nobody says no',
    '我要投诉',
    'I can’t wait',
    'ＣＡＮＣＥＬ it',
    'cancelled',
    'x'.repeat(300),
    '`tick`',
    '$\u007bprocess.exit()}',
    '*/ //',
    '</script>',
    'a\u2028b',
    'a\n\tb',
    'constructor',
    'undefined',
    'respond',
    'vip',
    '2026-11-01',
  ],
  phrase: ['no', 'No way', "can't", '投诉', 'a', '12', 'cancel', '户', 'select'],
} as const

const SINGLE = ['equal', 'notEqual'] as const
export const ORDER = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'] as const
const SEVERAL = ['in', 'notIn'] as const
const MEMBER = ['contains', 'doesNotContain'] as const
const PHRASES = ['mentions', 'doesNotMention'] as const

/** The amounts to which conditions may refer, by the type of fact they fit. */
export interface Parameters {
  readonly 'limit.number': number
  readonly 'limit.integer': number
  readonly 'limit.date': string
  readonly 'limit.time': string
  readonly 'limit.tier': string
  readonly 'list.number': readonly number[]
  readonly 'list.tier': readonly string[]
  readonly 'list.phrase': readonly string[]
}

const oneOf = <Value>(values: readonly Value[]): fc.Arbitrary<Value> => fc.constantFrom(...values)
const listOf = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<readonly Value[]> =>
  fc.array(value, { minLength: 1, maxLength: 4 })
/** So many that they are looked up and no longer compared one by one. */
const longListOf = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<readonly Value[]> =>
  fc.array(value, { minLength: 9, maxLength: 12 })

const TIERS = ['vip', 'key', 'standard', 'basic']

export const parametersArbitrary: fc.Arbitrary<Parameters> = fc.record({
  'limit.number': oneOf(POOLS.number),
  'limit.integer': oneOf(POOLS.integer),
  'limit.date': oneOf(POOLS.date),
  'limit.time': oneOf(POOLS.time),
  'limit.tier': oneOf(TIERS),
  'list.number': listOf(oneOf(POOLS.integer)),
  'list.tier': listOf(oneOf(TIERS)),
  'list.phrase': listOf(oneOf(POOLS.phrase)),
})

/** One value that a rule may compare a target with. */
export const literalFor = ({ type, codes, min, max }: Target): fc.Arbitrary<number | boolean | string> => {
  switch (type) {
    case 'number':
    case 'integer':
      return oneOf(POOLS[type].filter((value) => value > (min ?? -Infinity) && value < (max ?? Infinity)))
    case 'date':
    case 'time':
    case 'text':
      return oneOf<number | string>(POOLS[type])
    case 'boolean':
      return fc.boolean()
    case 'enum':
      return oneOf(codes ?? [])
    case 'set':
    case 'list':
      return oneOf(codes ?? POOLS.text)
    case 'object':
      return fc.constant(true)
  }
}

/** The facts of `targets` and the amounts with which a target may be compared as a whole. */
const referencesFor = (target: Target, targets: readonly Target[]): readonly RawValue[] => {
  const type = kind(target.type)
  const isNumber = type === 'number'
  const facts = targets.filter(
    (other) => other.path.length === 0 && kind(other.type) === type && other.fact !== target.fact,
  )
  const parameters: Partial<Record<string, keyof Parameters>> = {
    number: target.type === 'integer' ? 'limit.integer' : 'limit.number',
    date: 'limit.date',
    time: 'limit.time',
  }
  const parameter = target.type === 'enum' ? 'limit.tier' : parameters[isNumber ? 'number' : type]
  return [
    ...facts.map(({ fact }) => ({ fact })),
    ...(parameter === undefined || isNarrow(target) ? [] : [{ parameter }]),
    ...(type === 'date' ? [{ fact: 'asOf' }] : []),
  ]
}

/** Whether a target takes fewer values than the amounts may have. */
const isNarrow = ({ type, codes, min }: Target): boolean =>
  min !== undefined || (type === 'enum' && codes?.join() !== TIERS.join())

const kind = (type: Target['type']): string => (type === 'integer' ? 'number' : type === 'enum' ? 'text' : type)

const valueFor = (target: Target, operator: Operator, targets: readonly Target[]): fc.Arbitrary<RawValue> => {
  const literal = literalFor(target)
  switch (OPERATORS[operator].right) {
    case 'one': {
      const references = referencesFor(target, targets)
      return references.length === 0 ? literal : fc.oneof({ weight: 3, arbitrary: literal }, oneOf(references))
    }
    case 'many': {
      const value = literal as fc.Arbitrary<string>
      const list: fc.Arbitrary<RawValue> = fc.oneof({ weight: 5, arbitrary: listOf(value) }, longListOf(value))
      if (isNarrow(target)) return list
      if (target.type === 'enum')
        return fc.oneof({ weight: 3, arbitrary: list }, fc.constant({ parameter: 'list.tier' }))
      return kind(target.type) === 'number'
        ? fc.oneof({ weight: 3, arbitrary: list }, fc.constant({ parameter: 'list.number' }))
        : list
    }
    case 'member':
      return fc.oneof({ weight: 3, arbitrary: literal }, oneOf([{ fact: 'note' }, { fact: 'tier' }]))
    case 'phrases':
      return fc.oneof({ weight: 3, arbitrary: listOf(oneOf(POOLS.phrase)) }, fc.constant({ parameter: 'list.phrase' }))
    case 'boolean':
      return fc.boolean()
  }
}

const OPERATORS_FOR: Readonly<Record<Target['type'], readonly Operator[]>> = {
  number: [...SINGLE, ...ORDER, ...ORDER, ...SEVERAL],
  integer: [...SINGLE, ...ORDER, ...ORDER, ...SEVERAL],
  date: [...SINGLE, ...ORDER, ...ORDER, ...SEVERAL],
  time: [...SINGLE, ...ORDER, ...SEVERAL],
  boolean: [...SINGLE, ...SEVERAL],
  enum: [...SINGLE, ...SEVERAL],
  text: [...SINGLE, ...SEVERAL, ...PHRASES],
  set: MEMBER,
  list: MEMBER,
  object: [],
}

/** What the conditions of a test may be made of. */
export interface ConditionOptions {
  readonly targets: readonly Target[]
  /** Whether conditions may ask for absence. */
  readonly withIsKnown?: boolean
  /** Named conditions that may be referred to. */
  readonly names?: readonly string[]
}

/** Comparisons whose operator and value fit their fact. */
export const comparisonArbitrary = ({ targets, withIsKnown = false }: ConditionOptions): fc.Arbitrary<RawComparison> =>
  fc.oneof(
    ...targets.flatMap((target) => {
      const operators: readonly Operator[] = [
        ...(target.fields ? [] : OPERATORS_FOR[target.type]),
        ...(withIsKnown ? (['isKnown'] as const) : []),
      ]
      return operators.map((operator) =>
        valueFor(target, operator, targets).map((value) => ({
          fact: target.fact,
          operator,
          value,
          ...(target.path.length === 0 ? {} : { path: ['$', ...target.path].join('.') }),
        })),
      )
    }),
  )

/** Conditions of a few levels, with `not` around comparisons, groups and names. */
export const conditionArbitrary = (options: ConditionOptions): fc.Arbitrary<RawCondition> => {
  const comparison = comparisonArbitrary(options)
  const { names = [] } = options
  const leaf: fc.Arbitrary<RawCondition> =
    names.length === 0
      ? comparison
      : fc.oneof(
          { weight: 9, arbitrary: comparison },
          { weight: 1, arbitrary: oneOf(names).map((condition) => ({ condition })) },
        )
  const members = (inner: fc.Arbitrary<RawCondition>): fc.Arbitrary<readonly RawCondition[]> =>
    fc.oneof(
      { weight: 15, arbitrary: fc.array(inner, { minLength: 1, maxLength: 3 }) },
      { weight: 1, arbitrary: fc.array(comparison, { minLength: 5, maxLength: 10 }) },
    )
  const above = (inner: fc.Arbitrary<RawCondition>): fc.Arbitrary<RawCondition> =>
    fc.oneof(
      { weight: 4, arbitrary: inner },
      { weight: 3, arbitrary: members(inner).map((all) => ({ all })) },
      { weight: 3, arbitrary: members(inner).map((any) => ({ any })) },
      { weight: 2, arbitrary: inner.map((not) => ({ not })) },
    )
  return above(above(above(leaf)))
}
