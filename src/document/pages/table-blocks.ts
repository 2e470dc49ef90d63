import type { Condition } from '../../model/condition.js'
import type { DecisionTable, HitPolicy, Row } from '../../model/decision-table.js'
import type { LocalizedText } from '../../model/text.js'
import { stretchWords } from './amount-words.js'
import { conditionCell } from './condition-lines.js'
import { type Place, placeOf } from './element-place.js'
import { fillText } from './fill-text.js'
import { provisionLinks } from './links.js'
import { code, heading, paragraph, table } from './markdown.js'
import { outcomeWords } from './outcome-words.js'
import { words } from './pen.js'

/** The rows of a decision table, in the order in which they are looked at. */
export const tableBlocks = (decision: DecisionTable<Condition>, place: Place): readonly string[] => {
  const { pen } = place
  const heads = [WORDS.row, WORDS.when, WORDS.outcome].map((head) => pen.say(head))
  const rows = decision.rows.toSorted((a, b) => b.priority - a.priority)
  return [
    paragraph(pen.say(HIT_POLICY_WORDS[decision.hitPolicy])),
    heading(2, pen.say(WORDS.rows)),
    ...table(
      heads,
      rows.map((row) => rowCells(row, decision, place)),
    ),
  ]
}

const HIT_POLICY_WORDS = {
  first: words('The first row that is met counts.', '取首个满足条件的行。'),
  unique: words('At most one row can be met, and that one counts.', '各行互斥，最多一行满足条件。'),
  collect: words('Every row that is met counts.', '凡满足条件的行均生效。'),
} as const satisfies Record<HitPolicy, LocalizedText>

const rowCells = (row: Row<Condition>, { outputs = {} }: DecisionTable<Condition>, place: Place): readonly string[] => {
  const { pen, view } = place
  const { provisions } = row
  const remarks = [stretchWords(row, pen), provisions.length === 0 ? '' : provisionLinks(provisions, pen)].filter(
    (remark) => remark !== '',
  )
  return [
    placeOf(row.id, place) + [code(row.id), ...remarks].join('<br>'),
    conditionCell(row.conditions, view, pen),
    [fillText(row.text, view, pen), ...outcomeWords(row.outcome, outputs, pen)].join('<br>'),
  ]
}

const WORDS = {
  rows: words('Rows', '决策表'),
  row: words('Row', '行'),
  when: words('When', '条件'),
  outcome: words('Then', '结果'),
} as const satisfies Record<string, LocalizedText>
