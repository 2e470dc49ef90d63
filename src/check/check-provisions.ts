import { carriersIn } from '../model/carriers.js'
import { type Diagnostic, report, suggestionFor } from '../model/diagnostic.js'
import { within } from '../model/location.js'
import type { Rulebook } from '../model/rulebook.js'

/** Every provision that a rule claims to carry exists, where the rulebook brings the list of provisions. */
export const checkProvisions = (book: Rulebook): readonly Diagnostic[] => {
  if (book.provisions === undefined) return []
  const known = Object.keys(book.provisions.provisions)
  const names = new Set(known)
  return carriersIn(book).flatMap(({ provisions, at }) =>
    provisions.flatMap((provision, index) =>
      names.has(provision)
        ? []
        : [
            report('PROVISION_UNKNOWN', within(at, 'provisions', index), {
              provision,
              ...suggestionFor(provision, known),
            }),
          ],
    ),
  )
}
