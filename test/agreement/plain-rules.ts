import { createEngine, type toRules } from 'kam-rules/json-rules-engine'
import type { Account } from '../../src/evaluate/account.js'
import { evaluateDecision } from '../../src/evaluate/evaluate-decision.js'
import type { Finding } from '../../src/model/result.js'
import type { ResolvedDecision, ResolvedRulebook } from '../../src/model/rulebook.js'
import type { AnyBook } from '../evaluate/small-book.js'

type Fired = ReturnType<typeof toRules>[number]['event']['params']

/** What a host reads off the events of the plain rules in an engine of its own. */
export const firedInEngine = async (rulebook: AnyBook, facts: object): Promise<readonly string[]> => {
  const { events } = await createEngine(rulebook).run({ ...facts })
  const fired = events.map(({ params }) => params as Fired)
  return fired.flatMap((one) => lineOf(one, fired)).sort()
}

const lineOf = (one: Fired, fired: readonly Fired[]): string | readonly [] => {
  switch (one.element) {
    case 'attribute':
      return `${one.decision} ${one.characteristic} ${one.attribute} ${one.partialScore}`
    case 'notice':
      return `${one.decision} ${one.notice}`
    case 'row':
      return `${one.decision} ${one.row}`
    case 'item':
      return `${one.decision} ${one.item} ${one.rank + addedTo(one, fired)}`
    case 'step':
      return `${one.decision} ${one.item} ${one.step}`
    case 'adjustment':
      return []
  }
}

const addedTo = ({ decision, item }: { readonly decision: string; readonly item: string }, fired: readonly Fired[]) =>
  fired
    .filter((one) => one.element === 'adjustment' && one.decision === decision && one.item === item)
    .reduce((sum, one) => (one.element === 'adjustment' ? sum + one.add : sum), 0)

/** The elements of the answer for which there are rules. */
export const elementsThatFire = ({ decisions }: ResolvedRulebook, account: Account): readonly string[] =>
  decisions
    .map(withoutComparingItems)
    .flatMap((decision) =>
      elementsOf(evaluateDecision(decision, account)).map((element) => `${decision.id} ${element}`),
    )
    .sort()

/** No single rule can say which item of a group is the best, or how many there are. */
const withoutComparingItems = (decision: ResolvedDecision): ResolvedDecision => {
  if (decision.kind !== 'recommendations') return decision
  const { atMost: _, ...rest } = decision
  return { ...rest, items: decision.items.map(({ group: _group, ...item }) => item) }
}

const elementsOf = (finding: Finding): readonly string[] => {
  switch (finding.kind) {
    case 'scorecard': {
      const attributes = finding.partialScores.map(
        ({ characteristic, attribute, partialScore }) => `${characteristic} ${attribute} ${partialScore}`,
      )
      return [...attributes, ...finding.notices.map(({ id }) => id)]
    }
    case 'decision-table':
      return finding.hits.map(({ id }) => id)
    case 'recommendations':
      return finding.items.flatMap(({ id, rank, steps }) => [`${id} ${rank}`, ...steps.map((step) => `${id} ${step}`)])
  }
}
