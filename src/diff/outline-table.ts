import type { ResolvedCondition } from '../model/condition.js'
import type { DecisionTable, Output, Row } from '../model/decision-table.js'
import { data, type Outline, type Property, words } from './outline.js'
import { common, condition, head, listOf } from './outline-element.js'

/** A table with its rows. */
export const outlineTable = (table: DecisionTable<ResolvedCondition>): Outline => {
  const { outputs = {} } = table
  // Rows stand in the order of their priority: in it they are looked at, and in it they are shown where there are several.
  const order = table.hitPolicy === 'unique' ? 'free' : 'counts'
  return {
    ...common(table),
    kind: table.kind,
    properties: [
      ...head(table),
      ...data('hitPolicy', table.hitPolicy),
      ...Object.entries(outputs).flatMap(outputWords),
    ],
    lists: {
      rows: listOf(
        order,
        table.rows.map((row) => outlineRow(row, outputs)),
      ),
    },
  }
}

const outputWords = ([output, { title, members = {} }]: [string, Output]): readonly Property[] => [
  ...words('outputs', title, output),
  ...Object.entries(members).flatMap(([code, member]) => words('outputs', member, `${output}.${code}`)),
]

const outlineRow = (row: Row<ResolvedCondition>, outputs: Readonly<Record<string, Output>>): Outline => ({
  ...common(row),
  kind: 'row',
  properties: [
    ...head(row),
    ...condition('conditions', row.conditions),
    { property: 'outcome', value: { kind: 'outcome', outcome: row.outcome, outputs } },
  ],
  lists: {},
})
