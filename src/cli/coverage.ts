import { evaluateCondition } from '../evaluate/evaluate-condition.js'
import type { ResolvedCondition } from '../model/condition.js'
import { writeElementPath } from '../model/element.js'
import type { Location } from '../model/location.js'
import type { Item } from '../model/recommendations.js'
import type { DecisionTableFinding, RecommendationsFinding, ScorecardFinding } from '../model/result.js'
import type { ResolvedDecision, Rulebook } from '../model/rulebook.js'
import { resolveRulebook } from '../resolve/resolve-rulebook.js'
import type { CaseRun, PlayedCase, PlayedDecision } from './run-cases.js'
import { datesOfChange, scenesOf } from './scenes.js'

/** What the cases of a rulebook reach of its rules. */
export interface Coverage {
  readonly kinds: Readonly<Record<CoveredKind, KindCoverage>>
  /** The provisions that what is reached carries. */
  readonly provisions: readonly string[]
}

/** The kinds of elements that a case can reach. */
export const COVERED_KINDS = ['bands', 'attributes', 'notices', 'rows', 'items', 'adjustments', 'steps'] as const

export type CoveredKind = (typeof COVERED_KINDS)[number]

export interface KindCoverage {
  readonly total: number
  readonly reached: number
  /** Those that no case reaches. */
  readonly unreached: readonly CoveredElement[]
}

export interface CoveredElement {
  readonly path: string
  readonly at: Location
}

/** Compares what the rulebook holds, in all regions and on all dates, with what its cases bring about. */
export const coverageOf = (book: Rulebook, runs: readonly CaseRun[], today: string): Coverage => {
  const reached = new Set(runs.flatMap(({ played }) => (played === undefined ? [] : placesReached(played))))
  const elements = elementsInBook(book, today)
  const provisions = elements.filter((one) => reached.has(placeOf(one))).flatMap((one) => one.provisions)
  return {
    kinds: Object.fromEntries(
      COVERED_KINDS.map((kind) => [
        kind,
        kindCoverage(
          elements.filter((one) => one.kind === kind),
          reached,
        ),
      ]),
    ) as Record<CoveredKind, KindCoverage>,
    provisions: [...new Set(provisions)].sort(),
  }
}

/** Where an element is written; a region's own element is another one than the base book's of the same id. */
const placeOf = ({ at }: { readonly at: Location }): string => `${at.file}#${at.pointer}`

const kindCoverage = (elements: readonly Element[], reached: ReadonlySet<string>): KindCoverage => {
  const unreached = elements.filter((element) => !reached.has(placeOf(element)))
  return {
    total: elements.length,
    reached: elements.length - unreached.length,
    unreached: unreached.map(({ path, at }) => ({ path, at })),
  }
}

/** An element, with the provisions that it and what it stands in carry. */
interface Element extends CoveredElement {
  readonly kind: CoveredKind
  readonly provisions: readonly string[]
}

const elementsInBook = (book: Rulebook, today: string): readonly Element[] => {
  const places = new Map<string, Element>()
  for (const scene of scenesOf(book, datesOfChange(book, today))) {
    const decisions = resolveRulebook(book, scene).rulebook?.decisions ?? []
    for (const element of decisions.flatMap(elementsIn)) places.set(placeOf(element), element)
  }
  return [...places.values()]
}

const elementsIn = (decision: ResolvedDecision): readonly Element[] => {
  const top: Holder = { ids: [decision.id], provisions: decision.provisions }
  switch (decision.kind) {
    case 'scorecard':
      return [
        ...elements('bands', decision.bands, top),
        ...decision.characteristics.flatMap((one) => elements('attributes', one.attributes, inside(one, top))),
        ...elements('notices', decision.notices, top),
      ]
    case 'decision-table':
      return elements('rows', decision.rows, top)
    case 'recommendations':
      return [
        ...elements('items', decision.items, top),
        ...decision.items.flatMap((item) => [
          ...elements('adjustments', adjustmentsOf(item), inside(item, top)),
          ...elements('steps', item.steps, inside(item, top)),
        ]),
      ]
  }
}

interface Holder {
  readonly ids: readonly string[]
  readonly provisions: readonly string[]
}

interface Held {
  readonly id: string
  readonly at: Location
  readonly provisions: readonly string[]
}

const inside = ({ id, provisions }: Held, holder: Holder): Holder => ({
  ids: [...holder.ids, id],
  provisions: [...holder.provisions, ...provisions],
})

const elements = (kind: CoveredKind, held: readonly Held[], holder: Holder): readonly Element[] =>
  held.map((one) => {
    const { ids, provisions } = inside(one, holder)
    return { kind, path: writeElementPath(ids), provisions, at: one.at }
  })

/** Adjustments of a rank have no id; they are called by their number. */
const adjustmentsOf = ({ rank }: Item<ResolvedCondition>): readonly Held[] =>
  rank.adjust.map(({ at }, index) => ({ id: `rank-${index + 1}`, at, provisions: [] }))

/** The places of all that one case brings about, in the decisions of which it expects something. */
const placesReached = ({ decisions, account }: PlayedCase): readonly string[] =>
  decisions.flatMap((played) => elementsReached(played, account)).map(placeOf)

type Reached = readonly { readonly at: Location }[]

const elementsReached = ({ decision, finding }: PlayedDecision, account: PlayedCase['account']): Reached => {
  switch (decision.kind) {
    case 'scorecard': {
      const { band, partialScores, notices } = finding as ScorecardFinding
      const chosen = new Map(partialScores.map(({ characteristic, attribute }) => [characteristic, attribute]))
      return [
        ...decision.bands.filter(({ id }) => id === band),
        ...decision.characteristics.flatMap(({ id, attributes }) =>
          attributes.filter((one) => one.id === chosen.get(id)),
        ),
        ...withIds(decision.notices, notices),
      ]
    }
    case 'decision-table':
      return withIds(decision.rows, (finding as DecisionTableFinding).hits)
    case 'recommendations': {
      const { items, rejected } = finding as RecommendationsFinding
      const ranked = [...items, ...rejected.filter(({ stage }) => stage === 'group' || stage === 'limit')]
      return [
        ...withIds(decision.items, items),
        ...items.flatMap(({ id, steps }) => {
          const shown = new Set(steps)
          return decision.items
            .filter((item) => item.id === id)
            .flatMap((item) => item.steps.filter((step) => shown.has(step.id)))
        }),
        ...withIds(decision.items, ranked)
          .flatMap(({ rank }) => rank.adjust)
          .filter(({ conditions }) => evaluateCondition(conditions, account).verdict === 'met'),
      ]
    }
  }
}

const withIds = <One extends { readonly id: string }>(
  all: readonly One[],
  wanted: readonly { readonly id: string }[],
): readonly One[] => {
  const ids = new Set(wanted.map(({ id }) => id))
  return all.filter(({ id }) => ids.has(id))
}
