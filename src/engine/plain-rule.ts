import type { Outcome } from '../model/decision-table.js'
import type { PlainGroup } from './write-condition.js'

/** A rule of json-rules-engine as plain data: to be added to an engine that has our operators, or stored as JSON. */
export interface PlainRule {
  /** The path of the element, such as `decisions/customer-value/tenure/long`. */
  name: string
  /** Of a table's row, its own; else 1. The engine settles higher priorities first. */
  priority: number
  conditions: PlainGroup
  event: { type: 'kam-rules'; params: RuleParams }
}

/** What a rule that fires says: the decision, the element of it that was hit, and its codes. */
export type RuleParams = RowParams | AttributeParams | NoticeParams | ItemParams | AdjustmentParams | StepParams

/** A row of a table. `{ "fact": … }` in its outcome stands as written. */
export interface RowParams {
  decision: string
  element: 'row'
  row: string
  outcome: Outcome
}

/** The attribute that gives a characteristic its points: exactly one of each characteristic, when facts have the right types. */
export interface AttributeParams {
  decision: string
  element: 'attribute'
  characteristic: string
  attribute: string
  partialScore: number
  reasonCode: string
}

/** A notice beside a score. */
export interface NoticeParams {
  decision: string
  element: 'notice'
  notice: string
}

/** An item that passes all its stages. Its group and the limit of its decision compare items, which no single rule can. */
export interface ItemParams {
  decision: string
  element: 'item'
  item: string
  /** The rank before its adjustments. */
  rank: number
  group?: string
}

/** What adds to the rank of such an item. */
export interface AdjustmentParams {
  decision: string
  element: 'adjustment'
  item: string
  add: number
}

/** A step of such an item. */
export interface StepParams {
  decision: string
  element: 'step'
  item: string
  step: string
}
