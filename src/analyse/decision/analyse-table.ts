import type { ResolvedCondition } from '../../model/condition.js'
import type { DecisionTable, Row } from '../../model/decision-table.js'
import type { Diagnostic } from '../../model/diagnostic.js'
import type { Reply } from '../account/ask.js'
import type { Cells } from '../space/cells.js'
import { demandedBy, type Formula, meet, negate } from '../space/formula.js'
import type { Values } from '../space/meaning.js'
import { allKnown, hasAllKnown } from './known.js'
import { askIn, quoted, reportOpen, reportShown, reportWith, type Study, wordsOfBox } from './study.js'

type Table = DecisionTable<ResolvedCondition>
type ResolvedRow = Row<ResolvedCondition>

/** A row with its formula, and what the formula demands at the least. */
interface StudiedRow {
  readonly row: ResolvedRow
  readonly formula: Formula
  readonly negated: Formula
  readonly demanded: ReadonlyMap<number, Cells>
  readonly outcome: string
}

/** Gaps and overlaps as the hit policy forbids them, and rows that never count. */
export const analyseTable = (table: Table, study: Study): readonly Diagnostic[] => {
  const rows = table.rows.map((row): StudiedRow => {
    const formula = study.space.formulaOf(row.conditions, study.side)
    const negated = negate(formula, study.space.everything)
    return { row, formula, negated, demanded: demandedBy(formula), outcome: JSON.stringify(row.outcome) }
  })
  switch (table.hitPolicy) {
    case 'unique':
      return [...gapsIn(table, rows, study), ...overlapsIn(rows, study)]
    case 'first':
      return [...gapsIn(table, rows, study), ...eclipsedIn(rows, study)]
    case 'collect':
      return subsumedIn(rows, study)
  }
}

const isMet = ({ row }: StudiedRow, values: Values, { side }: Study): boolean =>
  row.conditions === undefined || side.meaning.isMet(row.conditions, values)

/** An account for which no row is met: of those whose facts are known first, for that is the worse fault. */
const gapsIn = (table: Table, rows: readonly StudiedRow[], study: Study): readonly Diagnostic[] => {
  const askFor = (given: readonly Formula[], isAsked: (values: Values) => boolean): Reply =>
    askIn(study, {
      formulas: rows.map(({ negated }) => negated),
      given,
      isSought: (values) => isAsked(values) && rows.every((row) => !isMet(row, values, study)),
    })
  const gap = askFor([allKnown(study.space)], (values) => hasAllKnown(values, study.space))
  if (gap.kind === 'open') return [reportOpen(gap, GAP_QUESTION, table.at)]
  if (gap.kind === 'example') return [gapOf('TABLE_GAP', gap, table, study)]
  const whenMissing = askFor([], () => true)
  return whenMissing.kind === 'example' ? [gapOf('TABLE_GAP_MISSING', whenMissing, table, study)] : []
}

const GAP_QUESTION = {
  en: 'that every account whose facts are known has a row.',
  'zh-CN': '事实齐全的客户都有适用的行。',
}

const gapOf = (
  code: 'TABLE_GAP' | 'TABLE_GAP_MISSING',
  { box, facts }: Extract<Reply, { kind: 'example' }>,
  { at }: Table,
  study: Study,
): Diagnostic => reportWith(facts(), code, at, { where: wordsOfBox(box(), study) })

const overlapsIn = (rows: readonly StudiedRow[], study: Study): readonly Diagnostic[] =>
  rows.flatMap((row, index) =>
    rows
      .slice(index + 1)
      .filter((other) => meet(row.demanded, other.demanded))
      .flatMap((other) => overlapOf(row, other, study)),
  )

const overlapOf = (row: StudiedRow, other: StudiedRow, study: Study): readonly Diagnostic[] => {
  const names = { row: row.row.id, other: other.row.id }
  const both = askIn(study, {
    formulas: [row.formula, other.formula],
    isSought: (values) => isMet(row, values, study) && isMet(other, values, study),
  })
  if (both.kind === 'none') return []
  if (both.kind === 'open') {
    const question = {
      en: `that “${names.row}” and “${names.other}” are never met together.`,
      'zh-CN': `“${names.row}”与“${names.other}”不会同时命中。`,
    }
    return [reportOpen(both, question, other.row.at)]
  }
  const where = wordsOfBox(both.box(), study)
  return [reportWith(both.facts(), 'TABLE_OVERLAP', other.row.at, { ...names, where })]
}

/** Rows that never come first, for rows before them take all that they are for. */
const eclipsedIn = (rows: readonly StudiedRow[], study: Study): readonly Diagnostic[] =>
  rows.flatMap((row, index) => {
    const before = rows.slice(0, index).filter((other) => meet(row.demanded, other.demanded))
    if (before.length === 0 || before.some((other) => other.row.conditions === undefined)) return []
    const first = askIn(study, {
      formulas: [row.formula, ...before.map(({ negated }) => negated)],
      isSought: (values) => isMet(row, values, study) && before.every((other) => !isMet(other, values, study)),
    })
    return firstHitProblems(row, before, first, study)
  })

const firstHitProblems = (
  studied: StudiedRow,
  before: readonly StudiedRow[],
  first: Reply,
  study: Study,
): readonly Diagnostic[] => {
  const { row } = studied
  if (first.kind === 'example') return []
  if (first.kind === 'open') {
    return [reportOpen(first, { en: `that “${row.id}” can come first.`, 'zh-CN': `“${row.id}”能够首先命中。` }, row.at)]
  }
  const met = askIn(study, { formulas: [studied.formula], isSought: (values) => isMet(studied, values, study) })
  if (met.kind === 'none') return []
  const details = { row: row.id, others: quoted(before.map((other) => other.row.id)) }
  return [reportShown(met, 'ROW_ECLIPSED', row.at, details)]
}

/** Rows that are met only together with another one that says the same. */
const subsumedIn = (rows: readonly StudiedRow[], study: Study): readonly Diagnostic[] =>
  rows.flatMap((row, index) => {
    const same = rows.filter(
      (other) => other !== row && other.outcome === row.outcome && meet(row.demanded, other.demanded),
    )
    const other = same.find(
      (one) => isWithinOther(row, one, study) && (rows.indexOf(one) < index || !isWithinOther(one, row, study)),
    )
    if (other === undefined) return []
    const met = askIn(study, { formulas: [row.formula], isSought: (values) => isMet(row, values, study) })
    return [reportShown(met, 'ROW_SUBSUMED', row.row.at, { row: row.row.id, other: other.row.id })]
  })

/** Whether whatever meets the row meets the other one. A row that nothing meets is another fault. */
const isWithinOther = (row: StudiedRow, other: StudiedRow, study: Study): boolean => {
  const isNone = (formulas: readonly Formula[]) => askIn(study, { formulas, isSought: () => true }).kind === 'none'
  return isNone([row.formula, other.negated]) && !isNone([row.formula])
}
