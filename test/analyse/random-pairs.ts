import type { DecisionTable, Recommendations, ResolvedCondition, ResolvedDecision } from 'kam-rules'
import type { Card } from './random-scorecards.js'
import { type Chance, pick } from './random-tables.js'

type Table = DecisionTable<ResolvedCondition>
type List = Recommendations<ResolvedCondition>
type ConditionOn = (chance: Chance) => ResolvedCondition
type Change<T> = (one: T, chance: Chance) => T

/** What may lie between two versions of a decision: other words for the same, or a small change that may or may not matter. */
export const otherVersion = (
  decision: ResolvedDecision,
  conditionOn: ConditionOn,
  chance: Chance,
): ResolvedDecision => {
  switch (chance(5)) {
    case 0:
      return withCondition(decision, pick(REFACTORINGS, chance), chance)
    case 1:
      return withCondition(decision, () => conditionOn(chance), chance)
    case 2:
      return withCondition(decision, tampered(conditionOn), chance)
    default:
      return withElement(decision, chance)
  }
}

const mirrored = (condition: ResolvedCondition): ResolvedCondition =>
  condition.kind === 'comparison'
    ? condition
    : { ...condition, conditions: condition.conditions.map(mirrored).toReversed() }

/** `all` of something and one of several is one of several `all`s, and the other way round. */
const distributed = (condition: ResolvedCondition): ResolvedCondition => {
  if (condition.kind === 'comparison') return condition
  const { kind, conditions } = condition
  const index = conditions.findIndex((inner) => inner.kind !== 'comparison' && inner.kind !== kind)
  const inner = conditions[index]
  if (inner === undefined || inner.kind === 'comparison') return condition
  const groups = inner.conditions.map((one) => ({ kind, conditions: conditions.with(index, one) }))
  return { kind: inner.kind, conditions: groups }
}

const REFACTORINGS: readonly Change<ResolvedCondition>[] = [
  (condition) => ({ kind: 'all', conditions: [condition] }),
  (condition) => ({ kind: 'any', conditions: [condition, mirrored(condition)] }),
  mirrored,
  distributed,
  (condition) => ({
    kind: 'any',
    conditions: [condition, { kind: 'all', conditions: [mirrored(condition), condition] }],
  }),
]

/** The decision with every condition in other words. */
export const inOtherWords = (decision: ResolvedDecision, chance: Chance): ResolvedDecision =>
  pathsToConditions(decision).reduce<unknown>(
    (changed, path) => changedAt(changed, path, (condition) => pick(REFACTORINGS, chance)(condition, chance)),
    decision,
  ) as ResolvedDecision

/** A part of the condition left out, turned around, or put in the place of another. */
const tampered =
  (conditionOn: ConditionOn): Change<ResolvedCondition> =>
  (condition, chance) => {
    if (condition.kind === 'comparison') return conditionOn(chance)
    const { kind, conditions } = condition
    if (chance(3) === 0) return { ...condition, kind: kind === 'all' ? 'any' : 'all' }
    if (chance(2) === 0) return { kind, conditions: lessOne(conditions, chance) }
    return { kind, conditions: oneChanged(conditions, tampered(conditionOn), chance) }
  }

type Path = readonly (string | number)[]

/** The decision with one of its conditions changed, whichever it is; some have none. */
const withCondition = (
  decision: ResolvedDecision,
  change: Change<ResolvedCondition>,
  chance: Chance,
): ResolvedDecision => {
  const paths = pathsToConditions(decision)
  if (paths.length === 0) return decision
  return changedAt(decision, pick(paths, chance), (inner) => change(inner, chance)) as ResolvedDecision
}

