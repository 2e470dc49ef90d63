import type { Comparison, Condition } from '../../model/condition.js'
import { definitionAt } from '../../model/definition-at.js'
import type { FieldDefinition, Literal, Operand } from '../../model/fact.js'
import type { Location } from '../../model/location.js'
import { NEGATION } from '../../model/operator.js'
import { inMidSentence, joinParts, sayComparison } from '../describe-condition.js'
import { formatValue } from '../format-value.js'
import { isLong, quoted, quotedPhrases, SHOWN_VALUES } from './amount-value.js'
import { amountLink, conditionLink } from './links.js'
import { escapeText, type Line, shownLength } from './markdown.js'
import { type Pen, words } from './pen.js'
import { amountTarget, anchorOf, factTarget } from './targets.js'
import type { View } from './view.js'

/** A condition as written, in one sentence whose facts, amounts and named conditions lead to their places. */
export const sentenceOf = (condition: Condition, view: View, pen: Pen): string =>
  pen.grammar.tidy(say({ condition, isNegated: false }, view, pen))

/** A condition, and whether it stands under `not`. */
interface Said {
  readonly condition: Condition
  readonly isNegated: boolean
}

/** Without `not`, as rules are read when they are resolved: the opposite of what stands below it. */
const withoutNot = ({ condition, isNegated }: Said): Said =>
  condition.kind === 'not'
    ? withoutNot({ condition: condition.condition, isNegated: !isNegated })
    : { condition, isNegated }

const OPPOSITE = { all: 'any', any: 'all' } as const

/** The members of a group, and how they belong together; `undefined` for what is no group. */
const groupIn = (said: Said): { readonly kind: 'all' | 'any'; readonly members: readonly Said[] } | undefined => {
  const { condition, isNegated } = withoutNot(said)
  if (condition.kind !== 'all' && condition.kind !== 'any') return undefined
  const members = condition.conditions.map((inner) => withoutNot({ condition: inner, isNegated }))
  const [only] = members
  if (members.length === 1 && only !== undefined) return groupIn(only)
  return { kind: isNegated ? OPPOSITE[condition.kind] : condition.kind, members }
}

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

const onlyIn = (said: Said): Said => {
  const { condition, isNegated } = withoutNot(said)
  const isGroup = condition.kind === 'all' || condition.kind === 'any'
  const [only] = isGroup ? condition.conditions : []
  return only === undefined ? { condition, isNegated } : onlyIn({ condition: only, isNegated })
}

const sayLeaf = (comparison: Comparison<Operand>, isNegated: boolean, view: View, pen: Pen): string => {
  const { operator, value } = isNegated ? opposite(comparison) : comparison
  const field = definitionAt(view.facts, comparison.fact, comparison.path)
  const fact = pen.to(factTarget(comparison.fact), pen.text(field.title))
  return sayComparison(
    { operator, value },
    field,
    { fact, value: () => sayOperand(comparison, field, view, pen) },
    pen.grammar,
  )
}

const opposite = ({ operator, value }: Comparison<Operand>): Pick<Comparison<Operand>, 'operator' | 'value'> => ({
  operator: NEGATION[operator],
  value: operator === 'isKnown' && value.kind === 'literal' ? { ...value, value: !value.value } : value,
})

const sayOperand = (comparison: Comparison<Operand>, field: FieldDefinition, view: View, pen: Pen): string => {
  const { value } = comparison
  switch (value.kind) {
    case 'fact':
      return inMidSentence(pen.to(factTarget(value.fact), pen.text(definitionAt(view.facts, value.fact).title)))
    case 'parameter':
      return amountInSentence(value.parameter, field, view, pen)
    case 'literal':
      return Array.isArray(value.value)
        ? sayList(comparison, valuesIn(comparison, field, view, pen), pen)
        : pen.list(entriesOf(value.value, field, view, pen))
  }
}

/** An amount as it stands in the view, leading to all that is known of it. A long list goes by its title. */
export const amountInSentence = (parameter: string, field: FieldDefinition, view: View, pen: Pen): string => {
  const { value } = view.amounts[parameter] ?? {}
  if (value === undefined) return pen.to(amountTarget(parameter), pen.say(NO_AMOUNT))
  if (isLong(value)) return pen.say(LISTED, { list: amountLink(parameter, pen) })
  return pen.to(amountTarget(parameter), pen.list(entriesOf(value, field, view, pen)))
}

