import { type Diagnostic, report } from '../model/diagnostic.js'
import { within } from '../model/location.js'
import type { AmountChange, RegionOverlay } from '../model/overlay.js'
import { type Parameter, type ResolvedParameter, valueAsOf } from '../model/parameter.js'

export interface ResolvedParameters {
  readonly parameters: Readonly<Record<string, ResolvedParameter>>
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Every amount as it stands on the date: the innermost region that gives one on that day wins. Before a region's first
 * value its parent's amount holds.
 */
export const resolveParameters = (
  base: Readonly<Record<string, Parameter>>,
  overlays: readonly RegionOverlay[],
  asOf: string,
): ResolvedParameters => {
  const diagnostics: Diagnostic[] = []
  const parameters: Record<string, ResolvedParameter> = {}
  for (const [name, parameter] of Object.entries(base)) {
    const resolved = overlays.reduce(
      (inherited, overlay) => changedBy(overlay, name, parameter, asOf) ?? inherited,
      asOnDate(parameter, asOf),
    )
    if (resolved) parameters[name] = resolved
    else diagnostics.push(report('PARAMETER_NO_VALUE', within(parameter.at, 'values'), { parameter: name, asOf }))
  }
  return { parameters, diagnostics: [...diagnostics, ...overlays.flatMap(repeatedAmounts)] }
}

const asOnDate = ({ values, ...parameter }: Parameter, asOf: string): ResolvedParameter | undefined => {
  const dated = valueAsOf(values, asOf)
  return dated && { ...parameter, value: dated.value, from: dated.from }
}

const changedBy = (
  { region, changes }: RegionOverlay,
  name: string,
  { values: _, ...parameter }: Parameter,
  asOf: string,
): ResolvedParameter | undefined => {
  const change = changes.find((one): one is AmountChange => one.kind === 'amount' && one.parameter === name)
  const dated = change && valueAsOf(change.values, asOf)
  if (change === undefined || dated === undefined) return undefined
  const { unit = parameter.unit, origin = parameter.origin, source = parameter.source, at } = change
  const sourced = { ...(unit === undefined ? {} : { unit }), ...(source === undefined ? {} : { source }) }
  return { ...parameter, ...sourced, origin, value: dated.value, from: dated.from, region, at }
}

const repeatedAmounts = ({ changes }: RegionOverlay): readonly Diagnostic[] => {
  const amounts = changes.filter((change) => change.kind === 'amount')
  return amounts
    .filter(({ parameter }, index) => amounts.findIndex((other) => other.parameter === parameter) < index)
    .map(({ parameter, at }) => report('CHANGE_CLASH', within(at, 'parameter'), { target: parameter }))
}
