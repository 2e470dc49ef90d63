/** Puts 0, which is missing, wherever the validity says so. `from` is a multiple of 8, `classes` longer than `rows` by up to 7. */
export const hideMissing = (validity: Uint8Array, from: number, rows: number, classes: Uint8Array): void => {
  for (let row = 0, at = from >>> 3; row < rows; row += 8, at++) {
    const known = validity[at] as number
    classes[row] = (classes[row] as number) & -(known & 1)
    classes[row + 1] = (classes[row + 1] as number) & -((known >>> 1) & 1)
    classes[row + 2] = (classes[row + 2] as number) & -((known >>> 2) & 1)
    classes[row + 3] = (classes[row + 3] as number) & -((known >>> 3) & 1)
    classes[row + 4] = (classes[row + 4] as number) & -((known >>> 4) & 1)
    classes[row + 5] = (classes[row + 5] as number) & -((known >>> 5) & 1)
    classes[row + 6] = (classes[row + 6] as number) & -((known >>> 6) & 1)
    classes[row + 7] = (classes[row + 7] as number) & -(known >>> 7)
  }
}
