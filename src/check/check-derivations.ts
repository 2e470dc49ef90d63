import { problemOfOperand, typesOfLiteral } from '../model/derivation.js'
import { type Diagnostic, report } from '../model/diagnostic.js'
import { within } from '../model/location.js'
import type { DerivedFact, ResolvedRulebook } from '../model/rulebook.js'

/** Amounts in derived facts as they stand in this region and on this date: of a type that the operation takes. */
export const checkDerivations = (rulebook: ResolvedRulebook): readonly Diagnostic[] =>
  rulebook.derivedFacts.flatMap((derived) => problemsOfDerivation(derived, rulebook))

const problemsOfDerivation = (
  { name, operation, operands }: DerivedFact,
  { facts }: ResolvedRulebook,
): readonly Diagnostic[] =>
  operands.flatMap((operand, index) => {
    const definition = facts[name]
    if (definition === undefined || operand.kind === 'fact') return []
    const problem = problemOfOperand({ operation, index, types: typesOfLiteral(operand.value) }, definition.type)
    return problem
      ? [report('FACT_DEFINITION', within(definition.at, 'derive', operation, index), { fact: name, problem })]
      : []
  })
