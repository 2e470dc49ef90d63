import type { FactValue } from '../../model/fact.js'
import { type Interval, typicalIn } from './intervals.js'
import type { Variable } from './variable.js'

/** A value that stands for a cell; `undefined` for the cell of a missing value. Members, phrases and pairs have no value of their own. */
export const representativeOf = (variable: Variable, cell: number): FactValue | undefined => {
  switch (variable.kind) {
    case 'ordered': {
      const interval: Interval | undefined = variable.intervals[cell]
      return interval && variable.scale.toValue(typicalIn(interval, variable.scale))
    }
    case 'codes':
      return variable.codes[cell]
    case 'presence':
      return cell === 0 ? undefined : somethingOf(variable.field.type)
    default:
      return undefined
  }
}

/** A value that is there and says nothing. */
const somethingOf = (type: string): FactValue => (type === 'object' ? {} : type === 'text' ? '…' : [])

/** The cell in which a value lies. */
export const cellOf = (variable: Variable, value: FactValue | undefined): number => {
  const missing = variable.size - 1
  switch (variable.kind) {
    case 'ordered': {
      if (value === undefined) return missing
      const number = variable.scale.toNumber(value)
      return variable.intervals.findIndex(({ low, high }) => number >= low && number <= high)
    }
    case 'codes': {
      if (value === undefined) return missing
      const code = variable.codes.indexOf(value)
      return code >= 0 ? code : missing - 1
    }
    case 'presence':
      return value === undefined ? 0 : 1
    case 'member':
      return Array.isArray(value) && (value as readonly FactValue[]).includes(variable.member) ? 1 : 0
    default:
      throw new Error(`no cell for ${variable.kind}`)
  }
}
