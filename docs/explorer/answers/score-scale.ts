import type { LocalizedText, ResolvedRulebook, Scorecard } from 'kam-rules'

/** The bands of a scorecard along a line, and a score on it; places go from 0 to 1. */
export interface ScoreScale {
  readonly bands: readonly Stretch[]
  readonly score: number
  /** Whether reasons tell what kept the score down; otherwise they tell what raised it. */
  readonly reasonsLower: boolean
}

interface Stretch {
  readonly id: string
  readonly title: LocalizedText
  readonly start: number
  readonly end: number
}

/** How far the line goes beyond the points from which the outer bands begin. */
const MARGIN = 25

/** Lays the bands out, lowest first; the line reaches over the score, however far out it is. */
export const scaleOf = ({ decisions }: ResolvedRulebook, decision: string, score: number): ScoreScale => {
  const card = decisions.find(({ id }) => id === decision) as Scorecard<unknown, number>
  const ends = endsOf(card, score)
  const place = (points: number) => Math.min(1, Math.max(0, (points - ends.low) / (ends.high - ends.low)))
  const bands = card.bands.toReversed().map(({ id, title, from }, index, all) => ({
    id,
    title,
    start: index === 0 ? 0 : place(from),
    end: place(all[index + 1]?.from ?? ends.high),
  }))
  return { bands, score: place(score), reasonsLower: card.reasonCodeAlgorithm === 'pointsBelow' }
}

const endsOf = (
  { bands }: Scorecard<unknown, number>,
  score: number,
): { readonly low: number; readonly high: number } => {
  const starts = bands.map(({ from }) => from)
  const inner = starts.length > 1 ? starts.slice(0, -1) : starts
  return { low: Math.min(0, score, Math.min(...inner) - MARGIN), high: Math.max(score, Math.max(...starts) + MARGIN) }
}
