import CliTable from 'cli-table3'

/** A column of a table: its title, and on which side its cells stand. */
export interface Column {
  readonly title: string
  readonly align?: 'left' | 'right'
}

// Only the gap between columns is drawn.
const NO_LINES = Object.fromEntries(
  ['top', 'bottom', 'left', 'right', 'mid'].flatMap((side) =>
    ['', '-mid', '-left', '-right'].map((part) => [side + part, '']),
  ),
)

/** Columns side by side without lines, Chinese counted at its double width. There are no colours but those in the cells. */
export const textTable = (columns: readonly Column[], rows: readonly (readonly string[])[]): string => {
  if (rows.length === 0) return ''
  const table = new CliTable({
    chars: { ...NO_LINES, middle: '  ' },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colAligns: columns.map(({ align = 'left' }) => align),
  })
  const titles = columns.map(({ title }) => title)
  const hasTitles = titles.some((title) => title !== '')
  table.push(...(hasTitles ? [titles] : []), ...rows.map((row) => [...row]))
  return `${table.toString().replace(/ +$/gm, '')}\n`
}

/** `12.5%` of a whole. */
export const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)}%`

const BAR_WIDTH = 30

/** A bar whose length is the share of a whole; the smallest share above nothing still shows. */
export const bar = (part: number, whole: number): string =>
  part === 0 ? '' : '█'.repeat(Math.max(1, Math.round((part / whole) * BAR_WIDTH)))
