/** Small numbers side by side in a few whole ones, so that an answer keeps what is seldom read in next to nothing. */
export interface Packing {
  /** Where each number stands: in which whole one, and how many bits from its end. */
  readonly places: readonly { readonly word: number; readonly shift: number }[]
  readonly words: number
}

/** What V8 holds without a heap number, whatever the platform. */
const BITS_PER_WORD = 30

/** The packing of numbers below the given bounds. */
export const packingOf = (bounds: readonly number[]): Packing => {
  const places: { word: number; shift: number }[] = []
  let word = 0
  let used = 0
  for (const bound of bounds) {
    const bits = bitsFor(bound)
    if (used + bits > BITS_PER_WORD) {
      word++
      used = 0
    }
    places.push({ word, shift: used })
    used += bits
  }
  return { places, words: word + 1 }
}

/** Bits for the numbers below a bound. */
export const bitsFor = (bound: number): number => Math.max(1, 32 - Math.clz32(bound - 1))
