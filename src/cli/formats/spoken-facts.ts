import { readFacts } from '../../evaluate/read-facts.js'
import { AS_OF, type FactValue } from '../../model/fact.js'
import type { ResolvedDecision, ResolvedRulebook } from '../../model/rulebook.js'
import { placeholdersOf } from '../../model/text.js'

type Values = ReadonlyMap<string, FactValue>

/**
 * Reads of an account the facts that the texts of the decisions speak of, and no others: to derive all of them for each account
 * would take longer than everything else in a report.
 */
export const readerOfSpoken = (
  rulebook: ResolvedRulebook,
  decisions: readonly ResolvedDecision[],
): ((facts: object) => Values) => {
  const names = spokenIn(decisions, rulebook)
  const narrow: ResolvedRulebook = {
    ...rulebook,
    facts: Object.fromEntries(Object.entries(rulebook.facts).filter(([name]) => names.has(name))),
    derivedFacts: rulebook.derivedFacts.filter(({ name }) => names.has(name)),
  }
  // What the whole rulebook knows has been checked by then.
  return (facts) => readFacts(narrow, facts, 'ignore').account?.values ?? new Map()
}

/** The facts named between braces, and those from which they are derived. */
const spokenIn = (decisions: readonly ResolvedDecision[], { derivedFacts }: ResolvedRulebook): ReadonlySet<string> => {
  const names = new Set([AS_OF, ...placeholdersOf(JSON.stringify(decisions))])
  for (const { name, operands } of derivedFacts.toReversed()) {
    if (!names.has(name)) continue
    for (const operand of operands) if (operand.kind === 'fact') names.add(operand.fact)
  }
  return names
}
