import type { Side } from '../../diff/difference.js'
import type { BandMove, ScorecardMigration } from '../../diff/migration.js'
import { formatNumber } from '../../document/format-value.js'
import type { ResolvedCondition } from '../../model/condition.js'
import type { Band, Scorecard } from '../../model/scorecard.js'
import { inLocale } from '../../model/text.js'
import type { Diffed } from '../diffed.js'
import { textTable } from '../output/text-table.js'
import type { Session } from '../session.js'
import { type MigrationWords, writeMoves } from './write-diff-moves.js'
import { signed } from './write-diff-value.js'

/** A line for each band of A and a column for each band of B, so that those who stay stand on the diagonal; then who goes where. */
export const writeBandMigration = (
  decision: string,
  migration: ScorecardMigration,
  { sides: [a, b] }: Diffed,
  session: Session,
): MigrationWords => {
  const { moved, rescored, meanScoreChange, bands } = migration
  const [before, after] = [bandsOf(decision, a), bandsOf(decision, b)]
  const title = (list: readonly Band<number>[]) => (id: string | null) => bandTitle(list, id, session)
  return {
    counts: session.say('bandsMigrated', { moved, rescored, change: signed(meanScoreChange) }),
    tables: [
      matrix(before, after, bands, session),
      writeMoves(session.say('bandMoves'), bands, [title(before), title(after)], session),
    ],
  }
}

const bandsOf = (decision: string, { rulebook }: Side): readonly Band<number>[] =>
  (rulebook.decisions.find(({ id }) => id === decision) as Scorecard<ResolvedCondition, number>).bands

const bandTitle = (bands: readonly Band<number>[], band: string | null, { locale }: Session): string => {
  const title = bands.find(({ id }) => id === band)?.title
  return title === undefined ? '' : inLocale(title, locale)
}

const matrix = (
  before: readonly Band<number>[],
  after: readonly Band<number>[],
  moves: readonly BandMove[],
  session: Session,
): string => {
  const { say, paint, locale } = session
  const right = (title: string) => ({ title: paint.out.dim(title), align: 'right' as const })
  const columns = [
    { title: paint.out.dim(`  ${say('fromTo')}`) },
    ...after.map(({ title }) => right(inLocale(title, locale))),
    right(say('meanChange')),
  ]
  const rows = before.map(({ id, title }) => {
    const own = moves.filter(({ a }) => a === id)
    return [`  ${inLocale(title, locale)}`, ...after.map((band) => cell(id, band.id, own, session)), meanOf(own)]
  })
  return textTable(columns, rows)
}

const cell = (a: string, b: string, moves: readonly BandMove[], { paint }: Session): string => {
  const count = moves.find((move) => move.b === b)?.accounts ?? 0
  if (count === 0) return '·'
  return a === b ? formatNumber(count) : paint.out.yellow(formatNumber(count))
}

/** The mean over all who come from one band. */
const meanOf = (moves: readonly BandMove[]): string => {
  const accounts = moves.reduce((sum, move) => sum + move.accounts, 0)
  const total = moves.reduce((sum, move) => sum + move.accounts * move.meanScoreChange, 0)
  return accounts === 0 ? '' : signed(total / accounts)
}
