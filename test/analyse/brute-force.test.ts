import type { Diagnostic, Facts } from 'kam-rules'
import { expect, test } from 'vitest'
import { chanceFrom } from '../../src/analyse/account/chance.js'
import { analyseTable } from '../../src/analyse/decision/analyse-table.js'
import { studyOf } from '../../src/analyse/decision/study.js'
import { sideOf } from '../../src/analyse/space/side.js'
import { meaningOf } from '../../src/meaning-of.js'
import { accountsOver, emptyBook, randomTable, someFacts } from './random-tables.js'

/** On its own, `ANALYSIS_TABLES=100000 npx vitest run test/analyse/brute-force.test.ts` tries as many as one likes. */
const TABLES = Number(process.env['ANALYSIS_TABLES'] ?? 5_000)

const meaning = meaningOf(emptyBook)
const side = sideOf(emptyBook, meaning)
const describeNothing = () => ({ en: '', 'zh-CN': '' })

type Table = ReturnType<typeof randomTable>

const rowsMet = (table: Table, facts: Facts): readonly boolean[] => {
  const values = meaning.read(facts)
  if (values === undefined) throw new Error('an account that is refused')
  return table.rows.map(({ conditions }) => conditions === undefined || meaning.isMet(conditions, values))
}

/** What trying every account shows, as the codes and rows that the analysis should report. */
const byBruteForce = (table: Table, facts: readonly string[]): readonly string[] => {
  const accounts = accountsOver(facts).map((account) => ({
    isKnown: Object.keys(account).length === facts.length,
    met: rowsMet(table, account),
  }))
  const some = (holds: (met: readonly boolean[]) => boolean) => accounts.some(({ met }) => holds(met))
  const gaps = accounts.filter(({ met }) => met.every((one) => !one))
  const gap = gaps.some(({ isKnown }) => isKnown) ? ['TABLE_GAP'] : gaps.length > 0 ? ['TABLE_GAP_MISSING'] : []
  const rows = table.rows.map((row, index) => ({ row, index, isPossible: some((met) => met[index] === true) }))
  switch (table.hitPolicy) {
    case 'unique':
      return [
        ...gap,
        ...rows.flatMap(({ index }) =>
          rows
            .filter((other) => other.index > index && some((met) => met[index] === true && met[other.index] === true))
            .map((other) => `TABLE_OVERLAP ${index} ${other.index}`),
        ),
      ]
    case 'first': {
      const always = table.rows.findIndex(({ conditions }) => conditions === undefined)
      const eclipsed = rows.filter(
        ({ index, isPossible }) =>
          isPossible && (always < 0 || index <= always) && !some((met) => met.indexOf(true) === index),
      )
      return [...gap, ...eclipsed.map(({ index }) => `ROW_ECLIPSED ${index}`)]
    }
    case 'collect': {
      const within = (a: number, b: number) => !some((met) => met[a] === true && met[b] !== true)
      return rows
        .filter(({ row, index, isPossible }) =>
          rows.some(
            (other) =>
              isPossible &&
              other.index !== index &&
              other.row.outcome.code === row.outcome.code &&
              within(index, other.index) &&
              (other.index < index || !within(other.index, index)),
          ),
        )
        .map(({ index }) => `ROW_SUBSUMED ${index}`)
    }
  }
}

/** The table asks about facts that it does not use as well; a gap for want of them is none. */
const asked = (table: Table): readonly string[] => {
  const text = JSON.stringify(table.rows)
  const given: Readonly<Record<string, string>> = { ageTwice: 'age', daysSince: 'joined' }
  const names = [...text.matchAll(/"fact":"(\w+)"/g)].map(([, name]) => given[name as string] ?? (name as string))
  return [...new Set(names)]
}

const byAnalysis = (found: readonly Diagnostic[], table: Table): readonly string[] =>
  found.map((problem) => {
    const { code, pointer, message } = problem
    expectShown(problem, table)
    const row = pointer.replace('/rows/', '')
    if (code === 'TABLE_OVERLAP') return `${code} ${/row-(\d)/.exec(message.en)?.[1]} ${row}`
    return pointer === '' ? code : `${code} ${row}`
  })

/** The account that comes with a problem shows it. */
const expectShown = ({ code, pointer, example = {} }: Diagnostic, table: Table): void => {
  const met = rowsMet(table, example)
  const count = met.filter(Boolean).length
  const row = Number(pointer.replace('/rows/', ''))
  const isShown =
    code === 'TABLE_OVERLAP'
      ? count >= 2
      : code === 'ROW_ECLIPSED'
        ? met[row] === true && met.indexOf(true) < row
        : code === 'ROW_SUBSUMED'
          ? met[row] === true && count >= 2
          : count === 0
  expect(isShown, `${code} ${JSON.stringify(example)}`).toBe(true)
}

test(`On ${TABLES} random tables the analysis finds what trying every account finds`, () => {
  const seen = new Map<string, number>()
  for (let seed = 1; seed <= TABLES; seed++) {
    const chance = chanceFrom(seed)
    const policy = (['first', 'unique', 'collect'] as const)[seed % 3] as 'first'
    const table = randomTable(someFacts(chance), policy, chance)
    const study = studyOf(
      table.rows.flatMap(({ conditions }) => conditions ?? []),
      { side, describe: describeNothing },
    )
    const expected = byBruteForce(table, asked(table))
    const found = byAnalysis(analyseTable(table, study), table)
    expect(found.toSorted(), `table ${seed}: ${JSON.stringify(table.rows)}`).toEqual(expected.toSorted())
    for (const problem of found) seen.set(problem.replace(/ .*/, ''), (seen.get(problem.replace(/ .*/, '')) ?? 0) + 1)
  }
  expect([...seen.keys()].toSorted()).toEqual([
    'ROW_ECLIPSED',
    'ROW_SUBSUMED',
    'TABLE_GAP',
    'TABLE_GAP_MISSING',
    'TABLE_OVERLAP',
  ])
}, 36_000_000)
