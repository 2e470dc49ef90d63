import type { DecisionResult } from 'kam-rules'

/** The ids of what a decision answers: its band, its rows or its items. */
export const outcomesOf = (result: DecisionResult): readonly string[] => {
  switch (result.kind) {
    case 'scorecard':
      return [result.band]
    case 'decision-table':
      return result.hits.map(({ row }) => row)
    case 'recommendations':
      return result.items.map(({ id }) => id)
  }
}
