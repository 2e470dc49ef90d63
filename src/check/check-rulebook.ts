import type { Diagnostic } from '../model/diagnostic.js'
import type { ResolvedRulebook, Rulebook } from '../model/rulebook.js'
import { checkAmountChanges } from './check-amount-changes.js'
import { checkAmounts } from './check-amounts.js'
import { checkCurrencies } from './check-currencies.js'
import { checkDecisionTable } from './check-decision-table.js'
import { checkDerivations } from './check-derivations.js'
import { checkElementChanges } from './check-element-changes.js'
import { checkOperands } from './check-operands.js'
import { checkProtectedFacts } from './check-protected-facts.js'
import { checkProvisions } from './check-provisions.js'
import { checkRegions } from './check-regions.js'
import { checkScorecard } from './check-scorecard.js'
import { checkUnusedParameters } from './check-unused-parameters.js'

/** What is wrong with a rulebook as a whole, in the region and on the date it was resolved for. Throws nothing. */
export const checkRulebook = (rulebook: ResolvedRulebook): readonly Diagnostic[] =>
  withoutRepetitions([
    ...checkOperands(rulebook),
    ...checkDerivations(rulebook),
    ...checkCurrencies(rulebook),
    ...rulebook.decisions.flatMap((decision) => [
      ...(decision.kind === 'scorecard' ? checkScorecard(decision) : []),
      ...(decision.kind === 'decision-table' ? checkDecisionTable(decision) : []),
    ]),
    ...checkProtectedFacts(rulebook),
  ])

/** A named condition is looked at wherever it is used; what is wrong with it is said once. */
const withoutRepetitions = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => {
  const places = new Map(
    diagnostics.map((diagnostic) => [[diagnostic.code, diagnostic.file, diagnostic.pointer].join('\n'), diagnostic]),
  )
  return [...places.values()]
}

/**
 * What can be said without a region and a date: references to provisions, amounts that nobody uses, codes of regions, and what
 * amounts and changes come to over all dates.
 */
export const checkReferences = (book: Rulebook): readonly Diagnostic[] => [
  ...checkProvisions(book),
  ...checkUnusedParameters(book),
  ...checkRegions(book),
  ...checkAmounts(book),
  ...checkAmountChanges(book),
  ...checkElementChanges(book),
]
