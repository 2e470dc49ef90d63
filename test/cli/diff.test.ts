import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { displayWidth } from '../../src/cli/output/wrap.js'
import { bundledDocuments } from '../support/rules-folder.js'
import { ABOVE_BAR, BAR, CHARACTERISTIC, FACTS, row, scorecard, table, words } from '../support/small-rulebook.js'
import { fileWith, folderWith, kamRules, type Ran, ROOT, smallRules } from './run-cli.js'

const diff = (...args: readonly string[]): Promise<Ran> => kamRules(['diff', ...args])
const json = async (...args: readonly string[]) => JSON.parse((await diff(...args, '--format', 'json')).out)

describe('Two dates', () => {
  test('The time to answer a complaint in Britain goes from eight weeks to six in April 2026', async () => {
    const { out, exitCode } = await diff('2026-01-01', '2026-07-01', '--region', 'GB')
    expect(out).toMatch(
      /^Decisions: \d+\. Different in their documents: 1\. Different in meaning: 1, proved equal: \d+, open: 0\.\n/,
    )
    expect(out).toContain('A  United Kingdom (GB) · as of 2026-01-01')
    expect(out).toContain('B  United Kingdom (GB) · as of 2026-07-01')
    expect(out).toContain('      Value: 56 days → 42 days\n      Since: 2026-01-01 → 2026-04-08\n')
    expect(out).toContain('      Derived as: subtract(56, complaintAgeDays) → subtract(42, complaintAgeDays)\n')
    expect(out).toContain('+ Give the customer a written answer today. The time limit is 42 days')
    expect(out).toContain(
      '  complaint-handling  Complaint handling: some account gets another answer\n      For example\n',
    )
    expect(exitCode).toBe(1)
  })

  test('between which nothing begins or ends do not differ', async () => {
    const { out, exitCode } = await diff('2026-05-01', '2026-06-01', '--region', 'GB')
    expect(out).toMatch(/^No difference\. Decisions: \d+\.\n/)
    expect(exitCode).toBe(0)
  })
})

describe('Two regions', () => {
  test('Guangdong expects more revenue than Henan, and says nothing of earlier bars', async () => {
    const { documents, a, b } = await json('CN-HA', 'CN-GD', '--as-of', '2026-11-01')
    const at = (path: string) => documents.find((one: { path: string }) => one.path === path)
    expect([a.region, b.region, a.asOf]).toEqual(['CN-HA', 'CN-GD', '2026-11-01'])
    expect(at('parameters/value.revenue.high').changes[0]).toEqual({
      property: 'value',
      a: { value: 4200, unit: 'CNY/month' },
      b: { value: 6500, unit: 'CNY/month' },
    })
    expect(at('decisions/customer-value/current-volume/enterprise-high').changes).toEqual([
      {
        property: 'conditions',
        a: {
          en: 'Enterprise (group customer) and monthly revenue is at least 4,200 CNY a month',
          'zh-CN': '集团客户，且月收入不低于4,200元/月',
        },
        b: {
          en: 'Enterprise (group customer) and monthly revenue is at least 6,500 CNY a month',
          'zh-CN': '集团客户，且月收入不低于6,500元/月',
        },
        through: ['parameters/value.revenue.high'],
      },
    ])
    expect(at('decisions/customer-value/rated-under-earlier-bars').kind).toBe('removed')
  })

  test('are compared in Chinese for those who read Chinese', async () => {
    const { out } = await diff('CN-HA', 'CN-GD', '--as-of', '2026-11-01', '--locale', 'zh-CN')
    expect(out).toMatch(/^决策：\d+ 项。文档有差异：2 项。/)
    expect(out).toContain('条件：集团客户，且月收入不低于4,200元/月 → 集团客户，且月收入不低于6,500元/月')
  })
})

/** The bundled folder with some documents written otherwise. */
const editedRules = (edits: Readonly<Record<string, (text: string) => string>>): string => {
  const documents = bundledDocuments()
  const edited = Object.entries(edits).map(([name, edit]) => {
    const text = edit(documents[name] ?? '')
    if (text === documents[name]) throw new Error(`${name} is as it was`)
    return [name, text]
  })
  return folderWith({ ...documents, ...Object.fromEntries(edited) })
}

