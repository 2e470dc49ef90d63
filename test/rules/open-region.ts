import { openRulebook } from 'kam-rules'
import { handbook } from 'kam-rules/handbook'

/** The bundled rulebook of a region, or the base book, on 1 November 2026. */
export const openRegion = (region: string | undefined) =>
  openRulebook(handbook, { asOf: '2026-11-01', ...(region === undefined ? {} : { region }) })
