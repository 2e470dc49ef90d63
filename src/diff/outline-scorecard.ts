import type { ResolvedCondition } from '../model/condition.js'
import type { Attribute, Band, Characteristic, Notice, Scorecard } from '../model/scorecard.js'
import { data, type Outline, type Ranks, words } from './outline.js'
import { common, condition, head, listOf } from './outline-element.js'
import { reasonPoints } from './reason-points.js'

/** A scorecard with its characteristics, bands and notices. */
export const outlineScorecard = (scorecard: Scorecard<ResolvedCondition, number>): Outline => ({
  ...common(scorecard),
  kind: scorecard.kind,
  properties: [
    ...head(scorecard),
    ...data('initialScore', scorecard.initialScore),
    ...data('reasonCodeAlgorithm', scorecard.reasonCodeAlgorithm),
    ...data('maximumReasons', scorecard.maximumReasons),
    ...Object.entries(scorecard.monotone ?? {}).flatMap(([fact, direction]) => data('monotone', direction, fact)),
    ...data('origin', scorecard.origin),
  ],
  lists: {
    characteristics: listOf(
      'settlesTies',
      scorecard.characteristics.map((one) => outlineCharacteristic(one, reasonPoints(one, scorecard))),
    ),
    bands: listOf('free', scorecard.bands.map(outlineBand)),
    notices: listOf('free', scorecard.notices.map(outlineNotice)),
  },
})

const outlineCharacteristic = (
  characteristic: Characteristic<ResolvedCondition>,
  ranks: Ranks | undefined,
): Outline => ({
  ...common(characteristic),
  kind: 'characteristic',
  properties: [
    ...head(characteristic),
    ...data('baselineScore', characteristic.baselineScore),
    ...data('reasonCode', characteristic.reasonCode),
    ...words('reason', characteristic.reason),
  ],
  // The first attribute that is met gives the points.
  lists: { attributes: listOf('counts', characteristic.attributes.map(outlineAttribute)) },
  ...(ranks && { ranks }),
})

const outlineAttribute = (attribute: Attribute<ResolvedCondition>): Outline => ({
  ...common(attribute),
  kind: 'attribute',
  properties: [
    ...head(attribute),
    ...data('partialScore', attribute.partialScore),
    ...condition('conditions', attribute.conditions),
    ...data('reasonCode', attribute.reasonCode),
    ...words('reason', attribute.reason),
  ],
  lists: {},
})

const outlineBand = (band: Band<number>): Outline => ({
  ...common(band),
  kind: 'band',
  properties: [...head(band), ...data('limit', band.from)],
  lists: {},
})

const outlineNotice = (notice: Notice<ResolvedCondition>): Outline => ({
  ...common(notice),
  kind: 'notice',
  properties: [...head(notice), ...condition('conditions', notice.conditions)],
  lists: {},
})
