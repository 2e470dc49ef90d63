import { readFileSync } from 'node:fs'
import { openRulebook } from 'kam-rules'
import { handbook } from 'kam-rules/handbook'
import { expect, test } from 'vitest'
import manifest from '../package.json' with { type: 'json' }

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

const blocks = (language: string): readonly string[] =>
  [...readme.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, block]) => block as string)

test('The code of the README is the first example, which runs', () => {
  const example = readFileSync(new URL('../examples/00-embed-it.ts', import.meta.url), 'utf8')
  expect(example.split('\n/* Output')[0]).toBe(blocks('ts')[0])
})

test('The region of the README is one that opens', () => {
  const region = JSON.parse(blocks('json')[0] ?? '') as object
  const documents = { ...handbook, 'regions/CN-HB.json': region } as typeof handbook
  expect(openRulebook(documents, { region: 'CN-HB', asOf: '2026-11-01' }).region).toBe('CN-HB')
})

test('Every npm script that the README names exists', () => {
  const named = [...readme.matchAll(/npm run ([a-z:]+)/g)].map(([, script]) => script)
  expect(Object.keys(manifest.scripts)).toEqual(expect.arrayContaining(named))
})

test('Every file that the README links to exists', () => {
  for (const [, target = ''] of readme.matchAll(/\]\((?!http)([^)#]+)\)/g)) {
    expect(() => readFileSync(new URL(`../${target}`, import.meta.url))).not.toThrow(/ENOENT/)
  }
})
