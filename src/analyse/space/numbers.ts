/** The doubles as whole numbers in their order, so that one can step and bisect through them. */
const double = new Float64Array(1)
const bits = new BigInt64Array(double.buffer)
const LOWEST = -(2n ** 63n)

const ordinalOf = (value: number): bigint => {
  double[0] = value
  const raw = bits[0] as bigint
  return raw >= 0n ? raw : LOWEST - raw
}

const doubleAt = (ordinal: bigint): number => {
  bits[0] = ordinal >= 0n ? ordinal : LOWEST - ordinal
  return double[0] as number
}

/** The double after a value. */
export const nextUp = (value: number): number => doubleAt(ordinalOf(value === 0 ? 0 : value) + 1n)

/** The double before a value. */
export const nextDown = (value: number): number => -nextUp(-value)

/** Half way from one double to the other, counted in doubles. */
export const middleDouble = (low: number, high: number): number => doubleAt((ordinalOf(low) + ordinalOf(high)) / 2n)

const MOST_DECIMALS = 12

/** The number with the fewest decimals from `low` to `high`; of those the one closest to `target`. */
export const roundest = (low: number, high: number, target: number): number => {
  if (low === high) return low
  const aim = Math.min(Math.max(target, low), high)
  for (let decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
    const scale = 10 ** decimals
    const candidates = [Math.round(aim * scale), Math.floor(aim * scale), Math.ceil(aim * scale)]
      .map((scaled) => scaled / scale)
      .filter((candidate) => candidate >= low && candidate <= high)
    if (candidates.length > 0) return candidates.reduce((a, b) => (Math.abs(b - aim) < Math.abs(a - aim) ? b : a))
  }
  return aim
}
