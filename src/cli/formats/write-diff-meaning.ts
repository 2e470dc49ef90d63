import type { Side } from '../../diff/difference.js'
import { formatValue } from '../../document/format-value.js'
import type { ComparisonStatus, DecisionComparison, Witness } from '../../model/comparison.js'
import type { FactValue } from '../../model/fact.js'
import type { Answer } from '../../model/result.js'
import { inLocale } from '../../model/text.js'
import { type Diffed, decisionIn } from '../diffed.js'
import type { Session } from '../session.js'
import { factTitle } from './words.js'
import { type Facet, facetsOf } from './write-diff-answer.js'
import { type Pair, writePair } from './write-diff-pair.js'

/** How many decisions are different, be they on one side only, how many are proved equal, and of how many neither is known. */
export const countStatuses = (comparisons: readonly DecisionComparison[]) => {
  const count = (...statuses: readonly ComparisonStatus[]) =>
    comparisons.filter(({ status }) => statuses.includes(status)).length
  return { different: count('different', 'added', 'removed'), equal: count('equal'), open: count('open') }
}

/** What is different in meaning, each with an account that shows it, and what is not although its documents differ. */
export const writeMeaning = (diffed: Diffed, session: Session): readonly string[] => {
  const { comparisons = [], differences } = diffed
  const documents = new Set(differences.map(({ path }) => decisionIn(path)))
  const told = comparisons.filter(({ status }) => status !== 'equal')
  const equal = comparisons.filter(({ status, decision }) => status === 'equal' && documents.has(decision))
  const names = equal.map(({ decision }) => decisionTitle(decision, diffed, session))
  const parts = [
    ...told.map((comparison) => writeComparison(comparison, diffed, session)),
    ...(names.length === 0
      ? []
      : [`  ${session.say('meaningsEqual', { names: names.join(session.say('listSeparator')) })}\n`]),
  ]
  return parts.length === 0 ? [] : [`${session.paint.out.bold(session.say('inMeaning'))}\n${parts.join('\n')}`]
}

/** What a decision is called on the side that has it. */
export const decisionTitle = (decision: string, { sides }: Diffed, { locale }: Session): string => {
  const found = sides.flatMap(({ rulebook }) => rulebook.decisions).findLast(({ id }) => id === decision)
  return found === undefined ? decision : inLocale(found.title, locale)
}

const writeComparison = (comparison: DecisionComparison, diffed: Diffed, session: Session): string => {
  const { decision, witness, because } = comparison
  const { say, paint } = session
  const head = say('propertyIs', {
    property: decisionTitle(decision, diffed, session),
    value: statusWords(comparison, session),
  })
  const lines = [
    `  ${paint.out.bold(decision)}  ${head}`,
    ...(because === undefined ? [] : [`      ${inLocale(because, session.locale)}`]),
    ...(witness === undefined ? [] : witnessLines(decision, witness, diffed, session)),
  ]
  return `${lines.join('\n')}\n`
}

const statusWords = ({ status, sampled }: DecisionComparison, { say }: Session): string => {
  switch (status) {
    case 'equal':
      return say('meaningEqual')
    case 'different':
      return say('meaningDifferent')
    case 'open':
      return sampled === undefined ? say('meaningOpen') : say('meaningSampled', { sampled })
    case 'added':
      return say('meaningAdded')
    case 'removed':
      return say('meaningRemoved')
  }
}

/** The account and, of both answers, what is not the same. */
const witnessLines = (decision: string, witness: Witness, diffed: Diffed, session: Session): readonly string[] => {
  const { say, paint } = session
  const facts = Object.entries(witness.facts).map(([fact, value]) => factLine(fact, value, diffed, session))
  return [
    `      ${paint.out.dim(say('forExample'))}`,
    ...(facts.length === 0 ? [say('withoutFacts')] : facts).map((line) => `        ${line}`),
    ...pairsOf(decision, witness, diffed, session)
      .flatMap((pair) => writePair(pair, session))
      .map((line) => `      ${line}`),
  ]
}

const factLine = (fact: string, value: unknown, { sides: [a, b] }: Diffed, session: Session): string => {
  const { rulebook } = Object.hasOwn(b.rulebook.facts, fact) ? b : a
  const definition = rulebook.facts[fact]
  const words =
    definition === undefined ? String(value) : formatValue(value as FactValue, definition, rulebook, session.locale)
  return session.say('propertyIs', { property: factTitle(fact, rulebook, session), value: words })
}

const pairsOf = (decision: string, witness: Witness, { sides: [a, b] }: Diffed, session: Session): readonly Pair[] => {
  const facetsOn = ({ rulebook }: Side, answer: Answer) => {
    const found = rulebook.decisions.find(({ id }) => id === decision)
    return new Map((found === undefined ? [] : facetsOf(answer, found, session)).map((facet) => [facet.key, facet]))
  }
  const [before, after] = [facetsOn(a, witness.a), facetsOn(b, witness.b)]
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) =>
    pairOf(before.get(key), after.get(key), session),
  )
}

const pairOf = (a: Facet | undefined, b: Facet | undefined, { say }: Session): readonly Pair[] => {
  const { title = '', isDetail = false } = b ?? a ?? {}
  const [before, after] = [a?.words ?? say('absent'), b?.words ?? say('absent')]
  const saysNothing = before === after || (isDetail && (a === undefined || b === undefined))
  return saysNothing ? [] : [{ title, a: [before], b: [after] }]
}
