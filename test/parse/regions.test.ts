import { parseRulebook } from 'kam-rules'
import { describe, expect, test } from 'vitest'
import { problemsIn } from '../support/problems.js'
import {
  ADULT,
  BAR,
  item,
  recommendations,
  region,
  row,
  scorecard,
  smallRulebook,
  table,
  WHY,
} from '../support/small-rulebook.js'

const BOOK = {
  'parameters/bar.json': { 'bar.high': BAR },
  'decisions/greeting.decision-table.json': table([row('adult', { conditions: ADULT }), row('all')]),
  'decisions/maturity.scorecard.json': scorecard(),
  'decisions/next.recommendations.json': recommendations([item('call')]),
}

const problemsOf = (regions: object) => problemsIn(smallRulebook({ ...BOOK, ...regions }))

describe('The document of a region', () => {
  const REGIONS = [
    [
      'needs its parts',
      { 'regions/CN.json': {} },
      ['region', 'title', 'changes'].map((key) => `RULE_MISSING_KEY regions/CN.json#/${key}`),
    ],
    [
      'has no other keys',
      { 'regions/CN.json': region('CN', [], { curency: 'CNY' }) },
      ['RULE_UNKNOWN_KEY regions/CN.json#/curency → currency'],
    ],
    ['has the code of a region', { 'regions/China.json': region('China') }, ['NAME_FORM regions/China.json#/region']],
    ['is named after its region', { 'regions/CN.json': region('CN-HA') }, ['REGION_NAME regions/CN.json#/region']],
    [
      'extends a region that exists',
      { 'regions/CN.json': region('CN'), 'regions/CN-HA.json': region('CN-HA', [], { extends: 'CNN' }) },
      ['REGION_UNKNOWN regions/CN-HA.json#/extends → CN'],
    ],
    [
      'may extend a region that comes later in the alphabet',
      { 'regions/CN.json': region('CN', [], { extends: 'GB' }), 'regions/GB.json': region('GB') },
      [],
    ],
    [
      'does not extend itself',
      { 'regions/CN.json': region('CN', [], { extends: 'CN' }) },
      ['REGION_CYCLE regions/CN.json#/extends'],
    ],
    [
      'extends nothing in a circle',
      {
        'regions/CN.json': region('CN', [], { extends: 'GB' }),
        'regions/GB.json': region('GB', [], { extends: 'CN' }),
      },
      ['REGION_CYCLE regions/CN.json#/extends', 'REGION_CYCLE regions/GB.json#/extends'],
    ],
  ] as const

  test.each(REGIONS)('%s', (_, regions, problems) => {
    expect(problemsOf(regions)).toEqual(problems)
  })
})

describe('Regions that extend each other in a circle', () => {
  test('are named in their order', () => {
    const extending = (code: string, parent: string) => ({
      [`regions/${code}.json`]: region(code, [], { extends: parent }),
    })
    const { diagnostics } = parseRulebook(
      smallRulebook({ ...BOOK, ...extending('CN', 'GB'), ...extending('GB', 'US'), ...extending('US', 'CN') }),
    )
    expect(diagnostics.map(({ message }) => message.en)).toEqual([
      'Regions extend each other in a circle: CN → GB → US → CN.',
      'Regions extend each other in a circle: GB → US → CN → GB.',
      'Regions extend each other in a circle: US → CN → GB → US.',
    ])
  })
})

