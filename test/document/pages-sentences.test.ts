import { describeCondition, parseRulebook, type Rulebook, resolveRulebook } from 'kam-rules'
import { describe, expect, test } from 'vitest'
import { comparisonsIn } from '../../src/document/pages/operand-words.js'
import { penFor } from '../../src/document/pages/pen.js'
import { sentenceOf } from '../../src/document/pages/sentence.js'
import { openSite } from '../../src/document/pages/site.js'
import { conditionsIn } from '../../src/model/conditions-in.js'
import { bundledDocuments } from '../support/rules-folder.js'
import { ADULT, row, smallRulebook, table, words } from '../support/small-rulebook.js'

const asOf = '2026-11-01'
const book = parseRulebook(bundledDocuments()).rulebook as Rulebook
const resolved = resolveRulebook(book, { asOf }).rulebook
const site = openSite({ book, asOf, problems: [], holds: () => true })

/** A sentence of a page as it is shown, with nothing that only a page has: links and quotation marks. */
const shown = (sentence: string): string =>
  sentence
    .replace(/\[((?:[^\\\]]|\\.)*)\]\([^)]*\)/g, '$1')
    .replace(/\\(.)/g, '$1')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')

test.each(['en', 'zh-CN'])('Pages and explanations say every condition in the same words in %s', (locale) => {
  const pen = penFor('index.md', site, locale)
  const pairs = book.decisions.flatMap((decision) => {
    const answered = resolved?.decisions.find(({ id }) => id === decision.id)
    const byPlace = new Map(
      (answered ? conditionsIn(answered) : []).map(({ condition, at }) => [JSON.stringify(at), condition]),
    )
    return conditionsIn(decision)
      .filter(({ condition }) => !hasOwnWords(JSON.stringify(condition), comparisonsIn(condition)))
      .map(({ condition, at }) => [condition, byPlace.get(JSON.stringify(at))] as const)
  })
  expect(pairs.length).toBeGreaterThan(1_000)
  for (const [written, answered] of pairs) {
    if (answered === undefined || resolved === undefined) throw new Error('a condition is lost')
    expect(shown(sentenceOf(written, site.base, pen))).toBe(describeCondition(answered, resolved, locale))
  }
})

/** Where pages say it otherwise on purpose: named conditions under `not` keep their names, phrases are quoted, long lists are cut. */
const hasOwnWords = (written: string, comparisons: ReturnType<typeof comparisonsIn>): boolean =>
  written.includes('"kind":"not"') ||
  comparisons.some(({ fact, operator, value }) => {
    const amount = value.kind === 'parameter' ? site.base.amounts[value.parameter]?.value : undefined
    const isText = book.facts[fact]?.type === 'text'
    return isText || operator === 'mentions' || Array.isArray(amount)
  })

describe('Under “not”', () => {
  const VIP = { fact: 'vip', operator: 'equal', value: true }
  const RICH = { fact: 'amount', operator: 'greaterThan', value: 100 }

  test.each([
    [{ not: VIP }, 'Is a VIP: no', '是VIP：否'],
    [{ not: { not: VIP } }, 'Is a VIP', '是VIP'],
    [{ not: ADULT }, 'Age is below 18', '年龄低于18'],
    [{ not: { fact: 'age', operator: 'isKnown', value: true } }, 'Age is not known', '年龄未知'],
    [{ not: { all: [VIP, ADULT] } }, 'Is a VIP: no or age is below 18', '是VIP：否，或年龄低于18'],
    [{ not: { any: [VIP, ADULT] } }, 'Is a VIP: no and age is below 18', '是VIP：否，且年龄低于18'],
    [
      { all: [ADULT, { not: { all: [VIP, ADULT] } }] },
      'Age is at least 18 and (is a VIP: no or age is below 18)',
      '年龄不低于18，且（是VIP：否，或年龄低于18）',
    ],
    [{ not: { condition: 'rich' } }, 'Rich: no', '富裕：否'],
    [{ all: [{ all: [ADULT] }] }, 'Age is at least 18', '年龄不低于18'],
  ])('%j reads', (condition, en, zh) => {
    const { rulebook: small } = parseRulebook(
      smallRulebook({
        'conditions.json': { rich: { title: words('Rich', '富裕'), conditions: RICH } },
        'decisions/one.decision-table.json': table([row('one', { conditions: condition })]),
      }),
    )
    const [decision] = small?.decisions ?? []
    if (small === undefined || decision?.kind !== 'decision-table') throw new Error('no table')
    const here = openSite({ book: small, asOf, problems: [], holds: () => true })
    const say = (locale: string) =>
      decision.rows.flatMap(({ conditions }) =>
        conditions === undefined ? [] : [shown(sentenceOf(conditions, here.base, penFor('index.md', here, locale)))],
      )
    expect([...say('en'), ...say('zh-CN')]).toEqual([en, zh])
  })
})
