import type { NamedCondition } from '../../model/rulebook.js'
import type { LocalizedText } from '../../model/text.js'
import { conditionLine } from './condition-lines.js'
import { fullListBlocks, fullListsOf } from './full-lists.js'
import { conditionLink, elementsByDecision, provisionLinks } from './links.js'
import { bullets, code, heading, paragraph } from './markdown.js'
import type { Page } from './page.js'
import { type Pen, words } from './pen.js'
import { anchorOf } from './targets.js'

/** Every named condition with its meaning, and who refers to it. */
export const conditionsPage = (pen: Pen): Page => {
  const { book, base } = pen.site
  const entries = Object.entries(book.conditions)
  const lists = entries.flatMap(([name, named]) => fullListsOf(conditionLink(name, pen), [named.conditions], base, pen))
  return {
    title: WORDS.title,
    blocks: [
      paragraph(pen.say(entries.length === 0 ? WORDS.none : WORDS.introduction)),
      ...entries.flatMap(([name, named]) => conditionBlocks(name, named, pen)),
      ...fullListBlocks(lists, pen),
    ],
  }
}

const conditionBlocks = (
  name: string,
  { title, conditions, provisions }: NamedCondition,
  pen: Pen,
): readonly string[] => {
  const { elements, conditions: others } = pen.site.uses.ofCondition(name)
  const users = [
    ...elementsByDecision(elements, pen),
    ...(others.length === 0
      ? []
      : [pen.say(WORDS.conditions, { conditions: pen.list(others.map((one) => conditionLink(one, pen))) })]),
  ]
  return [
    heading(2, pen.text(title), anchorOf(name)),
    ...bullets([
      pen.say(WORDS.name, { name: code(name) }),
      conditionLine(pen.say(WORDS.met), conditions, pen.site.base, pen),
      users.length === 0 ? pen.say(WORDS.unused) : { line: pen.say(WORDS.uses), below: users },
      ...(provisions.length === 0 ? [] : [pen.say(WORDS.handbook, { provisions: provisionLinks(provisions, pen) })]),
    ]),
  ]
}

const WORDS = {
  title: words('Named conditions', '命名条件'),
  introduction: words(
    'Conditions that several rules share, under a name of their own.',
    '多处规则共用的条件，各有名称。',
  ),
  none: words('This rulebook has no named conditions.', '本规则手册没有命名条件。'),
  name: words('Name: {name}', '名称：{name}'),
  met: words('Met when', '满足条件'),
  uses: words('Used by', '用于'),
  unused: words('Not used by any rule', '没有规则用到'),
  conditions: words('Named conditions: {conditions}', '命名条件：{conditions}'),
  handbook: words('Handbook: {provisions}', '手册条款：{provisions}'),
} as const satisfies Record<string, LocalizedText>
