import { type Diagnostic, report } from '../model/diagnostic.js'
import { type Location, within } from '../model/location.js'
import { kindOf } from '../model/value-type.js'
import type { Limits } from './limits.js'
import { problemsOfText } from './problems-of-text.js'
import { type Position, scanJson } from './scan-json.js'
import { isObject } from './scope.js'

/** One document, scanned. */
export interface ReadDocument {
  readonly file: string
  readonly value: unknown
  /** Whether there is a value to go on with. */
  readonly isReadable: boolean
  readonly diagnostics: readonly Diagnostic[]
  readonly positionOf: (pointer: string) => Position | undefined
}

/** Reads a document as text, as UTF-8 bytes, or as a JSON value that somebody else has parsed. */
export const readDocument = (file: string, content: unknown, limits: Limits): ReadDocument => {
  if (typeof content === 'string') return readText(file, content, limits)
  if (content instanceof Uint8Array) return readBytes(file, content, limits)
  const diagnostics = problemsOfJson(content, { file, pointer: '' }, limits, 0)
  return { file, value: content, isReadable: diagnostics.length === 0, diagnostics, positionOf: () => undefined }
}

const readText = (file: string, text: string, limits: Limits): ReadDocument => {
  const bytes = new TextEncoder().encode(text).length
  if (bytes > limits.documentBytes) return unreadable(report('DOC_TOO_LARGE', { file, pointer: '' }, { bytes, limit: limits.documentBytes }))
  const scanned = scanJson(text, file, limits)
  return { file, isReadable: scanned.value !== undefined, ...scanned }
}

const readBytes = (file: string, bytes: Uint8Array, limits: Limits): ReadDocument => {
  const at = { file, pointer: '' }
  if (bytes.length > limits.documentBytes) return unreadable(report('DOC_TOO_LARGE', at, { bytes: bytes.length, limit: limits.documentBytes }))
  const offset = firstBadByte(bytes)
  return offset === undefined ? readText(file, new TextDecoder().decode(bytes), limits) : unreadable(report('JSON_ENCODING', at, { offset }))
}

const unreadable = (diagnostic: Diagnostic): ReadDocument => ({
  file: diagnostic.file, value: undefined, isReadable: false, diagnostics: [diagnostic], positionOf: () => undefined,
})

/** The offset of the first byte that is not UTF-8: the length of the longest prefix that decodes. */
export const firstBadByte = (bytes: Uint8Array): number | undefined => {
  if (decodes(bytes, false)) return undefined
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (decodes(bytes.subarray(0, middle), true)) good = middle
    else bad = middle
  }
  return good
}

/** `isCut` allows the text to end within a character. */
const decodes = (bytes: Uint8Array, isCut: boolean): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: isCut })
    return true
  } catch {
    return false
  }
}

/** What keeps a value from being a JSON document: depth, kinds of values that JSON has not, forbidden keys, broken texts. */
const problemsOfJson = (value: unknown, at: Location, limits: Limits, depth: number): readonly Diagnostic[] => {
  if (depth > limits.depth) return [report('DOC_TOO_DEEP', at, { limit: limits.depth })]
  if (typeof value === 'string') return problemsOfText(value, at, limits)
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [report('NUM_OUT_OF_RANGE', at, { number: String(value) })]
  if (value === null || typeof value === 'boolean') return []
  if (Array.isArray(value)) return value.flatMap((entry, index) => problemsOfJson(entry, within(at, index), limits, depth + 1))
  if (!isObject(value) || !isPlain(value)) return [report('DOC_SHAPE', at, { expected: { en: 'JSON data', 'zh-CN': 'JSON 数据' }, found: kindOf(value) })]
  return Object.entries(value).flatMap(([key, inner]) => {
    const inside = within(at, key)
    if (FORBIDDEN_KEYS.has(key)) return [report('JSON_FORBIDDEN_KEY', inside, { key })]
    return problemsOfJson(inner, inside, limits, depth + 1)
  })
}

const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null || Object.getPrototypeOf(prototype) === null
}
