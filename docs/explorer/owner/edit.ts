import type { Literal } from 'kam-rules'

/** One thing that a rule owner tries in the document of a region. */
export type Edit = AmountEdit | DateEdit | TextEdit

/** Another amount from a day on. */
export interface AmountEdit {
  readonly kind: 'amount'
  readonly parameter: string
  readonly value: Literal
  readonly from: string
  readonly until?: string
  /** The unit of the amount where the region has a currency of its own. */
  readonly unit?: string
}

/** Another day for a change that the region makes already. An empty text takes the day away. */
export interface DateEdit {
  readonly kind: 'date'
  /** The JSON pointer of the day in the region's document, such as `/changes/0/values/0/from`. */
  readonly pointer: string
  readonly date: string
}

/** Another text for an element of a decision. */
export interface TextEdit {
  readonly kind: 'text'
  /** As changes name elements: `decisions/segments/size-large`. */
  readonly path: string
  /** The name of the text in the element: `text`, `title` or `reason`. */
  readonly field: string
  /** By language; languages that are not named keep their words. */
  readonly words: Readonly<Record<string, string>>
}
