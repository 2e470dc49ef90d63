import type { ResolvedComparison } from '../../model/condition.js'
import { definitionAt } from '../../model/definition-at.js'
import type { FactType, FactValue } from '../../model/fact.js'
import type { Operator } from '../../model/operator.js'
import type { Family, Placed } from './families.js'
import { intervalsOf } from './intervals.js'
import { isOrdered } from './scale.js'
import { comparesFacts, type Side } from './side.js'
import type { PairVariable, Variable } from './variable.js'

/** A variable, and the key under which comparisons find it. */
export type Keyed = readonly [key: string, variable: Variable]

/** The variables of a family. */
export const variablesOfFamily = (family: Family): readonly Keyed[] => {
  const { key, fact, path, field, isFree, scale, cuts } = family
  const basics = { fact, path, field, isFree }
  if (scale !== undefined) {
    const intervals = intervalsOf(scale, cuts)
    return [[valueKey(key), { kind: 'ordered', ...basics, scale, intervals, size: intervals.length + 1 }]]
  }
  if (field.type === 'boolean' || field.type === 'enum' || isPlainText(family))
    return [[valueKey(key), codesOf(family)]]
  const isAlone = family.phrases.size === 1 && family.codes.size === 0
  return [
    [presenceKey(key), { kind: 'presence', ...basics, size: 2 }],
    ...[...family.members].map(
      (member): Keyed => [memberKey(key, member), { kind: 'member', ...basics, member, size: 2 }],
    ),
    ...[...family.phrases].map(
      ([name, phrases]): Keyed => [
        memberKey(key, name),
        { kind: 'phrases', ...basics, isFree: isFree && isAlone, phrases, size: 2 },
      ],
    ),
    ...(family.codes.size === 0 ? [] : [[valueKey(key), { ...codesOf(family), isFree: false }] as const]),
  ]
}

const isPlainText = ({ field, phrases }: Family): boolean => field.type === 'text' && phrases.size === 0

export const valueKey = (key: string): string => `value ${key}`
export const presenceKey = (key: string): string => `presence ${key}`
export const memberKey = (key: string, member: string): string => `member ${key} ${member}`

const codesOf = ({ fact, path, field, isFree, codes }: Family) => {
  const named: readonly FactValue[] =
    field.type === 'boolean' ? [true, false] : field.type === 'enum' ? Object.keys(field.members ?? {}) : [...codes]
  const other = field.type === 'text' ? [unnamed(codes)] : []
  const all = [...named, ...other]
  return { kind: 'codes' as const, fact, path, field, isFree, codes: all, size: all.length + 1 }
}

/** A text that none of the rules names. */
const unnamed = (codes: ReadonlySet<FactValue>): string => {
  let text = '…'
  while (codes.has(text)) text += '…'
  return text
}

/** The variable of a comparison of two facts; `undefined` for one with a constant. */
export const variableOfPair = ({ comparison, side }: Placed): Keyed | undefined => {
  if (!comparesFacts(comparison) || comparison.value.kind !== 'fact') return undefined
  const { fact, path, value } = comparison
  const field = definitionAt(side.rulebook.facts, fact, path)
  const ways = waysOf(comparison, field.type)
  const variable: PairVariable = {
    kind: 'pair',
    fact,
    path,
    field,
    other: value.fact,
    ...ways,
    isFree: false,
    size: ways.examples.length + 1,
  }
  return [pairKey(comparison, side), variable]
}

/** Comparisons of the same facts by the same kind of operator share a variable; derived facts count as what they are made of. */
export const pairKey = ({ fact, path, operator, value }: ResolvedComparison, { roots }: Side): string => {
  const other = value.kind === 'fact' ? value.fact : ''
  const derived = roots.derivedBehind([fact, other])
  return `pair ${JSON.stringify([fact, path, other, KIND[operator], derived])}`
}

/** What an operator can tell apart when two facts are compared. */
const KIND = {
  equal: 'order',
  notEqual: 'order',
  lessThan: 'order',
  lessThanInclusive: 'order',
  greaterThan: 'order',
  greaterThanInclusive: 'order',
  in: 'membership',
  notIn: 'membership',
  contains: 'holding',
  doesNotContain: 'holding',
  mentions: 'mentioning',
  doesNotMention: 'mentioning',
  isKnown: 'order',
} as const satisfies Record<Operator, string>

/** Two values for each way in which facts can stand to each other, and the operators that tell those ways apart. */
type Ways = Pick<PairVariable, 'examples' | 'operators'>

const ORDER: Ways = {
  examples: [
    [1, 2],
    [1, 1],
    [2, 1],
  ],
  operators: [undefined, 'lessThan', 'equal', 'lessThanInclusive', 'greaterThan', 'notEqual', 'greaterThanInclusive'],
}

const EQUALITY: Ways = {
  examples: [
    ['a', 'a'],
    ['a', 'b'],
  ],
  operators: [undefined, 'equal', 'notEqual'],
}

const MEMBERSHIP: Ways = {
  examples: [
    ['a', ['a']],
    ['a', []],
  ],
  operators: [undefined, 'in', 'notIn'],
}

const HOLDING: Ways = {
  examples: [
    [['a'], 'a'],
    [[], 'a'],
  ],
  operators: [undefined, 'contains', 'doesNotContain'],
}

const MENTIONING: Ways = {
  examples: [
    ['a', ['a']],
    ['a', []],
  ],
  operators: [undefined, 'mentions', 'doesNotMention'],
}

const waysOf = ({ operator }: ResolvedComparison, type: FactType): Ways => {
  switch (KIND[operator]) {
    case 'membership':
      return MEMBERSHIP
    case 'holding':
      return HOLDING
    case 'mentioning':
      return MENTIONING
    default:
      return isOrdered(type) ? ORDER : EQUALITY
  }
}
