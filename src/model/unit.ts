/** The currency of a unit such as `CNY/month`; `undefined` for one that is no money, and for `currency/month`. */
export const currencyOf = (unit: string): string | undefined => /^[A-Z]{3}(?=\/|$)/.exec(unit)?.[0]

/** A unit in the money of a region: `currency/month` as `GBP/month`. */
export const unitIn = (unit: string | undefined, currency: string): string | undefined =>
  unit?.replace(/^currency(?=\/|$)/, currency)
