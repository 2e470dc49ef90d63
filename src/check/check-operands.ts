import { comparisonsOf, type ResolvedComparison } from '../model/condition.js'
import { conditionsIn } from '../model/conditions-in.js'
import { definitionAt } from '../model/definition-at.js'
import { type Diagnostic, report } from '../model/diagnostic.js'
import { within } from '../model/location.js'
import { misfitsOfOperand } from '../model/operand-type.js'
import type { ResolvedRulebook } from '../model/rulebook.js'
import { unitIn } from '../model/unit.js'

const LONGEST_LIST = 10_000

/** Amounts as they stand in this region and on this date, against the facts they are compared with: type, range and unit. */
export const checkOperands = (rulebook: ResolvedRulebook): readonly Diagnostic[] =>
  rulebook.decisions
    .flatMap(conditionsIn)
    .flatMap(({ condition }) => comparisonsOf(condition))
    .flatMap((comparison) => [...typeProblems(comparison, rulebook), ...unitProblems(comparison, rulebook)])

const typeProblems = (comparison: ResolvedComparison, rulebook: ResolvedRulebook): readonly Diagnostic[] => {
  const { value, at } = comparison
  if (value.kind !== 'literal' || value.parameter === undefined) return []
  const field = definitionAt(rulebook.facts, comparison.fact, comparison.path)
  const misfits = misfitsOfOperand(comparison, value, field, rulebook.facts, LONGEST_LIST)
  return misfits.map(({ code, details }) => report(code, within(at, 'value'), details))
}

const unitProblems = (comparison: ResolvedComparison, rulebook: ResolvedRulebook): readonly Diagnostic[] => {
  const { value, fact, path, at } = comparison
  const name = value.kind === 'fact' ? value.fact : value.parameter
  const other = value.kind === 'fact' ? rulebook.facts[value.fact]?.unit : name && rulebook.parameters[name]?.unit
  if (name === undefined) return []
  const field = definitionAt(rulebook.facts, fact, path)
  const [factUnit, otherUnit] = [field.unit, other].map((unit) => unitIn(unit, rulebook.info.currency))
  if (factUnit === otherUnit) return []
  const details = { fact, factUnit: factUnit ?? '–', parameter: name, parameterUnit: otherUnit ?? '–' }
  return [report('UNIT_MISMATCH', within(at, 'value'), details)]
}
