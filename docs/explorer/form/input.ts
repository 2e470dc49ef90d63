import type { FieldDefinition } from 'kam-rules'

/** What every input of a fact is given. It answers by the event `change`; `undefined` makes the fact unknown. */
export interface InputProps {
  readonly id: string
  readonly definition: FieldDefinition
  readonly value: unknown
  /** The id of the element that names it. */
  readonly labelledBy: string
  /** The id of the element with its range and its errors. */
  readonly describedBy: string
  readonly isInvalid: boolean
  /** The words of its unit, or an empty text. */
  readonly unit: string
}
