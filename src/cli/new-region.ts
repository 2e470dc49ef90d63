import { COUNTRIES } from '../model/countries.js'
import type { AmountChange } from '../model/overlay.js'
import { countryOf } from '../model/region-code.js'
import type { Rulebook } from '../model/rulebook.js'
import { resolveRulebook } from '../resolve/resolve-rulebook.js'
import { regionTitle } from './region-title.js'

/** A document that names its schema. */
export interface NewDocument {
  readonly $schema: string
}

/** Documents of regions by their names, and what their author has still to say. */
export interface NewRegion {
  readonly documents: Readonly<Record<string, NewDocument>>
  /** The documents that go by a code because nobody here knows the title. */
  readonly untitled: readonly string[]
  /** The currency of the country, where it is another one than that of the rules. */
  readonly otherCurrency?: string
}

/** The document of a region that the rulebook lacks, and of the country in which it lies where that is missing, too. */
export const newRegion = (book: Rulebook, region: string, today: string): NewRegion => {
  const country = countryOf(region)
  const codes = [...new Set([country, region])].filter((code) => !Object.hasOwn(book.regions, code))
  const documents = codes.map((code) => [
    `regions/${code}.json`,
    {
      $schema: '../schema/region.json',
      region: code,
      ...(code === country ? {} : { extends: country }),
      title: regionTitle(code) ?? { en: code, 'zh-CN': code },
      ...(code === country ? moneyAndTime(code, book) : {}),
      changes: code === region ? exampleChanges(book, country, today) : [],
    },
  ])
  const { currency } = COUNTRIES[country] ?? {}
  const isForeign = codes.includes(country) && currency !== undefined && currency !== book.info.currency
  return {
    documents: Object.fromEntries(documents),
    untitled: codes.filter((code) => regionTitle(code) === undefined).map((code) => `regions/${code}.json`),
    ...(isForeign ? { otherCurrency: currency } : {}),
  }
}

/** A currency other than that of the rules would need every amount of money in it; a country with several time zones has none. */
const moneyAndTime = (country: string, { info }: Rulebook): object => {
  const { currency, timeZones = [] } = COUNTRIES[country] ?? {}
  return {
    ...(currency === info.currency ? { currency } : {}),
    ...(timeZones.length === 1 ? { timeZone: timeZones[0] } : {}),
  }
}

/** The amount by which an example is given, where the rules have it. */
const EXAMPLE_AMOUNT = 'value.revenue.high'
/** So late that the example changes no answer until its author has given it another date. */
const EXAMPLE_DATE = '2100-01-01'

const EXAMPLE_WHY = {
  en: 'An example that changes nothing before 2100: an amount of our own from a day on. Correct it, or delete it.',
  'zh-CN': '示例，2100年之前不起作用：自某日起采用本地区自定的金额。请修改或删除。',
}

const exampleChanges = (book: Rulebook, country: string, today: string): readonly object[] => {
  const scene = Object.hasOwn(book.regions, country) ? { region: country, asOf: today } : { asOf: today }
  const amount = resolveRulebook(book, scene).rulebook?.parameters[EXAMPLE_AMOUNT]
  if (amount === undefined || typeof amount.value !== 'number') return []
  const values: AmountChange['values'] = [{ from: EXAMPLE_DATE, value: Math.round(amount.value * 0.9) }]
  const isOwnUnit = amount.unit !== book.parameters[EXAMPLE_AMOUNT]?.unit
  return [{ parameter: EXAMPLE_AMOUNT, values, ...(isOwnUnit ? { unit: amount.unit } : {}), why: EXAMPLE_WHY }]
}
