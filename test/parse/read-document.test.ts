import { DEFAULT_LIMITS } from 'kam-rules'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../src/parse/read-document.js'
import { linesOf } from '../support/problems.js'

const read = (content: unknown, limits = DEFAULT_LIMITS) => readDocument('x', content, limits)
const problemsOf = (content: unknown, limits = DEFAULT_LIMITS) => linesOf(read(content, limits).diagnostics)
const bytesOf = (text: string) => new TextEncoder().encode(text)

describe('A document as bytes', () => {
  test('UTF-8 is read, with or without a byte order mark', () => {
    expect(read(bytesOf('{"a":"中"}'))).toMatchObject({ value: { a: '中' }, isReadable: true, diagnostics: [] })
    expect(read(bytesOf('\uFEFF[1]'))).toMatchObject({ value: [1], isReadable: true, diagnostics: [] })
  })

  const BROKEN = [
    ['text in GBK', [...bytesOf('{"n":"'), 0xd6, 0xd0, 0x02, 0x22, 0x7d], 6],
    ['a character that is cut off', [...bytesOf('["中'), 0xe4, 0xbd], 5],
    ['a byte that never occurs', [0xff], 0],
    ['bytes after a byte order mark', [0xef, 0xbb, 0xbf, 0x5b, 0x80], 4],
  ] as const

  test.each(BROKEN)('%s is refused with the offset of the first bad byte', (_, bytes, offset) => {
    const { diagnostics, isReadable } = read(Uint8Array.from(bytes))
    expect(linesOf(diagnostics)).toEqual(['JSON_ENCODING x#'])
    expect(diagnostics[0]?.message.en).toContain(`offset ${offset})`)
    expect(isReadable).toBe(false)
  })
})

describe('The size of a document', () => {
  const LIMITS = { ...DEFAULT_LIMITS, documentBytes: 8 }

  test('is counted in bytes, not in characters', () => {
    expect(problemsOf('["中中"]', LIMITS)).toEqual(['DOC_TOO_LARGE x#'])
    expect(problemsOf('["中"]', LIMITS)).toEqual([])
    expect(problemsOf(bytesOf('["中中"]'), LIMITS)).toEqual(['DOC_TOO_LARGE x#'])
  })

  test('is limited for objects too', () => {
    expect(problemsOf({ a: [1, 2, 3] }, LIMITS)).toEqual([])
    expect(problemsOf({ a: [1, 2, 3, 4, 5, 6, 7] }, LIMITS)).toEqual(['DOC_TOO_LARGE x#/a/6'])
    expect(problemsOf(['long text'], LIMITS)).toEqual(['DOC_TOO_LARGE x#/0'])
  })
})

describe('A document as a JSON value', () => {
  test('is read as it is', () => {
    const value = { a: [1, 'b', true, null, { c: -0.5 }] }
    expect(read(value)).toMatchObject({ value, isReadable: true, diagnostics: [] })
  })

  const REFUSED = [
    ['a number that is none', { a: Number.NaN }, ['NUM_OUT_OF_RANGE x#/a']],
    ['a number that has lost digits', [2 ** 53], ['NUM_UNSAFE_INTEGER x#/0']],
    ['a date object', { a: new Date(0) }, ['DOC_SHAPE x#/a']],
    ['a map', new Map(), ['DOC_SHAPE x#']],
    ['a function', [() => 1], ['DOC_SHAPE x#/0']],
    ['a bigint', [1n], ['DOC_SHAPE x#/0']],
    ['a hole in a list', JSON.parse('[1]').concat(Array(1)), ['DOC_SHAPE x#/1']],
    ['nothing at all', undefined, ['DOC_SHAPE x#']],
    ['a forbidden key', JSON.parse('{"a":{"__proto__":1}}'), ['JSON_FORBIDDEN_KEY x#/a/__proto__']],
    ['half a character', { '\ud800': 'b\udfff' }, ['TEXT_NOT_WELL_FORMED x#/\ud800', 'TEXT_NOT_WELL_FORMED x#/\ud800']],
  ] as const

  test.each(REFUSED)('%s is refused', (_, value, problems) => {
    expect(problemsOf(value)).toEqual(problems)
    expect(read(value).isReadable).toBe(false)
  })

  test('nests as deeply as a text may', () => {
    const nested = (levels: number) => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`)
    expect(problemsOf(nested(32))).toEqual([])
    expect(problemsOf(nested(33))).toEqual([`DOC_TOO_DEEP x#${'/0'.repeat(32)}`])
  })

  test('that holds itself is refused at once, however often it does', () => {
    const circle: Record<string, unknown> = {}
    for (const name of ['a', 'b', 'c', 'd']) circle[name] = circle
    expect(problemsOf(circle)).toEqual([`DOC_TOO_DEEP x#${'/a'.repeat(32)}`])
  })

  test('whose parts stand in many places is refused when a text of it would be too large', () => {
    const laughs = Array.from({ length: 30 }).reduce<unknown>((inner) => [inner, inner, inner], 'ha')
    expect(read(laughs).diagnostics.map(({ code }) => code)).toEqual(['DOC_TOO_LARGE'])
  })
})
