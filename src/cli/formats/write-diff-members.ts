import type { Membership, RecommendationsMigration, RowMigration, TableMigration } from '../../diff/migration.js'
import { formatNumber } from '../../document/format-value.js'
import type { ResolvedDecision } from '../../model/rulebook.js'
import { inLocale } from '../../model/text.js'
import type { Diffed } from '../diffed.js'
import type { MessageKey } from '../messages/messages.js'
import { textTable } from '../output/text-table.js'
import type { Session } from '../session.js'
import { rowTitle } from './write-diff-answer.js'
import { type MigrationWords, type TitleOf, writeAccounts, writeMoves } from './write-diff-moves.js'

/** The rows that accounts gain and lose. */
export const writeRowMigration = (
  decision: string,
  { moved, rows, firsts = [] }: TableMigration,
  diffed: Diffed,
  session: Session,
): MigrationWords => {
  const titles = titlesOn(decision, diffed, 'noOutcome', session)
  return {
    counts: session.say('othersMigrated', { moved }),
    tables: [
      memberTable(session.say('rows'), rows, titles, session),
      writeMoves(session.say('rowMoves'), firsts, titles, session),
    ],
  }
}

/** The items that accounts gain and lose, and which one comes first. */
export const writeItemMigration = (
  decision: string,
  { moved, items, firsts }: RecommendationsMigration,
  diffed: Diffed,
  session: Session,
): MigrationWords => {
  const titles = titlesOn(decision, diffed, 'noItem', session)
  return {
    counts: session.say('othersMigrated', { moved }),
    tables: [
      memberTable(session.say('items'), items, titles, session),
      writeMoves(session.say('firstItem'), firsts, titles, session),
    ],
  }
}

type Titles = readonly [TitleOf, TitleOf]

const titlesOn = (decision: string, { sides }: Diffed, none: MessageKey, session: Session): Titles => {
  const [a, b] = sides.map(({ rulebook }) => rulebook.decisions.find(({ id }) => id === decision))
  const titleIn =
    (found: ResolvedDecision | undefined): TitleOf =>
    (id) =>
      id === null ? session.say(none) : elementTitle(id, found, session)
  return [titleIn(a), titleIn(b)]
}

const elementTitle = (id: string, decision: ResolvedDecision | undefined, session: Session): string => {
  if (decision?.kind === 'decision-table') return rowTitle(id, decision, session)
  const item = decision?.kind === 'recommendations' ? decision.items.find((one) => one.id === id) : undefined
  return item === undefined ? id : inLocale(item.title, session.locale)
}

/** Lines for those that anybody gains or loses, or has with another outcome. */
const memberTable = (
  title: string,
  members: readonly (Membership | RowMigration)[],
  [titleInA, titleInB]: Titles,
  session: Session,
): string => {
  const { say, paint } = session
  const moving = members.filter((one) => one.gained.accounts + one.lost.accounts + changedIn(one) > 0)
  const hasChanges = moving.some((one) => changedIn(one) > 0)
  const numbers = ['A', 'B', say('gained'), say('lost'), ...(hasChanges ? [say('otherOutcome')] : [])]
  const columns = [
    { title: `  ${paint.out.dim(title)}` },
    ...numbers.map((name) => ({ title: paint.out.dim(name), align: 'right' as const })),
    { title: paint.out.dim(say('examplesTitle')) },
  ]
  const rows = moving.map((one) => [
    `  ${(one.b > 0 ? titleInB : titleInA)(one.id)}`,
    formatNumber(one.a),
    formatNumber(one.b),
    paint.out.green(counted('+', one.gained.accounts)),
    paint.out.red(counted('−', one.lost.accounts)),
    ...(hasChanges ? [counted('', changedIn(one))] : []),
    examplesOf(one, session),
  ])
  return textTable(columns, rows)
}

const changedIn = (member: Membership | RowMigration): number => ('changed' in member ? member.changed : 0)

const counted = (sign: string, count: number): string => (count === 0 ? '' : `${sign}${formatNumber(count)}`)

const examplesOf = ({ gained, lost }: Membership, session: Session): string =>
  [gained, lost]
    .map(({ examples }, index) =>
      examples.length === 0 ? '' : `${index === 0 ? '+' : '−'} ${writeAccounts(examples, session)}`,
    )
    .filter((words) => words !== '')
    .join('  ')
