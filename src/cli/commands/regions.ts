import { inLocale } from '../../model/text.js'
import { print } from '../host.js'
import { readBook } from '../open-book.js'
import { textTable } from '../output/text-table.js'
import type { Session } from '../session.js'
import { EXIT, type ExitCode } from '../stop.js'
import { type AddCommand, type CommonOptions, choiceOption, makeCommand } from './command.js'

interface RegionsOptions extends CommonOptions {
  readonly format: 'text' | 'json'
}

export const addRegions: AddCommand = (program, session, finish) => {
  const { say } = session
  makeCommand(program, 'regions', { description: 'regions', help: 'regionsHelp' }, session)
    .addOption(choiceOption('--format <format>', say('optionFormat'), ['text', 'json']).default('text'))
    .action(async (options: RegionsOptions) => finish(await listRegions(options, session)))
}

/** The regions of the rulebook, and how much each does differently. */
const listRegions = async ({ rules, format }: RegionsOptions, session: Session): Promise<ExitCode> => {
  const { host, say, locale, paint } = session
  const { rulebook } = readBook(rules ?? host.bundledRules, session)
  const regions = Object.values(rulebook.regions)
    .map(({ region, title, extends: parent, currency, timeZone, changes }) => ({
      region,
      title,
      parent,
      currency,
      timeZone,
      changes: changes.length,
    }))
    .sort((a, b) => (a.region < b.region ? -1 : 1))
  if (format === 'json') {
    await print(host.out, `${JSON.stringify(regions, null, 2)}\n`)
    return EXIT.ok
  }
  const titles = (['region', 'regionTitle', 'regionParent', 'currency', 'timeZone', 'changes'] as const).map(
    (title) => ({
      title: paint.out.bold(say(title)),
      ...(title === 'changes' ? { align: 'right' as const } : {}),
    }),
  )
  const rows = regions.map(({ region, title, parent, currency, timeZone, changes }) => [
    region,
    inLocale(title, locale),
    parent ?? say('baseBook'),
    currency ?? '',
    timeZone ?? '',
    String(changes),
  ])
  await print(host.out, textTable(titles, rows))
  return EXIT.ok
}
