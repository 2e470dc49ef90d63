import type { Condition } from '../../model/condition.js'
import { inMidSentence } from '../describe-condition.js'
import { type Line, shownLength } from './markdown.js'
import { type Pen, words } from './pen.js'
import { groupIn, type Said } from './said.js'
import { saidInWords, sentenceOf } from './sentence.js'
import type { View } from './view.js'

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
  const sentence = saidInWords(member, view, pen)
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
  const lines = group.members.map((member) => `• ${saidInWords(member, view, pen)}`)
  return [pen.say(INTRODUCTION[group.kind]), ...lines].join('<br>')
}

const ALWAYS = words('Always', '总是')
const INTRODUCTION = {
  all: words('All of these:', '须同时满足：'),
  any: words('At least one of these:', '满足其一即可：'),
} as const
