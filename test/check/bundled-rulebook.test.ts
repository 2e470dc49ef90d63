import { checkReferences, checkRulebook, parseRulebook, type Rulebook, resolveRulebook } from 'kam-rules'
import { describe, expect, test } from 'vitest'
import { deepFreeze } from '../support/deep-freeze.js'
import { linesOf } from '../support/problems.js'
import { bundledDocuments } from '../support/rules-folder.js'

const { rulebook, diagnostics } = parseRulebook(bundledDocuments())
const book = deepFreeze(rulebook as Rulebook)

describe('The bundled rulebook', () => {
  test('has no errors and no warnings, whatever the region', () => {
    expect(linesOf(diagnostics)).toEqual([])
    expect(linesOf(checkReferences(book))).toEqual([])
  })

  const dates = ['2026-01-01', '2026-11-01', '2030-02-28']
  const scenes = [undefined, ...Object.keys(rulebook?.regions ?? {})].flatMap((region) =>
    dates.map((asOf) => ({ region, asOf })),
  )

  test.each(scenes)('has no errors and no warnings in the region $region on $asOf', ({ region, asOf }) => {
    const resolution = resolveRulebook(book, region === undefined ? { asOf } : { region, asOf })
    expect(linesOf(resolution.diagnostics)).toEqual([])
    expect(linesOf(resolution.rulebook ? checkRulebook(resolution.rulebook) : [])).toEqual([])
  })
})
