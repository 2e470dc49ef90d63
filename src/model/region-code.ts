const FORM = /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/

/** Whether a text has the form of a code of ISO 3166: `CN`, or `CN-HA` for a part of a country. */
export const hasRegionForm = (code: string): boolean => FORM.test(code)

/** The code of the country in which a region lies, or of the country that it is. */
export const countryOf = (region: string): string => region.split('-')[0] ?? region
