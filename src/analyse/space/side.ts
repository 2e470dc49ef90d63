import type { ResolvedComparison } from '../../model/condition.js'
import { definitionAt } from '../../model/definition-at.js'
import { AS_OF, type FactValue, type FieldDefinition } from '../../model/fact.js'
import type { DerivedFact, ResolvedRulebook } from '../../model/rulebook.js'
import type { Meaning, Values } from './meaning.js'
import { Roots } from './roots.js'

/** A rulebook and what its conditions mean. Two of them can be compared in one space. */
export interface Side {
  readonly rulebook: ResolvedRulebook
  readonly meaning: Meaning
  readonly roots: Roots
}

export const sideOf = (rulebook: ResolvedRulebook, meaning: Meaning): Side => ({
  rulebook,
  meaning,
  roots: new Roots(rulebook),
})

/** The fact whose value decides a comparison with a constant: the one compared, or the root it is derived from. */
export interface Target {
  /** The same for everything that is one fact; derived facts that two sides make differently are two. */
  readonly key: string
  readonly fact: string
  readonly path: readonly string[]
  readonly field: FieldDefinition
  /** What has to be derived before the comparison can be made. */
  readonly derived: readonly DerivedFact[]
  readonly isFree: boolean
}

/** What a comparison with a constant is about. */
export const targetOf = (
  { fact, path }: Pick<ResolvedComparison, 'fact' | 'path'>,
  { rulebook, roots }: Side,
): Target => {
  const chain = path.length === 0 && roots.isDerived(fact) ? roots.chainOf(fact) : undefined
  const name = chain?.root ?? fact
  const isFree = !roots.isDerived(name)
  return {
    key: isFree ? [name, ...path].join('.') : JSON.stringify([name, roots.derivedBehind([name])]),
    fact: name,
    path,
    field: definitionAt(rulebook.facts, name, path),
    derived: chain?.derived ?? [],
    isFree,
  }
}

/** The same for comparisons that ask the same. */
export const keyOfComparison = ({ fact, path, operator, value }: ResolvedComparison): string =>
  JSON.stringify([fact, path, operator, value.kind === 'fact' ? { fact: value.fact } : value.value])

/** Whether the right side is another fact of the account; the date of the question is a constant. */
export const comparesFacts = ({ value }: ResolvedComparison): boolean => value.kind === 'fact' && value.fact !== AS_OF

/** The constants on the right side of a comparison. */
export const constantsOf = ({ value, operator }: ResolvedComparison, { rulebook }: Side): readonly FactValue[] => {
  if (operator === 'isKnown') return []
  const constant = value.kind === 'literal' ? value.value : rulebook.asOf
  return (Array.isArray(constant) ? constant : [constant]) as readonly FactValue[]
}

/** Values in which one fact, or one field of an object fact, is known, beside the date of the question. */
export const valuesWith = (
  { rulebook }: Side,
  { fact, path }: Pick<Target, 'fact' | 'path'>,
  value: FactValue | undefined,
): Values => {
  const values = new Map<string, FactValue>([[AS_OF, rulebook.asOf]])
  if (value !== undefined) values.set(fact, nested(path, value))
  return values
}

const nested = (path: readonly string[], value: FactValue): FactValue =>
  path.reduceRight<FactValue>((inner, field) => ({ [field]: inner }), value)
