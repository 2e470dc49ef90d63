import { expect, test } from 'vitest'
import { assessSmall, fileWith } from './run-cli.js'

const HEADER = 'accountId,remark\n'
const GBK = Buffer.from([0xd6, 0xc6, 0xd4, 0xec])

const refused = async (content: string | Uint8Array, name = 'accounts.csv') => {
  const ran = await assessSmall(fileWith(name, content))
  expect(ran.out).toBe('')
  expect(ran.exitCode).toBe(2)
  return ran.err
}

test('A file in GBK is refused by name, with the line and with what to do', async () => {
  const err = await refused(Buffer.concat([Buffer.from(`${HEADER}A1,x\nA2,`), GBK, Buffer.from('\n')]))
  expect(err).toMatch(/accounts\.csv” is not UTF-8 \(line 3\); it looks like GBK/)
  expect(err).toContain('iconv -f GB18030 -t UTF-8')
})

test('A file in GBK is refused also where its first foreign character stands far behind', async () => {
  const rows = 'A1,plain\n'.repeat(20_000)
  const err = await refused(Buffer.concat([Buffer.from(HEADER + rows), Buffer.from('B,'), GBK, Buffer.from('\n')]))
  expect(err).toContain('(line 20,002)')
})

test('Bytes that are no text in any such encoding are not called GBK', async () => {
  const err = await refused(
    Buffer.concat([Buffer.from(`${HEADER}A1,`), Buffer.from([0xff, 0xff, 0x41]), Buffer.from('\n')]),
  )
  expect(err).toContain('is not UTF-8 (line 2)')
  expect(err).not.toContain('GBK')
})

test('A file that is cut within a character is refused', async () => {
  expect(await refused(Buffer.concat([Buffer.from(`${HEADER}A1,`), Buffer.from('客').subarray(0, 2)]))).toContain(
    'is not UTF-8',
  )
})

test('A file with a NUL character is refused by name', async () => {
  expect(await refused(`${HEADER}A1,\0\n`)).toMatch(/accounts\.csv” holds a NUL character \(line 2\)/)
})

test('A file in UTF-16 is refused as such', async () => {
  expect(await refused(Buffer.from(`\uFEFF${HEADER}`, 'utf16le'))).toContain('is UTF-16, not UTF-8')
})

test('Characters that are cut where the file is read piece by piece are whole again', async () => {
  const remark = '客户经理'.repeat(12_000)
  const { assessments, exitCode } = await assessSmall(fileWith('a.csv', `${HEADER}A1,x${remark}\nA2,${remark}\n`))
  expect(assessments.map(({ accountId }) => accountId)).toEqual(['A1', 'A2'])
  expect(exitCode).toBe(0)
})

test.each(['accounts.xlsx', 'accounts', 'accounts.txt'])(
  'A file called %s is of no kind that can be read',
  async (name) => {
    expect(await refused('accountId\nA1\n', name)).toContain('.csv, .ndjson or .json')
  },
)

test('A file that is not there is named', async () => {
  const { err, exitCode } = await assessSmall('/nowhere/accounts.csv')
  expect(err).toContain('There is no file “/nowhere/accounts.csv”.')
  expect(exitCode).toBe(2)
})
