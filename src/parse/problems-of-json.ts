import { type Diagnostic, report } from '../model/diagnostic.js'
import { type Location, within } from '../model/location.js'
import { kindOf } from '../model/value-type.js'
import { FORBIDDEN_KEYS } from './forbidden-keys.js'
import type { Limits } from './limits.js'
import { problemsOfNumber } from './problems-of-number.js'
import { problemsOfText } from './problems-of-text.js'
import { isObject } from './scope.js'

/**
 * What keeps a value from being a JSON document. Objects, unlike texts, may hold themselves or each other many times
 * over, so that reading ends at the first value that is too deep and when a text of them would be too large.
 */
export const problemsOfJson = (root: unknown, file: string, limits: Limits): readonly Diagnostic[] => {
  const found: Diagnostic[] = []
  let size = 0
  const stop = (diagnostic: Diagnostic): boolean => {
    found.push(diagnostic)
    return false
  }
  /** Whether reading may go on. */
  const read = (value: unknown, at: Location, depth: number): boolean => {
    size += leastSizeOf(value)
    if (size > limits.documentBytes)
      return stop(report('DOC_TOO_LARGE', at, { bytes: moreThan(limits.documentBytes), limit: limits.documentBytes }))
    found.push(...problemsOfValue(value, at, limits))
    if (!Array.isArray(value) && !isPlainObject(value)) return true
    if (depth >= limits.depth) return stop(report('DOC_TOO_DEEP', at, { limit: limits.depth }))
    return [...entriesOf(value)].every(([key, inner]) => readEntry(key, inner, within(at, key), depth + 1))
  }
  const readEntry = (key: string | number, value: unknown, at: Location, depth: number): boolean => {
    if (FORBIDDEN_KEYS.has(String(key))) found.push(report('JSON_FORBIDDEN_KEY', at, { key }))
    found.push(...problemsOfText(String(key), at, limits))
    return read(value, at, depth)
  }
  read(root, { file, pointer: '' }, 0)
  return found
}

/** Bytes that a value takes in a text, without those inside it: one at least. */
const leastSizeOf = (value: unknown): number => (typeof value === 'string' ? value.length : 0) + 1

const moreThan = (limit: number) => ({ en: `more than ${limit}`, 'zh-CN': `超过 ${limit} ` })

const problemsOfValue = (value: unknown, at: Location, limits: Limits): readonly Diagnostic[] => {
  if (typeof value === 'string') return problemsOfText(value, at, limits)
  if (typeof value === 'number') return problemsOfNumber(value, String(value), at)
  if (value === null || typeof value === 'boolean' || Array.isArray(value) || isPlainObject(value)) return []
  return [report('DOC_SHAPE', at, { expected: { en: 'JSON data', 'zh-CN': 'JSON 数据' }, found: kindOf(value) })]
}

const entriesOf = (value: object): Iterable<readonly [string | number, unknown]> =>
  Array.isArray(value) ? value.entries() : Object.entries(value)

const isPlainObject = (value: unknown): value is object => {
  if (!isObject(value)) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null || Object.getPrototypeOf(prototype) === null
}
