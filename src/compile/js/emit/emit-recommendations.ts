import type { ResolvedCondition } from '../../../model/condition.js'
import { type Item, type Recommendations, STAGES } from '../../../model/recommendations.js'
import { type Code, data, index, joined, js, literal, numbered } from './code.js'
import { emitCondition } from './emit-condition.js'
import { emitLoads } from './emit-loads.js'
import type { EmittedDecision } from './emitted-decision.js'
import { type Packing, packingOf } from './packing.js'
import { partsOf } from './parts.js'
import type { Places } from './places.js'

type ResolvedItem = Item<ResolvedCondition>

interface Context {
  readonly number: number
  readonly packing: Packing
  readonly places: Places
  /** Whether ranks, groups and a limit decide, and not the order alone. */
  readonly isContest: boolean
}

/** The items that pass their stages. Where the others dropped out is kept in a few numbers until it is read. */
export const emitRecommendations = (
  { items, atMost }: Recommendations<ResolvedCondition>,
  number: number,
  places: Places,
): EmittedDecision => {
  const packing = packingOf(items.map(() => STAGES.length + 1))
  const isContest = atMost !== undefined || items.some(needsContest)
  const context = { number, packing, places, isContest }
  const entries = items.map((item, position) => ({
    rank: item.rank.base,
    conditions: conditionsOf(item),
    write: () => [emitItem(item, position, context)],
  }))
  const words = Array.from({ length: packing.words }, (_, word) => numbered('dropped', number, word + 1))
  const [found, stages] = [numbered(isContest ? 'candidates' : 'items', number), numbered('stages', number)]
  const dropped = js`[${joined(words, ', ')}], ${stages}`
  const most = atMost === undefined ? js`Infinity` : literal(atMost)
  return {
    declarations: [
      ...items.flatMap((item, position) => emitConstants(item, position, context)),
      js`const ${stages} = ${data(items.map(({ id }, position) => ({ id, ...packing.places[position] })))}`,
    ],
    state: [{ name: found, initial: js`[]` }, ...words.map((name) => ({ name, initial: js`0` }))],
    // Ranks that never change put the items in order once and for all.
    parts: partsOf(isContest ? entries : entries.toSorted((a, b) => b.rank - a.rank), places),
    result: isContest ? js`choose(${found}, ${most}, ${dropped})` : js`new Recommendations(${found}, NONE, ${dropped})`,
    needsKeptFacts: items.some(({ steps }) => hasConditions(steps)),
  }
}

const needsContest = ({ group, rank, steps }: ResolvedItem): boolean =>
  group !== undefined || rank.adjust.length > 0 || hasConditions(steps)

const hasConditions = (steps: ResolvedItem['steps']): boolean =>
  steps.some(({ conditions }) => conditions !== undefined)

const conditionsOf = ({ stages, rank }: ResolvedItem): readonly (ResolvedCondition | undefined)[] => [
  ...STAGES.flatMap((stage) => stages[stage] ?? []),
  ...rank.adjust.map(({ conditions }) => conditions),
]

const emitItem = (
  { stages, rank }: ResolvedItem,
  position: number,
  { number, packing, places, isContest }: Context,
): Code => {
  const { word = 0, shift = 0 } = packing.places[position] ?? {}
  const dropped = numbered('dropped', number, word + 1)
  const refusals = STAGES.flatMap((stage, order) => {
    const condition = stages[stage]
    if (condition === undefined) return []
    return js`if (!(${emitCondition(condition, places)})) ${dropped} |= ${index(order + 1)} << ${index(shift)}\n  else `
  })
  const item = numbered('item', number, position + 1)
  const adjustments = rank.adjust.map(
    ({ conditions, add }) => js` + (${emitCondition(conditions, places)} ? ${literal(add)} : 0)`,
  )
  const found = isContest
    ? js`${numbered('candidates', number)}.push({ item: ${item}, rank: ${literal(rank.base)}${joined(adjustments, '')} })`
    : js`${numbered('items', number)}.push(${item})`
  return js`${joined(refusals, '')}${found}`
}

/** The hit of an item, or what a candidate stands for: its group, and its steps, which only those chosen are asked for. */
const emitConstants = (
  { id, group, rank, steps }: ResolvedItem,
  position: number,
  { number, places, isContest }: Context,
): readonly Code[] => {
  const item = numbered('item', number, position + 1)
  const ids = steps.map((step) => step.id)
  if (!isContest) return [js`const ${item} = frozen(${data({ id, rank: rank.base, steps: ids })})`]
  const name = numbered('steps', number, position + 1)
  return [
    ...(hasConditions(steps) ? emitSteps(steps, name, places) : [js`const ${name} = frozen(${data(ids)})`]),
    js`const ${item} = ${joined(
      [
        js`{ id: ${literal(id)}`,
        ...(group === undefined ? [js`group: undefined`] : [js`group: ${literal(group)}`]),
        hasConditions(steps) ? js`steps: ${name} }` : js`steps: () => ${name} }`,
      ],
      ', ',
    )}`,
  ]
}

const emitSteps = (steps: ResolvedItem['steps'], name: Code, places: Places): readonly Code[] => {
  const { written, places: asked } = places.during(() =>
    steps.map(({ id, conditions }) => {
      const push = js`steps.push(${literal(id)})`
      return conditions === undefined ? js`  ${push}` : js`  if (${emitCondition(conditions, places)}) ${push}`
    }),
  )
  return [
    js`const ${name} = () => {`,
    ...emitLoads(asked).map((line) => js`  ${line}`),
    js`  const steps = []`,
    ...written,
    js`  return steps`,
    js`}`,
  ]
}
