import type { ResolvedCondition } from '../model/condition.js'
import { type Diagnostic, report } from '../model/diagnostic.js'
import { within } from '../model/location.js'
import { scoreRange } from '../model/score-range.js'
import type { Characteristic, Scorecard } from '../model/scorecard.js'

type ResolvedScorecard = Scorecard<ResolvedCondition, number>

/**
 * Every account gets points from every characteristic, and every score has its band: also a score that no account can have,
 * for who has which takes an analysis, and opening a rulebook takes none.
 */
export const checkScorecard = (scorecard: ResolvedScorecard): readonly Diagnostic[] => [
  ...scorecard.characteristics.flatMap(checkAttributes),
  ...checkBands(scorecard),
]

const checkAttributes = ({ id, attributes, at }: Characteristic<ResolvedCondition>): readonly Diagnostic[] => {
  const catchAll = attributes.findIndex(({ conditions }) => conditions === undefined)
  if (catchAll < 0) return [report('SCORE_NO_CATCH_ALL', within(at, 'attributes'), { characteristic: id })]
  return attributes
    .slice(catchAll + 1)
    .map((attribute) => report('SCORE_MASKED', attribute.at, { attribute: attribute.id }))
}

const checkBands = (scorecard: ResolvedScorecard): readonly Diagnostic[] => {
  const { bands, at } = scorecard
  const { lowest, highest } = scoreRange(scorecard)
  const disordered = bands.filter(({ from }, index) => {
    const above = bands[index - 1]
    return Number.isNaN(from) || (above !== undefined && from >= above.from)
  })
  if (disordered.length > 0) return disordered.map((band) => report('BAND_ORDER', band.at, { band: band.id }))
  const last = bands.at(-1)?.from ?? highest + 1
  const unreachable = bands.filter(
    ({ from }, index) => from > highest || (bands[index - 1]?.from ?? Number.POSITIVE_INFINITY) <= lowest,
  )
  return [
    ...unreachable.map((band) => report('BAND_UNREACHABLE', band.at, { band: band.id })),
    ...(last > lowest ? [report('BAND_HOLE', within(at, 'bands'), { lowest, from: last, least: lowest })] : []),
  ]
}
