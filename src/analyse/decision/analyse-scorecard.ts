import type { Diagnostic } from '../../model/diagnostic.js'
import { analyseAttributes } from '../score/score-attributes.js'
import { analyseBands } from '../score/score-bands.js'
import { outlookOf, type ResolvedScorecard } from '../score/score-outlook.js'
import { analysePromises } from '../score/score-promises.js'
import { analyseReasons } from '../score/score-reasons.js'
import type { Study } from './study.js'

/** Attributes, scores, bands and reasons that no account can have, and promises that are broken. */
export const analyseScorecard = (scorecard: ResolvedScorecard, study: Study): readonly Diagnostic[] => {
  if (!isWhole(scorecard)) return []
  const outlook = outlookOf(scorecard, study)
  return [
    ...analyseAttributes(outlook),
    ...analyseBands(outlook),
    ...analyseReasons(outlook),
    ...analysePromises(outlook),
  ]
}

/** What is not is told when the rules are loaded, and answers nothing: characteristics without an end, bands in disorder. */
const isWhole = ({ characteristics, bands }: ResolvedScorecard): boolean =>
  characteristics.every(({ attributes }) => attributes.some(({ conditions }) => conditions === undefined)) &&
  bands.every(({ from }, index) => from < (bands[index - 1]?.from ?? Number.POSITIVE_INFINITY))
