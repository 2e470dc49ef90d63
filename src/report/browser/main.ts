import type { PageData } from '../page-data.js'
import { type AccountIndex, openIndex } from './account-index.js'
import { type Blocks, openBlocks } from './blocks.js'
import { makeCard } from './card.js'
import { fill, find } from './make.js'
import { makePager } from './pager.js'
import { findAccounts, type Query } from './query.js'

const CARDS_A_PAGE = 12
const WAIT_MS = 150

/** Reads all accounts once, then shows those that the form asks for. */
const start = async (): Promise<void> => {
  const data = JSON.parse(find('#data').textContent ?? '') as PageData
  const status = find('#found')
  if (!('DecompressionStream' in globalThis)) {
    status.textContent = data.words.tooOld
    return
  }
  const blocks = openBlocks()
  const index = openIndex(data)
  for (let block = 0; block < blocks.count; block++) index.add(await blocks.read(block))
  show({ data, blocks, index, status })
}

interface Shown {
  readonly data: PageData
  readonly blocks: Blocks
  readonly index: AccountIndex
  readonly status: HTMLElement
}

const show = (shown: Shown): void => {
  const form = find<HTMLFormElement>('form.search')
  const showPage = pageOf(shown)
  let found: readonly number[] = []
  const pager = makePager(find('#pages'), shown.data, async (page) => {
    await showPage(found, page)
    // Whoever turned the page reads on at its top.
    document.querySelector<HTMLElement>('#cards h3')?.focus()
  })
  const search = (): void => {
    found = findAccounts(queryOf(form), shown.index, shown.data)
    pager.reset(Math.ceil(found.length / CARDS_A_PAGE))
    void showPage(found, 0)
  }
  form.hidden = false
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('input', later(search))
  // The fields are only cleared after the event.
  form.addEventListener('reset', () => setTimeout(search))
  document.addEventListener('click', (event) => followQuery(event, form, search))
  search()
}

/** Shows one page of those that were found. Whoever types on while a block is read gets the later answer. */
const pageOf = (shown: Shown) => {
  let latest = 0
  return async (found: readonly number[], page: number): Promise<void> => {
    const own = ++latest
    const from = page * CARDS_A_PAGE
    const accounts = found.slice(from, from + CARDS_A_PAGE)
    const cards = await makeCards(accounts, shown)
    if (own !== latest) return
    find('#cards').replaceChildren(...cards)
    shown.status.textContent = statusOf(from, accounts.length, found.length, shown.data)
  }
}

const queryOf = (form: HTMLFormElement): Query => {
  const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)] as const)
  return new Map(fields.filter(([, value]) => value !== ''))
}

/** Waits until nothing more is typed for a moment. */
const later = (act: () => void): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  return () => {
    clearTimeout(timer)
    timer = setTimeout(act, WAIT_MS)
  }
}

/** A bar or a cell that was clicked sets the form to its accounts; the link itself leads there. */
const followQuery = (event: Event, form: HTMLFormElement, search: () => void): void => {
  const link = (event.target as Element).closest<HTMLElement>('[data-query]')
  if (link === null) return
  form.reset()
  for (const [name, value] of new URLSearchParams(link.dataset['query'])) {
    const field = form.elements.namedItem(name)
    if (field instanceof HTMLSelectElement) field.value = value
  }
  search()
}

/** The cards of some accounts, read from their blocks. */
const makeCards = async (accounts: readonly number[], { data, blocks, index }: Shown): Promise<readonly Node[]> => {
  const records = await Promise.all(
    accounts.map(async (account) => {
      const [block, place] = index.placeOf(account)
      return (await blocks.read(block))[place]
    }),
  )
  return records.flatMap((record) => (record === undefined ? [] : [makeCard(record, data)]))
}

const statusOf = (from: number, shown: number, found: number, { words, accounts }: PageData): string => {
  if (found === 0) return words.nothingFound
  return fill(found === accounts ? words.showing : words.showingFiltered, {
    from: from + 1,
    to: from + shown,
    found,
    all: accounts,
  })
}

void start()