describe('Two folders', () => {
  test('Points that were changed in a copy of the handbook are found where they stand', async () => {
    const edited = editedRules({
      'decisions/customer-value.scorecard.json': (text) => text.replace(/"partialScore": 30/, '"partialScore": 29'),
    })
    const { out, exitCode } = await diff(join(ROOT, 'rules'), edited, '--region', 'CN-HA', '--as-of', '2026-11-01')
    expect(out).toMatch(/Different in their documents: 1\./)
    expect(out).toMatch(
      /\n {2}~ customer-value\/[\w-]+\/[\w-]+ .*\n {6}Points: 30 → 29\n\nMeaning\n {2}customer-value /,
    )
    expect(exitCode).toBe(1)
  })

  test('A copy in which only the layout is another does not differ', async () => {
    const edited = editedRules({
      'decisions/segments.decision-table.json': (text) => JSON.stringify(JSON.parse(text)),
    })
    expect((await diff(join(ROOT, 'rules'), edited, '--region', 'CN-GD')).exitCode).toBe(0)
  })

  test('A folder with errors is not compared: what is wrong with it is listed', async () => {
    const broken = smallRules({ 'conditions.json': { broken: { title: words('x'), conditions: { all: [] } } } })
    const { out, err, exitCode } = await diff(smallRules(), broken)
    expect(err).toContain(`${join(broken, 'conditions.json')}:`)
    expect(err).toContain('[COND_EMPTY_GROUP]')
    expect(out).toBe('')
    expect(exitCode).toBe(1)
  })

  test('A sentence that reads alike on both sides says what lies behind it', async () => {
    const named = (vip: boolean) =>
      smallRules({
        'conditions.json': {
          favoured: { title: words('Is favoured'), conditions: { fact: 'vip', operator: 'equal', value: vip } },
        },
        'decisions/labels.decision-table.json': table([row('one', { conditions: { condition: 'favoured' } })]),
      })
    const { out } = await diff(named(true), named(false))
    expect(out).toContain(
      '  ~ labels/one  one\n      Condition\n        Is favoured\n        because of conditions/favoured\n',
    )
  })

  test('Words that differ in the other language only are shown in that language', async () => {
    const titled = (zh: string) =>
      smallRules({ 'decisions/labels.decision-table.json': table([row('one')], { title: words('Labels', zh) }) })
    expect((await diff(titled('标签'), titled('标记'))).out).toContain('Title (zh-CN): 标签 → 标记')
  })

  test('What is added or removed says all about itself, and a text too long for its line stands below', async () => {
    const long =
      'Call the customer, listen, and write down what was said, so that nobody has to ask the same thing again.'
    const labels = (...rows: readonly object[]) =>
      smallRules({ 'decisions/labels.decision-table.json': table([row('one'), ...rows]) })
    const added = row('two', { conditions: ABOVE_AGE, text: words(long) })
    const { out } = await diff(labels(), labels(added))
    expect(out).toContain(
      `  + labels/two\n      Text: ${long}\n      Condition: Age is at least 18\n      Outcome: code: two\n`,
    )
  })

  test('An order that nobody can notice is no difference, and one that shows is', async () => {
    const labels = (hitPolicy: string, ...rows: readonly object[]) =>
      smallRules({ 'decisions/labels.decision-table.json': table(rows, { hitPolicy }) })
    const [adult, child] = [row('adult', { conditions: ABOVE_AGE }), row('child', { conditions: { not: ABOVE_AGE } })]
    const unique = await diff(labels('unique', adult, child), labels('unique', child, adult))
    expect(unique.out).toMatch(/^No difference\./)
    const [any, all] = [row('any'), row('all')]
    const { out } = await diff(labels('collect', any, all), labels('collect', all, any))
    expect(out).toContain('Different in their documents: 1. Different in meaning: 1')
    expect(out).toContain('  ↕ labels/all  all\n      Place: 2 → 1\n')
    expect(out).toContain('Rows: any, all → all, any\n')
  })

  test('Words may differ although no answer does', async () => {
    const titled = (en: string) =>
      smallRules({ 'decisions/labels.decision-table.json': table([row('one')], { title: words(en) }) })
    const { out, exitCode } = await diff(titled('Labels'), titled('Marks'))
    expect(out).toContain('Different in meaning: 0, proved equal: 3, open: 0.')
    expect(out).toContain('Different in their documents, proved equal in meaning: Marks\n')
    expect(exitCode).toBe(1)
  })
})

const ABOVE_AGE = { fact: 'age', operator: 'greaterThanInclusive', value: 18 }