describe('A change of a region', () => {
  const change = (change: unknown) =>
    problemsOf({ 'regions/CN.json': region('CN', [change as object]) }).map((line) =>
      line.replace('regions/CN.json#/changes/0', ''),
    )

  const CHANGES = [
    ['is an object', 'disable', ['DOC_SHAPE ']],
    ['changes something', { why: WHY }, ['DOC_SHAPE ']],
    ['says why', { disable: 'decisions/greeting/adult' }, ['RULE_MISSING_KEY /why']],
    [
      'does one thing',
      { disable: 'decisions/greeting/adult', replace: 'decisions/greeting/all', with: row('all'), why: WHY },
      ['RULE_UNKNOWN_KEY /disable'],
    ],
    [
      'of an amount names a parameter',
      { parameter: 'bar.hihg', values: BAR.values, why: WHY },
      ['PARAMETER_UNKNOWN /parameter → bar.high'],
    ],
    ['of an amount has values', { parameter: 'bar.high', values: [], why: WHY }, ['DOC_SHAPE /values']],
    [
      'of an amount has values in order',
      { parameter: 'bar.high', values: [...BAR.values, ...BAR.values], why: WHY },
      ['PARAMETER_DATES /values/1/from'],
    ],
    [
      'of an amount has a unit that is known',
      { parameter: 'bar.high', unit: 'EUR', values: BAR.values, why: WHY },
      ['UNIT_UNKNOWN /unit'],
    ],
    ['has a path to an element', { disable: 'greeting/adult', why: WHY }, ['CHANGE_TARGET /disable']],
    ['takes no decision away as a whole', { disable: 'decisions/greeting', why: WHY }, ['CHANGE_TARGET /disable']],
    ['has a target that exists', { disable: 'decisions/greeting/adlut', why: WHY }, ['CHANGE_ORPHAN /disable']],
    [
      'has a target in a decision that exists',
      { replace: 'decisions/greetings/adult', with: row('adult'), why: WHY },
      ['CHANGE_ORPHAN /replace'],
    ],
    ['has a target as deep as it may be', { disable: 'decisions/maturity/maturity/adult', why: WHY }, []],
    [
      'replaces an element by one of its kind',
      { replace: 'decisions/maturity/maturity/adult', with: row('adult'), why: WHY },
      ['RULE_MISSING_KEY /with/partialScore', 'RULE_UNKNOWN_KEY /with/outcome', 'RULE_UNKNOWN_KEY /with/text'],
    ],
    ['replaces an element by something', { replace: 'decisions/greeting/adult', why: WHY }, ['RULE_MISSING_KEY /with']],
    [
      'brings conditions that hold together',
      { replace: 'decisions/greeting/adult', with: row('adult', { conditions: { ...ADULT, value: '18' } }), why: WHY },
      ['VALUE_TYPE /with/conditions/value'],
    ],
    [
      'adds to a decision that exists',
      { add: { to: 'decisions/greetings', rows: [row('vip')] }, why: WHY },
      ['CHANGE_ORPHAN /add/to'],
    ],
    [
      'adds to a list of the decision',
      { add: { to: 'decisions/greeting', items: [item('vip')] }, why: WHY },
      ['DOC_SHAPE /add'],
    ],
    [
      'adds to one list',
      { add: { to: 'decisions/maturity', bands: [], notices: [] }, why: WHY },
      ['DOC_SHAPE /add/bands', 'DOC_SHAPE /add/notices'],
    ],
    ['adds something', { add: { to: 'decisions/greeting' }, why: WHY }, ['DOC_SHAPE /add']],
    [
      'adds to something that holds a list',
      { add: { to: 'decisions/greeting/adult', rows: [row('vip')] }, why: WHY },
      ['DOC_SHAPE /add'],
    ],
    [
      'adds elements of the right kind',
      { add: { to: 'decisions/next/call', steps: [{ id: 's' }] }, why: WHY },
      ['RULE_MISSING_KEY /add/steps/0/text'],
    ],
    [
      'adds before a sibling that exists',
      { add: { to: 'decisions/greeting', before: 'alll', rows: [row('vip')] }, why: WHY },
      ['CHANGE_ORPHAN /add/before'],
    ],
    [
      'holds from a date of the calendar',
      { disable: 'decisions/greeting/adult', effectiveFrom: '2026-02-30', why: WHY },
      ['DATE_INVALID /effectiveFrom'],
    ],
    [
      'holds for a day at least',
      { disable: 'decisions/greeting/adult', effectiveFrom: '2026-02-01', effectiveUntil: '2026-02-01', why: WHY },
      ['DATE_RANGE_EMPTY /effectiveUntil'],
    ],
  ] as const

  test.each(CHANGES)('%s', (_, value, problems) => {
    expect(change(value)).toEqual(problems)
  })

  test('adds before what another change of the region brings', () => {
    const first = { add: { to: 'decisions/greeting', before: 'vip', rows: [row('guest')] }, why: WHY }
    const second = { add: { to: 'decisions/greeting', rows: [row('vip')] }, why: WHY }
    expect(problemsOf({ 'regions/CN.json': region('CN', [first, second]) })).toEqual([])
    expect(problemsOf({ 'regions/CN.json': region('CN', [first]) })).toEqual([
      'CHANGE_ORPHAN regions/CN.json#/changes/0/add/before',
    ])
  })

  test('may be about what its parent has put inside another element, and about what was there before', () => {
    const steps = [{ id: 'ring', text: { en: 'Ring', 'zh-CN': '致电' } }]
    const replace = { replace: 'decisions/next/call', with: item('call', { steps }), why: WHY }
    const disable = (id: string) => ({ disable: `decisions/next/call/${id}`, why: WHY })
    const regions = (id: string) => ({
      'regions/CN.json': region('CN', [{ ...replace, effectiveFrom: '2026-07-01' }]),
      'regions/CN-HA.json': region('CN-HA', [disable(id)], { extends: 'CN' }),
    })
    expect(problemsOf(regions('ring'))).toEqual([])
    expect(problemsOf(regions('call'))).toEqual([])
    expect(problemsOf(regions('write'))).toEqual(['CHANGE_ORPHAN regions/CN-HA.json#/changes/0/disable'])
  })

  test('may be about what its parent has added, but not about what a sibling has', () => {
    const add = { add: { to: 'decisions/greeting', rows: [row('vip')] }, why: WHY }
    const disable = { disable: 'decisions/greeting/vip', why: WHY }
    const regions = {
      'regions/CN.json': region('CN', [add]),
      'regions/CN-HA.json': region('CN-HA', [disable], { extends: 'CN' }),
      'regions/GB.json': region('GB', [disable]),
    }
    expect(problemsOf(regions)).toEqual(['CHANGE_ORPHAN regions/GB.json#/changes/0/disable'])
  })
})
