import { amountAsOf } from '../model/amount-as-of.js'
import { amountsIn, type RegionalValue } from '../model/amounts-in.js'
import { type Diagnostic, report } from '../model/diagnostic.js'
import { within } from '../model/location.js'
import type { RegionOverlay } from '../model/overlay.js'
import type { Parameter, ResolvedParameter } from '../model/parameter.js'

export interface ResolvedParameters {
  readonly parameters: Readonly<Record<string, ResolvedParameter>>
  readonly diagnostics: readonly Diagnostic[]
}

/** Every amount as it stands on the date; one without any value on that day is left out. */
export const resolveParameters = (
  base: Readonly<Record<string, Parameter>>,
  overlays: readonly RegionOverlay[],
  asOf: string,
): ResolvedParameters => {
  const regions = overlays.map((overlay) => ({ region: overlay.region, amounts: amountsIn(overlay) }))
  const parameters: Record<string, ResolvedParameter> = {}
  for (const [name, parameter] of Object.entries(base)) {
    const layers = regions.map(({ region, amounts }) => ({ region, values: amounts.get(name) ?? [] }))
    const resolved = amountAsOf(parameter, layers, asOf)
    if (resolved) parameters[name] = resolved
  }
  return { parameters, diagnostics: regions.flatMap(({ amounts }) => [...amounts].flatMap(clashIn)) }
}

/** Two changes that give a parameter a value for the same days; those of one change are in order since they were read. */
const clashIn = ([parameter, values]: readonly [string, readonly RegionalValue[]]): readonly Diagnostic[] => {
  const clashing = values.find(({ from }, index) => {
    const before = values[index - 1]
    return before !== undefined && (from === before.from || (before.until !== undefined && from < before.until))
  })
  return clashing ? [report('CHANGE_CLASH', within(clashing.change.at, 'parameter'), { target: parameter })] : []
}
