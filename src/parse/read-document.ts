import { type Diagnostic, report } from '../model/diagnostic.js'
import type { Limits } from './limits.js'
import type { Position } from './position.js'
import { problemsOfJson } from './problems-of-json.js'
import { scanJson } from './scan-json.js'

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
  const diagnostics = problemsOfJson(content, file, limits)
  return { file, value: content, isReadable: diagnostics.length === 0, diagnostics, positionOf: () => undefined }
}

const readText = (file: string, text: string, limits: Limits): ReadDocument => {
  const bytes = new TextEncoder().encode(text).length
  if (bytes > limits.documentBytes)
    return unreadable(report('DOC_TOO_LARGE', { file, pointer: '' }, { bytes, limit: limits.documentBytes }))
  const scanned = scanJson(text, file, limits)
  return { file, isReadable: scanned.value !== undefined, ...scanned }
}

const readBytes = (file: string, bytes: Uint8Array, limits: Limits): ReadDocument => {
  const at = { file, pointer: '' }
  if (bytes.length > limits.documentBytes)
    return unreadable(report('DOC_TOO_LARGE', at, { bytes: bytes.length, limit: limits.documentBytes }))
  const offset = firstBadByte(bytes)
  return offset === undefined
    ? readText(file, new TextDecoder().decode(bytes), limits)
    : unreadable(report('JSON_ENCODING', at, { offset }))
}

const unreadable = (diagnostic: Diagnostic): ReadDocument => ({
  file: diagnostic.file,
  value: undefined,
  isReadable: false,
  diagnostics: [diagnostic],
  positionOf: () => undefined,
})

/** The offset of the first byte that is not UTF-8: where the characters before it end. */
export const firstBadByte = (bytes: Uint8Array): number | undefined => {
  if (decode(bytes) !== undefined) return undefined
  let good = 0
  let bad = bytes.length + 1
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (decodeStart(bytes, middle) !== undefined) good = middle
    else bad = middle
  }
  return new TextEncoder().encode(decodeStart(bytes, good)).length
}

const decode = (bytes: Uint8Array, options?: { readonly stream: boolean }): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, options)
  } catch {
    return undefined
  }
}

/** The whole characters among the first bytes; the last one may be cut. */
const decodeStart = (bytes: Uint8Array, length: number): string | undefined =>
  decode(bytes.subarray(0, length), { stream: true })
