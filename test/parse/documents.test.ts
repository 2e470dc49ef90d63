import { DEFAULT_LIMITS, isRulebookError, openRulebook, parseRulebook, RulebookError } from 'kam-rules'
import { describe, expect, test } from 'vitest'
import { linesOf, problemsIn } from '../support/problems.js'
import {
  ABOVE_BAR,
  ADULT,
  BAR,
  FACTS,
  region,
  row,
  scorecard,
  smallRulebook,
  table,
  UNITS,
  words,
} from '../support/small-rulebook.js'
import { SOUND } from '../support/sound-documents.js'

const AS_OF = { asOf: '2026-11-01' }

describe('The documents of a rulebook', () => {
  test('are read when nothing is wrong with them, as objects, as texts and as bytes', () => {
    const texts = Object.fromEntries(
      Object.entries(smallRulebook(SOUND)).map(([file, value]) => [file, JSON.stringify(value)]),
    )
    const bytes = Object.fromEntries(
      Object.entries(texts).map(([file, text]) => [file, new TextEncoder().encode(text)]),
    )
    const books = [smallRulebook(SOUND), texts, bytes].map((documents) => parseRulebook(documents))
    expect(books.map(({ diagnostics }) => linesOf(diagnostics))).toEqual([[], [], []])
    expect(books[1]?.rulebook).toEqual(books[0]?.rulebook)
    expect(books[2]?.rulebook).toEqual(books[0]?.rulebook)
    expect(books[0]?.rulebook?.decisions.map(({ id }) => id)).toEqual(['greeting', 'maturity', 'next', 'plain'])
  })

  test('may each name their schema', () => {
    const withSchema = Object.entries(smallRulebook(SOUND)).map(([file, value]) => [
      file,
      Array.isArray(value) ? value : Object.assign({ $schema: 'x.json' }, value),
    ])
    expect(problemsIn(Object.fromEntries(withSchema))).toEqual([])
  })

  const NAMES = [
    ['A file of another name is refused', { 'readme.json': {} }, ['DOC_NAME readme.json#']],
    [
      'A name that is nearly right is corrected',
      { 'condition.json': {} },
      ['DOC_NAME condition.json# → conditions.json'],
    ],
    [
      'A decision of an unknown shape is refused',
      { 'decisions/x.score-card.json': {} },
      ['DOC_NAME decisions/x.score-card.json#'],
    ],
    [
      'A decision whose id is no name is refused',
      { 'decisions/价值.scorecard.json': {} },
      ['DOC_NAME decisions/价值.scorecard.json#'],
    ],
    [
      'A parameter file in a folder of folders is refused',
      { 'parameters/a/b.json': {} },
      ['DOC_NAME parameters/a/b.json#'],
    ],
    ['Cases may stand in folders of folders', { 'cases/a/b.json': { cases: [] } }, []],
    ['A list is no dictionary of units', { 'units.json': [], 'facts.json': {} }, ['DOC_SHAPE units.json#']],
    ['A text is no list of named conditions', { 'conditions.json': '"adult"' }, ['DOC_SHAPE conditions.json#']],
    [
      'Two decisions may not have one id',
      { 'decisions/a.scorecard.json': scorecard(), 'decisions/a.decision-table.json': table([row('one')]) },
      ['RULE_DUPLICATE_NAME decisions/a.scorecard.json#'],
    ],
    [
      'What the rulebook says of itself is checked',
      {
        'rulebook.json': {
          id: 'my book',
          version: 1,
          title: words('Small'),
          currency: 'CNY',
          locales: ['en'],
          owner: 'me',
        },
      },
      [
        'NAME_FORM rulebook.json#/id',
        'DOC_SHAPE rulebook.json#/version',
        'RULE_MISSING_KEY rulebook.json#/timeZone',
        'DOC_SHAPE rulebook.json#/locales',
        'RULE_UNKNOWN_KEY rulebook.json#/owner',
      ],
    ],
    [
      'The list of provisions is checked',
      {
        'provisions.json': {
          chapters: { A: {} },
          provisions: { 'A-01': { chapter: 'A', kind: 'rule', executable: 'yes', title: words('One') } },
        },
      },
      ['RULE_MISSING_KEY provisions.json#/chapters/A/title', 'DOC_SHAPE provisions.json#/provisions/A-01/executable'],
    ],
  ] as const

  test.each(NAMES)('%s', (_, documents, problems) => {
    expect(problemsIn(smallRulebook(documents))).toEqual(problems)
  })

  test('need the fact dictionary, and its absence is one problem, not one for every fact', () => {
    expect(problemsIn({ 'decisions/d.decision-table.json': table([row('adult', { conditions: ADULT })]) })).toEqual([
      'DOC_MISSING facts.json#',
    ])
  })
})

