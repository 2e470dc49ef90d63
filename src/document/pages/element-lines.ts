import type { Condition } from '../../model/condition.js'
import type { DecisionTable, Row } from '../../model/decision-table.js'
import type { Operand } from '../../model/fact.js'
import type { Element, ElementList } from '../../model/overlay.js'
import type { Item, Step } from '../../model/recommendations.js'
import type { Attribute, Band, Characteristic, Notice } from '../../model/scorecard.js'
import type { LocalizedText } from '../../model/text.js'
import { footLines, type Place, whenLine } from './element-place.js'
import { fillText } from './fill-text.js'
import { itemLines, stepLine } from './item-lines.js'
import type { Line } from './markdown.js'
import { outcomeWords } from './outcome-words.js'
import { words } from './pen.js'
import { attributeLine, bandLines, characteristicLines, noticeLines } from './scorecard-lines.js'

/** All that an element says, as the lines of a list. */
export const elementLines = (
  element: Element,
  list: ElementList,
  place: Place,
  table?: DecisionTable<Condition>,
): readonly Line[] => {
  switch (list) {
    case 'characteristics':
      return characteristicLines(element as Characteristic<Condition>, place)
    case 'attributes':
      return [attributeLine(element as Attribute<Condition>, place)]
    case 'bands':
      return bandLines(element as Band<Operand>, place)
    case 'notices':
      return noticeLines(element as Notice<Condition>, place)
    case 'rows':
      return rowLines(element as Row<Condition>, place, table)
    case 'items':
      return itemLines(element as Item<Condition>, place)
    case 'steps':
      return [stepLine(element as Step<Condition>, place)]
  }
}

const rowLines = (row: Row<Condition>, place: Place, table?: DecisionTable<Condition>): readonly Line[] => {
  const { pen, view } = place
  return [
    ...outcomeWords(row.outcome, table?.outputs ?? {}, pen),
    pen.say(WORDS.says, { text: fillText(row.text, view, pen) }),
    whenLine(WORDS.when, row.conditions, place),
    ...footLines(row, pen),
  ]
}

const WORDS = {
  when: words('When', '条件'),
  says: words('It says: {text}', '提示语：{text}'),
} as const satisfies Record<string, LocalizedText>
