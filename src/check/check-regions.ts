import { CURRENCIES, TIME_ZONES } from '../model/countries.js'
import { type Diagnostic, report, suggestionFor } from '../model/diagnostic.js'
import { isKnownRegion } from '../model/known-region.js'
import { type Location, within } from '../model/location.js'
import type { RegionOverlay } from '../model/overlay.js'
import { countryOf } from '../model/region-code.js'
import type { Rulebook } from '../model/rulebook.js'
import type { LocalizedText } from '../model/text.js'

/** Codes of regions, currencies and time zones that the standards have, and regions that extend the one they lie in. */
export const checkRegions = ({ info, regions }: Rulebook): readonly Diagnostic[] => [
  ...checkMoneyAndTime(info, { file: 'rulebook.json', pointer: '' }),
  ...Object.values(regions).flatMap((overlay) => [
    ...checkCode(overlay),
    ...checkParent(overlay, regions),
    ...checkMoneyAndTime(overlay, overlay.at),
  ]),
]

const checkCode = ({ region, at }: RegionOverlay): readonly Diagnostic[] =>
  isKnownRegion(region) ? [] : [report('REGION_CODE_UNKNOWN', within(at, 'region'), { region })]

const checkParent = (
  { region, extends: parent, at }: RegionOverlay,
  regions: Rulebook['regions'],
): readonly Diagnostic[] => {
  const country = countryOf(region)
  if (parent === undefined) {
    const isLeftOut = region !== country && Object.hasOwn(regions, country)
    return isLeftOut ? [report('REGION_PARENT', within(at, 'region'), { region, problem: leavesOut(country) })] : []
  }
  if (region.startsWith(`${parent}-`)) return []
  return [report('REGION_PARENT', within(at, 'extends'), { region, problem: extendsOther(parent) })]
}

const leavesOut = (country: string): LocalizedText => ({
  en: `does not extend “${country}”, though this rulebook has that region.`,
  'zh-CN': `没有继承“${country}”，而规则手册中有该地区。`,
})

const extendsOther = (parent: string): LocalizedText => ({
  en: `extends “${parent}”, in which it does not lie.`,
  'zh-CN': `继承了“${parent}”，但并不属于该地区。`,
})

const checkMoneyAndTime = (
  { currency, timeZone }: Pick<RegionOverlay, 'currency' | 'timeZone'>,
  at: Location,
): readonly Diagnostic[] => [
  ...(currency === undefined || CURRENCIES.has(currency)
    ? []
    : [report('CURRENCY_UNKNOWN', within(at, 'currency'), { currency })]),
  ...(timeZone === undefined || TIME_ZONES.has(timeZone)
    ? []
    : [report('TIME_ZONE_UNKNOWN', within(at, 'timeZone'), { timeZone, ...suggestionFor(timeZone, TIME_ZONES) })]),
]
