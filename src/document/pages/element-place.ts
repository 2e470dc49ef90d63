import type { Condition } from '../../model/condition.js'
import type { Stretch } from '../../model/stretch.js'
import type { LocalizedText } from '../../model/text.js'
import { stretchWords } from './amount-words.js'
import { conditionLine } from './condition-lines.js'
import { provisionLinks } from './links.js'
import { anchor, type Line } from './markdown.js'
import { type Pen, words } from './pen.js'
import type { View } from './view.js'

/** Where elements are described, and under which names links find them. */
export interface Place {
  readonly view: View
  readonly pen: Pen
  /** The name of the place of an element, by the ids that lead to it; nothing where links find it elsewhere. */
  readonly anchorOf: ((ids: readonly string[]) => string) | undefined
  /** The ids that lead to the parent. */
  readonly ids: readonly string[]
}

/** The place of an element, for links. */
export const placeOf = (id: string, { anchorOf, ids }: Place): string =>
  anchorOf === undefined ? '' : anchor(anchorOf([...ids, id]))

/** The place of the children of an element. */
export const inside = (id: string, place: Place): Place => ({ ...place, ids: [...place.ids, id] })

/** On which days an element holds, and which provisions it carries; nothing where neither is said. */
export const footLines = (element: Stretch & { readonly provisions: readonly string[] }, pen: Pen): readonly Line[] => {
  const { provisions } = element
  const days = stretchWords(element, pen)
  return [
    ...(days === '' ? [] : [pen.say(WORDS.holds, { days })]),
    ...(provisions.length === 0 ? [] : [pen.say(WORDS.handbook, { provisions: provisionLinks(provisions, pen) })]),
  ]
}

/** A condition behind the words that say what it decides. */
export const whenLine = (what: LocalizedText, condition: Condition | undefined, { view, pen }: Place): Line =>
  condition === undefined
    ? pen.say(WORDS.always, { what: pen.say(what) })
    : conditionLine(pen.say(what), condition, view, pen)

const WORDS = {
  always: words('{what}: always', '{what}：总是'),
  holds: words('In force {days}', '生效期：{days}'),
  handbook: words('Handbook: {provisions}', '手册条款：{provisions}'),
} as const satisfies Record<string, LocalizedText>
