import { type Documents, parseRulebook, type ResolvedRulebook, resolveRulebook, type Scene } from 'kam-rules'
import { deepFreeze } from './deep-freeze.js'
import { linesOf } from './problems.js'

/** The rulebook of a region and a date, from documents in which nothing is wrong. */
export const resolved = (documents: Documents, scene: Scene = { asOf: '2026-11-01' }): ResolvedRulebook => {
  const parsed = parseRulebook(deepFreeze(documents))
  const { rulebook, diagnostics } = parsed.rulebook ? resolveRulebook(deepFreeze(parsed.rulebook), scene) : parsed
  if (rulebook === undefined) throw new Error(linesOf(diagnostics).join('\n'))
  return rulebook as ResolvedRulebook
}
