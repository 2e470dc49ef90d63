import type { Literal } from '../model/fact.js'
import type { LocalizedText } from '../model/text.js'
import type { PropertyName, PropertyValue } from './difference.js'

/** Something in a rulebook as comparing sees it: what it says itself, and what it holds. */
export interface Outline {
  readonly id: string
  /** Things of different kinds have nothing in common, even under the same id. */
  readonly kind: string
  readonly title?: LocalizedText
  readonly properties: readonly Property[]
  readonly lists: Readonly<Record<string, OutlineList>>
  /** Of items: the least and the largest rank that they can get; of characteristics: the points as a reason. */
  readonly ranks?: Ranks
}

/** A property that a thing has. */
export interface Property {
  readonly property: PropertyName
  readonly of?: string
  readonly value: PropertyValue
}

/** Children, and when their order counts: always, never, or between those that can get the same rank or points. */
export interface OutlineList {
  readonly order: 'counts' | 'free' | 'settlesTies'
  readonly children: readonly Outline[]
}

export type Ranks = readonly [least: number, most: number]

/** A property of plain data; none where there is no value, or an empty list. */
export const data = (property: PropertyName, value: Literal | undefined, of?: string): readonly Property[] =>
  value === undefined || (Array.isArray(value) && value.length === 0)
    ? []
    : [{ property, ...(of === undefined ? {} : { of }), value: { kind: 'data', value } }]

/** A property of words; none where there are no words. */
export const words = (property: PropertyName, text: LocalizedText | undefined, of?: string): readonly Property[] =>
  text === undefined ? [] : [{ property, ...(of === undefined ? {} : { of }), value: { kind: 'text', text } }]
