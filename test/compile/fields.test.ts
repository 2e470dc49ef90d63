import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { openRulebook } from 'kam-rules'
import { type Answers, compile, emitModule } from 'kam-rules/compile'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'kam-rules-'))
afterAll(() => rmSync(folder, { recursive: true }))

const title = { en: 'Fact', 'zh-CN': '事实' }
const grade = { fact: 'ratings', path: '$.grade' }
const rule = (name: string, conditions: object) => ({ name, conditions, event: { type: name } })

const rulebook = openRulebook(
  {
    'facts.json': {
      ratings: { type: 'object', title, sensitivity: 'public', fields: { grade: { type: 'integer', title } } },
      lowest: { type: 'integer', title, sensitivity: 'public' },
    },
    'decisions/grades.rules.json': [
      rule('known', { all: [{ ...grade, operator: 'isKnown', value: true }] }),
      rule('unknown', { all: [{ ...grade, operator: 'isKnown', value: false }] }),
      rule('other', { all: [{ ...grade, operator: 'notEqual', value: { fact: 'lowest' } }] }),
      rule('same', { all: [{ ...grade, operator: 'equal', value: { fact: 'lowest' } }] }),
    ],
  },
  { asOf: '2026-11-01' },
)

const rowsOf = ({ grades }: Answers): unknown => grades?.kind === 'decision-table' && grades.hits.map(({ row }) => row)

test.each([
  [{}, ['unknown']],
  [{ ratings: {} }, ['unknown']],
  [{ ratings: {}, lowest: 2 }, ['unknown']],
  [{ ratings: { grade: null }, lowest: 2 }, ['unknown']],
  [{ ratings: { grade: 3 } }, ['known']],
  [{ ratings: { grade: 3 }, lowest: 2 }, ['known', 'other']],
  [{ ratings: { grade: 2 }, lowest: 2 }, ['known', 'same']],
])('A number inside an object is missing as any other fact is: %j', async (facts, expected) => {
  const file = join(folder, 'fields.mjs')
  writeFileSync(file, emitModule(rulebook).code)
  const { answer } = (await import(pathToFileURL(file).href)) as { answer: (facts: object) => Answers }
  expect(rowsOf(compile(rulebook).answer(facts))).toEqual(expected)
  expect(rowsOf(answer(facts))).toEqual(expected)
})
