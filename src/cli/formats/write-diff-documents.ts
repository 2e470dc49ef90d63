import type { Difference, PropertyChange } from '../../diff/difference.js'
import type { Diffed } from '../diffed.js'
import type { MessageKey } from '../messages/messages.js'
import { cut, displayWidth } from '../output/wrap.js'
import type { Session } from '../session.js'
import { writeAlone, writeChange } from './write-diff-change.js'
import { writeValue } from './write-diff-value.js'

/** What differs between the documents, by what it concerns; nothing where nothing differs. */
export const writeDocuments = (diffed: Diffed, session: Session): readonly string[] =>
  Object.entries(SECTIONS).flatMap(([root, title]) => {
    const differences = diffed.differences.filter(({ path }) => path.split('/')[0] === root)
    if (differences.length === 0) return []
    const entries = differences.map((difference) => writeDifference(difference, diffed, session))
    return [`${session.paint.out.bold(session.say(title))}\n${entries.join('')}`]
  })

const SECTIONS = {
  rulebook: 'diffRulebook',
  facts: 'diffFacts',
  units: 'diffUnits',
  parameters: 'diffAmounts',
  conditions: 'diffConditions',
  decisions: 'diffDecisions',
} as const satisfies Record<string, MessageKey>

const MARKS = { added: '+', removed: '−', changed: '~', moved: '↕' } as const

/** The thing with its mark and path, then a line or more for each property. */
const writeDifference = (difference: Difference, diffed: Diffed, session: Session): string => {
  const { kind, changes } = difference
  const isAlone = kind === 'added' || kind === 'removed'
  const title = titleOf(difference, diffed, session)
  const shown = title === undefined || !isAlone ? changes : changes.filter((change) => !isTitle(change, difference))
  const lines = shown.flatMap((change) => (isAlone ? writeAlone : writeChange)(change, diffed, session))
  return [`  ${writeHead(difference, title, session)}`, ...lines.map((line) => `      ${line}`), ''].join('\n')
}

const writeHead = ({ path, kind }: Difference, title: string | undefined, { paint }: Session): string => {
  const { out } = paint
  const colour = { added: out.green, removed: out.red, changed: out.yellow, moved: out.yellow }[kind]
  const name = path.split('/').slice(1).join('/') || path
  return `${colour(MARKS[kind])} ${out.bold(name)}${title === undefined ? '' : `  ${title}`}`
}

const MOST_TITLE = 80

/** The title, unless it is among the properties below: because it differs, or because it is too long to stand beside the path. */
const titleOf = (difference: Difference, { sides }: Diffed, { locale }: Session): string | undefined => {
  const { title, kind, changes } = difference
  if (title === undefined) return undefined
  const { rulebook } = sides[kind === 'removed' ? 0 : 1]
  const words = writeValue({ kind: 'text', text: title }, rulebook, locale).join()
  if (!changes.some((change) => isTitle(change, difference))) return cut(words, MOST_TITLE)
  const isAlone = kind === 'added' || kind === 'removed'
  return isAlone && displayWidth(words) <= MOST_TITLE ? words : undefined
}

const isTitle = ({ a, b }: PropertyChange, { title }: Difference): boolean =>
  [a, b].some((value) => value?.kind === 'text' && value.text === title)
