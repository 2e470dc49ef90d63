import type { Scale } from './scale.js'

/** Values of a scale from `low` to `high`, both inclusive. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** The scale cut at the given numbers: each of them alone, and what lies between. Together they are all of the scale. */
export const intervalsOf = (scale: Scale, cuts: Iterable<number>): readonly Interval[] => {
  const { lowest, highest } = scale
  const inside = [...new Set(cuts)].filter((cut) => cut >= lowest && cut <= highest).sort((a, b) => a - b)
  const intervals: Interval[] = []
  const put = (low: number, high: number) => {
    if (low <= high) intervals.push({ low, high })
  }
  let from = lowest
  for (const cut of inside) {
    put(from, scale.before(cut))
    const isValue = scale.after(scale.before(cut)) === cut
    if (isValue) put(cut, cut)
    from = scale.after(cut)
  }
  put(from, highest)
  return intervals
}

/** A value that stands for an interval: near the cut that bounds it, so that a person sees what it is about. */
export const typicalIn = ({ low, high }: Interval, scale: Scale): number => {
  if (low === high) return low
  if (low !== scale.lowest) return scale.pick(low, high, low)
  if (high !== scale.highest) return scale.pick(low, high, high)
  return scale.pick(low, high, 1)
}

/** The first value of a scale for which a condition holds that holds for all after it; `undefined` when it never does. */
export const firstWhere = (scale: Scale, holds: (number: number) => boolean): number | undefined => {
  let [low, high] = [scale.lowest, scale.highest]
  if (holds(low)) return low
  if (!holds(high)) return undefined
  for (let middle = scale.middle(low, high); middle > low && middle < high; middle = scale.middle(low, high)) {
    if (holds(middle)) high = middle
    else low = middle
  }
  return high
}