describe('What A and B may be', () => {
  const dated = {
    'parameters/bar.json': {
      'bar.high': {
        ...BAR,
        values: [
          { from: '2026-01-01', value: 100 },
          { from: '2026-07-01', value: 200 },
        ],
      },
    },
    'decisions/bars.decision-table.json': table([row('above', { conditions: ABOVE_BAR })]),
    'regions/CN.json': {
      region: 'CN',
      title: words('China', '中国'),
      changes: [{ parameter: 'bar.high', values: [{ from: '2026-01-01', value: 300 }], why: words('dearer') }],
    },
  }
  const sceneOf = async (a: string, b: string, ...options: readonly string[]) => {
    const found = await json(a, b, ...options)
    return [found.a, found.b].map(({ region = 'base', asOf }) => `${region} ${asOf}`)
  }

  test('Folder, region and date are told apart, and join with commas in any order', async () => {
    const rules = smallRules(dated)
    expect(await sceneOf(`${rules},CN`, `2026-06-01,${rules}`)).toEqual(['CN 2026-11-24', 'base 2026-06-01'])
  })

  test('What they do not say comes from the options', async () => {
    const rules = smallRules(dated)
    const options = ['--rules', rules, '--region', 'CN', '--as-of', '2026-05-01']
    expect(await sceneOf('2026-03-01', rules, ...options)).toEqual(['CN 2026-03-01', 'CN 2026-05-01'])
  })

  test.each([
    [['CN-HA', 'CN-HX'], 'Unknown region “CN-HX”. Regions:'],
    [['CN-HA', 'CN-HX'], 'Did you mean “CN-HA”?'],
    [['CN-HA', 'gb'], 'Did you mean “GB”?'],
    [['CN-HA', '2026-02-30'], '“2026-02-30” is not a calendar date.'],
    [['CN-HA', '2026-7-1'], '“2026-7-1” is not a calendar date.'],
    [['CN-HA', 'rules-new'], '“rules-new” is neither a folder, nor a date as in 2026-11-01, nor a region as in CN-HA.'],
    [['CN-HA', '/nowhere/rules'], '“/nowhere/rules” is neither a folder'],
    [[join(ROOT, 'ruls'), 'CN'], 'Did you mean “rules”?'],
    [['CN-HA', 'CN-HA,GB'], '“CN-HA,GB” names two folders, two dates or two regions.'],
    [['CN-HA', join(ROOT, 'docs')], 'holds no rulebook'],
    [['CN-HA'], 'The argument <b> is missing.'],
    [
      ['CN-HA', 'CN-GD', '--mapping', 'm.json'],
      'The option --mapping says how accounts are read: it needs --accounts.',
    ],
    [['CN-HA', 'CN-GD', '--accounts', 'accounts.xlsx'], 'is of no kind that can be read'],
  ])('%j is wrong use: %s', async (args, message) => {
    const { out, err, exitCode } = await diff(...args)
    expect(err).toContain(message)
    expect(out).toBe('')
    expect(exitCode).toBe(2)
  })

  test('What is wrong is said in Chinese to those who read Chinese', async () => {
    const { err } = await diff('CN-HA', 'rules-new', '--locale', 'zh-CN')
    expect(err).toContain('“rules-new”既不是文件夹，也不是日期（如 2026-11-01）或地区（如 CN-HA）。')
  })
})

/** From that age on customers get 60 points and stand high; the labels do not differ. */
const ageRules = (age: number, documents: object = {}): string =>
  smallRules({
    'decisions/standing.scorecard.json': scorecard({
      title: words('Standing', '客户等级'),
      characteristics: [
        {
          ...CHARACTERISTIC,
          attributes: [
            { id: 'adult', partialScore: 60, conditions: { ...ABOVE_AGE, value: age } },
            { id: 'other', partialScore: 20 },
          ],
        },
      ],
    }),
    ...documents,
  })

const ACCOUNTS = 'accountId,age,remark\nA1,17,quiet\nA2,19,loud\nA3,20,secretive\nA4,44,\n'

