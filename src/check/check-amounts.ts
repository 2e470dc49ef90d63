import { amountsIn } from '../model/amounts-in.js'
import { type Diagnostic, report } from '../model/diagnostic.js'
import { type Location, within } from '../model/location.js'
import type { AmountChange } from '../model/overlay.js'
import type { DatedValue } from '../model/parameter.js'
import type { Rulebook } from '../model/rulebook.js'
import type { LocalizedText } from '../model/text.js'

/** Amounts over all dates: days between two values on which there is none, and a value that repeats the one before it. */
export const checkAmounts = ({ parameters, regions }: Rulebook): readonly Diagnostic[] => [
  ...Object.entries(parameters).flatMap(([name, { values, at }]) =>
    checkValues(
      name,
      values.map((dated, index) => ({ ...dated, at: within(at, 'values', index) })),
      NO_ANSWER,
    ),
  ),
  ...Object.values(regions)
    .flatMap((overlay) => [...amountsIn(overlay)])
    .flatMap(([name, values]) => checkValues(name, values, PARENT_HOLDS)),
]

const NO_ANSWER: LocalizedText = {
  en: 'rules that ask for it have no answer then.',
  'zh-CN': '使用它的规则在此期间无法得出结果。',
}
const PARENT_HOLDS: LocalizedText = {
  en: 'the amount of the parent holds then.',
  'zh-CN': '在此期间采用上级的取值。',
}

/** A value with its place, and the change that gives it where a region does. */
type PlacedValue = DatedValue & { readonly at: Location; readonly change?: AmountChange }

const checkValues = (
  parameter: string,
  values: readonly PlacedValue[],
  meanwhile: LocalizedText,
): readonly Diagnostic[] =>
  values.slice(1).flatMap(({ from, value, change, at }, index) => {
    const before = values[index]
    if (before === undefined) return []
    const { until = from } = before
    if (until < from) {
      return [report('PARAMETER_HOLE', within(before.at, 'until'), { parameter, from: until, until: from, meanwhile })]
    }
    const isRepeated = change === before.change && JSON.stringify(value) === JSON.stringify(before.value)
    return isRepeated ? [report('CHANGE_NO_EFFECT', at, { problem: repeats(parameter, from) })] : []
  })

const repeats = (parameter: string, from: string): LocalizedText => ({
  en: `“${parameter}” has this value before ${from} already.`,
  'zh-CN': `“${parameter}”在 ${from} 之前已是该取值。`,
})
