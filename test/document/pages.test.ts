import { parseRulebook, type Rulebook } from 'kam-rules'
import { documentRulebook } from 'kam-rules/document'
import { describe, expect, test } from 'vitest'
import { openSite } from '../../src/document/pages/site.js'
import { factTarget, provisionTarget } from '../../src/document/pages/targets.js'
import { carriersIn } from '../../src/model/carriers.js'
import { bundledDocuments } from '../support/rules-folder.js'
import { region, WHY } from '../support/small-rulebook.js'
import { DOCUMENTS, documentSmall, linksOn, lostLinks, placesOn, readable } from './pages-support.js'

const documents = bundledDocuments()
const parsed = parseRulebook(documents)
const book = parsed.rulebook as Rulebook
const OPTIONS = { asOf: '2026-11-01' }
const pages = documentRulebook(parsed, OPTIONS)
const { uses } = openSite({ book, ...OPTIONS, problems: [], holds: () => true })

const pageOf = (path: string): string => pages.get(path) ?? ''
const own = [...pages].filter(([path]) => !path.includes('/lint/'))
const links = new Map(own.map(([path, page]) => [path, new Set(linksOn(path, page))]))
const leadsTo = (page: string, target: string): boolean => links.get(page)?.has(target) ?? false

test('Every link leads to a page, and to a place on it', () => {
  expect(lostLinks(pages)).toEqual([])
})

test('No page has two places of the same name', () => {
  const doubled = own.filter(([, page]) => new Set(placesOn(page)).size < placesOn(page).length)
  expect(doubled.map(([path]) => path)).toEqual([])
})

test('Both languages have the same pages with the same places', () => {
  const inLocale = (locale: string) =>
    own
      .filter(([path]) => path.startsWith(`${locale}/`))
      .map(([path, page]) => [path.slice(locale.length), placesOn(page)])
  expect(inLocale('zh-CN')).toEqual(inLocale('en'))
})

