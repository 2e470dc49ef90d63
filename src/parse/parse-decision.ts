import type * as z from 'zod'
import type { Condition } from '../model/condition.js'
import type { DecisionTable, Outcome, Row } from '../model/decision-table.js'
import type { Diagnostic } from '../model/diagnostic.js'
import type { Operand } from '../model/fact.js'
import { type Location, within } from '../model/location.js'
import type { Item, Recommendations, Step } from '../model/recommendations.js'
import { STAGES } from '../model/recommendations.js'
import type { Decision } from '../model/rulebook.js'
import type { Attribute, Band, Characteristic, Notice, Scorecard } from '../model/scorecard.js'
import { latinForm } from '../model/value-type.js'
import { checkDates, checkStretch, type StretchAsRead } from './check-dates.js'
import { checkPromises } from './check-promises.js'
import { parseCondition, parseOperand } from './parse-condition.js'
import { readShape } from './problems-of-shape.js'
import { SCHEMAS } from './schemas.js'
import { isObject, type Scope } from './scope.js'
import { withoutUndefined } from './without-undefined.js'

/** The shapes of decisions, as file names spell them: `decisions/<id>.<shape>.json`. */
export const DECISION_SHAPES = ['scorecard', 'decision-table', 'recommendations', 'rules'] as const

export type DecisionShape = (typeof DECISION_SHAPES)[number]

/** What a decision document needs beside its text. */
export interface DecisionContext {
  readonly id: string
  readonly at: Location
  readonly scope: Scope
  readonly found: Diagnostic[]
}

/** Reads a decision document of the given shape. */
export const parseDecision = (
  shape: DecisionShape,
  document: unknown,
  context: DecisionContext,
): Decision | undefined => {
  switch (shape) {
    case 'scorecard':
      return parseScorecard(document, context)
    case 'decision-table':
      return parseDecisionTable(document, context)
    case 'recommendations':
      return parseRecommendations(document, context)
    case 'rules':
      return parsePlainRules(document, context)
  }
}

const parseScorecard = (
  document: unknown,
  { id, at, scope, found }: DecisionContext,
): Scorecard<Condition, Operand> | undefined => {
  const shape = readShape(SCHEMAS.scorecard, document, at, found)
  if (shape === undefined) return undefined
  const { $schema: _, initialScore = 0, provisions = [], notices = [], ...rest } = shape
  const scorecard = {
    ...rest,
    kind: 'scorecard' as const,
    id,
    at,
    provisions,
    initialScore,
    characteristics: eachElement(shape.characteristics, within(at, 'characteristics'), scope, readCharacteristic),
    bands: eachElement(shape.bands, within(at, 'bands'), scope, readBand),
    notices: eachElement(notices, within(at, 'notices'), scope, readNotice),
  }
  checkSiblings([...scorecard.characteristics, ...scorecard.bands, ...scorecard.notices], scope)
  checkPromises(shape.monotone ?? {}, within(at, 'monotone'), scope)
  return withoutUndefined(scorecard)
}

const parseDecisionTable = (
  document: unknown,
  { id, at, scope, found }: DecisionContext,
): DecisionTable<Condition> | undefined => {
  const shape = readShape(SCHEMAS.decisionTable, document, at, found)
  if (shape === undefined) return undefined
  const { $schema: _, provisions = [], outputs, ...rest } = shape
  const rows = eachElement(shape.rows, within(at, 'rows'), scope, readRow)
  checkSiblings(rows, scope)
  const table = {
    ...rest,
    kind: 'decision-table' as const,
    id,
    at,
    provisions,
    rows,
    outputs: outputs as DecisionTable<Condition>['outputs'],
  }
  return withoutUndefined(table)
}

const parseRecommendations = (
  document: unknown,
  { id, at, scope, found }: DecisionContext,
): Recommendations<Condition> | undefined => {
  const shape = readShape(SCHEMAS.recommendations, document, at, found)
  if (shape === undefined) return undefined
  const { $schema: _, provisions = [], ...rest } = shape
  const items = eachElement(shape.items, within(at, 'items'), scope, readItem)
  checkSiblings(items, scope)
  return withoutUndefined({ ...rest, kind: 'recommendations' as const, id, at, provisions, items })
}

const RESERVED_EVENT_TYPES: ReadonlySet<string> = new Set(['success', 'failure', 'error'])

const RULES_WORDS = { en: 'a rule, or a list of rules', 'zh-CN': '一条规则或规则列表' }
const EMPTY_LIST_WORDS = { en: 'an empty list', 'zh-CN': '空列表' }

