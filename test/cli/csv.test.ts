import { expect, test } from 'vitest'
import { assessSmall, fileWith, kamRules, readSmall, smallRules } from './run-cli.js'

const factsOf = async (content: string | Uint8Array): Promise<readonly unknown[]> => {
  const rows = await readSmall(fileWith('accounts.csv', content))
  expect(rows.flatMap(({ problems }) => problems)).toEqual([])
  return rows.map(({ facts }) => facts)
}

test('Columns are named after facts, and cells are read by the types of the facts', async () => {
  const header = 'accountId,age,amount,vip,country,joined,opens,tags,interests,contacts'
  const row = `A1,34,1234.5,true,CN,2024-02-29,07:45,gold|silver,tea|golf,"[{""name"":""Li""}]"`
  expect(await factsOf(`${header}\n${row}\n`)).toEqual([
    {
      accountId: 'A1',
      age: 34,
      amount: 1234.5,
      vip: true,
      country: 'CN',
      joined: '2024-02-29',
      opens: '07:45',
      tags: ['gold', 'silver'],
      interests: ['tea', 'golf'],
      contacts: [{ name: 'Li' }],
    },
  ])
})

test('A byte order mark, line ends of Windows and a missing last line end change nothing', async () => {
  expect(await factsOf('\uFEFFaccountId,age\r\nA1,30\r\nA2,31')).toEqual([
    { accountId: 'A1', age: 30 },
    { accountId: 'A2', age: 31 },
  ])
})

test('Quotation marks keep commas, line breaks and quotation marks together', async () => {
  expect(await factsOf('accountId,remark\nA1,"Says ""no"", twice"\nA2,"two\r\nlines"\n')).toEqual([
    { accountId: 'A1', remark: 'Says "no", twice' },
    { accountId: 'A2', remark: 'two\r\nlines' },
  ])
})

test('A quotation mark in the middle of a cell stands for itself', async () => {
  expect(await factsOf('accountId,remark\nA1,a 5" screen\n')).toEqual([{ accountId: 'A1', remark: 'a 5" screen' }])
})

test('An empty cell, or one of spaces, is a missing fact', async () => {
  expect(await factsOf('accountId,age,vip\nA1,,  \n')).toEqual([{ accountId: 'A1', age: undefined, vip: undefined }])
})

test('Empty lines are no accounts', async () => {
  expect(await factsOf('accountId,age\n\nA1,30\n\n')).toEqual([{ accountId: 'A1', age: 30 }])
})

test('Spreadsheets write truth values in capitals', async () => {
  expect(await factsOf('accountId,vip\nA1,TRUE\nA2,False\n')).toMatchObject([{ vip: true }, { vip: false }])
})

test('Spaces around a name or a cell do not matter', async () => {
  expect(await factsOf(' accountId , age \n A1 , 30 \n')).toEqual([{ accountId: 'A1', age: 30 }])
})

test.each([
  ['age', '1,234', 'needs a whole number'],
  ['age', '３４', 'needs a whole number'],
  ['amount', '12 yuan', 'needs a number'],
  ['vip', 'yes', 'needs true or false'],
  ['vip', '1', 'needs true or false'],
  ['joined', '2026/11/1', 'needs a date'],
  ['joined', '2026-02-30', 'needs a date'],
  ['opens', '7:45', 'needs a time'],
  ['contacts', 'Li; Wang', 'needs an ordered list'],
])('A cell of %s that says %s is refused and not guessed at', async (fact, cell, words) => {
  const { exitCode, err, assessments } = await assessSmall(fileWith('a.csv', `accountId,${fact}\nA1,"${cell}"\nA2,\n`))
  expect(err).toContain('a.csv:2')
  expect(err).toContain(`The column “${fact}” ${words}`)
  expect(assessments.map(({ accountId }) => accountId)).toEqual(['A2'])
  expect(exitCode).toBe(3)
})

test('A row is reported with the line on which it begins, also behind cells of several lines', async () => {
  const content = 'accountId,remark,age\r\nA1,"one\r\ntwo\r\nthree",30\r\nA2,x,old\r\n\r\nA3,"a\r\nb",new\r\n'
  const { err } = await assessSmall(fileWith('a.csv', content))
  expect([...err.matchAll(/a\.csv:(\d+)/g)].map(([, line]) => Number(line))).toEqual([5, 7])
})

test('A row with too few or too many cells is skipped, and its neighbours are not', async () => {
  const file = fileWith('a.csv', 'accountId,age\nA1,30\nA2\nA3,31,x\nA4,32\n')
  const { err, assessments, exitCode } = await assessSmall(file)
  expect(assessments.map(({ accountId }) => accountId)).toEqual(['A1', 'A4'])
  expect(err).toContain('The row has 1 cells, the first line 2.')
  expect(err).toContain('The row has 3 cells, the first line 2.')
  expect(exitCode).toBe(3)
})

test('A quotation mark that never closes stops the reading, because everything behind it would be lost', async () => {
  const { err, exitCode } = await assessSmall(fileWith('a.csv', 'accountId,remark\nA1,x\nA2,"open\nA3,y\n'))
  expect(err).toContain('A quotation mark that opens after line 2')
  expect(exitCode).toBe(2)
})

test('Before the first row, every column that is no fact is named, with what was probably meant', async () => {
  const file = fileWith('a.csv', 'accountId,agee,金额,asOf,,age,age\nA1,1,1,1,1,1,1\n')
  const { err, out, exitCode } = await assessSmall(file)
  expect(err).toContain('The column “agee” is not the name of a fact.\n  Did you mean “age”?')
  expect(err).toContain('The column “金额” is not the name of a fact.\n  Did you mean “amount”?')
  expect(err).toContain('“asOf” is derived')
  expect(err).toContain('Column 5 has no name.')
  expect(err).toContain('Two columns are called “age”.')
  expect(out).toBe('')
  expect(exitCode).toBe(2)
})

test('Columns that are no facts can be left aside', async () => {
  const file = fileWith('a.csv', 'accountId,shoeSize,age\nA1,43,30\n')
  const { assessments, exitCode } = await assessSmall(file, '--unknown-facts', 'ignore')
  expect(assessments[0]?.decisions.standing.score).toBe(60)
  expect(exitCode).toBe(0)
})

test('An empty file has no columns', async () => {
  const { err, exitCode } = await assessSmall(fileWith('a.csv', ''))
  expect(err).toContain('the first line of a CSV file names its columns')
  expect(exitCode).toBe(2)
})

test('A file without accounts is assessed to nothing', async () => {
  const ran = await kamRules(['assess', fileWith('a.csv', 'accountId,age\n'), '--rules', smallRules()])
  expect(ran.out).toContain('Accounts assessed: 0')
  expect(ran.exitCode).toBe(0)
})

test('A file much larger than what is read at once arrives whole and in order', async () => {
  const names = Array.from({ length: 5_000 }, (_, index) => `客户${index}`)
  const content = `accountId,age\n${names.map((name, index) => `${name},${index % 100}`).join('\n')}`
  const rows = await readSmall(fileWith('a.csv', content))
  expect(rows.map(({ accountId }) => accountId)).toEqual(names)
  expect(rows.map(({ line }) => line)).toEqual(names.map((_, index) => index + 2))
})
