import type { Literal } from '../../../model/fact.js'

/**
 * JavaScript text that our program has written. The only ways to make one are `js`, whose fixed parts stand in our
 * sources, and the checked forms below, so no text of a rule can become code.
 */
export class Code {
  constructor(readonly text: string) {}
}

/** A template whose gaps take code, or lists of it, which are joined line by line. */
export const js = (parts: TemplateStringsArray, ...gaps: readonly (Code | readonly Code[])[]): Code =>
  new Code(parts.reduce((text, part, index) => text + textOf(gaps[index - 1]) + part))

const textOf = (gap: Code | readonly Code[] | undefined): string => {
  if (gap === undefined) return ''
  return gap instanceof Code ? gap.text : gap.map(({ text }) => text).join('\n')
}

/** Code between code: `a && b`. */
export const joined = (codes: readonly Code[], separator: ' && ' | ' || ' | ', ' | '\n' | '\n\n'): Code =>
  new Code(codes.map(({ text }) => text).join(separator))

// What would end a line, a script element or the text itself, wherever a module is pasted; halves of characters too.
const RISKY = /[<>\u007f-\u009f\u2028\u2029\ud800-\udfff\ufeff]/g

/** A value of a rule as a literal: numbers, booleans and texts; lists of them in brackets. */
export const literal = (value: Literal | null): Code => {
  if (Array.isArray(value)) return js`[${joined(value.map(literal), ', ')}]`
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new Error('no literal for a number that is not finite')
  return new Code(JSON.stringify(value).replace(RISKY, escapeUnit))
}

const escapeUnit = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`

/** Plain data as a literal, keys quoted. */
export const data = (value: unknown): Code => {
  if (Array.isArray(value)) return js`[${joined(value.map(data), ', ')}]`
  if (typeof value !== 'object' || value === null) return literal(value as Literal | null)
  const entries = Object.entries(value).map(([key, inner]) => js`[${literal(key)}]: ${data(inner)}`)
  return entries.length === 0 ? js`{}` : js`{ ${joined(entries, ', ')} }`
}

const IDENTIFIER = /^[A-Za-z_$][A-Za-z0-9_$]*$/

/** A name of a rule as a property: only plain letters and digits, which the parser has made sure of for facts. */
export const property = (name: string): Code => {
  if (!IDENTIFIER.test(name)) throw new Error('not a name')
  return new Code(name)
}

/** A number that our program counts with: an index, a position. */
export const index = (number: number): Code => {
  if (!Number.isInteger(number)) throw new Error('not an index')
  return new Code(String(number))
}

/** Names of functions and constants, numbered so that they cannot clash: `table2`. */
export const numbered = (word: 'decide' | 'points' | 'part' | 'list' | 'read', number: number): Code =>
  js`${new Code(word)}${index(number)}`
