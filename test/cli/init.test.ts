import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { speaker } from '../../src/cli/messages/speaker.js'
import { writeFiles } from '../../src/cli/output/write-files.js'
import { region, words } from '../support/small-rulebook.js'
import { fileWith, folderWith, kamRules, RULES, smallRules } from './run-cli.js'

/** Every file of a folder with its content. */
const contentOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(folder.length + 1), readFileSync(file, 'utf8')]),
  )

const documentIn = (folder: string, name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'))

const newFolder = () => join(folderWith({}), 'my-rules')

const ACCOUNT = JSON.stringify({ accountId: 'A-1', accountType: 'enterprise', monthlyRevenue: 4300 })

test('A new folder is accepted at once by check, test and assess', async () => {
  const folder = newFolder()
  const { out, exitCode } = await kamRules(['init', folder, '--region', 'CN-ZJ'])
  expect(exitCode).toBe(0)
  expect(out).toContain(
    `Written: ${join(folder, 'regions/CN-ZJ.json')}\nWritten: ${join(folder, 'cases/CN-ZJ.json')}\n`,
  )
  expect(out).toContain(`kam-rules check ${folder} --all-regions`)

  expect((await kamRules(['check', folder, '--region', 'CN-ZJ'])).out).toMatch(/^No problems\. Notes: \d+ /)
  const tested = await kamRules(['test', folder, '--region', 'CN-ZJ'])
  expect(tested).toMatchObject({ exitCode: 0, out: expect.stringContaining('Cases passed: 1. Failed: 0.') })
  const accounts = fileWith('accounts.ndjson', ACCOUNT)
  const assessed = await kamRules(['assess', accounts, '--rules', folder, '--region', 'CN-ZJ', '--format', 'ndjson'])
  expect(assessed.exitCode).toBe(0)
  expect(JSON.parse(assessed.out)).toMatchObject({ accountId: 'A-1', region: 'CN-ZJ' })
}, 60_000)

test('A new folder holds the bundled rules as they are, and the region with its title and its parent', async () => {
  const folder = newFolder()
  await kamRules(['init', folder, '--region', 'CN-ZJ'])
  const { 'regions/CN-ZJ.json': _, 'cases/CN-ZJ.json': __, ...copied } = contentOf(folder)
  expect(copied).toEqual(contentOf(RULES))
  expect(documentIn(folder, 'regions/CN-ZJ.json')).toMatchObject({
    $schema: '../schema/region.json',
    region: 'CN-ZJ',
    extends: 'CN',
    title: { en: 'Zhejiang', 'zh-CN': '浙江' },
  })
}, 60_000)

test('The example of a change has its reason, and changes nothing today', async () => {
  const folder = newFolder()
  await kamRules(['init', folder, '--region', 'CN-ZJ'])
  const [change] = documentIn(folder, 'regions/CN-ZJ.json').changes
  expect(change).toMatchObject({ parameter: 'value.revenue.high', values: [{ from: '2100-01-01' }] })
  expect(change.why.en).toContain('example')
  const answer = async (region: string) => {
    const args = ['assess', fileWith('a.ndjson', ACCOUNT), '--rules', folder, '--region', region, '--format', 'ndjson']
    return JSON.parse((await kamRules(args)).out).decisions
  }
  expect(await answer('CN-ZJ')).toEqual(await answer('CN'))
}, 60_000)

test('In a country with a currency of its own, which the rules have, the example is in that currency', async () => {
  const folder = newFolder()
  await kamRules(['init', folder, '--region', 'GB-SCT'])
  expect(documentIn(folder, 'regions/GB-SCT.json')).toMatchObject({ extends: 'GB', changes: [{ unit: 'GBP/month' }] })
  expect((await kamRules(['check', folder, '--region', 'GB-SCT', '--as-of', '2100-01-01'])).exitCode).toBe(0)
}, 60_000)

test('A region that the bundled rules have is not written again', async () => {
  const folder = newFolder()
  const { out, exitCode } = await kamRules(['init', folder, '--region', 'CN-HA'])
  expect(exitCode).toBe(0)
  expect(out).not.toContain('Written:')
  expect(contentOf(folder)).toEqual(contentOf(RULES))
}, 60_000)

test('Rules of one’s own may be the start instead of the bundled ones', async () => {
  const folder = newFolder()
  const { exitCode } = await kamRules(['init', folder, '--region', 'CN-ZJ', '--rules', smallRules()])
  expect(exitCode).toBe(0)
  expect(documentIn(folder, 'regions/CN-ZJ.json')).toMatchObject({ extends: 'CN', changes: [] })
  expect(documentIn(folder, 'regions/CN-ZJ.json')).not.toHaveProperty('$schema')
  expect(documentIn(folder, 'regions/CN.json')).toMatchObject({ title: { en: 'China' }, currency: 'CNY' })
  expect((await kamRules(['check', folder, '--all-regions'])).out).toMatch(/^No problems\./)
})

test('A folder of rules gets the document of the region and keeps everything else', async () => {
  const folder = smallRules({ 'regions/CN.json': region('CN') })
  const before = contentOf(folder)
  const { out, exitCode } = await kamRules(['init', folder, '--region', 'CN-ZJ'])
  expect(exitCode).toBe(0)
  expect(out).not.toContain('schemas')
  const { 'regions/CN-ZJ.json': added, ...rest } = contentOf(folder)
  expect(rest).toEqual(before)
  expect(JSON.parse(added ?? '')).toMatchObject({ region: 'CN-ZJ', extends: 'CN' })
  expect((await kamRules(['check', folder, '--all-regions'])).out).toMatch(/^No problems\./)
})

test('A part of a country comes with the country, and what is not known is asked for', async () => {
  const folder = smallRules()
  const { out } = await kamRules(['init', folder, '--region', 'DE-BY'])
  expect(documentIn(folder, 'regions/DE.json')).toEqual({
    region: 'DE',
    title: { en: 'Germany', 'zh-CN': '德国' },
    changes: [],
  })
  expect(documentIn(folder, 'regions/DE-BY.json')).toMatchObject({ extends: 'DE', title: words('DE-BY') })
  expect(out).toContain(`1. Give the region its title in both languages: ${join(folder, 'regions/DE-BY.json')}`)
  expect(out).toContain('For EUR, add "currency": "EUR"')
  expect((await kamRules(['check', folder, '--all-regions'])).out).toMatch(/^No problems\./)
})

test('A country with one time zone and the currency of the rules gets both', async () => {
  const folder = smallRules({
    'rulebook.json': {
      id: 'small',
      version: '1.0.0',
      title: words('Small'),
      currency: 'EUR',
      timeZone: 'Europe/Paris',
      locales: ['en', 'zh-CN'],
    },
  })
  await kamRules(['init', folder, '--region', 'FR'])
  expect(documentIn(folder, 'regions/FR.json')).toMatchObject({ currency: 'EUR', timeZone: 'Europe/Paris' })
})

test('What to do next is said in Chinese to those who read Chinese', async () => {
  const { out } = await kamRules(['init', smallRules(), '--region', 'DE-BY', '--locale', 'zh-CN'])
  expect(out).toContain('后续步骤\n1. 请填写地区的中英文名称：')
  expect(out).not.toMatch(/Next|Written/)
})

test('A folder with nothing but hidden files is as good as a new one', async () => {
  const folder = folderWith({ '.git/HEAD': 'ref: refs/heads/main\n' })
  const { exitCode } = await kamRules(['init', folder, '--region', 'CN-ZJ', '--rules', smallRules()])
  expect(exitCode).toBe(0)
  expect(existsSync(join(folder, 'facts.json'))).toBe(true)
  expect(readFileSync(join(folder, '.git/HEAD'), 'utf8')).toBe('ref: refs/heads/main\n')
})

const REFUSED: readonly (readonly [folder: string, make: () => string, region: string, words: string])[] = [
  ['holds other files', () => folderWith({ 'letters.txt': 'Dear' }), 'CN-ZJ', 'holds other files'],
  ['has the region already', () => smallRules({ 'regions/CN.json': region('CN') }), 'CN', 'has the region CN already'],
  ['holds rules that cannot be read', () => smallRules({ 'conditions.json': '{' }), 'CN-ZJ', 'until this is put right'],
  ['is asked for a code that ISO 3166 does not have', () => smallRules(), 'CN-XX', 'is not a code of ISO 3166'],
]

test.each(REFUSED)('A folder that %s is left as it is', async (_, make, code, words) => {
  const folder = make()
  const before = contentOf(folder)
  const { out, err, exitCode } = await kamRules(['init', folder, '--region', code])
  expect(exitCode).toBeGreaterThan(0)
  expect(out).toBe('')
  expect(err).toContain(words)
  expect(contentOf(folder)).toEqual(before)
})

test('A file is no folder', async () => {
  const { err, exitCode } = await kamRules(['init', fileWith('rules', ''), '--region', 'CN-ZJ'])
  expect(err).toContain('is not a folder')
  expect(exitCode).toBe(2)
})

test('When one file cannot be written, none is left behind, and what stood there before stays', () => {
  const folder = folderWith({ 'b/kept.json': 'kept' })
  const files = { 'a/new.json': 'new', 'b/new.json': 'new', 'b/kept.json': 'new' }
  expect(() => writeFiles(folder, files, speaker('en'))).toThrow('cannot be written')
  expect(contentOf(folder)).toEqual({ 'b/kept.json': 'kept' })
  expect(readdirSync(folder)).toEqual(['b'])
})

test('A folder that cannot be made is said', async () => {
  const file = fileWith('letters.txt', 'Dear')
  const { err, exitCode } = await kamRules(['init', join(file, 'rules'), '--region', 'CN-ZJ', '--rules', smallRules()])
  expect(err).toContain('cannot be written')
  expect(exitCode).toBe(2)
  expect(readFileSync(file, 'utf8')).toBe('Dear')
})
