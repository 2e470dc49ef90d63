import { bandOf } from './band-of.js'
import type { DecisionData } from './page-data.js'

/** Two scorecards against each other, by their places among the decisions. */
export interface Axes {
  readonly rows: number
  readonly columns: number
}

/** The first two scorecards. */
export const axesOf = (decisions: readonly DecisionData[]): Axes | undefined => {
  const [rows, columns] = decisions.flatMap(({ kind }, place) => (kind === 'scorecard' ? [place] : []))
  return rows === undefined || columns === undefined ? undefined : { rows, columns }
}

/** Accounts whose scores lie close together. */
export interface Dot {
  /** Where they stand in the cell, from 0 to 1: `x` from the left, `y` from below. */
  readonly x: number
  readonly y: number
  readonly accounts: number
  /** The names of the first few. */
  readonly names: readonly string[]
  /** The scores of the first. */
  readonly scores: readonly [y: number, x: number]
}

/** The accounts of two bands. */
export interface Cell {
  readonly accounts: number
  readonly dots: readonly Dot[]
}

/** Counts accounts by the bands of two scorecards. There are at most so many dots in a cell, whatever the number of accounts. */
export interface Matrix {
  readonly add: (name: string, y: number, x: number) => void
  /** By the place of the band of the rows, then of the columns, highest first. */
  readonly cell: (row: number, column: number) => Cell
}

const DOTS_A_SIDE = 12
const MOST_NAMES = 3

type OpenDot = { -readonly [Key in keyof Dot]: Dot[Key] } & { names: string[] }

/** Starts a matrix of two scorecards. */
export const startMatrix = (rows: DecisionData, columns: DecisionData): Matrix => {
  const cells = new Map<string, { accounts: number; readonly dots: Map<string, OpenDot> }>()
  const add: Matrix['add'] = (name, y, x) => {
    const [row, column] = [placeIn(rows, y), placeIn(columns, x)]
    const key = `${row.band} ${column.band}`
    const cell = cells.get(key) ?? { accounts: 0, dots: new Map<string, OpenDot>() }
    cells.set(key, cell)
    cell.accounts++
    addDot(cell.dots, name, { x: column.within, y: row.within }, [y, x])
  }
  return {
    add,
    cell: (row, column) => {
      const cell = cells.get(`${row} ${column}`)
      return { accounts: cell?.accounts ?? 0, dots: [...(cell?.dots.values() ?? [])] }
    },
  }
}

const addDot = (
  dots: Map<string, OpenDot>,
  name: string,
  at: Readonly<Record<'x' | 'y', number>>,
  scores: Dot['scores'],
): void => {
  const [x, y] = [middle(at.x), middle(at.y)]
  const key = `${x} ${y}`
  const dot = dots.get(key) ?? { x, y, accounts: 0, names: [], scores }
  dots.set(key, dot)
  dot.accounts++
  if (dot.names.length < MOST_NAMES) dot.names.push(name)
}

/** The middle of the stretch of a side in which a place lies. */
const middle = (within: number): number => {
  const step = Math.min(DOTS_A_SIDE - 1, Math.floor(within * DOTS_A_SIDE))
  return (step + 0.5) / DOTS_A_SIDE
}

/** The band of a score, and how far up in it the score lies. */
const placeIn = ({ bands = [], range: [, highest] = [0, 0] }: DecisionData, score: number) => {
  const band = bandOf(bands, score)
  const low = bands[band]?.from ?? 0
  const high = bands[band - 1]?.from ?? Math.max(highest + 1, low + 1)
  return { band, within: Math.max(0, (score - low) / (high - low)) }
}
