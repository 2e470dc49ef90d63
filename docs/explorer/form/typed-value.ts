import type { FieldDefinition } from 'kam-rules'

/**
 * What was typed, as a value of the fact: nothing typed is nothing known. What is no number stays a text, so that the library
 * says what is wrong with it.
 */
export const typedValue = ({ type }: FieldDefinition, text: string): unknown => {
  const typed = text.trim()
  if (typed === '') return undefined
  const isNumber = type === 'number' || type === 'integer'
  return isNumber && PLAIN_NUMBER.test(typed) ? Number(typed.replaceAll(',', '')) : typed
}

const PLAIN_NUMBER = /^[-+]?((\d{1,3}(,\d{3})+|\d+)(\.\d+)?|\.\d+)$/

/** One entry a line; empty lines are none. */
export const typedLines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** A member put into a list, at its end, or taken out of it. */
export const withMember = (list: readonly string[], member: string, isIn: boolean): readonly string[] => [
  ...list.filter((one) => one !== member),
  ...(isIn ? [member] : []),
]

/** An object with one field otherwise; a field that is unknown is left out. */
export const withField = (
  record: Readonly<Record<string, unknown>>,
  field: string,
  value: unknown,
): Readonly<Record<string, unknown>> => {
  const { [field]: _, ...others } = record
  return value === undefined ? others : { ...others, [field]: value }
}
