import type { Condition } from '../../model/condition.js'
import { definitionAt } from '../../model/definition-at.js'
import { isLong } from './amount-value.js'
import { anchor, bullets, heading } from './markdown.js'
import { comparisonsIn, listAnchor, valuesIn } from './operand-words.js'
import { conditionsWithin, withoutChildren } from './parts.js'
import { type Pen, words } from './pen.js'
import type { View } from './view.js'

/** The lists that the sentences of some conditions cut short, in full, under the name of what asks for them. */
export const fullListsOf = (name: string, conditions: readonly Condition[], view: View, pen: Pen): readonly string[] =>
  conditions.flatMap(comparisonsIn).flatMap((comparison) => {
    const values = valuesIn(comparison, definitionAt(view.facts, comparison.fact, comparison.path), view, pen)
    if (!isLong(values)) return []
    return [
      anchor(listAnchor(comparison.at)) + pen.say(WORDS.list, { name, count: values.length, values: pen.list(values) }),
    ]
  })

/** The same for elements by their paths, each for itself. */
export const fullListsOfElements = (
  elements: readonly (readonly [name: string, element: object])[],
  view: View,
  pen: Pen,
): readonly string[] =>
  elements.flatMap(([name, element]) => fullListsOf(name, conditionsWithin(withoutChildren(element)), view, pen))

/** Lists at the foot of a page; nothing where there are none. */
export const fullListBlocks = (lists: readonly string[], pen: Pen): readonly string[] =>
  lists.length === 0 ? [] : [heading(2, pen.say(WORDS.title)), ...bullets(lists)]

const WORDS = {
  title: words('Lists in full', '完整列表'),
  list: words('{name} ({count}): {values}', '{name}（{count}项）：{values}'),
}
