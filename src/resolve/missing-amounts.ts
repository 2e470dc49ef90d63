import type { Condition } from '../model/condition.js'
import { conditionsIn } from '../model/conditions-in.js'
import { type Diagnostic, report } from '../model/diagnostic.js'
import { within } from '../model/location.js'
import { parametersIn } from '../model/parameters-in.js'
import type { Decision, Rulebook } from '../model/rulebook.js'
import type { ConditionsByName, ResolvedParametersByName } from './resolve-conditions.js'

/** Amounts without a value on the date that something in force asks for; one that only later rules ask for stands in nobody's way. */
export const missingAmounts = (
  { parameters, facts, conditions }: Rulebook,
  decisions: readonly Decision[],
  resolved: ResolvedParametersByName,
  asOf: string,
): readonly Diagnostic[] => {
  const missing = Object.entries(parameters).filter(([name]) => !Object.hasOwn(resolved, name))
  if (missing.length === 0) return []
  const used = parametersIn([facts, decisions, conditionsUsed(decisions, conditions)])
  return missing
    .filter(([name]) => used.has(name))
    .map(([parameter, { at }]) => report('PARAMETER_NO_VALUE', within(at, 'values'), { parameter, asOf }))
}

/** The named conditions that decisions refer to, be it through other names. */
const conditionsUsed = (decisions: readonly Decision[], conditions: ConditionsByName): readonly Condition[] => {
  const used = new Map<string, Condition>()
  const pending = decisions.flatMap(conditionsIn).map(({ condition }) => condition)
  for (const condition of pending) {
    if (condition.kind === 'not') pending.push(condition.condition)
    if (condition.kind === 'all' || condition.kind === 'any') pending.push(...condition.conditions)
    const named = condition.kind === 'reference' ? conditions[condition.name] : undefined
    if (condition.kind !== 'reference' || named === undefined || used.has(condition.name)) continue
    used.set(condition.name, named.conditions)
    pending.push(named.conditions)
  }
  return [...used.values()]
}
