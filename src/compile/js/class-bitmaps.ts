import type { Allowed } from './axis.js'

/** What is allowed on single axes, by the number of the axis. */
export type ByAxis = ReadonlyMap<number, Allowed>

const MOST_AT_ONCE = 4

/**
 * Bitmaps by axis and class, 32 entries a word. With `all`, an entry is found when every axis it names allows the class at
 * hand; with `any`, when one of them does. Joining a bitmap for each axis finds all entries at once.
 */
export class ClassBitmaps {
  private readonly words: number
  private readonly bitmaps: Int32Array
  private readonly found: Int32Array
  /** By axis, then by class: where a bitmap begins; 0, which changes nothing, where no entry minds the class. */
  private readonly places: readonly Int32Array[]
  private readonly current: Int32Array

  /** `classes` are how many classes each axis has. */
  constructor(
    private readonly kind: 'all' | 'any',
    entries: readonly ByAxis[],
    classes: readonly number[],
  ) {
    const words = Math.ceil(entries.length / 32)
    this.words = words
    this.found = new Int32Array(words)
    this.current = new Int32Array(classes.length + MOST_AT_ONCE)
    let next = words
    const firsts = classes.map((count) => {
      next += count * words
      return next - count * words
    })
    this.bitmaps = new Int32Array(next).fill(this.neutral)
    for (const [entry, byAxis] of entries.entries())
      for (const [axis, allowed] of byAxis) this.mark(entry, allowed, firsts[axis] as number)
    this.places = classes.map((count, axis) =>
      Int32Array.from({ length: count }, (_, index) => this.placeOf((firsts[axis] as number) + index * words)),
    )
  }

  /** The entries for the class of every axis; the same memory each time. Bits beyond the last entry mean nothing. */
  find(classes: Int32Array): Int32Array {
    const { bitmaps, current, found, places } = this
    let count = 0
    for (let axis = 0; axis < places.length; axis++) {
      const place = (places[axis] as Int32Array)[classes[axis] as number] as number
      if (place > 0) current[count++] = place
    }
    current.fill(0, count, count + MOST_AT_ONCE)
    found.fill(this.neutral)
    const join = this.kind === 'all' ? joinAll : joinAny
    for (let at = 0; at < count; at += MOST_AT_ONCE) join(found, bitmaps, current, at)
    return found
  }

  /** What joining with another bitmap leaves as it is. */
  private get neutral(): number {
    return this.kind === 'all' ? -1 : 0
  }

  private mark(entry: number, allowed: Allowed, first: number): void {
    const bit = this.kind === 'all' ? 0 : 1
    for (let index = 0; index < allowed.length; index++)
      if (allowed[index] === bit) putBit(this.bitmaps, (first + index * this.words) * 32 + entry, bit)
  }

  private placeOf(place: number): number {
    const isNeutral = this.bitmaps.subarray(place, place + this.words).every((word) => word === this.neutral)
    return isNeutral ? 0 : place
  }
}

/** Sets a bit to 0 or 1. */
export const putBit = (bitmap: Int32Array, index: number, bit: number): void => {
  const [word, mask] = [index >>> 5, 1 << (index & 31)]
  bitmap[word] = bit === 1 ? (bitmap[word] as number) | mask : (bitmap[word] as number) & ~mask
}

type Join = (found: Int32Array, bitmaps: Int32Array, places: Int32Array, at: number) => void

// Several bitmaps at once, so that what has been found is read and written less often.

const joinAll: Join = (found, bitmaps, places, at) => {
  const a = places[at] as number
  const b = places[at + 1] as number
  const c = places[at + 2] as number
  const d = places[at + 3] as number
  for (let i = 0; i < found.length; i++)
    found[i] =
      (found[i] as number) &
      (bitmaps[a + i] as number) &
      (bitmaps[b + i] as number) &
      (bitmaps[c + i] as number) &
      (bitmaps[d + i] as number)
}

const joinAny: Join = (found, bitmaps, places, at) => {
  const a = places[at] as number
  const b = places[at + 1] as number
  const c = places[at + 2] as number
  const d = places[at + 3] as number
  for (let i = 0; i < found.length; i++)
    found[i] =
      (found[i] as number) |
      (bitmaps[a + i] as number) |
      (bitmaps[b + i] as number) |
      (bitmaps[c + i] as number) |
      (bitmaps[d + i] as number)
}
