import { expect, test } from 'vitest'
import { assessSmall, fileWith, readSmall } from './run-cli.js'

const idsIn = async (name: string, content: string): Promise<readonly (string | undefined)[]> =>
  (await readSmall(fileWith(name, content))).map(({ accountId }) => accountId)

test('A list of accounts is read entry by entry', async () => {
  expect(await idsIn('a.json', '[{"accountId":"A1"},\n{"accountId":"A2"}]')).toEqual(['A1', 'A2'])
})

test('One object is one account', async () => {
  expect(await idsIn('a.json', '\uFEFF {"accountId": "A1", "tags": ["x", "y"]}\n')).toEqual(['A1'])
})

test('An empty list has no accounts', async () => {
  expect(await idsIn('a.json', ' [ ] ')).toEqual([])
})

test('Brackets, commas and quotation marks within texts do not part a list', async () => {
  const names = ['a,b', ']}', '"', '\\', '\\"', '[{']
  expect(await idsIn('a.json', JSON.stringify(names.map((accountId) => ({ accountId }))))).toEqual(names)
})

test('A list of any length is read, wherever the pieces end', async () => {
  const names = Array.from({ length: 3_000 }, (_, index) => `客户 "${index}"`)
  const content = JSON.stringify(
    names.map((accountId) => ({ accountId, tags: ['a', 'b'] })),
    null,
    1,
  )
  expect(await idsIn('a.json', content)).toEqual(names)
})

test('Each line of an ndjson file is an account; empty lines are none', async () => {
  expect(await idsIn('a.ndjson', '{"accountId":"A1"}\r\n\n{"accountId":"A2"}')).toEqual(['A1', 'A2'])
  expect(await idsIn('a.jsonl', '{"accountId":"A1"}\n')).toEqual(['A1'])
})

test('A record that is not JSON is reported with its line and column, and skipped', async () => {
  const { err, assessments, exitCode } = await assessSmall(
    fileWith('a.ndjson', '{"accountId":"A1"}\n{"accountId":"A2",}\n{"accountId":"A3"}\n'),
  )
  expect(err).toContain('a.ndjson:2:19')
  expect(err).toContain('a comma before the closing bracket')
  expect(assessments.map(({ accountId }) => accountId)).toEqual(['A1', 'A3'])
  expect(exitCode).toBe(3)
})

test('An entry of a list that is not JSON is reported with its own line', async () => {
  const { err, assessments } = await assessSmall(
    fileWith('a.json', '[\n {"accountId":"A1"},\n\n {"accountId":"A2",\n  "age" 3}\n]'),
  )
  expect(err).toContain('a.json:5:9')
  expect(assessments).toHaveLength(1)
})

test('Files that were put together, with byte order marks in between, are read', async () => {
  expect(await idsIn('a.ndjson', '\uFEFF{"accountId":"A1"}\n\uFEFF{"accountId":"A2"}\n')).toEqual(['A1', 'A2'])
})

test('A tab within a text is reported as such', async () => {
  const { err } = await assessSmall(fileWith('a.ndjson', '{"accountId":"A\t1"}\n'))
  expect(err).toContain('a.ndjson:1')
  expect(err).toContain('a tab is written \\t')
})

test.each([
  ['[{"accountId":"A1"}', 'cut off'],
  ['[{"accountId":"A1"}] {"accountId":"A2"}', 'followed by more'],
])('A list that is not complete is refused: %s', async (content) => {
  const { err, exitCode } = await assessSmall(fileWith('a.json', content))
  expect(err).toContain('is not complete')
  expect(exitCode).toBe(2)
})

test.each([
  ['[1]', 'received a list'],
  ['"A1"', 'received a text'],
  ['null', 'received null'],
])('A record %s is no account', async (content, words) => {
  const { err, exitCode } = await assessSmall(fileWith('a.ndjson', content))
  expect(err).toContain('The facts must be an object')
  expect(err).toContain(words)
  expect(exitCode).toBe(3)
})

test('Facts of an unknown name are refused with what was probably meant, unless they are to be ignored', async () => {
  const file = fileWith('a.ndjson', '{"accountId":"A1","agee":30}\n')
  const refused = await assessSmall(file)
  expect(refused.err).toContain('Unknown fact “agee”.\n  Did you mean “age”?')
  expect(refused.exitCode).toBe(3)
  const ignored = await assessSmall(file, '--unknown-facts', 'ignore')
  expect(ignored.assessments).toHaveLength(1)
  expect(ignored.exitCode).toBe(0)
})

test('Values of facts never appear in what is said about bad rows', async () => {
  const { err } = await assessSmall(
    fileWith('a.ndjson', '{"accountId":"A1","remark":777123,"age":-4,"gender":"secretive"}\n'),
  )
  expect(err).not.toMatch(/777123|-4|secretive/)
})
