import type { Condition } from '../../model/condition.js'
import type { Item, Recommendations } from '../../model/recommendations.js'
import type { LocalizedText } from '../../model/text.js'
import { formatNumber } from '../format-value.js'
import type { Place } from './element-place.js'
import { itemLines } from './item-lines.js'
import { bullets, code, heading, link, paragraph, table } from './markdown.js'
import { type Pen, words } from './pen.js'
import { elementAnchor } from './targets.js'

/** The items of recommendations: all at a glance, then each with its stages, its rank and its steps. */
export const recommendationsBlocks = (decision: Recommendations<Condition>, place: Place): readonly string[] => {
  const { pen } = place
  const { items, atMost } = decision
  const isGrouped = items.some(({ group }) => group !== undefined)
  const heads = [WORDS.item, WORDS.rank, ...(isGrouped ? [WORDS.group] : [])].map((head) => pen.say(head))
  return [
    paragraph(pen.say(WORDS.introduction)),
    ...(atMost === undefined ? [] : [paragraph(pen.say(WORDS.atMost, { count: atMost }))]),
    heading(2, pen.say(WORDS.items)),
    ...table(
      heads,
      items.map((item) => [itemLink(item, pen), rankWords(item, pen), ...(isGrouped ? [groupWords(item)] : [])]),
    ),
    ...items.flatMap((item) => itemBlocks(item, items, place)),
  ]
}

const itemLink = ({ id, title }: Item<Condition>, pen: Pen): string => link(pen.text(title), `#${elementAnchor([id])}`)

/** The ranks that an item can get. */
const rankWords = ({ rank: { base, adjust } }: Item<Condition>, pen: Pen): string => {
  const sumOf = (sign: number) => adjust.reduce((sum, { add }) => (Math.sign(add) === sign ? sum + add : sum), base)
  const [least, most] = [sumOf(-1), sumOf(1)].map((rank) => formatNumber(rank))
  return least === most ? String(least) : pen.say(WORDS.ranks, { least: String(least), most: String(most) })
}

const groupWords = ({ group }: Item<Condition>): string => (group === undefined ? '' : code(group))

const itemBlocks = (item: Item<Condition>, items: readonly Item<Condition>[], place: Place): readonly string[] => {
  const { pen } = place
  const rivals = items.filter(({ id, group }) => group !== undefined && group === item.group && id !== item.id)
  return [
    heading(3, pen.text(item.title), elementAnchor([...place.ids, item.id])),
    ...(rivals.length === 0
      ? []
      : [paragraph(pen.say(WORDS.rivals, { items: pen.list(rivals.map((rival) => itemLink(rival, pen))) }))]),
    ...bullets(itemLines(item, place)),
  ]
}

const WORDS = {
  introduction: words(
    'Each item passes three stages: is the customer eligible, does it apply, does it suit now. Those that pass all three are ranked, the largest rank first; items of equal rank keep the order of this page.',
    '每一项依次经过三关：客户是否有资格、是否适用、当下是否合适。三关均通过的按排序值由高到低排列，相同时按本页顺序。',
  ),
  atMost: words('Items recommended at most: {count}.', '最多推荐{count}项。'),
  items: words('Items', '推荐项'),
  item: words('Item', '推荐项'),
  rank: words('Rank', '排序值'),
  group: words('Group', '组'),
  ranks: words('{least} to {most}', '{least}至{most}'),
  rivals: words(
    'Of these only the best is recommended: this one, {items}.',
    '以下各项只推荐最优的一项：本项、{items}。',
  ),
} as const satisfies Record<string, LocalizedText>
