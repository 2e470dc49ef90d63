import type { Almanac, Engine } from 'json-rules-engine'
import {
  AS_OF,
  type DerivationOperation,
  type FactDefinition,
  type FactValue,
  type ResolvedOperand,
} from '../model/fact.js'
import { isMissing, problemsOfFact } from '../model/fact-problems.js'
import type { DerivedFact, ResolvedRulebook } from '../model/rulebook.js'

/** What each operation of derived facts makes of its operands. */
export type Derivations = Readonly<
  Record<DerivationOperation, (operands: readonly (FactValue | undefined)[]) => FactValue | undefined>
>

/** Adds the facts of a rulebook: the date of the question, the derived facts, and nothing in place of those not handed over. */
export const addFactsOf = (
  { facts, derivedFacts, asOf }: ResolvedRulebook,
  engine: Pick<Engine, 'addFact' | 'getFact'>,
  derivations: Derivations,
): void => {
  for (const [name, { derive }] of Object.entries(facts)) {
    // The engine ends a run that asks for a fact it does not know.
    if (derive === undefined && engine.getFact(name) === undefined) engine.addFact(name, () => undefined, UNCACHED)
  }
  engine.addFact(AS_OF, () => asOf, UNCACHED)
  for (const derived of derivedFacts) {
    engine.addFact(derived.name, (_, almanac) => derive(derived, almanac, facts, derivations))
  }
}

/** The engine hashes a key for every fact that it caches. */
const UNCACHED = { cache: false }

const derive = async (
  { operation, operands }: DerivedFact,
  almanac: Almanac,
  facts: ResolvedRulebook['facts'],
  derivations: Derivations,
): Promise<FactValue | undefined> =>
  derivations[operation](await Promise.all(operands.map((operand) => operandValue(operand, almanac, facts))))

const operandValue = async (
  operand: ResolvedOperand,
  almanac: Almanac,
  facts: ResolvedRulebook['facts'],
): Promise<FactValue | undefined> =>
  operand.kind === 'literal'
    ? (operand.value as FactValue)
    : soundValue(operand.fact, await almanac.factValue<unknown>(operand.fact), facts[operand.fact])

/** The engine does not check facts; one of the wrong type counts as missing here, and a set holds each member once. */
const soundValue = (fact: string, value: unknown, definition: FactDefinition | undefined): FactValue | undefined => {
  if (isMissing(value) || definition === undefined) return undefined
  if (problemsOfFact(fact, definition, value, definition.at).length > 0) return undefined
  return definition.type === 'set' ? [...new Set(value as readonly string[])] : (value as FactValue)
}
