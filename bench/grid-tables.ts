import { seeded } from './seeded.js'

/** Columns of every table: numbers, but for the last two, which are codes. */
const COLUMNS = 8
const CODE_COLUMNS = 2

/** Steps into which every column is cut at most. */
const STEPS = 12
const WIDTH_OF_STEP = 10

/** From a step, inclusive, to another one, exclusive. */
type Span = readonly [from: number, until: number]

/** A span of every column. */
type Box = readonly Span[]

/** One piece of the grid, and what a row must state to get it when the rows before it have taken theirs. */
interface Piece {
  readonly box: Box
  readonly stated: Box
}

const ALL: Box = Array.from({ length: COLUMNS }, (): Span => [0, STEPS])

const words = (en: string) => ({ en, 'zh-CN': en })
const factOf = (column: number): string => `column${column + 1}`
const codeOf = (step: number): string => `code${step + 1}`
const isCodes = (column: number): boolean => column >= COLUMNS - CODE_COLUMNS

/** A fact for each column. */
export const DICTIONARY = Object.fromEntries(
  ALL.map((_, column) => [
    factOf(column),
    {
      ...(isCodes(column)
        ? {
            type: 'enum',
            members: Object.fromEntries(
              Array.from({ length: STEPS }, (_, step) => [codeOf(step), words(codeOf(step))]),
            ),
          }
        : { type: 'integer', min: 0, max: STEPS * WIDTH_OF_STEP - 1 }),
      sensitivity: 'public',
      title: words(factOf(column)),
    },
  ]),
)

/** The grid cut into pieces: the oldest piece in two, again and again, each time at a step of a column taken by chance. */
const cutGrid = (count: number, random: () => number): readonly Piece[] => {
  let pieces: readonly Piece[] = [{ box: ALL, stated: ALL }]
  while (pieces.length < count) {
    const open = count - pieces.length
    pieces = pieces.flatMap((piece, index) => (index < open ? cut(piece, random) : [piece]))
  }
  return pieces
}

const cut = ({ box, stated }: Piece, random: () => number): readonly Piece[] => {
  const wide = box.flatMap(([from, until], column) => (until - from > 1 ? [column] : []))
  const column = wide[Math.floor(random() * wide.length)] as number
  const [from, until] = box[column] as Span
  const at = from + 1 + Math.floor(random() * (until - from - 1))
  const lower: Span = [(stated[column] as Span)[0], at]
  return [
    { box: box.with(column, [from, at]), stated: stated.with(column, lower) },
    { box: box.with(column, [at, until]), stated },
  ]
}

const conditionsOf = (box: Box): object => {
  const all = box.flatMap(([from, until], column): readonly object[] => {
    const fact = factOf(column)
    if (until - from === STEPS) return []
    if (isCodes(column)) {
      return [{ fact, operator: 'in', value: Array.from({ length: until - from }, (_, step) => codeOf(from + step)) }]
    }
    return [
      ...(from > 0 ? [{ fact, operator: 'greaterThanInclusive', value: from * WIDTH_OF_STEP }] : []),
      ...(until < STEPS ? [{ fact, operator: 'lessThan', value: until * WIDTH_OF_STEP }] : []),
    ]
  })
  return all.length === 0 ? {} : { conditions: { all } }
}

const rowOf = (box: Box, index: number) => ({
  id: `row-${index + 1}`,
  ...conditionsOf(box),
  outcome: { code: `row-${index + 1}` },
  text: words(`Row ${index + 1}`),
})

const tableOf = (hitPolicy: 'unique' | 'first', boxes: readonly Box[]) => ({
  title: words(hitPolicy),
  hitPolicy,
  rows: boxes.map(rowOf),
})

const shuffled = <T>(list: readonly T[], random: () => number): readonly T[] => {
  const rest = [...list]
  return list.map(() => rest.splice(Math.floor(random() * rest.length), 1)[0] as T)
}

const doOverlap = (a: Box, b: Box): boolean =>
  a.every(([from, until], column) => {
    const [otherFrom, otherUntil] = b[column] as Span
    return from < otherUntil && otherFrom < until
  })

const pairsIn = (boxes: readonly Box[]): number =>
  boxes.reduce((sum, box, index) => sum + boxes.slice(index + 1).filter((other) => doOverlap(box, other)).length, 0)

/** A table with what is to be found in it: how often which code. */
export interface Grid {
  readonly name: string
  readonly table: object
  readonly expected: Readonly<Record<string, number>>
}

/** Tables of a size, sound ones and some with one fault. */
export const gridsOf = (rows: number, seed = rows): readonly Grid[] => {
  const random = seeded(seed)
  const pieces = cutGrid(rows, random)
  const boxes = shuffled(
    pieces.map(({ box }) => box),
    random,
  )
  const stated = pieces.map((piece) => piece.stated)
  const narrow = boxes.findIndex(canWiden)
  const widened = boxes.with(narrow, widen(boxes[narrow] as Box))
  const [first] = pieces as [Piece]
  return [
    { name: 'unique, sound', table: tableOf('unique', boxes), expected: { TABLE_GAP_MISSING: 1 } },
    { name: 'unique, a row left out', table: tableOf('unique', boxes.slice(1)), expected: { TABLE_GAP: 1 } },
    {
      name: 'unique, a row too wide',
      table: tableOf('unique', widened),
      expected: { TABLE_GAP_MISSING: 1, TABLE_OVERLAP: pairsIn(widened) },
    },
    { name: 'first, sound', table: tableOf('first', stated), expected: {} },
    { name: 'first, no last row', table: tableOf('first', stated.slice(0, -1)), expected: { TABLE_GAP: 1 } },
    {
      name: 'first, a row eclipsed',
      table: tableOf('first', [...stated.slice(0, -1), first.box, ...stated.slice(-1)]),
      expected: { ROW_ECLIPSED: 1 },
    },
  ]
}

const endsEarly = ([, until]: Span): boolean => until < STEPS

const canWiden = (box: Box): boolean => box.some(endsEarly)

/** The box with one more step of the first column that allows it. */
const widen = (box: Box): Box => {
  const column = box.findIndex(endsEarly)
  const [from, until] = box[column] as Span
  return box.with(column, [from, until + 1])
}
