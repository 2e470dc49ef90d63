import {
  checkDates,
  checkReferences,
  type Diagnostic,
  type Facts,
  openRulebook,
  type ParsedRulebook,
  parseRulebook,
  type ResolvedDecision,
  type ResolvedRulebook,
  RulebookError,
  resolveRulebook,
  type Scene,
} from 'kam-rules'
import { narrowTo } from '../../../src/analyse/space/narrow.js'
import { problemsInScene } from '../../../src/cli/problems-in-scene.js'
import { bundledDocuments } from '../../support/rules-folder.js'
import { Draft, type Part } from './draft.js'
import type { PlantedFault } from './planted-fault.js'

const TODAY = '2026-11-01'
const SCENE: Scene = { asOf: TODAY }

/** The accounts of the bundled cases. */
export const ACCOUNTS: readonly Facts[] = Object.entries(bundledDocuments())
  .filter(([file]) => file.startsWith('cases/'))
  .flatMap(([, text]) => (JSON.parse(text) as { cases: readonly { facts: Facts }[] }).cases.map(({ facts }) => facts))

const PARSED = new WeakMap<Draft, ParsedRulebook>()

/** A draft is read once, when it is finished. */
const parsed = (draft: Draft): ParsedRulebook => {
  const found = PARSED.get(draft) ?? parseRulebook(draft.documents)
  PARSED.set(draft, found)
  return found
}

/** What `kam-rules check` says of the draft in a scene, but for notes; only the decisions named are analysed. */
export const problemsOf = (
  draft: Draft,
  scene: Scene = SCENE,
  decisions: readonly string[] = [],
): readonly Diagnostic[] => {
  const { rulebook, diagnostics } = parsed(draft)
  if (rulebook === undefined) return diagnostics
  const resolution = resolveRulebook(rulebook, scene)
  const ofBook = [...checkReferences(rulebook), ...checkDates(rulebook, TODAY)]
  const inScene =
    resolution.rulebook === undefined ? [] : problemsInScene(resolution.rulebook, { decisions, accounts: ACCOUNTS })
  return [...diagnostics, ...ofBook, ...resolution.diagnostics, ...inScene].filter(
    ({ severity }) => severity !== 'note',
  )
}

/** The decision in the region and on the day of the fault. */
export interface Subject {
  readonly rulebook: ResolvedRulebook
  readonly decision: ResolvedDecision
}

/** The bundled rulebook. */
export const BUNDLED = new Draft()

/** The decision of a fault in a draft. */
export const subjectOf = ({ scene = SCENE, decision }: PlantedFault, draft: Draft): Subject => {
  const { rulebook: book } = parsed(draft)
  const rulebook = book && resolveRulebook(book, scene).rulebook
  const found = rulebook?.decisions.find(({ id }) => id === decision)
  if (rulebook === undefined || found === undefined) throw new Error(`no decision ${decision}`)
  return { rulebook: narrowTo(rulebook, found), decision: found }
}

/** What the rules of a draft come to in the scene of a fault, but for places, provisions and other words about them. */
export const rulesOf = ({ scene = SCENE }: PlantedFault, draft: Draft): string => {
  const { rulebook: book } = parsed(draft)
  const rulebook = book && resolveRulebook(book, scene).rulebook
  return JSON.stringify([rulebook?.decisions, rulebook?.derivedFacts], (key, value) =>
    ['at', 'provisions'].includes(key) ? undefined : value,
  )
}

/** The codes for which opening the draft in the scene of a fault is refused; none when it opens. */
export const refusalOf = ({ scene = SCENE }: PlantedFault, draft: Draft): readonly string[] => {
  try {
    openRulebook(draft.documents, { ...scene })
    return []
  } catch (error) {
    if (!(error instanceof RulebookError)) throw error
    return error.diagnostics.map(({ code }) => code)
  }
}

/** The ids and keys on the way to the place of a problem. */
export const namesOn = ({ file, pointer }: Diagnostic, { documents }: Draft): readonly string[] => {
  const names: string[] = [file]
  let part: unknown = documents[file]
  for (const key of pointer.split('/').slice(1)) {
    part = (part as Part | undefined)?.[key.replaceAll('~1', '/').replaceAll('~0', '~')]
    const { id, name, parameter, replace, disable } = (part ?? {}) as Part
    names.push(key, ...[id, name, parameter, replace, disable].filter((one) => typeof one === 'string'))
  }
  return names
}