describe.each(['en', 'zh-CN'])('In %s', (locale) => {
  const shows = (page: string, places: readonly string[]) =>
    expect(placesOn(pageOf(`${locale}/${page}`))).toEqual(expect.arrayContaining([...places]))

  test('every decision, fact and region has a page', () => {
    const expected = [
      ...book.decisions.map(({ id }) => `decisions/${id}.md`),
      ...Object.keys(book.facts).map((fact) => `facts/${fact}.md`),
      ...Object.keys(book.regions).map((region) => `regions/${region}.md`),
    ]
    expect(expected.filter((path) => !pages.has(`${locale}/${path}`))).toEqual([])
  })

  test('every amount, named condition and provision has its place', () => {
    shows('amounts.md', Object.keys(book.parameters))
    shows('conditions.md', Object.keys(book.conditions))
    shows('coverage.md', Object.keys(book.provisions?.provisions ?? {}))
  })

  test('every fact of a decision leads to the fact, which leads back', () => {
    const lost = book.decisions.flatMap(({ id }) => {
      const decision = `${locale}/decisions/${id}.md`
      return [...uses.inDecision(id).facts].filter((name) => {
        const fact = `${locale}/${factTarget(name).page}`
        const back = [...(links.get(fact) ?? [])].some((link) => link.startsWith(decision) || link.includes('#change-'))
        return !leadsTo(decision, fact) || !back
      })
    })
    expect(lost).toEqual([])
  })

  test('every amount of a decision stands on its page, and every user of an amount beside the amount', () => {
    const amounts = `${locale}/amounts.md`
    const lost = book.decisions.flatMap(({ id }) =>
      [...uses.inDecision(id).amounts].filter((name) => !leadsTo(`${locale}/decisions/${id}.md`, `${amounts}#${name}`)),
    )
    const users = Object.keys(book.parameters).flatMap((name) => uses.ofAmount(name).facts)
    expect(lost).toEqual([])
    expect(users.filter((fact) => !leadsTo(amounts, `${locale}/facts/${fact}.md`))).toEqual([])
  })

  test('every provision that something carries is led to from there', () => {
    const lost = carriersIn(book).flatMap(({ path, provisions }) =>
      provisions.filter((id) => {
        const provision = `${locale}/coverage.md#${provisionTarget(id).anchor}`
        return !leadsTo(`${locale}/${pageCarrying(path)}`, provision)
      }),
    )
    expect(lost).toEqual([])
  })

  test('nothing in a page is left unsaid', () => {
    const flawed = own.flatMap(([path, page]) =>
      readable(page)
        .split('\n')
        .filter((line) => /undefined|\bNaN\b|\[object [A-Z]|\{\{|\{[a-z]\w*\}/.test(line))
        .map((line) => `${path}: ${line}`),
    )
    expect(flawed).toEqual([])
  })

  test('a page holds no HTML but places, line breaks and its mark', () => {
    const html = own.flatMap(([, page]) => page.replace(/```[\s\S]*?```/g, '').match(/<(?!a id="|\/a>|br>|!--)/g) ?? [])
    expect(html).toEqual([])
  })
})

/** The page of what carries a provision. */
const pageCarrying = (path: string): string => {
  const [root, name, , decision] = path.split('/')
  switch (root) {
    case 'parameters':
      return 'amounts.md'
    case 'conditions':
      return 'conditions.md'
    case 'regions':
      return decision === undefined ? '' : `regions/${name}.md`
    default:
      return `${root}/${name}.md`
  }
}

/** Phrases that rules look for, and what accounts say, are in the language of those who say it. */
const withoutQuotes = (text: string): string =>
  text
    .replace(/“[^”]*”/g, '')
    .split('\n')
    .filter((line) => !/^ +- (Given:|已知：)/.test(line))
    .join('\n')

test('English pages are in English', () => {
  const foreign = own
    .filter(([path]) => path.startsWith('en/'))
    .flatMap(([path, page]) =>
      withoutQuotes(readable(page))
        .split('\n')
        .filter((line) => /\p{Script=Han}|[，。；：（）、]/u.test(line))
        .map((line) => `${path}: ${line}`),
    )
  expect(foreign).toEqual([])
})

test('Chinese pages are in Chinese: no four English words in a row', () => {
  const foreign = own
    .filter(([path]) => path.startsWith('zh-CN/'))
    .flatMap(([path, page]) =>
      withoutQuotes(readable(page))
        .split('\n')
        .filter((line) => /\b[A-Za-z]{2,}(?: [A-Za-z]{2,}){3}/.test(line))
        .map((line) => `${path}: ${line}`),
    )
  expect(foreign).toEqual([])
})

test('The same documents make the same pages, in whatever order they come', () => {
  const reversed = Object.fromEntries(Object.entries(documents).reverse())
  const again = documentRulebook(reversed, { ...OPTIONS, locales: ['zh-CN'] })
  expect([...again].filter(([path, page]) => pages.get(path) !== page)).toEqual([])
}, 60_000)

test('With a region, its parents are documented and no others', () => {
  const parts = ['HA', 'GD'].map((part) => [
    `regions/CN-${part}.json`,
    region(`CN-${part}`, [{ disable: 'decisions/value/vip-low', why: WHY }], { extends: 'CN' }),
  ])
  const some = documentSmall(Object.fromEntries(parts), { regions: ['CN-HA'], locales: ['en'] })
  expect([...some.keys()].filter((path) => path.startsWith('en/regions/'))).toEqual([
    'en/regions/index.md',
    'en/regions/CN.md',
    'en/regions/CN-HA.md',
  ])
  expect(lostLinks(some)).toEqual([])
})

test('An example that does not come out as it says is marked', () => {
  const marked = 'At present something else comes out.'
  const [one] = DOCUMENTS['cases/value.json'].cases
  const wrong = { cases: [{ ...one, expect: { value: { score: 71 } } }] }
  expect(documentSmall().get('en/decisions/value.md')).not.toContain(marked)
  expect(documentSmall({ 'cases/value.json': wrong }).get('en/decisions/value.md')).toContain(marked)
})
