import type { AccountName, Move } from '../../diff/migration.js'
import { formatNumber } from '../../document/format-value.js'
import { textTable } from '../output/text-table.js'
import type { Session } from '../session.js'

/** What a population does in one decision: how many move, and tables of who; a table of nobody is an empty text. */
export interface MigrationWords {
  readonly counts: string
  readonly tables: readonly string[]
}

const MOST_MOVES = 15

/** What a band, row or item is called, or that there is none. */
export type TitleOf = (id: string | null) => string

/** The ways that accounts go, the most frequent first, each with its first accounts. */
export const writeMoves = (
  title: string,
  moves: readonly Move[],
  [titleInA, titleInB]: readonly [TitleOf, TitleOf],
  session: Session,
): string => {
  const { say, paint } = session
  const others = moves.filter(({ a, b }) => a !== b).toSorted((one, other) => other.accounts - one.accounts)
  const rows = others
    .slice(0, MOST_MOVES)
    .map(({ a, b, accounts, examples }) => [
      `  ${say('move', { a: titleInA(a), b: titleInB(b) })}`,
      formatNumber(accounts),
      writeAccounts(examples, session),
    ])
  const columns = [
    { title: `  ${paint.out.dim(title)}` },
    { title: paint.out.dim(say('accountsTitle')), align: 'right' as const },
    { title: paint.out.dim(say('examplesTitle')) },
  ]
  const rest = others.length - rows.length
  return `${textTable(columns, rows)}${rest > 0 ? `  ${say('andMore', { count: rest })}\n` : ''}`
}

/** Accounts by their ids, or by their lines where they have none. */
export const writeAccounts = (examples: readonly AccountName[], { say }: Session): string =>
  examples.map(({ accountId, line }) => accountId ?? say('line', { line })).join(say('listSeparator'))
