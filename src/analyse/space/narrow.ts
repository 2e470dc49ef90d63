import { comparisonsOf } from '../../model/condition.js'
import { conditionsIn } from '../../model/conditions-in.js'
import type { OutcomeValue } from '../../model/decision-table.js'
import type { ResolvedDecision, ResolvedRulebook } from '../../model/rulebook.js'
import { Roots } from './roots.js'

/** The rulebook with one decision and the facts that it asks about, so that reading an account costs what the decision costs. */
export const narrowTo = (
  rulebook: ResolvedRulebook,
  decision: ResolvedDecision,
  asOf = rulebook.asOf,
): ResolvedRulebook => {
  const roots = new Roots(rulebook)
  const asked = factsIn(decision)
  const derivedFacts = roots.derivedBehind(asked)
  const names = new Set([
    ...asked,
    ...derivedFacts.map(({ name }) => name),
    ...asked.flatMap((fact) => roots.givenBehind(fact)),
  ])
  const facts = Object.fromEntries(Object.entries(rulebook.facts).filter(([name]) => names.has(name)))
  // A prototype, not a copy: copying would make the rulebook work out its hash.
  return Object.create(rulebook, valuesOf({ asOf, facts, derivedFacts, decisions: [decision] })) as ResolvedRulebook
}

/** A narrow rulebook that knows the facts of another one as well, as far as it has none of that name: accounts are made for both. */
export const withFactsOf = (own: ResolvedRulebook, other: ResolvedRulebook): ResolvedRulebook =>
  Object.create(
    own,
    valuesOf({
      facts: { ...other.facts, ...own.facts },
      derivedFacts: [...own.derivedFacts, ...other.derivedFacts.filter(({ name }) => own.facts[name] === undefined)],
    }),
  ) as ResolvedRulebook

const factsIn = (decision: ResolvedDecision): readonly string[] => {
  const compared = conditionsIn(decision)
    .flatMap(({ condition }) => comparisonsOf(condition))
    .flatMap(({ fact, value }) => (value.kind === 'fact' ? [fact, value.fact] : [fact]))
  const shown = decision.kind === 'decision-table' ? decision.rows.flatMap(({ outcome }) => factsShown(outcome)) : []
  return [...new Set([...compared, ...shown])]
}

/** Facts that an outcome hands on. */
export const factsShown = (value: OutcomeValue): readonly string[] => {
  if (Array.isArray(value)) return (value as readonly OutcomeValue[]).flatMap(factsShown)
  if (typeof value !== 'object' || value === null) return []
  const { fact, ...others } = value as Readonly<Record<string, OutcomeValue>>
  return [...(typeof fact === 'string' ? [fact] : []), ...Object.values(others).flatMap(factsShown)]
}

const valuesOf = (values: Partial<ResolvedRulebook>): PropertyDescriptorMap =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value, enumerable: true }]))