describe('The accounts of a file', () => {
  const migrate = (content: string, ...options: readonly string[]) =>
    diff(ageRules(18), ageRules(21), '--accounts', fileWith('a.csv', content), '--as-of', '2026-11-01', ...options)

  test('stand in a matrix of bands, and those who move are named', async () => {
    const { out, exitCode } = await migrate(ACCOUNTS)
    expect(out.slice(out.indexOf('Accounts: '))).toBe(`Accounts: 4. Moving in at least one decision: 2.

Standing  Other band: 2. Other score: 2. Mean score change: −20.
  A ↓  B →  High  Low  Mean change
  High         1    2       −26.67
  Low          ·    1            0

  Who moves   Accounts  For example
  High → Low         2  A2, A3

Nothing moves in: Labels, Next
`)
    expect(exitCode).toBe(1)
  })

  test('keep their columns in Chinese', async () => {
    const { out } = await migrate(ACCOUNTS, '--locale', 'zh-CN')
    const lines = out.slice(out.indexOf('  A ↓')).split('\n').slice(0, 3)
    expect(lines[0]).toMatch(/^ {2}A ↓ {2}B → +高 +低 +平均变化$/)
    expect(new Set(lines.map(displayWidth)).size).toBe(1)
  })

  test('are named by their lines where they have no ids, and nothing else of them is shown', async () => {
    const { out } = await migrate('age,remark\n17,quiet\n19,loud\n20,secretive\n')
    expect(out).toContain('High → Low         2  line 3, line 4\n')
    expect(out).not.toMatch(/loud|secretive/)
  })

  test('are in JSON with nothing but their ids and lines', async () => {
    const { out } = await migrate(ACCOUNTS, '--format', 'json')
    const { population } = JSON.parse(out)
    expect(population.migration.decisions.standing.bands[1]).toEqual({
      a: 'high',
      b: 'low',
      accounts: 2,
      meanScoreChange: -40,
      examples: [
        { accountId: 'A2', line: 3 },
        { accountId: 'A3', line: 4 },
      ],
    })
    expect(out).not.toContain('secretive')
  })

  test('that cannot be used are reported once, counted and skipped', async () => {
    const { out, err, exitCode } = await migrate(`${ACCOUNTS}A5,old,\nA6,200,\n`)
    expect(err.match(/\[CELL_FORM\]/g)).toHaveLength(1)
    expect(err.match(/a\.csv:7 {2}\/age/g)).toHaveLength(1)
    expect(out).toContain('Accounts: 4. Moving in at least one decision: 2. Rows skipped: 2.')
    expect(exitCode).toBe(3)
  })

  test('do not move because days have passed between the two dates', async () => {
    const rules = smallRules({
      'facts.json': {
        ...FACTS,
        days: {
          type: 'integer',
          sensitivity: 'public',
          title: words('Days'),
          derive: { daysBetween: [{ fact: 'joined' }, { fact: 'asOf' }] },
        },
      },
      'decisions/labels.decision-table.json': table([
        row('old', { conditions: { fact: 'days', operator: 'greaterThan', value: 30 } }),
      ]),
    })
    const file = fileWith('a.csv', 'accountId,joined\nA1,2026-01-01\n')
    const { out, exitCode } = await diff('2026-01-10', '2026-06-10', '--rules', rules, '--accounts', file)
    expect(out).toContain('Accounts: 1. Moving in at least one decision: 0.\n')
    expect(exitCode).toBe(0)
  })

  test('may have facts that only one of the rulebooks knows', async () => {
    const { remark: _, ...facts } = FACTS
    const b = ageRules(21, { 'facts.json': { ...facts, note: FACTS.remark } })
    const file = fileWith('a.csv', 'accountId,age,remark,note\nA1,19,loud,clear\n')
    const { out, exitCode } = await diff(ageRules(18), b, '--accounts', file)
    expect(out).toContain('Accounts: 1. Moving in at least one decision: 1.')
    expect(exitCode).toBe(1)
  })

  test('may not have facts that neither of the rulebooks knows', async () => {
    const { err, exitCode } = await migrate('accountId,agee\nA1,19\n')
    expect(err).toContain('Did you mean “age”?')
    expect(exitCode).toBe(2)
  })

  test('of whom one rulebook refuses a value are skipped, and it is said why', async () => {
    const b = ageRules(21, { 'facts.json': { ...FACTS, age: { ...FACTS.age, max: 100 } } })
    const { err, exitCode } = await diff(ageRules(18), b, '--accounts', fileWith('a.csv', 'accountId,age\nA1,120\n'))
    expect(err).toContain('0 … 100')
    expect(exitCode).toBe(3)
  })

  test('of a telecom export move by what its mapping makes of their charges', async () => {
    const mapping = join(ROOT, 'examples/mappings/telco-ibm.json')
    const edited = editedRules({
      'parameters/churn.json': (text) => text.replace(/("churn\.charges\.high"[\s\S]*?"value": )\d+/, '$1100000'),
    })
    const options = ['--region', 'CN-HA', '--as-of', '2026-11-01', '--mapping', mapping]
    const { out, err } = await diff(join(ROOT, 'rules'), edited, ...options, '--accounts', fileWith('telco.csv', TELCO))
    expect(err).toBe('')
    expect(out).toContain('Accounts: 3.')
    expect(out).toMatch(/\nChurn risk {2}Other band: \d\. Other score: [1-3]\. Mean score change: −/)
  })
})

/** Invented customers in the columns of a public telecom data set. */
const TELCO = `customerID,gender,SeniorCitizen,Partner,Dependents,tenure,PhoneService,MultipleLines,InternetService,OnlineSecurity,OnlineBackup,DeviceProtection,TechSupport,StreamingTV,StreamingMovies,Contract,PaperlessBilling,PaymentMethod,MonthlyCharges,TotalCharges,Churn
T-1,Female,0,No,No,2,Yes,No,Fiber optic,No,No,No,No,Yes,Yes,Month-to-month,Yes,Electronic check,70.10,140.20,No
T-2,Male,0,Yes,No,40,Yes,Yes,DSL,Yes,Yes,No,Yes,No,No,One year,No,Mailed check,61.25,2450.00,No
T-3,Male,1,No,No,9,Yes,No,Fiber optic,No,No,No,No,No,No,Month-to-month,Yes,Electronic check,72.45,652.05,Yes
`