const pathsToConditions = (value: unknown, path: Path = []): readonly Path[] => {
  if (typeof value !== 'object' || value === null) return []
  if ('kind' in value && ['all', 'any', 'comparison'].includes(String(value.kind))) return [path]
  return Object.entries(value).flatMap(([key, inner]) =>
    pathsToConditions(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

const changedAt = (value: unknown, [key, ...rest]: Path, change: (inner: ResolvedCondition) => unknown): unknown => {
  if (key === undefined) return change(value as ResolvedCondition)
  if (typeof key === 'number') {
    const list = value as readonly unknown[]
    return list.with(key, changedAt(list[key], rest, change))
  }
  const part = value as Readonly<Record<string, unknown>>
  return { ...part, [key]: changedAt(part[key], rest, change) }
}

const swapped = <T>(list: readonly T[], chance: Chance): readonly T[] => {
  if (list.length === 0) return list
  const [one, other] = [chance(list.length), chance(list.length)]
  return list.with(one, list[other] as T).with(other, list[one] as T)
}

const lessOne = <T>(list: readonly T[], chance: Chance): readonly T[] =>
  list.length > 1 ? list.toSpliced(chance(list.length), 1) : list

const oneChanged = <T>(list: readonly T[], change: Change<T>, chance: Chance): readonly T[] => {
  if (list.length === 0) return list
  const index = chance(list.length)
  return list.with(index, change(list[index] as T, chance))
}

const withElement = (decision: ResolvedDecision, chance: Chance): ResolvedDecision => {
  switch (decision.kind) {
    case 'decision-table':
      return pick(OF_TABLES, chance)(decision, chance)
    case 'scorecard':
      return pick(OF_SCORECARDS, chance)(decision, chance)
    case 'recommendations':
      return pick(OF_RECOMMENDATIONS, chance)(decision, chance)
  }
}

const OF_TABLES: readonly Change<Table>[] = [
  (table, chance) => ({ ...table, rows: swapped(table.rows, chance) }),
  (table, chance) => ({ ...table, rows: lessOne(table.rows, chance) }),
  (table, chance) => ({ ...table, hitPolicy: pick(['first', 'unique', 'collect'], chance) }),
  (table, chance) => ({
    ...table,
    rows: oneChanged(table.rows, (row) => ({ ...row, outcome: { code: pick(['x', 'y'], chance) } }), chance),
  }),
]

type Characteristic = Card['characteristics'][number]

const ofCharacteristic =
  (change: Change<Characteristic>): Change<Card> =>
  (card, chance) => ({ ...card, characteristics: oneChanged(card.characteristics, change, chance) })

/** The last band, and the last attribute of a characteristic, are for all others and stay where they are. */
const OF_SCORECARDS: readonly Change<Card>[] = [
  (card, chance) => ({ ...card, characteristics: swapped(card.characteristics, chance) }),
  (card, chance) => ({ ...card, characteristics: lessOne(card.characteristics, chance) }),
  (card, chance) => ({ ...card, initialScore: chance(3) }),
  (card, chance) => ({ ...card, maximumReasons: 1 + chance(2) }),
  (card, chance) => ({ ...card, bands: [...lessOne(card.bands.slice(0, -1), chance), ...card.bands.slice(-1)] }),
  ofCharacteristic((one, chance) => ({ ...one, baselineScore: chance(5) })),
  ofCharacteristic((one, chance) => ({
    ...one,
    attributes: oneChanged(one.attributes, (attribute) => ({ ...attribute, partialScore: chance(7) - 1 }), chance),
  })),
  ofCharacteristic((one, chance) => ({
    ...one,
    attributes: [...swapped(one.attributes.slice(0, -1), chance), ...one.attributes.slice(-1)],
  })),
]

type Item = List['items'][number]

const ofItem =
  (change: Change<Item>): Change<List> =>
  (list, chance) => ({ ...list, items: oneChanged(list.items, change, chance) })

const OF_RECOMMENDATIONS: readonly Change<List>[] = [
  (list, chance) => ({ ...list, items: swapped(list.items, chance) }),
  (list, chance) => ({ ...list, items: lessOne(list.items, chance) }),
  (list, chance) => ({ ...list, atMost: 1 + chance(3) }),
  ofItem((item, chance) => ({ ...item, rank: { ...item.rank, base: item.rank.base + chance(3) - 1 } })),
  ofItem((item) => ({ ...item, rank: { ...item.rank, adjust: item.rank.adjust.toReversed() } })),
  ofItem((item) => ({ ...item, rank: { ...item.rank, adjust: item.rank.adjust.slice(1) } })),
  ofItem((item, chance) => ({ ...item, group: pick(['group', 'other'], chance) })),
  ofItem((item, chance) => ({ ...item, steps: swapped(item.steps, chance) })),
  ofItem((item, chance) => ({ ...item, steps: lessOne(item.steps, chance) })),
]