describe('What follows from a problem is not reported beside it', () => {
  const users = {
    'decisions/d.decision-table.json': table([
      row('a', { conditions: { all: [ADULT, ABOVE_BAR, { condition: 'adult' }] } }),
    ]),
    'cases/d.json': { cases: [{ name: words('Adults'), asOf: '2026-11-01', facts: {}, expect: { d: { rows: [] } } }] },
    'regions/CN.json': region('CN'),
    'regions/CN-HA.json': region('CN-HA', [], { extends: 'CN' }),
  }
  const sound = {
    'parameters/bar.json': { 'bar.high': BAR },
    'conditions.json': { adult: { title: words('Adult'), conditions: ADULT } },
    ...users,
  }

  const FIRST_CAUSES = [
    ['a fact dictionary that cannot be read', { 'facts.json': '{' }, ['JSON_SYNTAX facts.json#']],
    [
      'a fact whose entry is broken',
      { 'facts.json': { ...FACTS, age: { type: 'integer' } } },
      ['RULE_MISSING_KEY facts.json#/age/title'],
    ],
    ['parameters that cannot be read', { 'parameters/bar.json': '{' }, ['JSON_SYNTAX parameters/bar.json#']],
    [
      'a parameter that is broken',
      { 'parameters/bar.json': { 'bar.high': { ...BAR, values: [] } } },
      ['DOC_SHAPE parameters/bar.json#/bar.high/values'],
    ],
    ['named conditions that cannot be read', { 'conditions.json': '{' }, ['JSON_SYNTAX conditions.json#']],
    [
      'a named condition that is broken',
      { 'conditions.json': { adult: { conditions: ADULT } } },
      ['RULE_MISSING_KEY conditions.json#/adult/title'],
    ],
    [
      'a decision that cannot be read',
      { 'decisions/d.decision-table.json': '{' },
      ['JSON_SYNTAX decisions/d.decision-table.json#'],
    ],
    ['a parent region that cannot be read', { 'regions/CN.json': '{' }, ['JSON_SYNTAX regions/CN.json#']],
    [
      'a parent region that is broken',
      { 'regions/CN.json': { region: 'CN', title: words('China') } },
      ['RULE_MISSING_KEY regions/CN.json#/changes'],
    ],
  ] as const

  test.each(FIRST_CAUSES)('%s', (_, broken, problems) => {
    expect(problemsIn(smallRulebook({ ...sound, ...broken }))).toEqual(problems)
  })
})

describe('All problems at once', () => {
  const broken = smallRulebook({
    'conditions.json':
      '{"adult": {"title": {"en": "Adult"},\n "conditions": {"fact": "agee", "operator": "equal", "value": 1}}}',
    'decisions/a.decision-table.json': '{\n"rows": [\n  {"id": "a b"}\n]}',
    'decisions/b.rules.json': '[{"event": {"type": "x"},}]',
  })

  test('come from every document, in the order of their names, with line and column', () => {
    const { rulebook, diagnostics } = parseRulebook(broken)
    expect(rulebook).toBeUndefined()
    expect(linesOf(diagnostics)).toEqual([
      'TEXT_LANGUAGES conditions.json#/adult/title/zh-CN',
      'RULE_MISSING_KEY decisions/a.decision-table.json#/title',
      'RULE_MISSING_KEY decisions/a.decision-table.json#/hitPolicy',
      'NAME_FORM decisions/a.decision-table.json#/rows/0/id',
      'RULE_MISSING_KEY decisions/a.decision-table.json#/rows/0/outcome',
      'RULE_MISSING_KEY decisions/a.decision-table.json#/rows/0/text',
      'JSON_SYNTAX decisions/b.rules.json#',
    ])
    expect(diagnostics.map(({ line, column }) => `${line}:${column}`)).toEqual([
      '1:21',
      '1:1',
      '1:1',
      '3:10',
      '3:3',
      '3:3',
      '1:26',
    ])
  })

  test('are thrown by openRulebook in one RulebookError, which names each with its place', () => {
    const error = errorOf(() => openRulebook(broken, AS_OF))
    expect(error.diagnostics).toEqual(parseRulebook(broken).diagnostics)
    expect(error.message).toContain('decisions/a.decision-table.json:3:10 /rows/0/id\n  “a b” is not a name')
    expect(error.message.match(/\[\w+\]$/gm)).toHaveLength(7)
  })

  test('are named up to a hundred, and the rest is counted', () => {
    const rules = smallRulebook({ 'decisions/d.rules.json': Array(130).fill({}) })
    const error = errorOf(() => openRulebook(rules, AS_OF))
    expect(error.diagnostics).toHaveLength(260)
    expect(error.message.match(/\[RULE_MISSING_KEY\]$/gm)).toHaveLength(100)
    expect(error.message).toMatch(/\nand 160 more$/)
  })

  test('are named up to the limit that the host sets', () => {
    const rules = smallRulebook({ 'decisions/d.rules.json': Array(3).fill({}) })
    const error = errorOf(() => openRulebook(rules, { ...AS_OF, limits: { ...DEFAULT_LIMITS, diagnostics: 2 } }))
    expect(error.message).toMatch(/\nand 4 more$/)
  })

  test('are recognised as a RulebookError also from another copy of the library', () => {
    const error = errorOf(() => openRulebook(broken, AS_OF))
    const fromElsewhere = Object.assign(new Error(error.message), { [Symbol.for('kam-rules.RulebookError')]: true })
    expect(isRulebookError(error)).toBe(true)
    expect(isRulebookError(fromElsewhere)).toBe(true)
    expect([new Error('other'), null, undefined, 'text', {}].filter(isRulebookError)).toEqual([])
  })
})