/** Plain json-rules-engine rules become the rows of a `collect` table whose outcome is the event. */
const parsePlainRules = (
  document: unknown,
  { id, at, scope, found }: DecisionContext,
): DecisionTable<Condition> | undefined => {
  if (Array.isArray(document) && document.length === 0)
    scope.note('DOC_SHAPE', at, { expected: RULES_WORDS, found: EMPTY_LIST_WORDS })
  const rules = Array.isArray(document) ? document : [document]
  const rows = rules.flatMap((rule, index) => {
    const place = Array.isArray(document) ? within(at, index) : at
    const shape = readShape(SCHEMAS.plainRule, rule, place, found)
    if (shape === undefined) return []
    const { name = `rule-${index + 1}`, event, effectiveFrom, effectiveTo: effectiveUntil } = shape
    checkDates(
      [effectiveFrom, within(place, 'effectiveFrom')],
      [effectiveUntil, within(place, 'effectiveTo')],
      scope.note,
    )
    const eventAt = within(place, 'event', 'type')
    if (RESERVED_EVENT_TYPES.has(event.type)) scope.note('EVENT_RESERVED_TYPE', eventAt, { type: event.type })
    const outcome = withoutUndefined({ type: event.type, params: event.params })
    const row = { ...shape, id: name, outcome, text: { en: name, 'zh-CN': name }, effectiveUntil }
    return [readRow(row, place, scope, 'event')]
  })
  checkSiblings(rows, scope)
  const title = { en: id, 'zh-CN': id }
  return { kind: 'decision-table', id, title, provisions: [], hitPolicy: 'collect', rows, at }
}

/** A list of elements, each read by `read` with its own place. Rules beyond the limit are refused as a whole. */
const eachElement = <In extends StretchAsRead, Out>(
  elements: readonly In[],
  at: Location,
  scope: Scope,
  read: (element: In, at: Location, scope: Scope) => Out,
): readonly Out[] => {
  const limit = scope.limits.rulesPerDecision
  if (elements.length > limit) scope.note('DOC_TOO_MANY_RULES', at, { count: elements.length, limit })
  return elements.slice(0, limit).map((element, index) => {
    checkStretch(element, within(at, index), scope.note)
    return read(element, within(at, index), scope)
  })
}

/** Ids of the children of one parent are unique, and do not merely look different. */
const checkSiblings = (elements: readonly { readonly id: string; readonly at: Location }[], scope: Scope): void => {
  const seen = new Map<string, { readonly id: string; readonly at: Location }>()
  for (const { id, at } of elements) {
    const other = seen.get(latinForm(id))
    if (other?.id === id) scope.note('RULE_DUPLICATE_NAME', at, { name: id, other: other.at.pointer })
    else if (other) scope.note('RULE_CONFUSABLE_NAME', at, { name: id, other: other.id })
    else seen.set(latinForm(id), { id, at })
  }
}

/** A condition with its size checked; one that does not hold together is left out, since its problems are noted. */
const conditionIn = (holder: object, key: string, at: Location, scope: Scope): Condition | undefined => {
  const value = (holder as Record<string, unknown>)[key]
  if (value === undefined) return undefined
  const inside = within(at, key)
  const count = countConditions(value)
  const limit = scope.limits.conditionsPerRule
  if (count > limit) return scope.note('DOC_TOO_MANY_NODES', inside, { count, limit })
  return parseCondition(value, inside, scope)
}

const countConditions = (value: unknown): number => {
  if (Array.isArray(value)) return value.reduce<number>((sum, entry) => sum + countConditions(entry), 0)
  if (!isObject(value)) return 0
  const inner = [value['all'], value['any'], value['not']].reduce<number>(
    (sum, entry) => sum + countConditions(entry),
    0,
  )
  return 1 + inner
}

type Read<Schema extends z.ZodType> = z.output<Schema>

const readAttribute = (shape: Read<typeof SCHEMAS.attribute>, at: Location, scope: Scope): Attribute<Condition> => {
  const { provisions = [], ...rest } = shape
  return withoutUndefined({ ...rest, provisions, conditions: conditionIn(shape, 'conditions', at, scope), at })
}

const readCharacteristic = (
  shape: Read<typeof SCHEMAS.characteristic>,
  at: Location,
  scope: Scope,
): Characteristic<Condition> => {
  const { provisions = [], ...rest } = shape
  const attributes = eachElement(shape.attributes, within(at, 'attributes'), scope, readAttribute)
  checkSiblings(attributes, scope)
  return { ...rest, provisions, attributes, at } as Characteristic<Condition>
}

