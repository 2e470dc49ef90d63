import { describe, expect, test } from 'vitest'
import { problemsOfReferences } from '../support/problems.js'
import {
  ABOVE_BAR,
  BANDS,
  BAR,
  CHARACTERISTIC,
  FACTS,
  item,
  recommendations,
  region,
  row,
  scorecard,
  smallRulebook,
  table,
  WHY,
  words,
} from '../support/small-rulebook.js'

describe('Every provision that is carried exists', () => {
  const PROVISIONS = {
    chapters: { SEG: { title: words('Segments') } },
    provisions: { 'SEG-01': { chapter: 'SEG', kind: 'rule', executable: true, title: words('One') } },
  }
  const carrying = (...provisions: readonly string[]) => ({ provisions })
  const bad = carrying('SEG-01', 'SEG-10')
  const step = { id: 'step', text: words('S'), ...bad }

  const CARRIERS = [
    ['by a fact', { 'facts.json': { ...FACTS, age: { ...FACTS.age, ...bad } } }, 'facts.json#/age'],
    [
      'by an amount',
      {
        'parameters/bar.json': { 'bar.high': { ...BAR, ...bad } },
        'decisions/t.decision-table.json': table([row('a', { conditions: ABOVE_BAR })]),
      },
      'parameters/bar.json#/bar.high',
    ],
    [
      'by a named condition',
      {
        'conditions.json': {
          vip: { title: words('VIP'), conditions: { fact: 'vip', operator: 'equal', value: true }, ...bad },
        },
      },
      'conditions.json#/vip',
    ],
    [
      'by a decision',
      { 'decisions/t.decision-table.json': table([row('a')], bad) },
      'decisions/t.decision-table.json#',
    ],
    [
      'by a row',
      { 'decisions/t.decision-table.json': table([row('a', bad)]) },
      'decisions/t.decision-table.json#/rows/0',
    ],
    [
      'by an attribute',
      {
        'decisions/s.scorecard.json': scorecard({
          characteristics: [{ ...CHARACTERISTIC, attributes: [{ id: 'o', partialScore: 1, ...bad }] }],
        }),
      },
      'decisions/s.scorecard.json#/characteristics/0/attributes/0',
    ],
    [
      'by a band',
      { 'decisions/s.scorecard.json': scorecard({ bands: [{ ...BANDS[1], ...bad }] }) },
      'decisions/s.scorecard.json#/bands/0',
    ],
    [
      'by a step',
      { 'decisions/r.recommendations.json': recommendations([item('a', { steps: [step] })]) },
      'decisions/r.recommendations.json#/items/0/steps/0',
    ],
    [
      'by what a region adds',
      {
        'decisions/t.decision-table.json': table([row('a')]),
        'regions/CN.json': region('CN', [{ add: { to: 'decisions/t', rows: [row('b', bad)] }, why: WHY }]),
      },
      'regions/CN.json#/changes/0/add/rows/0',
    ],
    [
      'by a step of what a region puts in place',
      {
        'decisions/r.recommendations.json': recommendations([item('a')]),
        'regions/CN.json': region('CN', [{ replace: 'decisions/r/a', with: item('a', { steps: [step] }), why: WHY }]),
      },
      'regions/CN.json#/changes/0/with/steps/0',
    ],
  ] as const

  test.each(CARRIERS)('%s', (_, documents, place) => {
    expect(problemsOfReferences(smallRulebook({ ...documents, 'provisions.json': PROVISIONS }))).toEqual([
      `PROVISION_UNKNOWN ${place}/provisions/1 → SEG-01`,
    ])
    expect(problemsOfReferences(smallRulebook(documents)), 'without a list of provisions').toEqual([])
  })
})

describe('Every amount is used', () => {
  const UNUSED = ['PARAMETER_UNUSED parameters/bar.json#/bar.high']
  const withBar = (documents: object) => smallRulebook({ 'parameters/bar.json': { 'bar.high': BAR }, ...documents })

  test('and one that is not is worth a warning', () => {
    expect(problemsOfReferences(withBar({}))).toEqual(UNUSED)
  })

  const USES = [
    ['in a condition', { 'decisions/t.decision-table.json': table([row('a', { conditions: { not: ABOVE_BAR } })]) }],
    ['in a named condition', { 'conditions.json': { above: { title: words('Above'), conditions: ABOVE_BAR } } }],
    [
      'in a band',
      {
        'decisions/s.scorecard.json': scorecard({
          bands: [{ ...BANDS[0], from: { parameter: 'bar.high' } }, BANDS[1]],
        }),
      },
    ],
    [
      'in a derived fact',
      {
        'facts.json': {
          ...FACTS,
          gap: {
            type: 'number',
            title: words('Gap'),
            derive: { subtract: [{ fact: 'amount' }, { parameter: 'bar.high' }] },
          },
        },
      },
    ],
    [
      'in an outcome',
      { 'decisions/t.decision-table.json': table([row('a', { outcome: { bars: [{ parameter: 'bar.high' }] } })]) },
    ],
    ['in a text', { 'decisions/t.decision-table.json': table([row('a', { text: words('More than {bar.high}') })]) }],
    [
      'by a region',
      {
        'decisions/t.decision-table.json': table([row('a')]),
        'regions/CN.json': region('CN', [
          { add: { to: 'decisions/t', rows: [row('b', { conditions: ABOVE_BAR })] }, why: WHY },
        ]),
      },
    ],
  ] as const

  test.each(USES)('%s', (_, documents) => {
    expect(problemsOfReferences(withBar(documents))).toEqual([])
  })

  test('and a region that changes one uses it not', () => {
    expect(
      problemsOfReferences(
        withBar({
          'regions/CN.json': region('CN', [
            { parameter: 'bar.high', values: [{ from: '2026-01-01', value: 90 }], why: WHY },
          ]),
        }),
      ),
    ).toEqual(UNUSED)
  })
})
