import type { BandData } from './page-data.js'

/** The place of the band that holds a score; the lowest holds all below. */
export const bandOf = (bands: readonly BandData[], score: number): number => {
  const band = bands.findIndex(({ from }) => score >= from)
  return band < 0 ? bands.length - 1 : band
}
