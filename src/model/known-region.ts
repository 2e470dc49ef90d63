import { CHINESE_PROVINCES } from './chinese-provinces.js'
import { COUNTRIES } from './countries.js'
import { countryOf, hasRegionForm } from './region-code.js'

/** Codes that ISO 3166 leaves to its users. */
const PRIVATE_COUNTRY = /^(AA|Q[M-Z]|X[A-Z]|ZZ)$/

/** Whether ISO 3166 has a code. Of the parts of countries only those of China are listed here; elsewhere the form has to do. */
export const isKnownRegion = (code: string): boolean => {
  const country = countryOf(code)
  if (!hasRegionForm(code)) return false
  if (country === 'CN') return code === country || Object.hasOwn(CHINESE_PROVINCES, code)
  return Object.hasOwn(COUNTRIES, country) || PRIVATE_COUNTRY.test(country)
}
