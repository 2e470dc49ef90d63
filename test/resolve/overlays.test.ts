import type { Documents } from 'kam-rules'
import { describe, expect, test } from 'vitest'
import { problemsFor } from '../support/problems.js'
import { resolved } from '../support/resolved.js'
import { item, recommendations, region, row, smallRulebook, table, WHY, words } from '../support/small-rulebook.js'

const FIRST = { hitPolicy: 'collect' }

/** A table with the rows a, b and c, and the changes of regions to it. */
const book = (
  regions: Readonly<Record<string, readonly object[]>>,
  parents: Readonly<Record<string, string>> = {},
): Documents =>
  smallRulebook({
    'decisions/d.decision-table.json': table([row('a'), row('b'), row('c')], FIRST),
    'decisions/next.recommendations.json': recommendations([item('call')]),
    ...Object.fromEntries(
      Object.entries(regions).map(([code, changes]) => [
        `regions/${code}.json`,
        region(code, changes, parents[code] ? { extends: parents[code] } : {}),
      ]),
    ),
  })

const rowsIn = (documents: Documents, region: string | undefined, asOf = '2026-11-01') => {
  const table = resolved(documents, region === undefined ? { asOf } : { region, asOf }).decisions.find(
    ({ id }) => id === 'd',
  )
  return table?.kind === 'decision-table'
    ? table.rows.map(({ id, text }) => (text.en === id ? id : `${id}: ${text.en}`))
    : []
}

const add = (ids: readonly string[], extra: object = {}) => ({
  add: { to: 'decisions/d', rows: ids.map((id) => row(id)), ...extra },
  why: WHY,
})
const replace = (id: string, extra: object = {}) => ({
  replace: `decisions/d/${id}`,
  with: row(id, { text: words('ours') }),
  why: WHY,
  ...extra,
})
const renamed = (id: string, other: string) => ({ replace: `decisions/d/${id}`, with: row(other), why: WHY })
const disable = (id: string, extra: object = {}) => ({ disable: `decisions/d/${id}`, why: WHY, ...extra })

describe('A region', () => {
  const CHANGES = [
    ['that changes nothing has the rows of the base', [], ['a', 'b', 'c']],
    ['replaces a row in its place', [replace('b')], ['a', 'b: ours', 'c']],
    ['takes a row away', [disable('b')], ['a', 'c']],
    ['adds rows at the end', [add(['x', 'y'])], ['a', 'b', 'c', 'x', 'y']],
    ['adds rows before another one', [add(['x', 'y'], { before: 'b' })], ['a', 'x', 'y', 'b', 'c']],
    ['puts another row of the same id in the place of one it takes away', [add(['a']), disable('a')], ['b', 'c', 'a']],
    [
      'puts rows of one change before those of another, each with its own reason',
      [add(['x'], { before: 'y' }), add(['y', 'z'], { before: 'b' })],
      ['a', 'x', 'y', 'z', 'b', 'c'],
    ],
    ['lets two rows take each other’s id', [renamed('a', 'b'), renamed('b', 'a')], ['b', 'a', 'c']],
    [
      'takes away the row of its parent, not the one that comes in its place',
      [renamed('a', 'b'), disable('b')],
      ['b', 'c'],
    ],
    ['makes several changes', [replace('c'), disable('a'), add(['x'], { before: 'c' })], ['b', 'x', 'c: ours']],
  ] as const

  test.each(CHANGES)('%s', (_, changes, rows) => {
    expect(rowsIn(book({ CN: changes }), 'CN')).toEqual(rows)
  })

  test('leaves the base book, and other regions, as they are', () => {
    const documents = book({ CN: [disable('a')], GB: [disable('b')] })
    expect([undefined, 'CN', 'GB'].map((region) => rowsIn(documents, region))).toEqual([
      ['a', 'b', 'c'],
      ['b', 'c'],
      ['a', 'c'],
    ])
  })

  test('changes what its parent has made of the base', () => {
    const documents = book(
      { CN: [add(['x']), disable('a')], 'CN-HA': [replace('x'), disable('c'), add(['a'])] },
      { 'CN-HA': 'CN' },
    )
    expect(rowsIn(documents, 'CN')).toEqual(['b', 'c', 'x'])
    expect(rowsIn(documents, 'CN-HA')).toEqual(['b', 'x: ours', 'a'])
  })

  test('changes what its parent has put inside another element', () => {
    const calls = item('call', { steps: [{ id: 'ring', text: words('Ring') }] })
    const documents = book(
      {
        CN: [{ replace: 'decisions/next/call', with: calls, why: WHY }],
        'CN-HA': [{ disable: 'decisions/next/call/ring', why: WHY }],
      },
      { 'CN-HA': 'CN' },
    )
    const { decisions } = resolved(documents, { region: 'CN-HA', asOf: '2026-11-01' })
    expect(decisions.find(({ id }) => id === 'next')).toMatchObject({ items: [{ id: 'call', steps: [] }] })
  })

  test('changes steps within an item', () => {
    const steps = {
      add: { to: 'decisions/next/call', before: 'call', steps: [{ id: 'greet', text: words('Greet') }] },
      why: WHY,
    }
    const next = resolved(book({ CN: [steps] }), { region: 'CN', asOf: '2026-11-01' }).decisions.find(
      ({ id }) => id === 'next',
    )
    expect(next).toMatchObject({ items: [{ id: 'call', steps: [{ id: 'greet' }, { id: 'call' }] }] })
  })

  test('changes rows for a stretch of dates, half open', () => {
    const documents = book({ CN: [disable('a', { effectiveFrom: '2026-03-01', effectiveUntil: '2026-04-01' })] })
    const days = ['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01']
    expect(days.map((day) => rowsIn(documents, 'CN', day).includes('a'))).toEqual([true, false, false, true])
  })

  test('may change one row twice, for different dates', () => {
    const documents = book({
      CN: [disable('a', { effectiveUntil: '2026-04-01' }), replace('a', { effectiveFrom: '2026-04-01' })],
    })
    expect(rowsIn(documents, 'CN', '2026-03-31')).toEqual(['b', 'c'])
    expect(rowsIn(documents, 'CN', '2026-04-01')).toEqual(['a: ours', 'b', 'c'])
  })
})

