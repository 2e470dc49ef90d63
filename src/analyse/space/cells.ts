/** A set of the cells of one variable, one bit each in words of 32: the alphabet in which conditions are compared. */
export type Cells = readonly number[]

const wordsFor = (size: number): number => (size + 31) >>> 5

/** All cells out of `size`. */
export const allCells = (size: number): Cells => cellsWhere(size, () => true)

/** The cells whose index passes. */
export const cellsWhere = (size: number, holds: (cell: number) => boolean): Cells => {
  const cells = Array.from({ length: wordsFor(size) }, () => 0)
  for (let cell = 0; cell < size; cell++) if (holds(cell)) addCell(cells, cell)
  return cells
}

/** The set with one more cell. */
export const withCell = (cells: Cells, cell: number): Cells => {
  const more = [...cells]
  addCell(more, cell)
  return more
}

/** Nothing but one cell of the set. */
export const onlyCell = (cells: Cells, cell: number): Cells =>
  cells.map((_, word) => (word === cell >>> 5 ? 1 << (cell & 31) : 0))

const addCell = (cells: number[], cell: number): void => {
  const word = cell >>> 5
  cells[word] = (cells[word] as number) | (1 << (cell & 31))
}

/** Whether the set holds a cell. */
export const hasCell = (cells: Cells, cell: number): boolean =>
  (((cells[cell >>> 5] as number) >>> (cell & 31)) & 1) === 1

/** What is in both sets. */
export const bothCells = (a: Cells, b: Cells): Cells => combine(a, b, (x, y) => x & y)

/** What is in either set. */
export const eitherCells = (a: Cells, b: Cells): Cells => combine(a, b, (x, y) => x | y)

/** What is in `all` and not in the set. */
export const otherCells = (all: Cells, cells: Cells): Cells => combine(all, cells, (x, y) => x & ~y)

/** Sets of one word are by far the most frequent. */
const combine = (a: Cells, b: Cells, words: (x: number, y: number) => number): Cells =>
  a.length === 1 ? [words(a[0] as number, b[0] as number)] : a.map((word, index) => words(word, b[index] as number))

/** Whether nothing is in both sets. */
export const areDisjoint = (a: Cells, b: Cells): boolean => {
  for (let index = 0; index < a.length; index++) if (((a[index] as number) & (b[index] as number)) !== 0) return false
  return true
}

/** Whether everything in the first set is in the second. */
export const isWithin = (inner: Cells, outer: Cells): boolean => {
  for (let index = 0; index < inner.length; index++) {
    if (((inner[index] as number) & ~(outer[index] as number)) !== 0) return false
  }
  return true
}

/** Whether the set holds nothing. */
export const isEmpty = (cells: Cells): boolean => cells.every((word) => word === 0)

/** Whether both sets hold the same. */
export const areSame = (a: Cells, b: Cells): boolean => a.every((word, index) => word === b[index])

/** How many cells the set holds. */
export const countCells = (cells: Cells): number => countShared(cells, cells)

/** How many cells are in both sets. */
export const countShared = (a: Cells, b: Cells): number => {
  let count = 0
  for (let index = 0; index < a.length; index++) count += bitsIn((a[index] as number) & (b[index] as number))
  return count
}

/** Counts bits in pairs, fours and bytes at once. */
const bitsIn = (word: number): number => {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** The cells of the set, lowest first. */
export const cellsIn = (cells: Cells, size: number): readonly number[] =>
  Array.from({ length: size }, (_, cell) => cell).filter((cell) => hasCell(cells, cell))
