import { problemOfOperand, typesOfLiteral } from '../model/derivation.js'
import { type Diagnostic, report } from '../model/diagnostic.js'
import type { DerivationOperation, ResolvedOperand } from '../model/fact.js'
import { type Location, within } from '../model/location.js'
import type { DerivedFact, ResolvedRulebook } from '../model/rulebook.js'
import { currencyOf, unitIn } from '../model/unit.js'

/** Amounts in derived facts as they stand in this region and on this date: of a type that the operation takes, and in the right unit. */
export const checkDerivations = (rulebook: ResolvedRulebook): readonly Diagnostic[] =>
  rulebook.derivedFacts.flatMap((derived) => problemsOfDerivation(derived, rulebook))

const problemsOfDerivation = (derived: DerivedFact, rulebook: ResolvedRulebook): readonly Diagnostic[] =>
  derived.operands.flatMap((operand, index) => {
    const definition = rulebook.facts[derived.name]
    if (definition === undefined || operand.kind === 'fact') return []
    const at = within(definition.at, 'derive', derived.operation, index)
    const { name: fact, operation } = derived
    const problem = problemOfOperand({ operation, index, types: typesOfLiteral(operand.value) }, definition.type)
    return problem ? [report('FACT_DEFINITION', at, { fact, problem })] : unitProblems(operand, derived, at, rulebook)
  })

/** Operations whose operands and result are all in one unit. */
const ONE_UNIT: ReadonlySet<DerivationOperation> = new Set(['add', 'subtract', 'min', 'max', 'firstKnown'])

const unitProblems = (
  operand: ResolvedOperand,
  { name: fact, operation }: DerivedFact,
  at: Location,
  { facts, parameters, info: { currency } }: ResolvedRulebook,
): readonly Diagnostic[] => {
  const name = operand.kind === 'literal' ? operand.parameter : undefined
  if (name === undefined) return []
  const unit = parameters[name]?.unit
  const expected = ONE_UNIT.has(operation) ? unitIn(facts[fact]?.unit, currency) : inCurrency(unit, currency)
  if (unit === expected) return []
  const details = { fact, factUnit: expected ?? '–', parameter: name, parameterUnit: unit ?? '–' }
  return [report('UNIT_MISMATCH', at, details)]
}

/** Where units are multiplied and divided, money must at least be the money of the region. */
const inCurrency = (unit: string | undefined, currency: string): string | undefined => {
  const other = unit === undefined ? undefined : currencyOf(unit)
  return other === undefined ? unit : unit?.replace(other, currency)
}
