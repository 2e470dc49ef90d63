import type { ResolvedDecision, ResolvedRulebook } from 'kam-rules'
import { expect, test } from 'vitest'
import { sideOf } from '../../src/cli/diff-sides.js'
import { diffRulebooks } from '../../src/diff/diff-rulebooks.js'
import { resolved } from '../support/resolved.js'
import { bundledDocuments } from '../support/rules-folder.js'

type Thing = Record<string, unknown>

/** Where things stand and what they are called by; and what is compared one by one, in tests of its own. */
const NO_PROPERTIES = [
  'at',
  'id',
  'kind',
  'characteristics',
  'attributes',
  'bands',
  'notices',
  'rows',
  'items',
  'steps',
]

const book: ResolvedRulebook = structuredClone(resolved(bundledDocuments(), { region: 'GB', asOf: '2026-11-01' }))

/** Every thing of a rulebook whose properties count, by what it is. */
const thingsIn = ({ info, facts, parameters, conditions, decisions }: ResolvedRulebook) => ({
  info: without([info], 'locales'),
  facts: without(Object.values(facts), 'derive', 'fields'),
  parameters: without(Object.values(parameters)),
  conditions: without(Object.values(conditions), 'conditions'),
  decisions: without(decisions),
  elements: without(decisions.flatMap(elementsOf), 'priority'),
})

const elementsOf = (decision: ResolvedDecision): readonly object[] => {
  switch (decision.kind) {
    case 'scorecard':
      return [
        ...decision.characteristics,
        ...decision.characteristics.flatMap(({ attributes }) => attributes),
        ...decision.bands,
        ...decision.notices,
      ]
    case 'decision-table':
      return decision.rows
    case 'recommendations':
      return [...decision.items, ...decision.items.flatMap(({ steps }) => steps)]
  }
}

interface Owned {
  readonly property: string
  readonly owner: Thing
}

/** The first thing that has each property, so that no property of the model can be forgotten. */
const without = (things: readonly object[], ...others: readonly string[]): readonly Owned[] => {
  const owners = new Map<string, Thing>()
  for (const thing of things) {
    for (const property of Object.keys(thing)) if (!owners.has(property)) owners.set(property, thing as Thing)
  }
  return [...owners]
    .filter(([property]) => ![...NO_PROPERTIES, ...others].includes(property))
    .map(([property, owner]) => ({ property, owner }))
}

/** Something else of the same type. */
const otherThan = (value: unknown): unknown => {
  switch (typeof value) {
    case 'number':
      return value + 1
    case 'boolean':
      return !value
    case 'string':
      return `${value}x`
    default:
      return Array.isArray(value) ? ['x'] : withOtherEntry(value as Thing)
  }
}

const withOtherEntry = (value: Thing): Thing => {
  const entries = Object.entries(value)
  const plain = entries.findLast(([, inner]) => typeof inner === 'string' || typeof inner === 'number')
  const [key = '', inner] = plain ?? entries.at(-1) ?? []
  return { ...value, [key]: otherThan(inner) }
}

const cases = Object.entries(thingsIn(book)).flatMap(([kind, owned]) => owned.map((one) => ({ kind, ...one })))
const owners = new Set<object>(cases.map(({ owner }) => owner))

const owningEntries = <Entry extends object>(entries: Readonly<Record<string, Entry>>) =>
  Object.fromEntries(Object.entries(entries).filter(([, entry]) => owners.has(entry)))

/** No more of the rulebook than has properties to change, for the sake of time. */
const small: ResolvedRulebook = {
  ...book,
  facts: owningEntries(book.facts),
  parameters: owningEntries(book.parameters),
  decisions: book.decisions.filter((decision) => [decision, ...elementsOf(decision)].some((one) => owners.has(one))),
}
const side = sideOf(structuredClone(small))

test.each(cases)('Another $property is a difference: $kind', ({ property, owner }) => {
  const before = owner[property]
  owner[property] = otherThan(before)
  const found = diffRulebooks(side, { ...side, rulebook: small })
  owner[property] = before
  expect(found).not.toEqual([])
})
