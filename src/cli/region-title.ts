import { CHINESE_PROVINCES } from '../model/chinese-provinces.js'
import { COUNTRIES } from '../model/countries.js'
import type { LocalizedText } from '../model/text.js'

/** What a region is called, as far as this computer knows; `undefined` for the parts of countries other than China. */
export const regionTitle = (region: string): LocalizedText | undefined => {
  if (Object.hasOwn(CHINESE_PROVINCES, region)) return CHINESE_PROVINCES[region]
  if (!Object.hasOwn(COUNTRIES, region)) return undefined
  const [en, zh] = ['en', 'zh-CN'].map((locale) => new Intl.DisplayNames(locale, { type: 'region' }).of(region))
  return en === undefined || zh === undefined ? undefined : { en, 'zh-CN': zh }
}
