import fc from 'fast-check'
import { DEFAULT_LIMITS } from 'kam-rules'
import { describe, expect, test } from 'vitest'
import { scanJson } from '../../src/parse/scan-json.js'
import { linesOf } from '../support/problems.js'

const scan = (text: string, limits = DEFAULT_LIMITS) => scanJson(text, 'x', limits)
const problemsOf = (text: string, limits = DEFAULT_LIMITS) => linesOf(scan(text, limits).diagnostics)

const placesOf = (text: string) => scan(text).diagnostics.map(({ line, column }) => `${line}:${column}`)

const messageOf = (text: string) => scan(text).diagnostics[0]?.message.en

describe('What JSON says', () => {
  const VALUES = [
    '{}',
    '[]',
    'null',
    '-0',
    '-1.5e-3',
    '"a\\"\\\\\\/\\n\\t\\u4e2d\\ud83d\\ude00"',
    ' { "a" : [ 1 , true ] } ',
  ]

  test.each(VALUES)('%s is read as JSON.parse reads it', (text) => {
    expect(scan(text)).toMatchObject({ diagnostics: [], value: JSON.parse(text) })
  })

  test('A byte order mark at the start is passed over and takes no column', () => {
    const { value, positionOf } = scan('\uFEFF{"a":1}')
    expect(value).toEqual({ a: 1 })
    expect(positionOf('/a')).toEqual({ line: 1, column: 6 })
  })

  test('Every value knows its line and column, also under keys with slashes and tildes', () => {
    const { positionOf } = scan('{\r\n  "a/b": [1,\n    {"~": null}]\n}')
    expect(positionOf('')).toEqual({ line: 1, column: 1 })
    expect(positionOf('/a~1b')).toEqual({ line: 2, column: 10 })
    expect(positionOf('/a~1b/0')).toEqual({ line: 2, column: 11 })
    expect(positionOf('/a~1b/1/~0')).toEqual({ line: 3, column: 11 })
    expect(positionOf('/a~1b/2')).toBeUndefined()
  })
})

describe('What is refused, and where', () => {
  const REFUSED = [
    ['nothing', '', 'JSON_EMPTY x#', '1:1'],
    ['white space only', ' \n ', 'JSON_EMPTY x#', '2:2'],
    ['a trailing comma in an object', '{"a":1,}', 'JSON_SYNTAX x#', '1:8'],
    ['a trailing comma in a list', '[1,\n]', 'JSON_SYNTAX x#', '2:1'],
    ['a second value', '{} {}', 'JSON_SYNTAX x#', '1:4'],
    ['a key without quotes', '{a:1}', 'JSON_SYNTAX x#', '1:2'],
    ['a missing colon', '{"a" 1}', 'JSON_SYNTAX x#', '1:6'],
    ['an open bracket', '[1', 'JSON_SYNTAX x#', '1:3'],
    ['an open text', '["a', 'JSON_SYNTAX x#', '1:4'],
    ['a line break in a text', '["a\n"]', 'JSON_SYNTAX x#', '1:4'],
    ['a tab in a text', '["a\t"]', 'JSON_SYNTAX x#', '1:4'],
    ['an unknown escape', '["\\x"]', 'JSON_SYNTAX x#', '1:4'],
    ['half an escape', '["\\u00g0"]', 'JSON_SYNTAX x#', '1:4'],
    ['a leading zero', '[01]', 'JSON_SYNTAX x#', '1:3'],
    ['a number without digits', '[-]', 'JSON_SYNTAX x#', '1:2'],
    ['a line comment', '{"a":1 // one\n}', 'JSON_SYNTAX x#', '1:8'],
    ['NaN', '[NaN]', 'JSON_SYNTAX x#', '1:2'],
    ['a full-width colon', '{"a"：1}', 'JSON_SYNTAX x#', '1:5'],
    ['a key that appears twice', '{"a":1,\n"a":2}', 'JSON_DUPLICATE_KEY x#/a', '2:1'],
    ['the same key written with an escape', '{"a":1,"\\u0061":2}', 'JSON_DUPLICATE_KEY x#/a', '1:8'],
    ['a key that leads to the prototype', '{"a":{"__proto__":{}}}', 'JSON_FORBIDDEN_KEY x#/a/__proto__', '1:7'],
    ['the key “constructor”', '{"constructor":1}', 'JSON_FORBIDDEN_KEY x#/constructor', '1:2'],
    ['a number beyond a double', '[1, -1e400]', 'NUM_OUT_OF_RANGE x#/1', '1:5'],
    ['a whole number that would lose digits', '[9007199254740993]', 'NUM_UNSAFE_INTEGER x#/0', '1:2'],
    ['half a character in a text', '["\\ud800"]', 'TEXT_NOT_WELL_FORMED x#/0', '1:2'],
    ['a control character in a text', '["CN\\u0000"]', 'TEXT_CONTROL_CHAR x#/0', '1:2'],
    ['a control character in a key', '{"a\\u0007":1}', 'TEXT_CONTROL_CHAR x#/a\u0007', '1:2'],
  ] as const

  test.each(REFUSED)('%s is refused where it stands', (_, text, problem, place) => {
    expect(problemsOf(text)).toEqual([problem])
    expect(placesOf(text)).toEqual([place])
  })

  test('All problems are reported, not just the first, as long as the brackets hold', () => {
    const text = '{"a":1e999,"a":2,"prototype":3,"b":"\\udfff\\u0001"}'
    const codes = [
      'NUM_OUT_OF_RANGE',
      'JSON_DUPLICATE_KEY',
      'JSON_FORBIDDEN_KEY',
      'TEXT_NOT_WELL_FORMED',
      'TEXT_CONTROL_CHAR',
    ]
    expect(scan(text).diagnostics.map(({ code }) => code)).toEqual(codes)
  })

  test('The first of two values of a key is kept, a forbidden key is left out', () => {
    expect(scan('{"a":1,"a":2,"__proto__":{"b":3}}').value).toEqual({ a: 1 })
  })

  const WORDS = [
    ['{“name”：1}', 'full-width character “'],
    ['{"a":1} /* note */', 'comments are not allowed'],
    ['[-Infinity]', 'NaN and Infinity'],
    ['{"a":1,}', 'a comma before the closing bracket'],
    ['{"a":[1', 'it ends too early'],
    ['["a', 'without its closing quotation mark'],
    ['["a\u0001"]', 'the control character U+0001'],
    ['{"\n', 'without its closing quotation mark'],
    ['{"a":1,\n\n"a":2}', 'first written on line 1'],
    ['[😀]', 'unexpected “😀”'],
  ] as const

  test.each(WORDS)('%j is explained: %s', (text, wording) => {
    expect(messageOf(text)).toContain(wording)
  })
})