/** The entries of a value, one where it is no list; phrases stand in quotation marks, titles of codes do not. */
const entriesOf = (value: Literal, field: FieldDefinition, view: View, pen: Pen): readonly string[] => {
  const values: readonly (number | string | boolean)[] = Array.isArray(value) ? value : [value]
  const written = values.map((one) => escapeText(formatValue(one, field, view, pen.locale)))
  const isFree = field.members === undefined && field.type !== 'boolean'
  return isFree ? quotedPhrases(values as readonly string[], written) : written
}

const LISTED = words('the list “{list}”', '“{list}”列表')

const NO_AMOUNT = words('an amount that has no value on this date', '当日未设定的金额')

/** The values of a list in words; phrases that are looked for stand in quotation marks. */
export const valuesIn = (
  { operator, value }: Comparison<Operand>,
  field: FieldDefinition,
  view: View,
  pen: Pen,
): readonly string[] => {
  if (value.kind !== 'literal' || !Array.isArray(value.value)) return []
  const isSought = operator === 'mentions' || operator === 'doesNotMention'
  return isSought ? value.value.map((one) => quoted(escapeText(String(one)))) : entriesOf(value.value, field, view, pen)
}

const sayList = ({ at }: Comparison<Operand>, values: readonly string[], pen: Pen): string => {
  if (!isLong(values)) return pen.list(values)
  const rest = pen.say(MORE, { count: values.length - SHOWN_VALUES })
  return pen.say(AND_MORE, {
    shown: pen.list(values.slice(0, SHOWN_VALUES)),
    rest: `[${rest}](#${listAnchor(at)})`,
  })
}

const MORE = words('{count} more', '其他{count}项')
const AND_MORE = words('{shown} and {rest}', '{shown}以及{rest}')

/** The place of the values of a comparison, where its sentence cuts them short. */
export const listAnchor = ({ file, pointer }: Location): string => `list-${anchorOf(file + pointer)}`

/** The comparisons of a condition as written; those of the named conditions in it are theirs. */
export const comparisonsIn = (condition: Condition): readonly Comparison<Operand>[] => {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.conditions.flatMap(comparisonsIn)
    case 'not':
      return comparisonsIn(condition.condition)
    case 'reference':
      return []
    case 'comparison':
      return [condition]
  }
}

/** Longer sentences are easier to read as lists. */
const LONGEST_SENTENCE = 180

/** A condition as a sentence, or, where that would be long, as a list of its parts below the words that introduce it. */
export const conditionLine = (introduction: string, condition: Condition, view: View, pen: Pen): Line => {
  const sentence = sentenceOf(condition, view, pen)
  const said = { condition, isNegated: false }
  if (shownLength(sentence) <= LONGEST_SENTENCE || groupIn(said) === undefined)
    return pen.say(INTRODUCED, { introduction, words: pen.grammar.tidy(inMidSentence(sentence)) })
  const { line, below } = groupLine(said, view, pen)
  return { line: pen.say(INTRODUCED, { introduction, words: line }), below }
}

const INTRODUCED = words('{introduction}: {words}', '{introduction}：{words}')
const GROUP = { all: words('all of these', '须同时满足'), any: words('at least one of these', '满足其一即可') } as const

const groupLine = (said: Said, view: View, pen: Pen): { readonly line: string; readonly below: readonly Line[] } => {
  const { kind, members } = groupIn(said) ?? { kind: 'all', members: [said] }
  return { line: pen.say(GROUP[kind]), below: members.map((member) => memberLine(member, view, pen)) }
}

const memberLine = (member: Said, view: View, pen: Pen): Line => {
  const sentence = pen.grammar.tidy(say(member, view, pen))
  if (groupIn(member) === undefined || shownLength(sentence) <= LONGEST_SENTENCE / 2) return sentence
  const { line, below } = groupLine(member, view, pen)
  return { line, below }
}

/** A condition for the cell of a table: its parts on lines of their own where it is long. */
export const conditionCell = (condition: Condition | undefined, view: View, pen: Pen): string => {
  if (condition === undefined) return pen.say(ALWAYS)
  const sentence = sentenceOf(condition, view, pen)
  const group = groupIn({ condition, isNegated: false })
  if (shownLength(sentence) <= LONGEST_SENTENCE || group === undefined) return sentence
  const lines = group.members.map((member) => `• ${pen.grammar.tidy(say(member, view, pen))}`)
  return [pen.say(INTRODUCTION[group.kind]), ...lines].join('<br>')
}

const ALWAYS = words('Always', '总是')
const INTRODUCTION = {
  all: words('All of these:', '须同时满足：'),
  any: words('At least one of these:', '满足其一即可：'),
} as const
