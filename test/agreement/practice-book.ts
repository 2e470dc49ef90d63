import { type Documents, openRulebook } from 'kam-rules'
import type { Account } from '../../src/evaluate/account.js'
import { evaluateDecision } from '../../src/evaluate/evaluate-decision.js'
import { readFacts } from '../../src/evaluate/read-facts.js'
import type { ResolvedCondition } from '../../src/model/condition.js'
import type { Finding } from '../../src/model/result.js'
import type { ResolvedRulebook } from '../../src/model/rulebook.js'
import { deepFreeze } from '../support/deep-freeze.js'
import { words } from '../support/small-rulebook.js'
import { AS_OF, DERIVED_FACTS, GIVEN_FACTS } from './dictionary.js'
import type { RawFacts } from './facts.js'
import type { Parameters, RawCondition } from './rules.js'

/** The parts of a random rulebook over the dictionary of these tests. */
export interface Practice {
  readonly parameters: Parameters
  readonly named: Readonly<Record<string, RawCondition>>
}

const ALL_FACTS = { ...GIVEN_FACTS, ...DERIVED_FACTS }

/** The documents of a rulebook with the given decisions. */
export const documentsWith = ({ parameters, named }: Practice, decisions: Documents, facts: object): Documents => ({
  'facts.json': facts,
  'parameters/practice.json': mapValues(parameters, (value) => ({
    title: words('Amount'),
    origin: 'convention',
    values: [{ from: '0001-01-01', value }],
  })),
  'conditions.json': mapValues(named, (conditions) => ({ title: words('Named'), conditions })),
  ...decisions,
})

/** The amounts and named conditions that stand in such documents. */
export const practiceIn = (documents: Documents): Practice => {
  const { 'parameters/practice.json': parameters = {}, 'conditions.json': named = {} } = documents as Readonly<
    Record<string, object>
  >
  const amounts = mapValues(
    parameters as Record<string, { values: { value: unknown }[] }>,
    ({ values }) => values[0]?.value,
  )
  return {
    parameters: amounts as unknown as Parameters,
    named: mapValues(named as Record<string, { conditions: RawCondition }>, ({ conditions }) => conditions),
  }
}

/** A rulebook with the given decisions, resolved and without errors. */
export const bookOf = (practice: Practice, decisions: Documents, facts: object = ALL_FACTS): ResolvedRulebook =>
  openRulebook(deepFreeze(documentsWith(practice, decisions, facts)), { asOf: AS_OF }).resolved

/** A rulebook whose one decision, `rules`, has a row for each condition: `r0`, `r1` and so on. */
export const bookOfRules = (practice: Practice, conditions: readonly RawCondition[]): ResolvedRulebook =>
  bookOf(practice, { 'decisions/rules.rules.json': rulesOf(conditions) })

const rulesOf = (conditions: readonly RawCondition[]) =>
  conditions.map((one, index) => ({ name: `r${index}`, conditions: one, event: { type: 'match' } }))

/** The conditions of the rules of such a book, in order. */
export const resolvedConditions = ({ decisions: [decision] }: ResolvedRulebook): readonly ResolvedCondition[] =>
  decision?.kind === 'decision-table' ? decision.rows.flatMap(({ conditions }) => conditions ?? []) : []

/** The account with these facts; they must fit the dictionary. */
export const accountOf = (rulebook: ResolvedRulebook, facts: RawFacts): Account => {
  const { account, diagnostics } = readFacts(rulebook, deepFreeze(facts))
  if (account === undefined) throw new Error(diagnostics.map(({ message }) => message.en).join('\n'))
  return account
}

/** What the decision of that kind finds. */
export const find = <Kind extends Finding['kind']>(
  kind: Kind,
  rulebook: ResolvedRulebook,
  facts: RawFacts,
): Extract<Finding, { kind: Kind }> => {
  const decision = rulebook.decisions.find((one) => one.kind === kind)
  if (decision === undefined) throw new Error(`no ${kind}`)
  return evaluateDecision(decision, accountOf(rulebook, facts)) as Extract<Finding, { kind: Kind }>
}

/** The ids of the rules that fire. */
export const firedIn = (rulebook: ResolvedRulebook, facts: RawFacts): readonly string[] =>
  find('decision-table', rulebook, facts).hits.map(({ id }) => id)

const mapValues = <In, Out>(
  values: Readonly<Record<string, In>> | Parameters,
  map: (value: In) => Out,
): Record<string, Out> => Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value as In)]))
