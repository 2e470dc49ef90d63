import { type Diagnostic, report } from '../model/diagnostic.js'
import type { Location } from '../model/location.js'

/** What is wrong with a number as such, shown in the digits it was written in: none of them may get lost. */
export const problemsOfNumber = (value: number, digits: string, at: Location): readonly Diagnostic[] => {
  if (!Number.isFinite(value)) return [report('NUM_OUT_OF_RANGE', at, { number: digits })]
  const losesDigits = Number.isInteger(value) && !Number.isSafeInteger(value)
  return losesDigits ? [report('NUM_UNSAFE_INTEGER', at, { number: digits })] : []
}
