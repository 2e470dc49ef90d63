import type { FactDefinition } from '../../model/fact.js'
import type { LocalizedText } from '../../model/text.js'
import { chapterOf, chaptersOf } from './chapters.js'
import { factKind } from './fact-kind.js'
import { factLink } from './links.js'
import { code, heading, paragraph, table } from './markdown.js'
import type { Page } from './page.js'
import { type Pen, words } from './pen.js'

/** All facts, by the chapters of the handbook that ask for them. */
export const factIndex = (pen: Pen): Page => {
  const { book } = pen.site
  const facts = Object.entries(book.facts)
  const derived = facts.filter(([, { derive }]) => derive !== undefined).length
  const chapters = chaptersOf(book).map(({ id, title }) => ({
    title: pen.text(title),
    facts: facts.filter(([, { provisions }]) => chapterOf(provisions, book) === id),
  }))
  const others = facts.filter(([, { provisions }]) => chapterOf(provisions, book) === undefined)
  const groups = [...chapters, { title: pen.say(WORDS.others), facts: others }].filter(
    (group) => group.facts.length > 0,
  )
  return {
    title: WORDS.title,
    blocks: [
      paragraph(pen.say(WORDS.introduction, { facts: facts.length, given: facts.length - derived, derived })),
      ...groups.flatMap((group) => [
        ...(groups.length === 1 ? [] : [heading(2, group.title)]),
        ...factTable(group.facts, pen),
      ]),
    ],
  }
}

const factTable = (facts: readonly (readonly [string, FactDefinition])[], pen: Pen): readonly string[] => {
  const heads = [WORDS.fact, WORDS.name, WORDS.kind].map((head) => pen.say(head))
  const rows = facts.map(([name, { derive }]) => {
    const kind = factKind(name, pen)
    return [factLink(name, pen), code(name), derive === undefined ? kind : pen.say(WORDS.derived, { kind })]
  })
  return table(heads, rows)
}

const WORDS = {
  title: words('Facts', '事实'),
  introduction: words(
    'Facts in the dictionary: {facts}. From the host system: {given}. Worked out from those: {derived}. A fact that is absent or null is missing; rules never guess it.',
    '事实字典共{facts}项：{given}项由宿主系统提供，{derived}项据此推算。未提供或为空的事实视为未知，规则不会猜测。',
  ),
  others: words('Others', '其他'),
  fact: words('Fact', '事实'),
  name: words('Name', '名称'),
  kind: words('Kind', '类型'),
  derived: words('{kind}; derived', '{kind}；派生'),
} as const satisfies Record<string, LocalizedText>
