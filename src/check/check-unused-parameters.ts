import { type Diagnostic, report } from '../model/diagnostic.js'
import { parametersIn } from '../model/parameters-in.js'
import type { Rulebook } from '../model/rulebook.js'

/** Amounts that no condition, band, derived fact, outcome or text mentions, in any region. */
export const checkUnusedParameters = ({
  parameters,
  facts,
  conditions,
  decisions,
  regions,
}: Rulebook): readonly Diagnostic[] => {
  const changes = Object.values(regions).map((overlay) => overlay.changes.filter(({ kind }) => kind !== 'amount'))
  const used = parametersIn([facts, conditions, decisions, changes])
  return Object.entries(parameters)
    .filter(([name]) => !used.has(name))
    .map(([parameter, { at }]) => report('PARAMETER_UNUSED', at, { parameter }))
}
