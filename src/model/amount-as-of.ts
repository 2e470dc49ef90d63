import type { RegionalValue } from './amounts-in.js'
import { type Parameter, type ResolvedParameter, valueAsOf } from './parameter.js'

/** What a region says of one parameter. */
export interface AmountLayer {
  readonly region: string
  readonly values: readonly RegionalValue[]
}

/**
 * An amount as it stands on a date: the innermost region that gives one on that day wins, `layers` beginning with the outermost.
 * Before a region's first value, and after its last one has ended, its parent's amount holds. `undefined` where nobody gives one.
 */
export const amountAsOf = (
  parameter: Parameter,
  layers: readonly AmountLayer[],
  asOf: string,
): ResolvedParameter | undefined =>
  layers.reduce(
    (inherited, { region, values }) => {
      const dated = valueAsOf(values, asOf)
      return dated === undefined ? inherited : changedBy(dated, region, parameter)
    },
    inBase(parameter, asOf),
  )

const inBase = ({ values, ...parameter }: Parameter, asOf: string): ResolvedParameter | undefined => {
  const dated = valueAsOf(values, asOf)
  return dated && { ...parameter, value: dated.value, from: dated.from }
}

const changedBy = (
  { change, value, from }: RegionalValue,
  region: string,
  { values: _, ...parameter }: Parameter,
): ResolvedParameter => {
  const { unit = parameter.unit, origin = parameter.origin, source = parameter.source, at } = change
  const sourced = { ...(unit === undefined ? {} : { unit }), ...(source === undefined ? {} : { source }) }
  return { ...parameter, ...sourced, origin, value, from, region, at }
}
