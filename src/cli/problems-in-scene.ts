import { type AnalyseOptions, analyseRulebook } from '../analyse.js'
import { checkRulebook } from '../check/check-rulebook.js'
import type { Diagnostic } from '../model/diagnostic.js'
import type { ResolvedRulebook } from '../model/rulebook.js'

/**
 * What is wrong with a rulebook in its region on its date. Only sound rules are analysed: with an error in them they would
 * answer nothing. The exception is a score without a band, for which the analysis has an account to show.
 */
export const problemsInScene = (rulebook: ResolvedRulebook, options: AnalyseOptions = {}): readonly Diagnostic[] => {
  const checked = checkRulebook(rulebook)
  if (checked.some(({ severity, code }) => severity === 'error' && code !== 'BAND_HOLE')) return checked
  const analysed = analyseRulebook(rulebook, options)
  return [...checked.filter((one) => !analysed.some((shown) => isSameProblem(one, shown))), ...analysed]
}

const isSameProblem = (a: Diagnostic, b: Diagnostic): boolean =>
  a.code === b.code && a.file === b.file && a.pointer === b.pointer
