import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { DOCUMENTS } from '../document/pages-support.js'
import { row, table } from '../support/small-rulebook.js'
import { folderWith, kamRules, type Ran } from './run-cli.js'

const small = (documents: object = {}): string =>
  folderWith(
    Object.fromEntries(
      Object.entries({ ...DOCUMENTS, ...documents }).map(([name, document]) => [name, JSON.stringify(document)]),
    ),
  )

const pagesOf = (out: string, ...args: readonly string[]): Promise<Ran> =>
  kamRules(['document', '--out', out, '--as-of', '2026-11-01', ...args])

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted()

const monthsFrom = (value: number): object => ({ fact: 'months', operator: 'greaterThanInclusive', value })

/** Of two rows, of which at most one should be met, both are met. */
const OVERLAP = {
  'decisions/overlap.decision-table.json': table(
    [row('some', { conditions: monthsFrom(10) }), row('many', { conditions: monthsFrom(20) })],
    { hitPolicy: 'unique' },
  ),
}

const newFolder = (): string => join(folderWith({}), 'pages')

test('The bundled rules are documented in both languages', async () => {
  const out = newFolder()
  const { exitCode, out: said, err } = await pagesOf(out, '--verbose')
  expect(exitCode).toBe(0)
  expect(said).toMatch(/^Pages: [\d,]+, in .*pages\. Written: [\d,]+\. Removed: 0\.\n$/)
  expect(err).toMatch(/^[\d,]+ pages generated in \d+\.\d s\nGaps, overlaps .* --analyse does\.\n$/)
  expect(readFileSync(join(out, 'zh-CN/decisions/customer-value.md'), 'utf8')).toContain('# 客户价值')
}, 60_000)

