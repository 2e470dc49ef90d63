import { inLocale } from '../../model/text.js'
import { print } from '../host.js'
import { readBook, withSuggestion } from '../open-book.js'
import { textTable } from '../output/text-table.js'
import { type ProvisionUse, provisionUses } from '../provision-use.js'
import type { Session } from '../session.js'
import { EXIT, type ExitCode, Stop } from '../stop.js'
import { type AddCommand, type CommonOptions, choiceOption, makeCommand } from './command.js'

interface ProvisionsOptions extends CommonOptions {
  readonly chapter?: string
  readonly format: 'text' | 'json'
}

export const addProvisions: AddCommand = (program, session, finish) => {
  const { say } = session
  makeCommand(program, 'provisions', { description: 'provisions', help: 'provisionsHelp' }, session)
    .option('--chapter <id>', say('optionChapter'))
    .addOption(choiceOption('--format <format>', say('optionFormat'), ['text', 'json']).default('text'))
    .action(async (options: ProvisionsOptions) => finish(await listProvisions(options, session)))
}

/** A chapter of the handbook with its provisions. */
interface Chapter {
  readonly id: string
  readonly title: string
  readonly provisions: readonly ProvisionUse[]
}

const listProvisions = async ({ rules, chapter, format }: ProvisionsOptions, session: Session): Promise<ExitCode> => {
  const { host, say, locale } = session
  const { rulebook } = readBook(rules ?? host.bundledRules, session)
  const { chapters = {} } = rulebook.provisions ?? {}
  if (Object.keys(chapters).length === 0) throw new Stop(EXIT.wrongUse, say('provisionsNone'))
  if (chapter !== undefined && !Object.hasOwn(chapters, chapter)) {
    throw new Stop(
      EXIT.wrongUse,
      withSuggestion(say('chapterUnknown', { chapter }), chapter, Object.keys(chapters), say),
    )
  }
  const uses = provisionUses(rulebook, host.today()).filter((one) => chapter === undefined || one.chapter === chapter)
  const shown = Object.entries(chapters)
    .filter(([id]) => chapter === undefined || id === chapter)
    .map(([id, { title }]) => ({
      id,
      title: inLocale(title, locale),
      provisions: uses.filter((one) => one.chapter === id),
    }))
  if (format === 'json') await print(host.out, `${JSON.stringify(uses, null, 2)}\n`)
  else
    await print(
      host.out,
      chapter === undefined ? chaptersText(shown, session) : shown.map((one) => chapterText(one, session)).join('\n'),
    )
  return EXIT.ok
}

const isCarried = ({ rules }: ProvisionUse): boolean => rules.length > 0
const isOpen = (use: ProvisionUse): boolean => use.executable && !isCarried(use)

const MOST_OPEN = 6

/** One line for each chapter, and one for all. */
const chaptersText = (chapters: readonly Chapter[], { say, paint }: Session): string => {
  const number = (title: string) => ({ title: paint.out.bold(title), align: 'right' as const })
  const columns = [
    { title: paint.out.bold(say('chapter')) },
    { title: '' },
    number(say('provisionsTitle')),
    number(say('executable')),
    number(say('carried')),
    number(say('exercised')),
    { title: paint.out.bold(say('notCarried')) },
  ]
  const countsOf = (uses: readonly ProvisionUse[]): readonly string[] => {
    const executable = uses.filter((use) => use.executable)
    const lists = [uses, executable, executable.filter(isCarried), executable.filter((use) => use.isExercised)]
    return lists.map(({ length }) => String(length))
  }
  const rows = chapters.map(({ id, title, provisions }) => [title, id, ...countsOf(provisions), openIds(provisions)])
  const all = chapters.flatMap(({ provisions }) => provisions)
  const total = [paint.out.bold(say('allChapters')), '', ...countsOf(all), String(all.filter(isOpen).length)]
  return `${textTable(columns, [...rows, total])}\n${say('chapterHint')}\n`
}

const openIds = (uses: readonly ProvisionUse[]): string => {
  const ids = uses.filter(isOpen).map(({ id }) => id)
  return ids.length > MOST_OPEN ? `${ids.slice(0, MOST_OPEN).join(' ')} … +${ids.length - MOST_OPEN}` : ids.join(' ')
}

/** Each provision of a chapter with the rules that carry it. */
const chapterText = ({ title, provisions }: Chapter, session: Session): string => {
  const { say, paint } = session
  const lines = provisions.map((use) => provisionText(use, session))
  return `${paint.out.bold(title)}\n\n${lines.join('\n')}\n\n${paint.out.dim(say('provisionMarks'))}\n`
}

const provisionText = (use: ProvisionUse, { say, paint, locale }: Session): string => {
  const { id, title, rules, servedBy, reason } = use
  const mark = markOf(use)
  const head = `${paint.out[mark.colour](mark.sign)} ${paint.out.bold(id)}  ${inLocale(title, locale)}`
  const carriers = [...rules, ...servedBy].map((path) => `\n      ${path}`)
  const why = reason === undefined ? '' : `\n      ${say('notCarriedBecause', { reason })}`
  return head + carriers.join('') + why
}

const markOf = (use: ProvisionUse) => {
  if (isOpen(use)) return { sign: '✗', colour: 'red' } as const
  if (use.isExercised) return { sign: '✓', colour: 'green' } as const
  return isCarried(use) ? ({ sign: '-', colour: 'yellow' } as const) : ({ sign: ' ', colour: 'dim' } as const)
}
