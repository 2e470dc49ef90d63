import type { Answer, DecisionTableAnswer, RecommendationsAnswer, ScorecardAnswer } from '../model/result.js'
import type { AccountRecord } from './page-data.js'
import type { Plan } from './plan.js'
import type { ReportAccount } from './report-source.js'

/** An account in numbers, with the words that its texts need and no others. */
export const recordOf = ({ name, answers, words }: ReportAccount, plan: Plan): AccountRecord => {
  const reasons = answers.flatMap((answer, index) => reasonsOf(answer, index, plan))
  const others = answers.flatMap((answer, index) => othersOf(answer, index, plan))
  const spoken = [...reasons.filter((_, index) => index % 2 === 0), ...others]
  return {
    n: name,
    s: answers.flatMap((answer) => (answer.kind === 'scorecard' ? [answer.score] : [])),
    r: reasons,
    o: others,
    f: factsOf(spoken, words, plan),
  }
}

/** Each reason, then its points. The words are those of the attribute that applied in its first characteristic. */
const reasonsOf = (answer: Answer, index: number, plan: Plan): readonly number[] => {
  if (answer.kind !== 'scorecard' || answer.reasons.length === 0) return []
  const applied = new Map(answer.partialScores.map(({ characteristic, attribute }) => [characteristic, attribute]))
  return answer.reasons.flatMap(({ characteristics: [first = ''], points }) => [
    plan.elementOf(index, 'reason', applied.get(first) ?? '', first),
    points,
  ])
}

const othersOf = (answer: Answer, index: number, plan: Plan): readonly number[] => {
  switch (answer.kind) {
    case 'scorecard':
      return noticesOf(answer, index, plan)
    case 'decision-table':
      return rowsOf(answer, index, plan)
    case 'recommendations':
      return itemsOf(answer, index, plan)
  }
}

const noticesOf = ({ notices }: ScorecardAnswer, index: number, plan: Plan): readonly number[] =>
  notices.map((id) => plan.elementOf(index, 'notice', id))

const rowsOf = ({ hits }: DecisionTableAnswer, index: number, plan: Plan): readonly number[] =>
  hits.map(({ row }) => plan.elementOf(index, 'row', row))

const itemsOf = ({ items }: RecommendationsAnswer, index: number, plan: Plan): readonly number[] =>
  items.flatMap(({ id, steps }) => [
    plan.elementOf(index, 'item', id),
    ...steps.map((step) => plan.elementOf(index, 'step', step, id)),
  ])

const factsOf = (
  spoken: readonly number[],
  words: ReportAccount['words'],
  { elements }: Plan,
): Readonly<Record<string, string>> => {
  const facts: Record<string, string> = {}
  for (const element of spoken) for (const fact of elements[element]?.facts ?? []) facts[fact] ??= words(fact)
  return facts
}
