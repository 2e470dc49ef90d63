import fc from 'fast-check'
import { parseRulebook, resolveRulebook } from 'kam-rules'
import { expect, test } from 'vitest'
import { BAR, item, recommendations, region, row, smallRulebook, table, WHY, words } from '../support/small-rulebook.js'

const step = (id: string) => ({ id, text: words(id) })

const BOOK = {
  'parameters/bar.json': { 'bar.high': BAR },
  'decisions/d.decision-table.json': table([row('a', { text: words('{bar.high}') }), row('b'), row('c')]),
  'decisions/next.recommendations.json': recommendations([item('call'), item('visit')]),
}

const ROWS = ['a', 'b', 'c', 'x', 'y'] as const
const DAYS = ['2026-01-01', '2026-04-01', '2026-07-01'] as const

const anyRow = fc.constantFrom(...ROWS)
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
const stretch = fc.record({ effectiveFrom: maybe(fc.constantFrom(...DAYS)) })

/** A change without what is absent, as a document has it. */
const written = (change: object): object => JSON.parse(JSON.stringify({ ...change, why: WHY })) as object

const changeOfRows = fc.oneof(
  fc.record({ id: anyRow, to: anyRow, text: anyRow, stretch }).map(({ id, to, text, stretch }) => ({
    replace: `decisions/d/${id}`,
    with: row(to, { text: words(text) }),
    ...stretch,
  })),
  fc.record({ id: anyRow, stretch }).map(({ id, stretch }) => ({ disable: `decisions/d/${id}`, ...stretch })),
  fc
    .record({ ids: fc.uniqueArray(anyRow, { minLength: 1, maxLength: 2 }), before: maybe(anyRow), stretch })
    .map(({ ids, before, stretch }) => ({
      add: { to: 'decisions/d', rows: ids.map((id) => row(id)), before },
      ...stretch,
    })),
)

const changeOfItems = fc.constantFrom(
  { disable: 'decisions/next/call' },
  { disable: 'decisions/next/call/call' },
  { replace: 'decisions/next/call', with: item('call', { steps: [step('write'), step('call')] }) },
  { replace: 'decisions/next/call/call', with: step('ring') },
  { add: { to: 'decisions/next/call', steps: [step('greet')] } },
  { add: { to: 'decisions/next/call', before: 'call', steps: [step('note')] } },
  { add: { to: 'decisions/next', items: [item('call')] } },
)

const changeOfAmount = fc
  .record({
    from: fc.constantFrom(...DAYS),
    until: maybe(fc.constantFrom('2026-05-01', '2026-09-01')),
    value: fc.constantFrom(1, 2),
  })
  .map((dated) => ({ parameter: 'bar.high', values: [dated] }))

const changes = (maxLength: number) =>
  fc.array(fc.oneof(changeOfRows, changeOfRows, changeOfItems, changeOfAmount).map(written), { maxLength })

/** What a rulebook comes to in the inner region on a day: its content, or all that is said against it. */
const outcome = (outer: readonly object[], inner: readonly object[], asOf: string): unknown => {
  const { rulebook: book, diagnostics } = parseRulebook(
    smallRulebook({
      ...BOOK,
      'regions/CN.json': region('CN', outer),
      'regions/CN-HA.json': region('CN-HA', inner, { extends: 'CN' }),
    }),
  )
  const resolution = book === undefined ? { diagnostics } : resolveRulebook(book, { region: 'CN-HA', asOf })
  if ('rulebook' in resolution) return resolution.rulebook?.hash
  return resolution.diagnostics.map(({ code, file, message }) => `${code} ${file} ${withoutPlace(message.en)}`).sort()
}

/** Where a change stands in its list is what is being changed here. */
const withoutPlace = (text: string): string => text.replace(/changes\/\d+/g, 'changes/…')

test('The order in which a region writes its changes makes no difference, neither to answers nor to what is refused', () => {
  const refused = { yes: 0, no: 0 }
  fc.assert(
    fc.property(
      changes(3).chain((list) => fc.tuple(fc.constant(list), shuffled(list))),
      changes(4).chain((list) => fc.tuple(fc.constant(list), shuffled(list))),
      fc.constantFrom('2025-12-31', ...DAYS, '2026-08-31', '2026-09-01'),
      ([outer, outerShuffled], [inner, innerShuffled], asOf) => {
        const expected = outcome(outer, inner, asOf)
        refused[typeof expected === 'string' ? 'no' : 'yes'] += 1
        expect(outcome(outerShuffled, innerShuffled, asOf)).toEqual(expected)
      },
    ),
    { numRuns: 500, seed: 20_261_101 },
  )
  expect(Math.min(refused.yes, refused.no)).toBeGreaterThan(75)
}, 60_000)

const shuffled = (list: readonly object[]) =>
  fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length })
