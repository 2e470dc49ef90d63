import type { RegionOverlay } from './overlay.js'
import type { Rulebook } from './rulebook.js'

/** A region and its parents, outwards; `undefined` when the rulebook has no such region. Parsing has refused circles. */
export const lineageOf = (
  { regions }: Pick<Rulebook, 'regions'>,
  region: string | undefined,
): readonly RegionOverlay[] | undefined => {
  if (region === undefined) return []
  const overlay = Object.hasOwn(regions, region) ? regions[region] : undefined
  return overlay && [overlay, ...(lineageOf({ regions }, overlay.extends) ?? [])]
}
