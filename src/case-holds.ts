import { evaluateDecision } from './evaluate/evaluate-decision.js'
import { readFacts } from './evaluate/read-facts.js'
import { mismatchesOf } from './evaluate/run-case.js'
import type { RuleCase } from './model/rule-case.js'
import type { ResolvedRulebook, Rulebook } from './model/rulebook.js'
import { resolveRulebook } from './resolve/resolve-rulebook.js'

/** Says of the cases of a rulebook whether they come out as they say; one that cannot be put to the rules does not. */
export const caseHolds = (book: Rulebook): ((ruleCase: RuleCase) => boolean) => {
  const scenes = new Map<string, ResolvedRulebook | undefined>()
  const answers = new Map<RuleCase, boolean>()
  const sceneOf = ({ region, asOf }: RuleCase): ResolvedRulebook | undefined => {
    const key = JSON.stringify([region, asOf])
    if (!scenes.has(key))
      scenes.set(key, resolveRulebook(book, region === undefined ? { asOf } : { region, asOf }).rulebook)
    return scenes.get(key)
  }
  return (ruleCase) => {
    const answer = answers.get(ruleCase) ?? holdsIn(sceneOf(ruleCase), ruleCase)
    answers.set(ruleCase, answer)
    return answer
  }
}

const holdsIn = (rulebook: ResolvedRulebook | undefined, { facts, expect }: RuleCase): boolean => {
  const account = rulebook && readFacts(rulebook, facts).account
  if (rulebook === undefined || account === undefined) return false
  return Object.entries(expect).every(([id, expectation]) => {
    const decision = rulebook.decisions.find((one) => one.id === id)
    return decision !== undefined && mismatchesOf(evaluateDecision(decision, account), expectation).length === 0
  })
}
