import { handbook } from 'kam-rules/handbook'
import { describe, expect, test } from 'vitest'
import { amountsOf, amountText, typedAmount } from '../../docs/explorer/owner/amounts.js'
import type { Edit } from '../../docs/explorer/owner/edit.js'
import { movesBetween } from '../../docs/explorer/owner/moves.js'
import { type OwnerBook, openOwnerBook } from '../../docs/explorer/owner/owner-book.js'
import { newProofs } from '../../docs/explorer/owner/proofs.js'
import { parsedHandbook } from '../../src/parsed-handbook.js'
import { exampleAccounts } from './example-accounts.js'

const asOf = '2026-11-01'
const henan = openOwnerBook('CN-HA', asOf)
const today = henan.today as NonNullable<OwnerBook['today']>

const tier: Edit = { kind: 'amount', parameter: 'value.tier.key', value: 66, from: asOf }

/** What moves, in a line for each answer. */
const movesOf = (edits: readonly Edit[], owner: OwnerBook = henan) => {
  const { changed, diagnostics } = owner.attempt(edits)
  if (changed === undefined || owner.today === undefined) throw new Error(JSON.stringify(diagnostics))
  return movesBetween(owner.today, changed, exampleAccounts).map(({ accountId, decision, kind, before, after }) => {
    const say = (said: typeof before) => said.map(({ id, score }) => `${score ?? ''}${id}`).join()
    return `${accountId} ${decision} ${kind}: ${say(before)} → ${say(after)}`
  })
}

describe('A rule owner in the explorer', () => {
  test('sees no move and no finding as long as nothing is changed', () => {
    const { diagnostics, changed } = henan.attempt([])
    expect(diagnostics).toEqual([])
    expect(changed?.resolved.hash).toBe(today.resolved.hash)
    expect(movesOf([])).toEqual([])
  })

  test('sees who falls out of a tier when its bar rises', () => {
    expect(movesOf([tier])).toEqual([
      'HA-E-0002 customer-value outcome: 62key → 62growth',
      'HA-E-0007 customer-value outcome: 65key → 65growth',
      'HA-I-0002 customer-value outcome: 65key → 65growth',
    ])
  })

  test('sees points that move within a tier, and no move before the day of the change', () => {
    const bar = (from: string): Edit => ({ kind: 'amount', parameter: 'value.revenue.top', value: 60000, from })
    expect(movesOf([bar(asOf)])).toEqual([
      'HA-E-0001 customer-value score: 100strategic → 93strategic',
      'HA-E-0005 customer-value score: 100strategic → 93strategic',
    ])
    expect(movesOf([bar('2026-11-02')])).toEqual([])
  })

  test('sees what moves when the region begins to differ on another day', () => {
    const [change] = henan.document.changes
    expect(change?.['parameter']).toBe('value.revenue.top')
    const later = henan.document.changes.flatMap((one, index): Edit[] =>
      'parameter' in one ? [{ kind: 'date', pointer: `/changes/${index}/values/0/from`, date: '2027-01-01' }] : [],
    )
    expect(movesOf(later).some((move) => move.includes('customer-value'))).toBe(true)
  })

  test('sees other words as other words', () => {
    const [text] = henan.textsOf('segments').filter(({ path }) => path.endsWith('/size-large'))
    const words = { en: 'A large one: {headcount}.', 'zh-CN': '大型：{headcount}。' }
    const moves = movesOf([{ kind: 'text', path: text?.path ?? '', field: 'text', words }])
    expect(moves.length).toBeGreaterThan(0)
    for (const move of moves) expect(move).toContain('segments words: size-large → size-large')
  })

  test('sees an amount that only texts name in those texts', () => {
    const code: Edit = { kind: 'amount', parameter: 'offers.mobileOffice.code', value: 'XYZ', from: asOf }
    expect(movesOf([code])).toEqual(['HA-E-0003 product-offers words:  → ', 'HA-E-0014 product-offers words:  → '])
  })

  test('is told what nobody reaches any more, with nothing that was so before', () => {
    const bar: Edit = { kind: 'amount', parameter: 'value.revenue.top', value: 100, from: asOf }
    const proofsOf = (edits: readonly Edit[]) => {
      const { changed } = henan.attempt(edits)
      return changed && newProofs(today, changed, exampleAccounts)
    }
    expect(proofsOf([tier])).toEqual([])
    const found = proofsOf([bar]) ?? []
    expect(found.length).toBeGreaterThan(0)
    for (const { file } of found) expect(file).toBe('decisions/customer-value.scorecard.json')
  })

  test('is told where and why a change cannot be, and gets no moves then', () => {
    const { diagnostics, changed, file } = henan.attempt([
      { kind: 'amount', parameter: 'value.tier.key', value: 90, from: asOf },
    ])
    expect(changed).toBeUndefined()
    expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(true)
    expect(JSON.parse(file).region).toBe('CN-HA')
    const words = { en: 'Only {nobody}', 'zh-CN': '仅{nobody}' }
    const path = 'decisions/customer-value/rated-under-earlier-bars'
    const [wrong] = henan.attempt([{ kind: 'text', path, field: 'text', words }]).diagnostics
    expect([wrong?.file, wrong?.line === undefined]).toEqual(['regions/CN-HA.json', false])
  })

  test('can say every text otherwise, in every region, and the rules stay sound', () => {
    for (const region of Object.keys(parsedHandbook().regions)) {
      const owner = openOwnerBook(region, asOf)
      for (const decision of ['complaint-handling', 'port-out', 'customer-value', 'product-offers']) {
        const texts = owner.textsOf(decision)
        expect(texts.length, `${decision} in ${region}`).toBeGreaterThan(0)
        const edits = texts.map(
          ({ path, field, words }): Edit => ({
            kind: 'text',
            path,
            field,
            words: { en: `${words['en']} `, 'zh-CN': `${words['zh-CN']} ` },
          }),
        )
        const { diagnostics, changed } = owner.attempt(edits)
        expect(
          diagnostics.filter(({ severity }) => severity === 'error'),
          `${decision} in ${region}`,
        ).toEqual([])
        expect(changed).toBeDefined()
      }
    }
  })

  test('finds the amounts of the decisions shown before all others, those of bands among them', () => {
    const { asked, others } = amountsOf(parsedHandbook(), today.resolved, ['customer-value'])
    const names = asked.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['value.tier.key', 'value.revenue.top']))
    expect(names.filter((name) => name.startsWith('credit.'))).toEqual([])
    expect([...names, ...others.map(({ name }) => name)].toSorted()).toEqual(
      Object.keys(today.resolved.parameters).toSorted(),
    )
  })

  test('types amounts as they are read', () => {
    for (const { value } of Object.values(today.resolved.parameters))
      expect(typedAmount(value, amountText(value))).toEqual(value)
    expect([
      typedAmount(5, ' '),
      typedAmount(5, '1,200'),
      typedAmount(5, 'much'),
      typedAmount('08:00', '09:00'),
    ]).toEqual([undefined, 1200, 'much', '09:00'])
  })

  test('hands in a document that has the form of the bundled one', () => {
    const { file } = henan.attempt([tier])
    const { changes, ...head } = JSON.parse(file)
    const { changes: before, ...headBefore } = handbook['regions/CN-HA.json'] as unknown as { changes: unknown[] }
    expect(head).toEqual(headBefore)
    expect(changes.slice(0, before.length)).toEqual(before)
  })
})
