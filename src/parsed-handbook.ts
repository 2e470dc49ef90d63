import { handbook } from './handbook.js'
import type { Rulebook } from './model/rulebook.js'
import { RulebookError } from './model/rulebook-error.js'
import { parseRulebook } from './parse/parse-rulebook.js'

/** The bundled rulebook, every region and date. The build puts what comes out in place of this file: see scripts/parsed-handbook.ts. */
export const parsedHandbook = (): Rulebook => {
  const { rulebook, diagnostics } = parseRulebook(handbook)
  if (rulebook === undefined) throw new RulebookError(diagnostics)
  return rulebook
}