describe('Of a folder of rules', () => {
  test('--locale chooses the languages, and the pages of the others go', async () => {
    const out = newFolder()
    const rules = small()
    await pagesOf(out, '--rules', rules, '--locale', 'en,zh-CN')
    expect(readdirSync(out)).toEqual(['en', 'zh-CN'])
    const { out: said } = await pagesOf(out, '--rules', rules, '--locale', 'zh-CN')
    expect(said).toMatch(/^页面共 .*已写入 0 个，已删除 \d+ 个。\n$/)
    expect(readdirSync(out)).toEqual(['zh-CN'])
  })

  test('--region chooses the regions', async () => {
    const out = newFolder()
    const gb = { region: 'GB', title: { en: 'United Kingdom', 'zh-CN': '英国' }, changes: [] }
    await pagesOf(out, '--rules', small({ 'regions/GB.json': gb }), '--region', 'CN', '--locale', 'en')
    expect(readdirSync(join(out, 'en/regions'))).toEqual(['CN.md', 'index.md'])
  })

  test('what is as it was is not written again', async () => {
    const out = newFolder()
    const rules = small()
    await pagesOf(out, '--rules', rules)
    expect((await pagesOf(out, '--rules', rules)).out).toContain('Written: 0. Removed: 0.')
  })

  test('pages of what is gone are removed, with the folders that become empty', async () => {
    const out = newFolder()
    await pagesOf(out, '--rules', small(), '--locale', 'en')
    const { 'regions/CN.json': _, 'cases/value.json': __, ...others } = DOCUMENTS
    const rules = folderWith(
      Object.fromEntries(Object.entries(others).map(([name, document]) => [name, JSON.stringify(document)])),
    )
    expect((await pagesOf(out, '--rules', rules, '--locale', 'en')).out).toContain('Removed: 1.')
    expect(existsSync(join(out, 'en/regions/CN.md'))).toBe(false)
  })

  test('problems are told in a note, and on the pages', async () => {
    const out = newFolder()
    const ran = await kamRules([
      'document',
      '--out',
      out,
      '--rules',
      small(),
      '--as-of',
      '2025-06-01',
      '--locale',
      'en',
    ])
    expect(ran.exitCode).toBe(0)
    expect(ran.err).toContain('The rules have problems, which the pages tell. Errors: 2. Warnings: 0.')
    expect(readFileSync(join(out, 'en/index.md'), 'utf8')).toContain('PARAMETER_NO_VALUE')
  })

  test('what only the analysis finds is told as well, with an account that shows it', async () => {
    const out = newFolder()
    const ran = await pagesOf(out, '--rules', small(OVERLAP))
    expect(ran.err).toContain('The rules have problems, which the pages tell. Errors: 2. Warnings: 0.')
    const page = readFileSync(join(out, 'en/decisions/overlap.md'), 'utf8')
    expect(page).toMatch(/> - \*\*Error\*\* \[`TABLE_OVERLAP`\].* An account that shows it: &#123;"months":20&#125;\./)
  })

  test('of a large rulebook the analysis waits until it is asked for', async () => {
    const rows = Array.from({ length: 301 }, (_, index) => row(`row-${index}`, { conditions: monthsFrom(index) }))
    const rules = small({ 'decisions/many.decision-table.json': table(rows) })
    const [asked, unasked] = [newFolder(), newFolder()]
    expect((await pagesOf(unasked, '--rules', rules)).err).toContain('--analyse does.')
    expect((await pagesOf(asked, '--rules', rules, '--analyse')).err).not.toContain('--analyse does.')
  })

  test('documents that cannot be read end the command with all that is wrong', async () => {
    const rules = small({ 'units.json': 'x' })
    const ran = await pagesOf(newFolder(), '--rules', rules)
    expect(ran.exitCode).toBe(1)
    expect(ran.err).toContain('DOC_SHAPE')
  })
})

describe('A folder that holds something else', () => {
  test('is refused, and nothing in it is touched', async () => {
    const out = folderWith({ 'notes.md': '# My notes\n', 'en/index.md': '---\ntitle: "Mine"\n---\n\nMine\n' })
    const ran = await pagesOf(out, '--rules', small())
    expect(ran.exitCode).toBe(2)
    expect(ran.err).toMatch(/holds a file that was not generated: (notes|en\/index)\.md/)
    expect(filesIn(out)).toEqual(['en/index.md', 'notes.md'])
    expect(readFileSync(join(out, 'notes.md'), 'utf8')).toBe('# My notes\n')
  })

  test('is refused also when a page was taken over by somebody, or a file quotes the mark of the pages', async () => {
    const out = newFolder()
    const rules = small()
    await pagesOf(out, '--rules', rules, '--locale', 'en')
    const page = join(out, 'en/amounts.md')
    const generated = readFileSync(page, 'utf8')
    writeFileSync(page, `I wrote this.\n\n${generated}`)
    expect((await pagesOf(out, '--rules', rules)).err).toContain('was not generated: en/amounts.md')
  })

  test('is refused when it holds a link to a place elsewhere', async () => {
    const elsewhere = folderWith({ 'a.md': 'a' })
    const out = newFolder()
    mkdirSync(out)
    symlinkSync(elsewhere, join(out, 'en'))
    expect((await pagesOf(out, '--rules', small())).exitCode).toBe(2)
    expect(filesIn(elsewhere)).toEqual(['a.md'])
  })

  test('may hold hidden files, such as those of git', async () => {
    const out = folderWith({ '.git/config': 'x', '.gitignore': 'y' })
    expect((await pagesOf(out, '--rules', small())).exitCode).toBe(0)
    expect(readFileSync(join(out, '.git/config'), 'utf8')).toBe('x')
  })

  test('is no folder at all: that is said', async () => {
    const file = join(folderWith({ 'a.md': 'a' }), 'a.md')
    expect((await pagesOf(file, '--rules', small())).err).toContain('is not a folder')
  })
})

describe('Said in words is', () => {
  test('an unknown language, with those that there are', async () => {
    const ran = await pagesOf(newFolder(), '--rules', small(), '--locale', 'en,fr')
    expect(ran).toMatchObject({ exitCode: 2, err: expect.stringContaining('“fr”. Languages: en, zh-CN.') })
  })

  test('an unknown region, with those that there are', async () => {
    const ran = await pagesOf(newFolder(), '--rules', small(), '--region', 'CM')
    expect(ran).toMatchObject({ exitCode: 2, err: expect.stringContaining('Did you mean “CN”?') })
  })

  test('that a folder is missing', async () => {
    const ran = await kamRules(['document', '--rules', small()])
    expect(ran).toMatchObject({ exitCode: 2, err: expect.stringContaining('--out') })
  })
})
