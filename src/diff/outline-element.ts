import type { ResolvedCondition } from '../model/condition.js'
import type { LocalizedText } from '../model/text.js'
import type { PropertyName } from './difference.js'
import { data, type Outline, type OutlineList, type Property, words } from './outline.js'

interface Headed {
  readonly id: string
  readonly title?: LocalizedText
  readonly description?: LocalizedText
  readonly text?: LocalizedText
  readonly provisions: readonly string[]
}

/** The id of an element, and what it is called. */
export const common = ({ id, title, text }: Headed): Pick<Outline, 'id' | 'title'> => {
  const name = title ?? text
  return { id, ...(name === undefined ? {} : { title: name }) }
}

/** What elements of all kinds may say. */
export const head = ({ title, description, text, provisions }: Headed): readonly Property[] => [
  ...words('title', title),
  ...words('description', description),
  ...words('text', text),
  ...data('provisions', provisions),
]

/** A property that is a condition; none where there is no condition. */
export const condition = (property: PropertyName, value: ResolvedCondition | undefined): readonly Property[] =>
  value === undefined ? [] : [{ property, value: { kind: 'condition', condition: value } }]

/** The children of an element. */
export const listOf = (order: OutlineList['order'], children: readonly Outline[]): OutlineList => ({ order, children })
