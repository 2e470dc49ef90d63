import { type Carrier, carriersIn } from '../../model/carriers.js'
import type { LocalizedText } from '../../model/text.js'
import { chaptersOf } from './chapters.js'
import { amountLink, conditionLink, elementsByDecision, factLink } from './links.js'
import { anchor, code, heading, link, paragraph, table } from './markdown.js'
import type { Page } from './page.js'
import { type Pen, words } from './pen.js'
import { anchorOf } from './targets.js'

/** Every provision of the handbook with the rules that carry it, by chapter. */
export const coveragePage = (pen: Pen): Page => {
  const chapters = coveredChapters(pen)
  return {
    title: WORDS.title,
    blocks: [
      paragraph(pen.say(pen.site.book.provisions === undefined ? WORDS.noList : WORDS.introduction)),
      ...(chapters.length < 2 ? [] : summaryTable(chapters, pen)),
      ...chapters.flatMap((chapter) => chapterBlocks(chapter, pen)),
    ],
  }
}

/** A provision, and the paths of what carries it. */
interface Covered {
  readonly id: string
  readonly title?: LocalizedText
  readonly isExecutable: boolean
  readonly paths: readonly string[]
}

interface CoveredChapter {
  readonly id: string
  readonly title: string
  readonly provisions: readonly Covered[]
}

const coveredChapters = (pen: Pen): readonly CoveredChapter[] => {
  const { book } = pen.site
  const carried = carriedBy(carriersIn(book))
  const listed = Object.entries(book.provisions?.provisions ?? {})
  const chapters = chaptersOf(book).map(({ id, title }) => ({
    id,
    title: pen.text(title),
    provisions: listed
      .filter(([, { chapter }]) => chapter === id)
      .map(([provision, { title: said, executable }]) => ({
        id: provision,
        title: said,
        isExecutable: executable,
        paths: carried.get(provision) ?? [],
      })),
  }))
  const placed = new Set(chapters.flatMap(({ provisions }) => provisions.map(({ id }) => id)))
  const others = [...carried]
    .filter(([id]) => !placed.has(id))
    .map(([id, paths]) => ({ id, isExecutable: true, paths }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return [...chapters, { id: '', title: pen.say(WORDS.others), provisions: others }].filter(
    ({ provisions }) => provisions.length > 0,
  )
}

const carriedBy = (carriers: readonly Carrier[]): ReadonlyMap<string, readonly string[]> => {
  const carried = new Map<string, string[]>()
  for (const { path, provisions } of carriers) {
    for (const provision of new Set(provisions)) {
      const paths = carried.get(provision)
      if (paths === undefined) carried.set(provision, [path])
      else paths.push(path)
    }
  }
  return carried
}

const isRule = (path: string): boolean => /^(regions\/[^/]+\/)?decisions\//.test(path)

const summaryTable = (chapters: readonly CoveredChapter[], pen: Pen): readonly string[] => {
  const heads = [WORDS.chapter, WORDS.provisions, WORDS.executable, WORDS.carried].map((head) => pen.say(head))
  const rows = chapters.map(({ id, title, provisions }) => {
    const executable = provisions.filter(({ isExecutable }) => isExecutable)
    const carried = executable.filter(({ paths }) => paths.some(isRule))
    return [
      link(title, `#${chapterAnchor(id)}`),
      ...[provisions, executable, carried].map(({ length }) => String(length)),
    ]
  })
  return table(heads, rows)
}

const chapterAnchor = (id: string): string => `chapter-${anchorOf(id)}`

const chapterBlocks = ({ id, title, provisions }: CoveredChapter, pen: Pen): readonly string[] => [
  heading(2, title, chapterAnchor(id)),
  ...table(
    [WORDS.provision, WORDS.carriedBy].map((head) => pen.say(head)),
    provisions.map((one) => {
      const cited = anchor(anchorOf(one.id)) + code(one.id)
      return [one.title === undefined ? cited : `${cited}<br>${pen.text(one.title)}`, carrierCell(one, pen)]
    }),
  ),
]

const carrierCell = ({ id, isExecutable, paths }: Covered, pen: Pen): string => {
  const reason = pen.site.book.notCarried[id]
  const lines = [
    ...elementsByDecision(paths.filter(isRule), pen),
    ...servers('conditions', WORDS.conditions, paths, conditionLink, pen),
    ...servers('facts', WORDS.facts, paths, factLink, pen),
    ...servers('parameters', WORDS.amounts, paths, amountLink, pen),
    ...(reason === undefined ? [] : [pen.say(WORDS.reason, { reason: pen.text(reason) })]),
  ]
  if (lines.length > 0) return lines.join('<br>')
  return pen.say(isExecutable ? WORDS.open : WORDS.background)
}

/** Facts, amounts and named conditions that serve a provision. */
const servers = (
  root: string,
  what: LocalizedText,
  paths: readonly string[],
  linkTo: (name: string, pen: Pen) => string,
  pen: Pen,
): readonly string[] => {
  const names = paths.filter((path) => path.startsWith(`${root}/`)).map((path) => path.slice(root.length + 1))
  return names.length === 0 ? [] : [pen.say(what, { names: pen.list(names.map((name) => linkTo(name, pen))) })]
}

const WORDS = {
  title: words('Handbook coverage', '手册条款覆盖'),
  introduction: words(
    'Which rules carry which provision of the handbook. A provision that can be put into rules is executable; the others are background.',
    '手册各条款由哪些规则落实。能写成规则的条款为可执行条款，其余为背景说明。',
  ),
  noList: words(
    'This rulebook brings no list of provisions; shown are those that its rules cite.',
    '本规则手册未附条款清单，以下为规则所引用的条款。',
  ),
  others: words('Others', '其他'),
  chapter: words('Chapter', '章节'),
  provisions: words('Provisions', '条款'),
  executable: words('Executable', '可执行'),
  carried: words('Carried by rules', '已落实'),
  provision: words('Provision', '条款'),
  carriedBy: words('Carried by', '落实的规则'),
  conditions: words('Named conditions: {names}', '命名条件：{names}'),
  facts: words('Facts: {names}', '事实：{names}'),
  amounts: words('Amounts: {names}', '金额与标准：{names}'),
  reason: words('Carried by no rule: {reason}', '未由规则落实：{reason}'),
  open: words('Not carried yet', '尚未落实'),
  background: words('Background', '背景说明'),
} as const satisfies Record<string, LocalizedText>
