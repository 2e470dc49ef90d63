import { type Diagnostic, report } from '../model/diagnostic.js'
import { type Location, within } from '../model/location.js'
import { kindOf } from '../model/value-type.js'
import { FORBIDDEN_KEYS } from './forbidden-keys.js'
import type { Limits } from './limits.js'
import { problemsOfNumber } from './problems-of-number.js'
import { isSoundText, problemsOfText } from './problems-of-text.js'
import { isObject } from './scope.js'

/**
 * What keeps a value from being a JSON document. Objects, unlike texts, may hold themselves or each other many times
 * over, so that reading ends at the first value that is too deep and when a text of them would be too large.
 */
export const problemsOfJson = (root: unknown, file: string, limits: Limits): readonly Diagnostic[] => {
  const found: Diagnostic[] = []
  // Kept as keys, since a place is wanted only where something is wrong.
  const path: (string | number)[] = []
  const here = (): Location => within({ file, pointer: '' }, ...path)
  let size = 0
  const stop = (diagnostic: Diagnostic): boolean => {
    found.push(diagnostic)
    return false
  }
  /** Whether reading may go on. */
  const read = (value: unknown): boolean => {
    size += leastSizeOf(value)
    if (size > limits.documentBytes) {
      const details = { bytes: moreThan(limits.documentBytes), limit: limits.documentBytes }
      return stop(report('DOC_TOO_LARGE', here(), details))
    }
    const isList = Array.isArray(value)
    if (!isList && !isPlainObject(value)) {
      if (!isSound(value, limits)) found.push(...problemsOfValue(value, here(), limits))
      return true
    }
    if (path.length >= limits.depth) return stop(report('DOC_TOO_DEEP', here(), { limit: limits.depth }))
    return isList ? readList(value) : readObject(value)
  }
  const readInside = (key: string | number, value: unknown): boolean => {
    path.push(key)
    const goesOn = read(value)
    path.pop()
    return goesOn
  }
  const readList = (list: readonly unknown[]): boolean => {
    for (let index = 0; index < list.length; index++) if (!readInside(index, list[index])) return false
    return true
  }
  const readObject = (value: object): boolean => {
    for (const [key, inner] of Object.entries(value)) {
      noteKey(key)
      if (!readInside(key, inner)) return false
    }
    return true
  }
  const noteKey = (key: string): void => {
    if (FORBIDDEN_KEYS.has(key)) found.push(report('JSON_FORBIDDEN_KEY', within(here(), key), { key }))
    if (!isSoundText(key, limits)) found.push(...problemsOfText(key, within(here(), key), limits))
  }
  read(root)
  return found
}

/** Whether nothing is wrong with a value by itself: with nearly all of them, which then cost no place. */
const isSound = (value: unknown, limits: Limits): boolean =>
  typeof value === 'string' ? isSoundText(value, limits) : Number.isSafeInteger(value) || typeof value === 'boolean'

/** Bytes that a value takes in a text, without those inside it: one at least. */
const leastSizeOf = (value: unknown): number => (typeof value === 'string' ? value.length : 0) + 1

const moreThan = (limit: number) => ({ en: `more than ${limit}`, 'zh-CN': `超过 ${limit} ` })

const problemsOfValue = (value: unknown, at: Location, limits: Limits): readonly Diagnostic[] => {
  if (typeof value === 'string') return problemsOfText(value, at, limits)
  if (typeof value === 'number') return problemsOfNumber(value, String(value), at)
  if (value === null || typeof value === 'boolean') return []
  return [report('DOC_SHAPE', at, { expected: { en: 'JSON data', 'zh-CN': 'JSON 数据' }, found: kindOf(value) })]
}

const isPlainObject = (value: unknown): value is object => {
  if (!isObject(value)) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null || Object.getPrototypeOf(prototype) === null
}
