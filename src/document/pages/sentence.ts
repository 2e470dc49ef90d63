import type { Comparison, Condition } from '../../model/condition.js'
import { definitionAt } from '../../model/definition-at.js'
import type { Operand } from '../../model/fact.js'
import { NEGATION } from '../../model/operator.js'
import { joinParts, sayComparison } from '../describe-condition.js'
import { conditionLink } from './links.js'
import { operandWords } from './operand-words.js'
import type { Pen } from './pen.js'
import { groupIn, onlyIn, type Said, withoutNot } from './said.js'
import { factTarget } from './targets.js'
import type { View } from './view.js'

/** A condition as written, in one sentence whose facts, amounts and named conditions lead to their places. */
export const sentenceOf = (condition: Condition, view: View, pen: Pen): string =>
  saidInWords({ condition, isNegated: false }, view, pen)

/** A part of a condition in words. */
export const saidInWords = (said: Said, view: View, pen: Pen): string => pen.grammar.tidy(say(said, view, pen))

const say = (said: Said, view: View, pen: Pen): string => {
  const { condition, isNegated } = withoutNot(said)
  switch (condition.kind) {
    case 'comparison':
      return sayLeaf(condition, isNegated, view, pen)
    case 'reference': {
      const title = conditionLink(condition.name, pen)
      return isNegated ? pen.grammar.denied(title) : title
    }
    case 'not':
      return say({ condition, isNegated }, view, pen)
    case 'all':
    case 'any':
      return sayGroup({ condition, isNegated }, view, pen)
  }
}

const sayGroup = (said: Said, view: View, pen: Pen): string => {
  const group = groupIn(said)
  // A group of one says what its only member says.
  if (group === undefined) return say(onlyIn(said), view, pen)
  const { kind, members } = group
  const parts = members.map((member) => {
    const inner = groupIn(member)
    return { sentence: say(member, view, pen), isGroup: inner !== undefined && inner.kind !== kind }
  })
  return joinParts(kind, parts, pen.grammar)
}

const sayLeaf = (comparison: Comparison<Operand>, isNegated: boolean, view: View, pen: Pen): string => {
  const { operator, value } = isNegated ? opposite(comparison) : comparison
  const field = definitionAt(view.facts, comparison.fact, comparison.path)
  const fact = pen.to(factTarget(comparison.fact), pen.text(field.title))
  return sayComparison(
    { operator, value },
    field,
    { fact, value: () => operandWords(comparison, field, view, pen) },
    pen.grammar,
  )
}

const opposite = ({ operator, value }: Comparison<Operand>): Pick<Comparison<Operand>, 'operator' | 'value'> => ({
  operator: NEGATION[operator],
  value: operator === 'isKnown' && value.kind === 'literal' ? { ...value, value: !value.value } : value,
})
