import type { DecisionResult, ExplainedCondition, ExplainedElement, Explanation } from '../../model/assessment.js'
import type { NearestChange } from '../../model/nearest-change.js'
import type { Trace, TracedElement, Verdict } from '../../model/result.js'
import type { ResolvedRulebook } from '../../model/rulebook.js'
import { inLocale } from '../../model/text.js'
import type { Paint } from '../output/paint.js'
import type { Session } from '../session.js'
import { nearestLines } from './nearest-lines.js'
import { factTitle, writeScene } from './words.js'

const MARKS = {
  met: { sign: '✓', colour: 'green' },
  unmet: { sign: '✗', colour: 'red' },
  unknown: { sign: '?', colour: 'yellow' },
} as const satisfies Record<Verdict, { readonly sign: string; readonly colour: keyof Paint }>

const CHOSEN = '▸'

/** What an explanation is written from: its words, and the traces behind them, which know the names of conditions. */
export interface Explained {
  readonly account: string
  readonly explanation: Explanation
  readonly nearest: readonly NearestChange[]
  readonly traced: readonly TracedElement[]
  readonly rulebook: ResolvedRulebook
}

/** An explanation as an indented tree: what was chosen, every condition with its mark, and what is missing. */
export const writeExplanationText = (
  { account, explanation, nearest, traced, rulebook }: Explained,
  session: Session,
): string => {
  const { say, paint } = session
  const { result, elements, title } = explanation
  const blocks = [
    [paint.out.bold(say('explanationOf', { decision: title, account })), writeScene(rulebook, session)],
    resultLines(result, signOfReasons(explanation.decision, rulebook), session),
    elements.flatMap((element, index) => elementLines(element, traced[index] as TracedElement, 0, session)),
    missingLines(result, rulebook, session),
    nearestLines(nearest, session),
    [paint.out.dim(say('marks'))],
  ]
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

/** Reasons say what points were lost, or what points were won. */
const signOfReasons = (id: string, { decisions }: ResolvedRulebook): string => {
  const decision = decisions.find((one) => one.id === id)
  return decision?.kind === 'scorecard' && decision.reasonCodeAlgorithm === 'pointsAbove' ? '+' : '−'
}

const resultLines = (result: DecisionResult, sign: string, { say, locale, paint }: Session): readonly string[] => {
  switch (result.kind) {
    case 'scorecard': {
      const { score, bandTitle, reasons, notices } = result
      return [
        paint.out.bold(
          bandTitle === undefined ? say('score', { score }) : say('scoreAndBand', { score, band: bandTitle }),
        ),
        ...reasons.map(
          ({ points, reasonCode, text }) =>
            `  ${say('reason', { points: `${sign}${points}`, reason: text })}  ${paint.out.dim(`[${reasonCode}]`)}`,
        ),
        ...notices.map(({ text }) => `  ${say('notice', { notice: text })}`),
      ]
    }
    case 'decision-table':
      return result.hits.length === 0
        ? [say('noOutcome')]
        : result.hits.map(({ text }) => `${CHOSEN} ${inLocale(text, locale)}`)
    case 'recommendations':
      return result.items.length === 0
        ? [say('noItem')]
        : result.items.map(({ title, rank }, index) => say('ranked', { place: index + 1, item: title, rank }))
  }
}

/** One element with its condition and what stands below it. Steps of what is not recommended would only be noise. */
const elementLines = (
  element: ExplainedElement,
  traced: TracedElement,
  depth: number,
  session: Session,
): readonly string[] => {
  const { condition, elements, isChosen, kind } = element
  const { trace } = traced
  const lines = [headLine(element, trace, depth, session)]
  if (condition !== undefined && trace !== undefined)
    lines.push(...innerConditions(element, condition, trace, depth + 1, session))
  elements.forEach((child, index) => {
    const isNoise = kind === 'item' && !isChosen && child.kind === 'step'
    if (!isNoise) lines.push(...elementLines(child, traced.children[index] as TracedElement, depth + 1, session))
  })
  return lines
}

const INDENT = '    '

const headLine = (element: ExplainedElement, trace: Trace | undefined, depth: number, session: Session): string => {
  const { isChosen, condition, partialScore, id } = element
  const { say, paint } = session
  const mark = condition === undefined ? '' : `${markOf(condition.verdict, session)} `
  const words = wordsOf(element, trace, session)
  const points = partialScore === undefined ? '' : `  ${say('points', { points: partialScore })}`
  const chosen = isChosen ? paint.out.cyan(CHOSEN) : ' '
  return `${INDENT.repeat(depth)}${chosen} ${mark}${isChosen ? paint.out.bold(words) : words}${points}  ${paint.out.dim(`[${id}]`)}`
}

/** An element without a title is called after its condition, whose parts follow: then it is enough to say how many must hold. */
const wordsOf = (element: ExplainedElement, trace: Trace | undefined, session: Session): string => {
  const { condition, text, kind } = element
  if (condition === undefined) return kind === 'attribute' ? session.say('otherwise') : inLocale(text, session.locale)
  return isCalledAfter(element, condition, session)
    ? conditionWords(condition, trace, session)
    : inLocale(text, session.locale)
}

const isCalledAfter = ({ text }: ExplainedElement, condition: ExplainedCondition, { locale }: Session): boolean =>
  inLocale(condition.text, locale).startsWith(inLocale(text, locale))

/** The parts of an element's condition; the condition itself as well where the element has words of its own. */
const innerConditions = (
  element: ExplainedElement,
  condition: ExplainedCondition,
  trace: Trace,
  depth: number,
  session: Session,
): readonly string[] => {
  const isSaid = isCalledAfter(element, condition, session)
  const isPlainAll = trace.kind === 'all' && trace.name === undefined
  return isSaid || isPlainAll
    ? membersOf(condition, trace, depth, session)
    : conditionLines(condition, trace, depth, session)
}

const conditionLines = (
  condition: ExplainedCondition,
  trace: Trace,
  depth: number,
  session: Session,
): readonly string[] => [
  `${INDENT.repeat(depth)}  ${markOf(condition.verdict, session)} ${conditionWords(condition, trace, session)}`,
  ...membersOf(condition, trace, depth + 1, session),
]

const membersOf = (
  { conditions }: ExplainedCondition,
  trace: Trace,
  depth: number,
  session: Session,
): readonly string[] =>
  trace.kind === 'comparison'
    ? []
    : conditions.flatMap((inner, index) => conditionLines(inner, trace.conditions[index] as Trace, depth, session))

/** A comparison with its actual value; for a group how many of the parts that follow must hold, and its name if it has one. */
const conditionWords = ({ text }: ExplainedCondition, trace: Trace | undefined, { locale, say }: Session): string => {
  const words = inLocale(text, locale)
  if (trace === undefined || trace.kind === 'comparison') return words
  if (trace.name === undefined) return say(trace.kind === 'all' ? 'allOf' : 'anyOf')
  return say(trace.kind === 'all' ? 'namedAllOf' : 'namedAnyOf', { name: words })
}

const markOf = (verdict: Verdict, { paint }: Session): string => {
  const { sign, colour } = MARKS[verdict]
  return paint.out[colour](sign)
}

const missingLines = (
  { missingFacts }: DecisionResult,
  rulebook: ResolvedRulebook,
  session: Session,
): readonly string[] =>
  missingFacts.length === 0
    ? []
    : [
        session.paint.out.bold(session.say('couldChange')),
        ...missingFacts.map((fact) => `  ? ${factTitle(fact, rulebook, session)}`),
      ]
