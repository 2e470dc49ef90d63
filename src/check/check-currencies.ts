import { type Diagnostic, report } from '../model/diagnostic.js'
import { within } from '../model/location.js'
import { namesInTexts } from '../model/parameters-in.js'
import type { ResolvedRulebook } from '../model/rulebook.js'
import { currencyOf } from '../model/unit.js'

/** Amounts that texts name are in the money of the region; those that are compared are looked at by `checkOperands`. */
export const checkCurrencies = ({ decisions, parameters, info }: ResolvedRulebook): readonly Diagnostic[] => {
  const foreign = Object.entries(parameters).filter(([, { unit = '' }]) => isForeign(unit, info.currency))
  if (foreign.length === 0) return []
  const named = namesInTexts(decisions)
  return foreign
    .filter(([parameter]) => named.has(parameter))
    .map(([parameter, { unit = '', at }]) =>
      report('CURRENCY_MISMATCH', within(at, 'values'), { parameter, unit, currency: info.currency }),
    )
}

const isForeign = (unit: string, currency: string): boolean => {
  const other = currencyOf(unit)
  return other !== undefined && other !== currency
}
