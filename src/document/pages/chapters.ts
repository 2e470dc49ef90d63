import type { Provision, Rulebook } from '../../model/rulebook.js'
import type { LocalizedText } from '../../model/text.js'

/** A chapter of the handbook. */
export interface Chapter {
  readonly id: string
  readonly title: LocalizedText
}

/** The chapters of the handbook, in its order; none where the rulebook brings no list of them. */
export const chaptersOf = ({ provisions }: Rulebook): readonly Chapter[] =>
  Object.entries(provisions?.chapters ?? {}).map(([id, { title }]) => ({ id, title }))

/** The chapter from which most of some provisions come, the first one of several; `undefined` where none is known. */
export const chapterOf = (cited: readonly string[], book: Rulebook): string | undefined => {
  const chapters = cited.flatMap((id) => provisionIn(id, book)?.chapter ?? [])
  const count = (chapter: string) => chapters.filter((one) => one === chapter).length
  return chapters.toSorted((a, b) => count(b) - count(a))[0]
}

const provisionIn = (id: string, { provisions }: Rulebook): Provision | undefined => {
  const known = provisions?.provisions ?? {}
  return Object.hasOwn(known, id) ? known[id] : undefined
}
