import { bandOf } from '../band-of.js'
import type { PageData } from '../page-data.js'
import type { AccountIndex } from './account-index.js'

/** What is asked of the form: fields by their names, those without a value left out. */
export type Query = ReadonlyMap<string, string>

/** The accounts that match, in the order asked for. */
export const findAccounts = (query: Query, index: AccountIndex, data: PageData): readonly number[] => {
  const tests = testsOf(query, index, data)
  const found: number[] = []
  for (let account = 0; account < index.names.length; account++) {
    if (tests.every((test) => test(account))) found.push(account)
  }
  return inOrder(found, query.get('order') ?? '', index)
}

type Test = (account: number) => boolean

const testsOf = (query: Query, index: AccountIndex, { decisions }: PageData): readonly Test[] => {
  const { names, scores } = index
  const tests: Test[] = []
  const name = query.get('name')?.trim().toLowerCase()
  if (name !== undefined && name !== '') tests.push((account) => names[account]?.toLowerCase().includes(name) ?? false)
  const group = query.get('group')
  if (group !== undefined) tests.push((account) => index.isIn(account, Number(group)))
  const scorecards = decisions.map((decision, place) => ({ ...decision, place })).filter(({ bands }) => bands)
  for (const [column, { place, bands = [] }] of scorecards.entries()) {
    const band = query.get(`band-${place}`)
    if (band !== undefined) tests.push((account) => bandOf(bands, scores[column]?.[account] ?? 0) === Number(band))
  }
  return tests
}

const inOrder = (found: readonly number[], order: string, { names, scores }: AccountIndex): readonly number[] => {
  if (order === '') return found
  if (order === 'name') {
    const { compare } = new Intl.Collator(document.documentElement.lang, { numeric: true })
    return found.toSorted((a, b) => compare(names[a] ?? '', names[b] ?? '') || a - b)
  }
  const [column, direction] = order.split(' ')
  const own = scores[Number(column)]
  const sign = direction === 'lowest' ? 1 : -1
  return found.toSorted((a, b) => sign * ((own?.[a] ?? 0) - (own?.[b] ?? 0)) || a - b)
}
