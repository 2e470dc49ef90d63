import { type AmountLayer, amountAsOf } from '../model/amount-as-of.js'
import { amountsIn, type RegionalValue } from '../model/amounts-in.js'
import { type Diagnostic, report } from '../model/diagnostic.js'
import { canonicalJson } from '../model/hash.js'
import { lineageOf } from '../model/lineage.js'
import { within } from '../model/location.js'
import type { AmountChange } from '../model/overlay.js'
import { type DatedValue, type Parameter, type ResolvedParameter, valueAsOf } from '../model/parameter.js'
import type { Rulebook } from '../model/rulebook.js'
import type { LocalizedText } from '../model/text.js'

/** Changes of amounts that on all their days give what holds without them, source and all. */
export const checkAmountChanges = (book: Rulebook): readonly Diagnostic[] =>
  Object.keys(book.regions).flatMap((region) => {
    const lineage = (lineageOf(book, region) ?? []).toReversed()
    const amounts = lineage.map((overlay) => ({ region: overlay.region, values: amountsIn(overlay) }))
    return [...(amounts.at(-1)?.values ?? [])].flatMap(([name, values]) => {
      const layers = amounts.map((one) => ({ region: one.region, values: one.values.get(name) ?? [] }))
      const parameter = book.parameters[name]
      return parameter === undefined ? [] : idleChanges(parameter, layers, values).map(reportIdle)
    })
  })

const idleChanges = (
  parameter: Parameter,
  layers: readonly AmountLayer[],
  own: readonly RegionalValue[],
): readonly AmountChange[] => {
  const days = [parameter, ...layers].flatMap(({ values }) => values.flatMap(endsOf))
  const isIdleOn = (day: string): boolean =>
    said(amountAsOf(parameter, layers, day)) === said(amountAsOf(parameter, layers.slice(0, -1), day))
  return [...new Set(own.map(({ change }) => change))].filter((change) =>
    days.filter((day) => valueAsOf(own, day)?.change === change).every(isIdleOn),
  )
}

const endsOf = ({ from, until }: DatedValue): readonly string[] => (until === undefined ? [from] : [from, until])

/** What a reader learns of an amount. */
const said = (amount: ResolvedParameter | undefined): string =>
  canonicalJson([amount?.value, amount?.unit, amount?.origin, amount?.source])

const reportIdle = ({ parameter, at }: AmountChange): Diagnostic =>
  report('CHANGE_NO_EFFECT', within(at, 'parameter'), { problem: sameWithout(parameter) })

const sameWithout = (parameter: string): LocalizedText => ({
  en: `“${parameter}” is the same without it, on every day.`,
  'zh-CN': `不作此变更，“${parameter}”在任何日期的取值都相同。`,
})
