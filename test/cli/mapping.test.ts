import { expect, test } from 'vitest'
import { mappingSchema } from '../../src/cli/mapping.js'
import { testWithSharedData } from '../support/shared-data.js'
import { assessSmall, fileWith, kamRules, readSmall, smallRules } from './run-cli.js'

const factsOf = async (content: string, mapping: object): Promise<readonly unknown[]> => {
  const rows = await readSmall(fileWith('accounts.csv', content), mapping)
  expect(rows.flatMap(({ problems }) => problems)).toEqual([])
  return rows.map(({ facts }) => facts)
}

/** What is said about a mapping by itself. */
const problemsOf = async (mapping: object | string, content = 'Id,Age\nA1,30\n'): Promise<string> => {
  const text = typeof mapping === 'string' ? mapping : JSON.stringify(mapping, null, 1)
  const ran = await assessSmall(fileWith('accounts.csv', content), '--mapping', fileWith('mapping.json', text))
  expect(ran.exitCode).toBe(2)
  expect(ran.out).toBe('')
  return ran.err
}

test('Columns become facts under other names, scaled and translated, beside constants', async () => {
  const mapping = {
    facts: {
      accountId: { column: '客户编号' },
      amount: { column: 'Monthly fee', scale: 7.1 },
      vip: { column: 'VIP', values: { Y: true, N: false } },
      country: { constant: 'CN' },
    },
  }
  expect(await factsOf('客户编号,Monthly fee,VIP,other\nA1,29.85,Y,x\n', mapping)).toEqual([
    { accountId: 'A1', amount: 211.935, vip: true, country: 'CN' },
  ])
})

test('Names of columns match whatever the spaces in them', async () => {
  const mapping = { facts: { age: { column: ' Seconds  of Use ' } } }
  expect(await factsOf('Seconds of  Use\n30\n', mapping)).toEqual([{ age: 30 }])
})

test('Several facts may read one column', async () => {
  const mapping = { facts: { amount: { column: 'Fee' }, spent: { column: 'Fee', scale: 12 } } }
  expect(await factsOf('Fee\n10\n', mapping)).toEqual([{ amount: 10, spent: 120 }])
})

test('Empty cells, and texts that stand for no value, are missing facts', async () => {
  const mapping = {
    facts: { age: { column: 'Age' }, vip: { column: 'VIP', values: { Y: true } } },
    missing: [' NA ', 'NULL'],
  }
  expect(await factsOf('Age,VIP\n NA,\nNULL,Y\n', mapping)).toEqual([
    { age: undefined, vip: undefined },
    { age: undefined, vip: true },
  ])
})

test('A value that the mapping does not list is an error of its row, and the row is skipped', async () => {
  const mapping = fileWith(
    'mapping.json',
    JSON.stringify({ facts: { accountId: { column: 'Id' }, country: { column: 'Land', values: { China: 'CN' } } } }),
  )
  const { err, assessments, exitCode } = await assessSmall(
    fileWith('a.csv', 'Id,Land\nA1,China\nA2,Peru\n'),
    '--mapping',
    mapping,
  )
  expect(err).toContain('a.csv:3  /country')
  expect(err).toContain('The column “Land” holds “Peru”, which the mapping of “country” does not list.')
  expect(err).toContain('Listed: China.')
  expect(assessments.map(({ accountId }) => accountId)).toEqual(['A1'])
  expect(exitCode).toBe(3)
})

test('Of a personal fact the unlisted value is not shown, unless asked for', async () => {
  const mapping = fileWith(
    'mapping.json',
    JSON.stringify({ facts: { gender: { column: 'Sex', values: { F: 'female' } } } }),
  )
  const file = fileWith('a.csv', 'Sex\nother\n')
  expect((await assessSmall(file, '--mapping', mapping)).err).toContain('holds a value, which')
  expect((await assessSmall(file, '--mapping', mapping, '--reveal-personal')).err).toContain('holds “other”, which')
})

test('A column that the file does not have is named before the first row, where the mapping names it', async () => {
  const err = await problemsOf({ facts: { age: { column: 'Agee' } } })
  expect(err).toMatch(/mapping\.json:4:\d+ {2}\/facts\/age\/column/)
  expect(err).toContain('There is no column “Agee”.\n  Did you mean “Age”?')
})

test('A column that is read may stand in the file only once', async () => {
  expect(await problemsOf({ facts: { age: { column: 'Age' } } }, 'Age,Age\n1,2\n')).toContain(
    'Two columns are called “Age”.',
  )
  expect(await factsOf('Id,x,x\nA1,1,2\n', { facts: { accountId: { column: 'Id' } } })).toEqual([{ accountId: 'A1' }])
})

