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

type Separator = '' | ' && ' | ' || ' | ' & ' | ' | ' | ' + ' | ' - ' | ' * ' | ' / ' | ' ?? ' | ', ' | '\n' | '\n\n'

/** Code between code: `a && b`. */
export const joined = (codes: readonly Code[], separator: Separator): Code =>
  new Code(codes.map(({ text }) => text).join(separator))

// What would end a line, a script element or the text itself, wherever a module is pasted; what no reviewer sees, or sees in
// another order than the machine; halves of characters too.
const RISKY = /[<>\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff]/g

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
  return record(Object.entries(value).map(([key, inner]) => [key, data(inner)]))
}

/** An object with keys of a rule. One of them in brackets where it would be no key but name the prototype. */
export const record = (entries: readonly (readonly [key: string, value: Code])[]): Code => {
  const written = entries.map(([key, value]) =>
    key === '__proto__' ? js`["__proto__"]: ${value}` : js`${literal(key)}: ${value}`,
  )
  return written.length === 0 ? js`{}` : js`{ ${joined(written, ', ')} }`
}

const NAME = /^[A-Za-z][A-Za-z0-9]*$/

/** A name of a rule as a property: only plain letters and digits, which the parser has made sure of for facts. */
export const property = (name: string): Code => {
  if (!NAME.test(name)) throw new Error('not a name')
  return new Code(name)
}

/**
 * A name of a rule as a name of the module, after that of its owner: `$contact$stance`. The module's own names hold no `$`.
 * The number stands for a name that is more than plain letters and digits, as those of fields and codes may be.
 */
export const member = (owner: Code, name: string, number: number): Code =>
  NAME.test(name) ? new Code(`${owner.text}$${name}`) : js`${owner}$$${index(number)}`

/** A number that our program counts with: an index, a position. */
export const index = (number: number): Code => {
  if (!Number.isInteger(number)) throw new Error('not an index')
  return new Code(String(number))
}

/** Names of functions, constants and variables, numbered so that they cannot clash: `list2`, `points3_1`. */
export const numbered = (word: Word, ...numbers: readonly number[]): Code =>
  new Code(word + numbers.map((number) => index(number).text).join('_'))

type Word =
  | 'bits'
  | 'candidates'
  | 'card'
  | 'chosen'
  | 'codes'
  | 'date'
  | 'decide'
  | 'dropped'
  | 'hit'
  | 'hits'
  | 'item'
  | 'items'
  | 'list'
  | 'notices'
  | 'part'
  | 'points'
  | 'positions'
  | 'read'
  | 'score'
  | 'shared'
  | 'stages'
  | 'steps'
  | 'time'