describe('How large a document may be', () => {
  const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`
  const LIMITS = { ...DEFAULT_LIMITS, depth: 3, textLength: 5 }

  test('Brackets nest as deeply as the limit says, and no deeper', () => {
    expect(problemsOf(nested(3), LIMITS)).toEqual([])
    expect(problemsOf(nested(4), LIMITS)).toEqual(['DOC_TOO_DEEP x#/0/0/0'])
  })

  test('A document nested a million times is refused as quickly as any other', () => {
    expect(problemsOf('{"not":'.repeat(1_000_000))).toEqual([`DOC_TOO_DEEP x#${'/not'.repeat(32)}`])
  })

  test('Texts and keys are as long as the limit says, and no longer', () => {
    expect(problemsOf('{"abcde":"abcde"}', LIMITS)).toEqual([])
    expect(problemsOf('{"abcdef":"abcdef"}', LIMITS)).toEqual(['TEXT_TOO_LONG x#/abcdef', 'TEXT_TOO_LONG x#/abcdef'])
  })

  const HOSTILE = [
    [
      'a hundred thousand duplicates after a hundred thousand lines',
      `{${'\n'.repeat(100_000)}${Array(100_000).fill('"a":1').join(',')}}`,
    ],
    ['a hundred thousand lines with a problem in each', `[${Array(100_000).fill('1e999').join(',\n')}]`],
    ['a long key around a hundred thousand values', `{"${'k'.repeat(4_096)}":[${Array(100_000).fill('1').join()}]}`],
  ] as const

  test.each(HOSTILE)('%s are read within seconds', (_, text) => {
    const start = performance.now()
    const { diagnostics, positionOf } = scan(text)
    expect(diagnostics.at(-1) ? 'read' : positionOf('')).toBeDefined()
    expect(performance.now() - start).toBeLessThan(5_000)
  })
})

describe('Beside JSON.parse', () => {
  const FORBIDDEN = ['__proto__', 'constructor', 'prototype']
  const key = fc.string({ unit: 'binary', maxLength: 8 }).filter((name) => !FORBIDDEN.includes(name))
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom(null, true, false),
      fc.oneof(fc.maxSafeInteger(), fc.double({ noDefaultInfinity: true, noNaN: true })),
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.array(tie('value'), { maxLength: 5 }),
      fc.dictionary(key, tie('value'), { maxKeys: 5, noNullPrototype: true }),
    ),
  }))

  test('Whatever is written by JSON.stringify is read back the same', () => {
    fc.assert(
      fc.property(value, fc.constantFrom(undefined, 2, '\t'), (written, indent) => {
        expect(scan(JSON.stringify(written, null, indent)).value).toEqual(JSON.parse(JSON.stringify(written)))
      }),
      { numRuns: 2_000 },
    )
  })

  const isJson = (text: string): boolean => {
    try {
      JSON.parse(text)
      return true
    } catch {
      return false
    }
  }

  const isSyntactic = (code: string) => code === 'JSON_SYNTAX' || code === 'JSON_EMPTY'

  test('A text that somebody has typed over is JSON for both or for neither', () => {
    const slip = fc.tuple(
      fc.nat(60),
      fc.nat(3),
      fc.oneof(fc.constantFrom(...'{}[]",:\\/ \t\n\r0123456789.-+eEtfnu\u0000\u2028'), fc.string({ maxLength: 3 })),
    )
    fc.assert(
      fc.property(value, fc.array(slip, { minLength: 1, maxLength: 3 }), (written, slips) => {
        const text = slips.reduce(
          (all, [at, gone, typed]) => all.slice(0, at) + typed + all.slice(at + gone),
          JSON.stringify(written),
        )
        const isRefused = scan(text).diagnostics.some(({ code }) => isSyntactic(code))
        expect(isRefused, JSON.stringify(text)).toBe(!isJson(text))
      }),
      { numRuns: 20_000 },
    )
  })
})
