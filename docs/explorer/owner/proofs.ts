import type { Diagnostic, Facts } from 'kam-rules'
import { type AnalysisMemory, analyseRulebook } from 'kam-rules/analyse'
import type { Open } from '../answers.js'
import { differingDecisions } from './moves.js'

/** What was found of rules that were looked at before. */
const memory: AnalysisMemory = new Map()

/**
 * What is wrong with what the changed rules say of accounts, and was not before: rows, attributes and tiers that nobody reaches any
 * more, gaps, overlaps. Takes up to some seconds.
 */
export const newProofs = (today: Open, changed: Open, accounts: readonly Facts[]): readonly Diagnostic[] => {
  const options = { decisions: differingDecisions(today, changed), accounts, memory }
  const known = new Set(analyseRulebook(today.resolved, options).map(keyOf))
  return analyseRulebook(changed.resolved, options).filter((one) => one.severity !== 'note' && !known.has(keyOf(one)))
}

const keyOf = ({ code, pointer, file }: Diagnostic): string => `${code} ${file} ${pointer}`
