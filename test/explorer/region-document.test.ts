import { handbook } from 'kam-rules/handbook'
import { describe, expect, test } from 'vitest'
import { daysOf } from '../../docs/explorer/owner/days.js'
import type { Edit } from '../../docs/explorer/owner/edit.js'
import { withEdit } from '../../docs/explorer/owner/edits.js'
import { editedDocument, type RegionDocument } from '../../docs/explorer/owner/region-document.js'

const henan = handbook['regions/CN-HA.json'] as RegionDocument
const edited = (edits: readonly Edit[], document: RegionDocument = henan, element = {}) =>
  editedDocument(document, edits, () => element)

const amount = (from: string, value: number, until?: string): Edit => ({
  kind: 'amount',
  parameter: 'value.revenue.top',
  value,
  from,
  ...(until === undefined ? {} : { until }),
})
const revenues = ({ changes }: RegionDocument) =>
  changes.find((change) => change['parameter'] === 'value.revenue.top')?.['values']

describe('The document of a region with what a rule owner tries', () => {
  test('An amount that the region sets already gets one more day', () => {
    expect(revenues(edited([amount('2026-11-01', 18000)]))).toEqual([
      { from: '2026-07-01', value: 17000 },
      { from: '2026-11-01', value: 18000 },
    ])
    expect(revenues(edited([amount('2026-07-01', 18000)]))).toEqual([{ from: '2026-07-01', value: 18000 }])
    expect(revenues(edited([amount('2026-01-01', 18000, '2026-07-01')]))).toEqual([
      { from: '2026-01-01', until: '2026-07-01', value: 18000 },
      { from: '2026-07-01', value: 17000 },
    ])
  })

  test('An amount in the middle of another ends that one', () => {
    const document = {
      region: 'X',
      changes: [{ parameter: 'value.revenue.top', values: [{ from: '2026-01-01', until: '2027-01-01', value: 1 }] }],
    }
    expect(revenues(edited([amount('2026-06-01', 2)], document))).toEqual([
      { from: '2026-01-01', until: '2026-06-01', value: 1 },
      { from: '2026-06-01', value: 2 },
    ])
  })

  test('An amount that the region does not set yet gets a change of its own, which is our convention', () => {
    const edit: Edit = {
      kind: 'amount',
      parameter: 'credit.dunning.minimum',
      value: 9,
      from: '2026-11-01',
      unit: 'GBP',
    }
    const { changes } = edited([edit])
    expect(changes.at(-1)).toMatchObject({
      parameter: 'credit.dunning.minimum',
      unit: 'GBP',
      origin: 'convention',
      values: [{ from: '2026-11-01', value: 9 }],
    })
    expect(changes.slice(0, -1)).toEqual(henan.changes)
  })

  test('Every day of the document can be moved, and a day that is not compulsory be taken away or set', () => {
    const days = daysOf(henan)
    expect(days.length).toBe(henan.changes.length * 2)
    for (const { pointer, of, end } of days) {
      const moved = daysOf(edited([{ kind: 'date', pointer, date: '2026-12-24' }]))
      expect(moved.filter(({ date }) => date === '2026-12-24')).toEqual([{ pointer, of, end, date: '2026-12-24' }])
    }
    const until = days.find(({ date, end }) => end === 'until' && date !== '')
    const taken = edited([{ kind: 'date', pointer: until?.pointer ?? '', date: '' }])
    expect(JSON.stringify(henan)).toContain('effectiveUntil')
    expect(JSON.stringify(taken)).not.toContain('effectiveUntil')
  })

  test('A text that the region brings itself is changed where it stands', () => {
    const path = 'decisions/customer-value/rated-under-earlier-bars'
    const { changes } = edited([{ kind: 'text', path, field: 'text', words: { en: 'Other words' } }])
    expect(changes.length).toBe(henan.changes.length)
    const text = { en: 'Other words', 'zh-CN': expect.stringContaining('标准') }
    expect(changes.at(-1)).toMatchObject({ add: { notices: [{ id: 'rated-under-earlier-bars', text }] } })
  })

  test('Another text exchanges the element, all else as it was; a change inside it is made in the exchange', () => {
    const item = {
      id: 'item',
      title: { en: 'A', 'zh-CN': '甲' },
      steps: [{ id: 'step', text: { en: 'B', 'zh-CN': '乙' } }],
    }
    const step: Edit = { kind: 'text', path: 'decisions/x/item/step', field: 'text', words: { en: 'D' } }
    const title: Edit = { kind: 'text', path: 'decisions/x/item', field: 'title', words: { en: 'C', 'zh-CN': '丙' } }
    const { changes } = edited([step, title], { region: 'X', changes: [] }, item)
    expect(changes.length).toBe(1)
    expect(changes[0]).toMatchObject({
      replace: 'decisions/x/item',
      with: {
        id: 'item',
        title: { en: 'C', 'zh-CN': '丙' },
        steps: [{ id: 'step', text: { en: 'D', 'zh-CN': '乙' } }],
      },
    })
  })

  test('The document that was given is left as it was', () => {
    const before = JSON.stringify(henan)
    edited([amount('2026-11-01', 1), { kind: 'date', pointer: '/changes/0/values/0/from', date: '2026-01-02' }])
    expect(JSON.stringify(henan)).toBe(before)
  })

  test('A second try of the same thing takes the place of the first', () => {
    const [one, other, later] = [amount('2026-11-01', 1), amount('2026-11-01', 2), amount('2026-12-01', 3)] as [
      Edit,
      Edit,
      Edit,
    ]
    expect([one, other, later].reduce<readonly Edit[]>(withEdit, [])).toEqual([other, later])
  })
})