test('All problems of a mapping are reported at once, each with its place', async () => {
  const err = await problemsOf({
    facts: {
      agee: { column: 'Age' },
      asOf: { constant: '2026-01-01' },
      vip: {},
      country: { constant: 'Mars' },
      joined: { column: 'Age', scale: 2 },
      amount: { column: 'Age', scale: 2, values: { a: 1 } },
      age: { column: 'Age', values: { young: 'x' } },
    },
  })
  expect(err).toContain('Unknown fact “agee”.\n  Did you mean “age”?')
  expect(err).toContain('The fact “asOf” is derived')
  expect(err).toContain('“vip” needs either a “column” or a “constant”.')
  expect(err).toMatch(/\/facts\/country\/constant\n {2}The fact “country” holds a value that is not in its list/)
  expect(err).toContain('“scale” is for numbers; “joined” is a date YYYY-MM-DD.')
  expect(err).toContain('“scale” does not go with “values”.')
  expect(err).toMatch(/\/facts\/age\/values\/young\n {2}The fact “age” must be a whole number/)
})

test.each([
  ['{"facts": {"age": {"colum": "Age"}}}', 'Unknown key “colum”.\n  Did you mean “column”?'],
  ['{"fact": {}}', 'Unknown key “fact”.\n  Did you mean “facts”?'],
  ['{"facts": {"age": {"column": "Age"}, "age": {"column": "Id"}}}', 'The key “age” appears twice'],
  ['{"facts": {"age": {"column": "Age"},}}', 'a comma before the closing bracket'],
  ['', 'The file is empty.'],
])('A mapping that is written wrongly is refused: %s', async (mapping, words) => {
  expect(await problemsOf(mapping)).toContain(words)
})

test('A mapping that is not there is named', async () => {
  const { err, exitCode } = await assessSmall(fileWith('a.csv', 'Id\nA1\n'), '--mapping', '/nowhere/mapping.json')
  expect(err).toContain('There is no file “/nowhere/mapping.json”.')
  expect(exitCode).toBe(2)
})

test('JSON records are mapped as well: numbers and truth values as they are, absent keys as missing', async () => {
  const mapping = {
    facts: {
      accountId: { column: 'id' },
      amount: { column: 'fee', scale: 2 },
      vip: { column: 'flags  vip', values: { 1: true, 0: false } },
    },
  }
  const rows = await readSmall(
    fileWith('a.ndjson', '{"id":"A1","fee":10,"flags vip":1}\n{"id":"A2","fee":"2.5"}\n'),
    mapping,
  )
  expect(rows.map(({ facts }) => facts)).toEqual([
    { accountId: 'A1', amount: 20, vip: true },
    { accountId: 'A2', amount: 5, vip: undefined },
  ])
})

test('A key that no JSON record has is probably misspelt, and worth a warning', async () => {
  const mapping = fileWith(
    'mapping.json',
    JSON.stringify({ facts: { accountId: { column: 'id' }, age: { column: 'agee' } } }),
  )
  const { err, exitCode } = await assessSmall(fileWith('a.ndjson', '{"id":"A1","age":30}\n'), '--mapping', mapping)
  expect(err).toContain('Warning: No record has the key “agee”')
  expect(exitCode).toBe(0)
})

test('What is wrong with a mapping is said in Chinese as well', async () => {
  const mapping = fileWith('mapping.json', JSON.stringify({ facts: { age: { column: 'Agee' } } }))
  const args = [
    'assess',
    fileWith('a.csv', 'Age\n1\n'),
    '--rules',
    smallRules(),
    '--mapping',
    mapping,
    '--locale',
    'zh-CN',
  ]
  const { err } = await kamRules(args)
  expect(err).toContain('没有名为“Agee”的列。\n  您想写的是“Age”吗？')
})

test('Editors get a schema of mappings', () => {
  expect(mappingSchema()).toMatchObject({ type: 'object', required: ['facts'], additionalProperties: false })
})

testWithSharedData(
  'The eleven blank totals of the telecom file are missing facts',
  'telco-ibm/Telco-Customer-Churn.csv',
  async (file) => {
    const args = [
      'assess',
      file,
      '--mapping',
      'examples/mappings/telco-ibm.json',
      '--region',
      'CN-HA',
      '--as-of',
      '2026-11-01',
    ]
    const { exitCode, out } = await kamRules([...args, '--decision', 'customer-value'])
    expect(exitCode).toBe(0)
    expect(out).toContain('Accounts assessed: 7,043\n')
  },
)
