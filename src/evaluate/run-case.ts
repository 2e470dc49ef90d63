import type { DecisionTableFinding, Finding, RecommendationsFinding, ScorecardFinding } from '../model/result.js'
import type { Expectation } from '../model/rule-case.js'

/** One thing that came out otherwise than a case expects, as plain data. */
export interface Mismatch {
  readonly what: keyof Expectation
  readonly expected: unknown
  readonly actual: unknown
}

/** Everything in which a finding differs from what a case expects; empty when the case holds. */
export const mismatchesOf = (finding: Finding, expectation: Expectation): readonly Mismatch[] => {
  const actual = summaryOf(finding)
  return (Object.keys(expectation) as (keyof Expectation)[])
    .map((what) => ({ what, expected: expectation[what], actual: actual[SUMMARY_OF[what] ?? what] }))
    .filter(({ what, expected, actual: found }) => !HOLDS[COMPARISON_OF[what] ?? 'equal'](expected, found))
}

/** `includes` and `excludes` look at the same list as `rows` and `items`. */
const SUMMARY_OF: Partial<Record<keyof Expectation, keyof Summary>> = { includes: 'hits', excludes: 'hits' }

const COMPARISON_OF: Partial<Record<keyof Expectation, keyof typeof HOLDS>> = {
  includes: 'includes',
  excludes: 'excludes',
  attributes: 'entries',
  ranks: 'entries',
  steps: 'entries',
  rejected: 'entries',
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
const list = (value: unknown): readonly unknown[] => (value ?? []) as readonly unknown[]
const entries = (value: unknown): Readonly<Record<string, unknown>> =>
  (value ?? {}) as Readonly<Record<string, unknown>>

const HOLDS = {
  equal: same,
  includes: (expected: unknown, actual: unknown) => list(expected).every((id) => list(actual).includes(id)),
  excludes: (expected: unknown, actual: unknown) => !list(expected).some((id) => list(actual).includes(id)),
  entries: (expected: unknown, actual: unknown) =>
    Object.entries(entries(expected)).every(([key, value]) => same(value, entries(actual)[key])),
}

type Summary = Partial<Record<keyof Expectation | 'hits', unknown>>

const summaryOf = (finding: Finding): Summary => {
  switch (finding.kind) {
    case 'scorecard':
      return scorecardSummary(finding)
    case 'decision-table':
      return tableSummary(finding)
    case 'recommendations':
      return recommendationsSummary(finding)
  }
}

const scorecardSummary = ({
  score,
  band,
  partialScores,
  reasons,
  notices,
  missingFacts,
}: ScorecardFinding): Summary => ({
  score,
  band,
  attributes: Object.fromEntries(partialScores.map(({ characteristic, attribute }) => [characteristic, attribute])),
  reasons: reasons.map(({ reasonCode }) => reasonCode),
  notices: notices.map(({ id }) => id),
  missingFacts,
})

const tableSummary = ({ hits, missingFacts }: DecisionTableFinding): Summary => {
  const rows = hits.map(({ id }) => id)
  return { rows, hits: rows, outcomes: hits.map(({ outcome }) => outcome), missingFacts }
}

const recommendationsSummary = ({ items, rejected, missingFacts }: RecommendationsFinding): Summary => {
  const ids = items.map(({ id }) => id)
  return {
    items: ids,
    hits: ids,
    ranks: Object.fromEntries(items.map(({ id, rank }) => [id, rank])),
    steps: Object.fromEntries(items.map(({ id, steps }) => [id, steps])),
    rejected: Object.fromEntries(rejected.map(({ id, stage }) => [id, stage])),
    missingFacts,
  }
}