const errorOf = (open: () => unknown): RulebookError => {
  try {
    open()
  } catch (error) {
    if (error instanceof RulebookError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

describe('Texts', () => {
  const textProblems = (text: unknown, files: object = {}) =>
    problemsIn(
      smallRulebook({
        'parameters/bar.json': { 'bar.high': BAR },
        'decisions/d.decision-table.json': table([row('a', { text })]),
        ...files,
      }),
    )
  const AT = 'decisions/d.decision-table.json#/rows/0/text'

  const TEXTS = [
    ['Both languages are compulsory', { en: 'Call' }, [`TEXT_LANGUAGES ${AT}/zh-CN`]],
    ['Chinese alone is not enough', { 'zh-CN': '致电' }, [`TEXT_LANGUAGES ${AT}/en`]],
    ['An empty text is none', { en: '', 'zh-CN': '致电' }, [`DOC_SHAPE ${AT}/en`]],
    ['A text is no plain string', 'Call', [`DOC_SHAPE ${AT}`]],
    ['More languages are welcome', { en: 'Call', 'zh-CN': '致电', fr: 'Appeler' }, []],
    ['Another language is a text too', { en: 'Call', 'zh-CN': '致电', fr: 5 }, [`DOC_SHAPE ${AT}/fr`]],
    ['Facts and parameters are filled in', words('{age} of {bar.high} on {asOf}'), []],
    [
      'The languages use the same placeholders',
      { en: '{age}', 'zh-CN': '{tenure}' },
      [`TEXT_PLACEHOLDERS ${AT}/zh-CN`],
    ],
    ['The order of placeholders is free', { en: '{age} {tenure}', 'zh-CN': '{tenure} {age} {age}' }, []],
    ['A placeholder names a fact', words('{agee}'), [`TEXT_UNKNOWN_PLACEHOLDER ${AT} → age`]],
    ['A placeholder with a dot names a parameter', words('{bar.hihg}'), [`TEXT_UNKNOWN_PLACEHOLDER ${AT} → bar.high`]],
    ['Braces around other things are no placeholders', words('{} { age } {1}'), []],
  ] as const

  test.each(TEXTS)('%s', (_, text, problems) => {
    expect(textProblems(text)).toEqual(problems)
  })

  test('are looked at wherever they stand', () => {
    const files = {
      'facts.json': { ...FACTS, age: { ...FACTS.age, description: words('{x}') } },
      'units.json': { ...UNITS, kg: words('{x}') },
      'conditions.json': { adult: { title: words('{x}'), conditions: ADULT } },
      'regions/CN.json': region('CN', [], { title: words('{x}') }),
    }
    expect(textProblems(words('Call'), files)).toEqual([
      'TEXT_UNKNOWN_PLACEHOLDER conditions.json#/adult/title',
      'TEXT_UNKNOWN_PLACEHOLDER facts.json#/age/description',
      'TEXT_UNKNOWN_PLACEHOLDER regions/CN.json#/title',
      'TEXT_UNKNOWN_PLACEHOLDER units.json#/kg',
    ])
  })

  test('of cases are not rules, and may hold any braces', () => {
    const cases = { cases: [{ name: words('{anything}'), asOf: '2026-11-01', facts: {}, expect: {} }] }
    expect(problemsIn(smallRulebook({ 'cases/a.json': cases }))).toEqual([])
  })
})
