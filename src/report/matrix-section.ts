import { writeLink } from './bars.js'
import { bandQuery, type Findings } from './findings.js'
import { type Html, html } from './html.js'
import type { Dot, Matrix } from './matrix.js'
import { formatCount } from './numbers.js'
import type { DecisionData } from './page-data.js'
import { type Section, writeSection } from './section.js'
import type { Say } from './words.js'

/** The table of two scorecards, its accounts drawn in it. */
export const matrixSection = ({ matrix, plan, tally, say }: Findings): Section => {
  const rows = plan.decisions[matrix?.axes.rows ?? -1]
  const columns = plan.decisions[matrix?.axes.columns ?? -1]
  if (matrix === undefined || rows === undefined || columns === undefined)
    return writeSection('matrix', say('matrixAlone'), undefined, [html`<p class="note">${say('matrixMissing')}</p>`])
  const titles = { rows: rows.title, columns: columns.title }
  const sides = { rows, columns, ...matrix, accounts: tally.accounts(), say }
  return writeSection('matrix', say('matrix', titles), say('matrixHint', titles), [writeTable(sides)])
}

interface Sides {
  readonly rows: DecisionData
  readonly columns: DecisionData
  readonly axes: { readonly rows: number; readonly columns: number }
  readonly counts: Matrix
  readonly accounts: number
  readonly say: Say
}

/** The best stands above and on the right. */
const writeTable = (sides: Sides): Html => {
  const { rows, columns, say } = sides
  const caption = say('matrixCaption', { rows: rows.title, columns: columns.title })
  const places = placesOf(columns).toReversed()
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}">
<table class="matrix">
<caption>${caption}</caption>
<thead><tr><td></td>${places.map((place) => html`<th scope="col"><span>${columns.bands?.[place]?.title}</span></th>`)}</tr></thead>
<tbody>
${placesOf(rows).map((row) => html`<tr><th scope="row"><span>${rows.bands?.[row]?.title}</span></th>${places.map((column) => writeCell(row, column, sides))}</tr>`)}
</tbody>
</table>
</div>`
}

const placesOf = ({ bands = [] }: DecisionData): readonly number[] => bands.map((_, place) => place)

const writeCell = (row: number, column: number, sides: Sides): Html => {
  const { axes, counts, accounts } = sides
  const cell = counts.cell(row, column)
  const query = `${bandQuery(axes.rows, row)}&${bandQuery(axes.columns, column)}`
  const link = cell.accounts === 0 ? html`<span>0</span>` : writeLink(formatCount(cell.accounts), query)
  return html`<td class="shade-${shadeOf(cell.accounts, accounts)}"><svg viewBox="0 0 100 100" aria-hidden="true">${cell.dots.map((dot) => writeDot(dot, sides))}</svg>${link}</td>`
}

const DARKEST_SHADE = 4
const DARKEST_SHARE = 0.25

const shadeOf = (part: number, whole: number): number =>
  part === 0 ? 0 : Math.max(1, Math.min(DARKEST_SHADE, Math.ceil((part / whole / DARKEST_SHARE) * DARKEST_SHADE)))

const SMALLEST_DOT = 3
const LARGEST_DOT = 5.5

/** More accounts make a larger dot, within its place. */
const writeDot = (dot: Dot, { say, rows, columns }: Sides): Html => {
  const radius = Math.min(LARGEST_DOT, SMALLEST_DOT + Math.log10(dot.accounts))
  const [y, x] = dot.scores
  const names = dot.names.join(say('listSeparator'))
  const more = dot.accounts - dot.names.length
  const name = more > 0 ? say('dotMany', { names, more }) : names
  const title = say('dotOne', { name, rows: rows.title, columns: columns.title, y, x })
  return html`<circle cx="${tenth(dot.x * 100)}" cy="${tenth((1 - dot.y) * 100)}" r="${tenth(radius)}"><title>${title}</title></circle>`
}

const tenth = (length: number): number => Math.round(length * 10) / 10
