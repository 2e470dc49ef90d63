import type { FieldDefinition } from 'kam-rules'
import type { Messages } from '../messages.js'

/** The range of a fact in words; empty where it has none, and where a slider shows both of its ends. */
export const rangeOf = ({ min, max }: Pick<FieldDefinition, 'min' | 'max'>, words: Messages): string => {
  if (min !== undefined && max !== undefined) return ''
  if (min !== undefined) return words.atLeast(min)
  return max === undefined ? '' : words.atMost(max)
}
