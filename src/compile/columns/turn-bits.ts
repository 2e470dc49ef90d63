/** Turns eight bytes, four of them in each half, and writes them. */
export const writeEight = (lowHalf: number, highHalf: number, out: Uint8Array, at: number, stride: number): void => {
  const low = turn(lowHalf)
  const high = turn(highHalf)
  const first = (low & 0x0f0f0f0f) | ((high & 0x0f0f0f0f) << 4)
  const second = ((low >>> 4) & 0x0f0f0f0f) | (high & 0xf0f0f0f0)
  out[at] = first
  out[at + stride] = first >>> 8
  out[at + 2 * stride] = first >>> 16
  out[at + 3 * stride] = first >>> 24
  out[at + 4 * stride] = second
  out[at + 5 * stride] = second >>> 8
  out[at + 6 * stride] = second >>> 16
  out[at + 7 * stride] = second >>> 24
}

/** Two of the three steps that turn 8 × 8 bits around, for one half of them. */
const turn = (half: number): number => {
  let bits = half
  let swap = (bits ^ (bits >>> 7)) & 0x00aa00aa
  bits ^= swap ^ (swap << 7)
  swap = (bits ^ (bits >>> 14)) & 0x0000cccc
  return bits ^ swap ^ (swap << 14)
}

/** Turns eight half bytes. They come in an order that makes two steps enough: rows 0 to 3 low, rows 4 to 7 high. */
export const writeFour = (halves: number, out: Uint8Array, at: number, stride: number): void => {
  let bits = halves
  let swap = (bits ^ (bits >>> 14)) & 0x0000cccc
  bits ^= swap ^ (swap << 14)
  swap = (bits ^ (bits >>> 7)) & 0x00aa00aa
  bits ^= swap ^ (swap << 7)
  out[at] = bits
  out[at + stride] = bits >>> 8
  out[at + 2 * stride] = bits >>> 16
  out[at + 3 * stride] = bits >>> 24
}
