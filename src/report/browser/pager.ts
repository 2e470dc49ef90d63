import type { PageData } from '../page-data.js'
import { fill, make } from './make.js'

/** Knows which page of a list is shown. */
export interface Pager {
  /** Back to the first page, of so many. */
  readonly reset: (pages: number) => void
}

/** Buttons to the page before and the page behind; `turn` hears which page is wanted. */
export const makePager = (place: HTMLElement, { words }: PageData, turn: (page: number) => Promise<void>): Pager => {
  let page = 0
  let pages = 1
  const previous = make('button', { type: 'button' }, words.previous)
  const next = make('button', { type: 'button' }, words.next)
  const label = make('span', {})
  const show = (): void => {
    label.textContent = fill(words.pageOf, { page: page + 1, pages })
    // A disabled button would lose the focus of those who turn pages by the keyboard.
    previous.setAttribute('aria-disabled', String(page === 0))
    next.setAttribute('aria-disabled', String(page >= pages - 1))
    place.hidden = pages <= 1
  }
  const go = (by: number) => (): void => {
    if (page + by < 0 || page + by >= pages) return
    page += by
    show()
    void turn(page)
  }
  previous.addEventListener('click', go(-1))
  next.addEventListener('click', go(1))
  place.append(previous, label, next)
  return {
    reset: (count) => {
      page = 0
      pages = Math.max(1, count)
      show()
    },
  }
}
