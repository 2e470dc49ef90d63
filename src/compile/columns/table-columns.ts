import type { ResolvedCondition } from '../../model/condition.js'
import type { DecisionTable } from '../../model/decision-table.js'
import type { TableColumns } from './answers.js'
import type { ColumnDecision, DecisionWriter } from './column-decision.js'
import { FirstHit } from './first-hit.js'
import type { Logic } from './logic.js'
import { wordsOf } from './store.js'

/** A decision table over columns: a bitmap for each row. */
export const tableColumns = ({ hitPolicy, rows }: DecisionTable<ResolvedCondition>, logic: Logic): ColumnDecision => {
  const segments = rows.map(({ conditions }) => logic.segment([logic.add(conditions)]))
  const isFirst = hitPolicy === 'first'
  return {
    allocate: (store): TableColumns => ({
      kind: 'decision-table',
      rows: rows.map(({ id }) => id),
      hits: store.bitmaps(rows.length),
      first: store.codes(rows.length),
    }),
    open: (answers, stride): DecisionWriter => {
      const { hits, first } = answers as TableColumns
      const words = hits.map(wordsOf)
      const firstHit = new FirstHit(rows.length, stride)
      return {
        finish: (chunk) => {
          firstHit.begin()
          segments.forEach((segment, row) => {
            chunk.run(segment)
            const place = segment.places[0] as number
            const hit = firstHit.add(row, chunk.bitmaps, place, chunk.words)
            if (isFirst) chunk.write(hit, 0, words[row] as Int32Array)
            else chunk.write(chunk.bitmaps, place, words[row] as Int32Array)
          })
          first.set(firstHit.codes(chunk.rows).subarray(0, chunk.rows), chunk.from)
        },
      }
    },
  }
}
