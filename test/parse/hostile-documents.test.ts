import fc from 'fast-check'
import {
  checkDates,
  checkReferences,
  checkRulebook,
  DEFAULT_LIMITS,
  type Diagnostic,
  type Documents,
  parseRulebook,
  resolveRulebook,
} from 'kam-rules'
import { expect, test } from 'vitest'
import { deepFreeze } from '../support/deep-freeze.js'
import { linesOf } from '../support/problems.js'
import { smallRulebook } from '../support/small-rulebook.js'
import { SOUND } from '../support/sound-documents.js'

/** Everything the first stages have to say about the documents, in all regions. */
const diagnosticsOf = (documents: Documents): readonly Diagnostic[] => {
  const { rulebook, diagnostics } = parseRulebook(documents)
  if (rulebook === undefined) return diagnostics
  const regions = [undefined, ...Object.keys(rulebook.regions)]
  return [
    ...diagnostics,
    ...checkReferences(rulebook),
    ...checkDates(rulebook, '2026-11-01'),
    ...regions.flatMap((region) => {
      const resolution = resolveRulebook(deepFreeze(rulebook), { ...(region ? { region } : {}), asOf: '2026-11-01' })
      return [...resolution.diagnostics, ...(resolution.rulebook ? checkRulebook(resolution.rulebook) : [])]
    }),
  ]
}

/** Values that fit nowhere, and names that objects inherit. */
const ODD: readonly unknown[] = [
  null,
  true,
  0,
  -1.5,
  1e21,
  '',
  ' ',
  'toString',
  'hasOwnProperty',
  '{age}',
  '{x.y}',
  '2026-02-30',
  [],
  [[]],
  [null],
  {},
  { en: 1, 'zh-CN': 2 },
  { en: 'a', 'zh-CN': 'b', fr: null },
  { fact: {} },
  { fact: 'toString' },
  { parameter: 'toString' },
  { parameter: [] },
  { all: [] },
  { not: { not: {} } },
  { condition: 'valueOf' },
  { add: {} },
  { toString: 1, valueOf: 2 },
]

type Path = readonly string[]

const pathsIn = (value: unknown): readonly Path[] =>
  typeof value !== 'object' || value === null
    ? [[]]
    : [[], ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner).map((path) => [key, ...path]))]

/** Something else at a place, another name for it, or no name: it is left out. */
type Change = { readonly odd: unknown } | { readonly name: string | undefined }

/** The value with the change made at the path, if there is something. */
const changed = (value: unknown, [key, ...rest]: Path, change: Change): unknown => {
  if (key === undefined) return 'odd' in change ? change.odd : value
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).flatMap(([name, inner]) => {
    if (name !== key) return [[name, inner]]
    if (rest.length > 0 || 'odd' in change) return [[name, changed(inner, rest, change)]]
    return change.name === undefined ? [] : [[change.name, inner]]
  })
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries)
}

const documents: Documents = smallRulebook(SOUND)
const place = fc.constantFrom(...pathsIn(documents).filter((path) => path.length > 0))
const change = fc.oneof(
  fc.oneof(fc.constantFrom(...ODD), fc.jsonValue({ maxDepth: 2 })).map((odd) => ({ odd })),
  fc.constantFrom(undefined, 'toString', 'x', '$schema', 'all', 'value').map((name) => ({ name })),
)

test('Whatever stands in whatever place of a document, it is reported in words, and nothing is thrown', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(place, change), { minLength: 1, maxLength: 2 }), (changes) => {
      const odd = changes.reduce<unknown>((all, [path, change]) => changed(all, path, change), documents)
      linesOf(diagnosticsOf(deepFreeze(odd) as Documents))
    }),
    { numRuns: 1_000 },
  )
})

test('A sound rulebook in which nothing is changed has nothing to report', () => {
  expect(linesOf(diagnosticsOf(documents))).toEqual([])
})

test('A rulebook of limits that allow nothing is refused in words', () => {
  const { rulebook, diagnostics } = parseRulebook(documents, {
    ...DEFAULT_LIMITS,
    depth: 1,
    rulesPerDecision: 0,
    conditionsPerRule: 0,
    listLength: 0,
    textLength: 0,
  })
  expect(rulebook).toBeUndefined()
  expect(linesOf(diagnostics)).not.toHaveLength(0)
})
