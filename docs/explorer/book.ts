import pieces from 'virtual:handbook-parts'
import type { Facts, Rulebook } from 'kam-rules'
import { type BookPart, type FirstPart, type Locale, SHOWN_FIRST } from './parts/part.js'
import { rulebookOf } from './parts/rulebook-of.js'

/** The bundled rulebook as a page holds it: it grows with what is asked of it. */
export interface Book {
  readonly first: FirstPart
  /** All example accounts. */
  readonly accounts: () => Promise<readonly Facts[]>
  /** The rulebook with at least those decisions, and with all facts where asked for. */
  readonly with: (decisions: readonly string[], hasAllFacts: boolean) => Promise<Rulebook>
}

/** Loads what the page opens with. */
export const loadBook = async (locale: Locale): Promise<Book> => {
  const first = await load<FirstPart>(`${locale}/first`)
  return {
    first,
    accounts: () => load('accounts'),
    with: async (decisions, hasAllFacts) => {
      const names = decisions.filter((id) => !SHOWN_FIRST.includes(id)).map((id) => `decisions/${id}`)
      const wanted = [...names, ...(hasAllFacts ? ['dictionary'] : [])]
      return rulebookOf(first, await Promise.all(wanted.map((name) => load<BookPart>(`${locale}/${name}`))))
    },
  }
}

const load = async <Piece>(name: string): Promise<Piece> => {
  const piece = pieces[name]
  if (piece === undefined) throw new Error(`There is no piece ${name} of the rulebook.`)
  return (await piece()).default as Piece
}
