import { comparisonsOf } from '../model/condition.js'
import { type Diagnostic, report } from '../model/diagnostic.js'
import type { FactDefinition } from '../model/fact.js'
import { within } from '../model/location.js'
import type { ResolvedDecision } from '../model/rulebook.js'
import { conditionsIn } from './conditions-in.js'

/** Age and gender serve forms of address only: they may choose a step's words, never a score, a row or who gets what. */
export const checkProtectedFacts = (
  decision: ResolvedDecision,
  facts: Readonly<Record<string, FactDefinition>>,
): readonly Diagnostic[] =>
  conditionsIn(decision)
    .filter(({ choosesWords }) => !choosesWords)
    .flatMap(({ condition }) => comparisonsOf(condition))
    .filter(({ fact }) => restsOnProtected(fact, facts))
    .map(({ fact, at }) => report('PROTECTED_FACT', within(at, 'fact'), { fact }))

/** Also through derived facts. Circles have been refused before anything is checked. */
const restsOnProtected = (fact: string, facts: Readonly<Record<string, FactDefinition>>): boolean => {
  const definition = facts[fact]
  const operands = definition?.derive?.operands ?? []
  return (
    definition?.isProtected === true ||
    operands.some((operand) => operand.kind === 'fact' && restsOnProtected(operand.fact, facts))
  )
}
