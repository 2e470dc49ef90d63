import type { DecisionMigration, Migration } from '../../diff/migration.js'
import type { Diffed } from '../diffed.js'
import type { Session } from '../session.js'
import { writeBandMigration } from './write-diff-bands.js'
import { decisionTitle } from './write-diff-meaning.js'
import { writeItemMigration, writeRowMigration } from './write-diff-members.js'
import type { MigrationWords } from './write-diff-moves.js'

/** Who moves from where to where, decision by decision; nothing where no accounts were named. */
export const writeMigration = (diffed: Diffed, session: Session): readonly string[] => {
  const { population } = diffed
  if (population === undefined) return []
  const { say, paint } = session
  const { file, migration } = population
  const decisions = Object.entries(migration.decisions)
  const [moving, others] = [decisions.filter(isMoving), decisions.filter((entry) => !isMoving(entry))]
  const names = others.map(([decision]) => decisionTitle(decision, diffed, session)).join(say('listSeparator'))
  return [
    `${paint.out.bold(say('inPopulation', { file }))}\n${countWords(migration, session)}\n`,
    ...moving.map(([decision, one]) => writeDecision(decision, one, diffed, session)),
    ...(others.length === 0 || migration.accounts === 0 ? [] : [`${say('unmoved', { names })}\n`]),
  ]
}

const isMoving = ([, migration]: readonly [string, DecisionMigration]): boolean =>
  migration.moved > 0 || (migration.kind === 'scorecard' && migration.rescored > 0)

const countWords = ({ accounts, moved, skipped }: Migration, { say }: Session): string => {
  const counts = say('migrated', { accounts, moved })
  return skipped === 0 ? counts : say('migratedAndSkipped', { counts, skipped })
}

const writeDecision = (decision: string, migration: DecisionMigration, diffed: Diffed, session: Session): string => {
  const title = session.paint.out.bold(decisionTitle(decision, diffed, session))
  const { counts, tables } = wordsOf(decision, migration, diffed, session)
  return `${title}  ${counts}\n${tables.filter((table) => table !== '').join('\n')}`
}

const wordsOf = (decision: string, migration: DecisionMigration, diffed: Diffed, session: Session): MigrationWords => {
  switch (migration.kind) {
    case 'scorecard':
      return writeBandMigration(decision, migration, diffed, session)
    case 'decision-table':
      return writeRowMigration(decision, migration, diffed, session)
    case 'recommendations':
      return writeItemMigration(decision, migration, diffed, session)
  }
}
