import type { FactValue } from '../model/fact.js'
import type { FoundChange, FoundMove, NearestChange } from '../model/nearest-change.js'
import type { ResolvedDecision } from '../model/rulebook.js'
import { eachLocale, inLocale, type LocalizedText } from '../model/text.js'
import { besideActual, describeCondition, inMidSentence } from './describe-condition.js'
import { grammarOf } from './grammar.js'
import { byId } from './write-result.js'
import { isHidden, type Writer, writeText } from './writer.js'

/** What would make an outcome come or go, in words. */
export const writeNearestChange = (
  { outcome, effect, isSmallest, moves, values }: FoundChange,
  decision: ResolvedDecision,
  writer: Writer,
): NearestChange => {
  const changes = moves.map((move) => writeMove(move, writer))
  // A text with facts in it says what it would say then.
  const then = new Map([...writer.values, ...values])
  const title = writeText(titleOf(outcome, decision), { ...writer, values: effect === 'comes' ? then : writer.values })
  const text = eachLocale(writer.rulebook.info.locales, (locale) => {
    const grammar = grammarOf(locale)
    const parts = changes.map((change) => inMidSentence(inLocale(change.text, locale)))
    return grammar.tidy(grammar[effect][decision.kind](bare(inLocale(title, locale)), grammar.all(parts)))
  })
  return { outcome, effect, changes, isSmallest, text }
}

/** The full stop of a row's text does not stand inside quotation marks. */
const bare = (title: string): string => title.replace(/[.。]$/, '')

const titleOf = (outcome: string, decision: ResolvedDecision): LocalizedText => {
  switch (decision.kind) {
    case 'scorecard':
      return byId(decision.bands, outcome).title
    case 'decision-table':
      return byId(decision.rows, outcome).text
    case 'recommendations':
      return byId(decision.items, outcome).title
  }
}

const writeMove = ({ fact, path, condition, to }: FoundMove, writer: Writer): NearestChange['changes'][number] => {
  const { rulebook, values } = writer
  const actual = path.reduce<FactValue | undefined>(
    (value, field) => (value as Readonly<Record<string, FactValue>> | undefined)?.[field],
    values.get(fact),
  )
  const hidden = isHidden(fact, rulebook, writer.revealsPersonal)
  const saysItself = condition.kind === 'comparison' && condition.operator === 'isKnown'
  const text = eachLocale(rulebook.info.locales, (locale) => {
    const sentence = describeCondition(condition, rulebook, locale)
    return saysItself ? sentence : besideActual(sentence, { fact, path }, actual, hidden, rulebook, locale)
  })
  return {
    fact: [fact, ...path].join('.'),
    ...(hidden || actual === undefined ? {} : { actual }),
    ...(hidden || to === undefined ? {} : { to }),
    text,
  }
}
