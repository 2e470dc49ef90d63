import { inLocale, type LocalizedText, placeholdersOf } from '../../model/text.js'
import { inMidSentence } from '../describe-condition.js'
import { shortAmount } from './amount-value.js'
import { code, escapeText } from './markdown.js'
import type { Pen } from './pen.js'
import { amountTarget, factTarget } from './targets.js'
import type { View } from './view.js'

/** A text that is said to account managers: with the amounts of the view, and with the titles of facts where their values would stand. */
export const fillText = (text: LocalizedText, view: View, pen: Pen): string => {
  const written = inLocale(text, pen.locale)
  const parts: string[] = []
  let rest = written
  for (const name of placeholdersOf(written)) {
    const [before = '', ...behind] = rest.split(`{${name}}`)
    parts.push(escapeText(before), wordsFor(name, view, pen))
    rest = behind.join(`{${name}}`)
  }
  return pen.grammar.tidy([...parts, escapeText(rest)].join('')).trim()
}

const wordsFor = (name: string, view: View, pen: Pen): string => {
  const parameter = pen.site.book.parameters[name]
  if (parameter !== undefined) {
    const amount = view.amounts[name]
    const shown = amount === undefined ? pen.text(parameter.title) : shortAmount(amount, view, pen)
    return pen.to(amountTarget(name), shown)
  }
  const fact = view.facts[name]
  return fact === undefined ? code(name) : `‹${pen.to(factTarget(name), inMidSentence(pen.text(fact.title)))}›`
}