describe('What does not fit together', () => {
  const inCN = (changes: readonly object[]) => problemsFor(book({ CN: changes }), { region: 'CN', asOf: '2026-11-01' })

  test('Two changes of one row on one day would depend on their order', () => {
    expect(inCN([replace('a'), disable('a')])).toEqual(['CHANGE_CLASH regions/CN.json#/changes/1/disable'])
  })

  test('Two additions at one place would depend on their order, unless one names what the other brings', () => {
    expect(inCN([add(['x']), add(['y'])])).toEqual(['CHANGE_ORDER regions/CN.json#/changes/1/add'])
    expect(inCN([add(['x'], { before: 'b' }), add(['y'], { before: 'b' })])).toEqual([
      'CHANGE_ORDER regions/CN.json#/changes/1/add',
    ])
    expect(inCN([add(['x']), add(['y'], { before: 'x' })])).toEqual([])
    expect(inCN([add(['x'], { before: 'y' }), add(['y'], { before: 'x' })])).toEqual([
      'CHANGE_ORPHAN regions/CN.json#/changes/0/add',
      'CHANGE_ORPHAN regions/CN.json#/changes/1/add',
    ])
  })

  test('Two additions at one place on different days are no two at once', () => {
    const early = { ...add(['x']), effectiveUntil: '2026-04-01' }
    const late = { ...add(['y']), effectiveFrom: '2026-04-01' }
    expect(inCN([early, late])).toEqual([])
    expect(rowsIn(book({ CN: [early, late] }), 'CN', '2026-03-31')).toEqual(['a', 'b', 'c', 'x'])
  })

  const STEP = { disable: 'decisions/next/call/call', why: WHY }
  const MORE_STEPS = { add: { to: 'decisions/next/call', steps: [{ id: 'greet', text: words('Greet') }] }, why: WHY }
  const INSIDE = [
    ['a step, and the item it stands in', STEP, { disable: 'decisions/next/call', why: WHY }, 0, 'disable'],
    [
      'a step, and puts another item in the place of the one it stands in',
      STEP,
      { replace: 'decisions/next/call', with: item('call', { group: 'calls' }), why: WHY },
      0,
      'disable',
    ],
    ['an item, and adds to it', { disable: 'decisions/next/call', why: WHY }, MORE_STEPS, 1, 'add'],
  ] as const

  test.each(INSIDE)('A region that takes away %s has said two things of one', (_, first, second, index, key) => {
    expect(inCN([first, second])).toEqual([`CHANGE_CLASH regions/CN.json#/changes/${index}/${key}`])
  })

  test('A row that the parent has taken away cannot be changed', () => {
    const documents = book({ CN: [disable('a')], 'CN-HA': [replace('a')] }, { 'CN-HA': 'CN' })
    expect(problemsFor(documents, { region: 'CN-HA', asOf: '2026-11-01' })).toEqual([
      'CHANGE_ORPHAN regions/CN-HA.json#/changes/0/replace',
    ])
  })

  test('A row that the region takes away is no place to put another before', () => {
    expect(inCN([disable('b'), add(['x'], { before: 'b' })])).toEqual(['CHANGE_ORPHAN regions/CN.json#/changes/1/add'])
  })

  test('An added row has an id of its own', () => {
    expect(inCN([add(['x', 'a'])])).toEqual(['RULE_DUPLICATE_NAME regions/CN.json#/changes/0/add/rows/1'])
  })

  test('A replaced row does not take the id of another', () => {
    expect(inCN([{ ...replace('a'), with: row('b') }])).toEqual([
      'RULE_DUPLICATE_NAME decisions/d.decision-table.json#/rows/1',
    ])
  })

  test('An added step has an id of its own', () => {
    const steps = [{ id: 'call', text: words('Call again') }]
    expect(inCN([{ add: { to: 'decisions/next/call', steps }, why: WHY }])).toEqual([
      'RULE_DUPLICATE_NAME regions/CN.json#/changes/0/add/steps/0',
    ])
  })
})