const readBand = (shape: Read<typeof SCHEMAS.band>, at: Location, scope: Scope): Band<Operand> => {
  const { provisions = [], from, ...rest } = shape
  const operand = parseOperand(from, within(at, 'from'), scope) ?? { kind: 'literal' as const, value: 0 }
  return { ...rest, provisions, from: operand, at } as Band<Operand>
}

const readNotice = (shape: Read<typeof SCHEMAS.notice>, at: Location, scope: Scope): Notice<Condition> => {
  const { provisions = [], ...rest } = shape
  const conditions = conditionIn(shape, 'conditions', at, scope) ?? { kind: 'any' as const, conditions: [] }
  return { ...rest, provisions, conditions, at } as Notice<Condition>
}

const readRow = (
  shape: Read<typeof SCHEMAS.row>,
  at: Location,
  scope: Scope,
  outcomeKey = 'outcome',
): Row<Condition> => {
  const { id, text, provisions = [], outcome, priority = 1, effectiveFrom, effectiveUntil } = shape
  if (shape.priority !== undefined) scope.checkPriority(priority, within(at, 'priority'))
  checkOutcome(outcome, within(at, outcomeKey), scope)
  const conditions = conditionIn(shape, 'conditions', at, scope)
  return withoutUndefined({
    id,
    text,
    provisions,
    outcome: outcome as Outcome,
    priority: typeof priority === 'number' ? priority : 1,
    conditions,
    effectiveFrom,
    effectiveUntil,
    at,
  }) as Row<Condition>
}

/** References in an outcome exist, and no personal fact is copied out. */
const checkOutcome = (value: unknown, at: Location, scope: Scope): void => {
  if (typeof value !== 'object' || value === null) return
  const entries = Object.entries(value)
  const [key, name] = entries[0] ?? []
  if (entries.length === 1 && key === 'parameter') scope.parameterAt(name, at)
  else if (entries.length === 1 && key === 'fact') checkCopiedFact(name, at, scope)
  else for (const [inner, entry] of entries) checkOutcome(entry, within(at, inner), scope)
}

const checkCopiedFact = (name: unknown, at: Location, scope: Scope): void => {
  const sensitivity = scope.factAt(name, at)?.sensitivity
  if (sensitivity === 'personal' || sensitivity === 'secret')
    scope.note('EVENT_SENSITIVE_FACT', at, { fact: String(name), sensitivity })
}

const readStep = (shape: Read<typeof SCHEMAS.step>, at: Location, scope: Scope): Step<Condition> => {
  const { provisions = [], ...rest } = shape
  return withoutUndefined({
    ...rest,
    provisions,
    conditions: conditionIn(shape, 'conditions', at, scope),
    at,
  }) as Step<Condition>
}

const readItem = (shape: Read<typeof SCHEMAS.item>, at: Location, scope: Scope): Item<Condition> => {
  const { id, title, group, provisions = [], rank, effectiveFrom, effectiveUntil } = shape
  const stages = withoutUndefined(
    Object.fromEntries(STAGES.map((stage) => [stage, conditionIn(shape, stage, at, scope)])),
  )
  const steps = eachElement(shape.steps, within(at, 'steps'), scope, readStep)
  checkSiblings(steps, scope)
  const adjust = (rank.adjust ?? []).flatMap(({ add, conditions }, index) => {
    const place = within(at, 'rank', 'adjust', index)
    const condition = conditionIn({ conditions }, 'conditions', place, scope)
    return condition ? [{ add, conditions: condition, at: place }] : []
  })
  return withoutUndefined({
    id,
    title,
    group,
    provisions,
    stages,
    rank: { base: rank.base, adjust },
    steps,
    effectiveFrom,
    effectiveUntil,
    at,
  }) as Item<Condition>
}

/** How each list of elements is read, for regions that bring elements of their own. */
export const ELEMENT_READERS = {
  characteristics: { schema: SCHEMAS.characteristic, read: readCharacteristic },
  attributes: { schema: SCHEMAS.attribute, read: readAttribute },
  bands: { schema: SCHEMAS.band, read: readBand },
  notices: { schema: SCHEMAS.notice, read: readNotice },
  rows: { schema: SCHEMAS.row, read: readRow },
  items: { schema: SCHEMAS.item, read: readItem },
  steps: { schema: SCHEMAS.step, read: readStep },
} as const
