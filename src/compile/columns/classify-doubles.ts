// Kernels, as in `classify-integers.ts`.

/** For each number a byte by its class, which a binary search in padded cuts finds. */
export const classifyDoubles = (
  values: Float64Array,
  from: number,
  rows: number,
  cuts: Float64Array,
  byClass: Uint8Array,
  out: Uint8Array,
): void => {
  if (cuts.length === 7) classifyIn7(values, from, rows, cuts, byClass, out)
  else if (cuts.length === 15) classifyIn15(values, from, rows, cuts, byClass, out)
  else classifyInMany(values, from, rows, cuts, byClass, out)
}

const classifyIn7: typeof classifyDoubles = (values, from, rows, cuts, byClass, out) => {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0] = cuts
  for (let row = 0; row < rows; row++) {
    const value = values[from + row] as number
    const found =
      +(value >= a) + +(value >= b) + +(value >= c) + +(value >= d) + +(value >= e) + +(value >= f) + +(value >= g)
    out[row] = byClass[found] as number
  }
}

const classifyIn15: typeof classifyDoubles = (values, from, rows, cuts, byClass, out) => {
  const middle = cuts[7] as number
  for (let row = 0; row < rows; row++) {
    const value = values[from + row] as number
    let found = +(value >= middle) << 3
    found += +(value >= (cuts[found + 3] as number)) << 2
    found += +(value >= (cuts[found + 1] as number)) << 1
    found += +(value >= (cuts[found] as number))
    out[row] = byClass[found] as number
  }
}

const classifyInMany: typeof classifyDoubles = (values, from, rows, cuts, byClass, out) => {
  const half = (cuts.length + 1) >>> 1
  for (let row = 0; row < rows; row++) {
    const value = values[from + row] as number
    let found = 0
    for (let step = half; step > 0; step >>>= 1) found += step * +(value >= (cuts[found + step - 1] as number))
    out[row] = byClass[found] as number
  }
}

/** A byte for each id by its class, which is the next number, so that missing is class 0. */
export const classifyIds = (ids: Float64Array, rows: number, byClass: Uint8Array, out: Uint8Array): void => {
  for (let row = 0; row < rows; row++) {
    const id = ids[row] as number
    out[row] = byClass[id >= 0 ? id + 1 : 0] as number
  }
}

/** Puts a byte wherever a number is a fraction. */
export const markFractions = (
  values: Float64Array,
  from: number,
  rows: number,
  mark: number,
  out: Uint8Array,
): void => {
  for (let row = 0; row < rows; row++) {
    const value = values[from + row] as number
    if (value - Math.floor(value) > 0) out[row] = mark
  }
}
