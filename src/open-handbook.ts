import { answering, type OpenRulebook } from './answering.js'
import type { HandbookDecisions, HandbookFacts } from './handbook.js'
import { RulebookError } from './model/rulebook-error.js'
import type { OpenOptions } from './open-rulebook.js'
import { parsedHandbook } from './parsed-handbook.js'
import { resolveRulebook } from './resolve/resolve-rulebook.js'

/** How the bundled rulebook is opened: as any other, but that there are no documents to set limits to. */
export type HandbookOptions = Omit<OpenOptions, 'limits'>

/**
 * `openRulebook(handbook, options)` in a fraction of the time: the bundled documents were read and checked when this
 * package was built. Same answers, same hash. Documents of your own go through `openRulebook`, which checks them.
 *
 * @throws RulebookError when there is no such region or date.
 */
export const openHandbook = (options: HandbookOptions): OpenRulebook<HandbookDecisions, HandbookFacts> => {
  const { region, asOf } = options
  const { rulebook, diagnostics } = resolveRulebook(
    parsedHandbook(),
    region === undefined ? { asOf } : { region, asOf },
  )
  if (rulebook === undefined) throw new RulebookError(diagnostics)
  return answering(rulebook, options) as unknown as OpenRulebook<HandbookDecisions, HandbookFacts>
}
