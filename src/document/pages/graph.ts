import { inLocale, type LocalizedText } from '../../model/text.js'
import { chapterOf, chaptersOf } from './chapters.js'
import { type Pen, words } from './pen.js'

/** Groups of facts that a decision takes few facts from are not drawn. */
const LEAST_FACTS = 2
/** Arrows drawn for each decision, the thickest first. */
const MOST_ARROWS = 3

/** Which facts flow into which decisions: a Mermaid diagram from the chapters of the handbook to the decisions. */
export const decisionGraph = (pen: Pen): string => {
  const arrows = pen.site.book.decisions.flatMap((decision) =>
    strongest(factsByGroup(decision.id, pen)).map(([group, count]) => ({ group, count, decision })),
  )
  const groups = [...groupTitles(pen)].filter(([id]) => arrows.some(({ group }) => group === id))
  const number = new Map(groups.map(([id], index) => [id, `f${index + 1}`]))
  const lines = [
    'flowchart LR',
    ...groups.map(([id, title]) => `  ${number.get(id)}(["${label(title, pen)}"])`),
    ...pen.site.book.decisions.map(({ title }, index) => `  d${index + 1}["${label(title, pen)}"]`),
    ...arrows.map(({ group, count, decision }) => {
      const to = `d${pen.site.book.decisions.indexOf(decision) + 1}`
      return `  ${number.get(group)} -- ${count} --> ${to}`
    }),
  ]
  return ['```mermaid', ...lines, '```'].join('\n')
}

/** Mermaid has entities of its own, and ends a label at a quotation mark. */
const label = (title: LocalizedText, { locale }: Pen): string =>
  inLocale(title, locale)
    .replace(/\s+/g, ' ')
    .replace(/["<>`#&{}|;[\]()\\]/g, (character) => `#${character.charCodeAt(0)};`)

const OTHERS = ''

const groupTitles = ({ site }: Pen): ReadonlyMap<string, LocalizedText> =>
  new Map([...chaptersOf(site.book).map(({ id, title }) => [id, title] as const), [OTHERS, FACTS]])

const FACTS = words('Facts', '事实')

/** How many facts of the host system a decision takes from each group. */
const factsByGroup = (decision: string, { site }: Pen): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const fact of site.uses.inDecision(decision).facts) {
    const definition = site.book.facts[fact]
    if (definition === undefined || definition.derive !== undefined) continue
    const group = chapterOf(definition.provisions, site.book) ?? OTHERS
    counts.set(group, (counts.get(group) ?? 0) + 1)
  }
  return counts
}

const strongest = (counts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] => {
  const sorted = [...counts].toSorted(([, a], [, b]) => b - a)
  return sorted.filter(([, count], index) => index === 0 || (count >= LEAST_FACTS && index < MOST_ARROWS))
}
