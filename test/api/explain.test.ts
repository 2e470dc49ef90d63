import fc from 'fast-check'
import type {
  Because,
  DecisionTableResult,
  ExplainedCondition,
  ExplainedElement,
  Explanation,
  RecommendationsResult,
  ScorecardResult,
} from 'kam-rules'
import { describe, expect, test } from 'vitest'
import { PATIENCE, runs } from '../agreement/fuzz.js'
import { EXAMPLE_ACCOUNTS, handbookAccount, openHandbook } from './handbook-accounts.js'

const rulebook = openHandbook()
const { decisions } = rulebook.resolved

type Verdict = ExplainedCondition['verdict']

/** The verdict of a condition, worked out from nothing but the comparisons at its leaves. */
const recomputed = ({ kind, verdict, conditions }: ExplainedCondition): Verdict => {
  const inner = conditions.map(recomputed)
  if (kind === 'comparison') return verdict
  if (kind === 'all') return inner.includes('unmet') ? 'unmet' : inner.includes('unknown') ? 'unknown' : 'met'
  return inner.includes('met') ? 'met' : inner.includes('unknown') ? 'unknown' : 'unmet'
}

const isMet = ({ condition }: ExplainedElement): boolean => condition === undefined || recomputed(condition) === 'met'

/** The sentences of the comparisons that make an element hold. */
const sentencesOf = ({ condition }: ExplainedElement): readonly string[] => (condition ? metSentences(condition) : [])

const metSentences = (condition: ExplainedCondition): readonly string[] => {
  if (recomputed(condition) !== 'met') return []
  return condition.kind === 'comparison' ? [condition.text.en] : condition.conditions.flatMap(metSentences)
}

const textsOf = (because: readonly Because[]): readonly string[] => because.map(({ text }) => text.en)

const everyElement = (element: ExplainedElement): readonly ExplainedElement[] => [
  element,
  ...element.elements.flatMap(everyElement),
]
const everyCondition = (condition: ExplainedCondition): readonly ExplainedCondition[] => [
  condition,
  ...condition.conditions.flatMap(everyCondition),
]

const expectSameScore = ({ result, elements }: Explanation<ScorecardResult>, initialScore: number) => {
  const characteristics = elements.filter(({ kind }) => kind === 'characteristic')
  const chosen = characteristics.map((one) => one.elements.find(isMet) as ExplainedElement)
  expect(result.score).toBe(chosen.reduce((sum, { partialScore = Number.NaN }) => sum + partialScore, initialScore))
  expect(result.partialScores.map(({ attribute }) => attribute)).toEqual(chosen.map(({ id }) => id))
  expect(characteristics.flatMap((one) => one.elements.filter(({ isChosen }) => isChosen))).toEqual(chosen)
  expect(result.partialScores.map(({ because }) => textsOf(because))).toEqual(chosen.map(sentencesOf))
  const notices = elements.filter(({ kind }) => kind === 'notice')
  expect(result.notices.map(({ id }) => id)).toEqual(notices.filter(isMet).map(({ id }) => id))
  expect(notices.map(({ isChosen }) => isChosen)).toEqual(notices.map(isMet))
}

const expectSameRows = ({ result, elements }: Explanation<DecisionTableResult>, isFirst: boolean) => {
  const met = elements.filter(isMet).slice(0, isFirst ? 1 : undefined)
  expect(result.hits.map(({ row }) => row)).toEqual(met.map(({ id }) => id))
  expect(elements.filter(({ isChosen }) => isChosen)).toEqual(met)
  expect(result.hits.map(({ because }) => textsOf(because))).toEqual(met.map(sentencesOf))
}

const expectSameItems = ({ result, elements }: Explanation<RecommendationsResult>) => {
  const stagesOf = (item: ExplainedElement) => item.elements.filter(({ kind }) => kind === 'stage')
  for (const item of elements) {
    const failed = stagesOf(item).find((stage) => !isMet(stage))
    const rejection = result.rejected.find(({ id }) => id === item.id)
    const offered = result.items.find(({ id }) => id === item.id)
    expect(offered !== undefined).toBe(item.isChosen)
    if (failed) expect(rejection?.stage).toBe(failed.id)
    else expect(offered ?? ['group', 'limit'].includes(rejection?.stage ?? '')).toBeTruthy()
    const steps = item.elements.filter(({ kind }) => kind === 'step')
    expect(steps.map(({ isChosen }) => isChosen)).toEqual(steps.map((step) => item.isChosen && isMet(step)))
    if (offered === undefined) continue
    expect(offered.steps.map(({ id }) => id)).toEqual(steps.filter(isMet).map(({ id }) => id))
    expect(textsOf(offered.because)).toEqual(stagesOf(item).flatMap(sentencesOf))
  }
}

const expectExplained = (account: Parameters<typeof rulebook.assess>[0]) => {
  const assessment = rulebook.assess(account)
  for (const decision of decisions) {
    const id = decision.id as keyof typeof assessment.decisions
    const explanation = rulebook.explain(id, account) as Explanation
    expect(explanation.result).toEqual(assessment.decisions[id])
    for (const { condition } of explanation.elements.flatMap(everyElement)) {
      for (const one of condition ? everyCondition(condition) : []) expect(one.verdict).toBe(recomputed(one))
    }
    if (decision.kind === 'scorecard')
      expectSameScore(explanation as Explanation<ScorecardResult>, decision.initialScore)
    if (decision.kind === 'decision-table') {
      expectSameRows(explanation as Explanation<DecisionTableResult>, decision.hitPolicy === 'first')
    }
    if (decision.kind === 'recommendations') expectSameItems(explanation as Explanation<RecommendationsResult>)
  }
}

describe('Whoever reads only the explanation comes to the same answer', () => {
  test.each(EXAMPLE_ACCOUNTS.map((account) => [account.accountId, account] as const))(
    'for the account %s',
    (_, account) => {
      expectExplained(account)
    },
  )

  test(
    'for any account of the bundled dictionary',
    () => {
      fc.assert(fc.property(handbookAccount, expectExplained), runs(40))
    },
    PATIENCE,
  )
})

describe('A reason', () => {
  const evidenceIn = (value: unknown): readonly Because[] => {
    if (typeof value !== 'object' || value === null) return []
    return Object.entries(value).flatMap(([key, inner]) =>
      key === 'because' ? (inner as readonly Because[]) : evidenceIn(inner),
    )
  }

  const titleOf = (name: string) => {
    const [fact = '', ...path] = name.split('.')
    const definition = rulebook.resolved.facts[fact] as (typeof rulebook.resolved.facts)[string]
    return path.reduce(
      (field, inner) => field.fields?.[inner] ?? field,
      definition as NonNullable<typeof definition.fields>[string],
    ).title
  }

  test(
    'begins with the title of its fact in both languages, whatever the account',
    () => {
      fc.assert(
        fc.property(handbookAccount, (account) => {
          for (const { fact, text } of evidenceIn(rulebook.assess(account).decisions)) {
            expect(text.en.startsWith(titleOf(fact).en)).toBe(true)
            expect(text['zh-CN'].startsWith(titleOf(fact)['zh-CN'].replaceAll(' ', ''))).toBe(true)
          }
        }),
        runs(40),
      )
    },
    PATIENCE,
  )

  test(
    'rests on known facts only, unless it asks for absence',
    () => {
      fc.assert(
        fc.property(handbookAccount, (account) => {
          for (const { operator, text } of evidenceIn(rulebook.assess(account).decisions)) {
            if (operator !== 'isKnown') expect(text.en).not.toContain('(not known)')
          }
        }),
        runs(20),
      )
    },
    PATIENCE,
  )
})
