import { readFileSync } from 'node:fs'
import { openRulebook } from 'kam-rules'
import { handbook } from 'kam-rules/handbook'
import { describe, expect, test } from 'vitest'
import manifest from '../package.json' with { type: 'json' }

const read = (file: string): string => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')

const READMES = [
  { file: 'README.md', locale: 'en' },
  { file: 'README.zh-CN.md', locale: 'zh-CN' },
].map((readme) => ({ ...readme, text: read(readme.file) }))

const blocks = (text: string, language: string): readonly string[] =>
  [...text.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, block]) => block as string)

// The commands are run with those of the guides: see test/docs.
describe.each(READMES)('$file', ({ file, locale, text }) => {
  test('The code of the README is the first example, which runs', () => {
    expect(read('examples/00-embed-it.ts').split('\n/* Output')[0]).toBe(blocks(text, 'ts')[0])
  })

  test('The region of the README is one that opens', () => {
    const region = JSON.parse(blocks(text, 'json')[0] ?? '') as object
    const documents = { ...handbook, 'regions/CN-HB.json': region } as typeof handbook
    expect(openRulebook(documents, { region: 'CN-HB', asOf: '2026-11-01' }).region).toBe('CN-HB')
  })

  test('The reason of the README is the one that its first example gets', () => {
    const stated = /^```\n(.*)\n```$/m.exec(text)?.[1]?.split('  ')
    const rulebook = openRulebook(handbook, { region: 'CN-HA', asOf: '2026-11-01' })
    const { reasons } = rulebook.decide('customer-value', {
      accountType: 'enterprise',
      monthlyRevenue: 4300,
      usageTrendPct: -12,
    })
    expect(reasons.map((found) => [found.reasonCode, String(found.points), found.text[locale]])).toEqual([stated])
  })

  test('Every npm script that the README names exists', () => {
    const named = [...text.matchAll(/npm run ([a-z:]+)/g)].map(([, script]) => script)
    expect(Object.keys(manifest.scripts)).toEqual(expect.arrayContaining(named))
  })

  test('Every file that the README links to exists, the one in the other language among them', () => {
    const targets = [...text.matchAll(/\]\((?!http)([^)#]+)\)/g)].map(([, target = '']) => target)
    for (const target of targets) expect(() => read(target)).not.toThrow(/ENOENT/)
    expect(targets).toEqual(expect.arrayContaining(READMES.map((other) => other.file).filter((name) => name !== file)))
  })
})

test('Both READMEs have the same chapters, code, commands, links and numbers', () => {
  const [english, chinese] = READMES.map(({ text }) => ({
    chapters: text.match(/^#+ /gm),
    code: ['sh', 'ts', 'json'].flatMap((language) => blocks(text, language)),
    links: [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, target]) => target).slice(1),
    measured: [...text.matchAll(/^\|.*\|$/gm)].map(([row]) => row.split('|').slice(2)).slice(2),
  }))
  expect(chinese).toEqual(english)
})
