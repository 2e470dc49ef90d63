import { join } from 'node:path'
import { formatNumber } from '../../document/format-value.js'
import { COVERED_KINDS, type Coverage, type CoveredElement, type CoveredKind } from '../coverage.js'
import type { MessageKey } from '../messages/messages.js'
import { lineOf, type WholeBook } from '../open-book.js'
import { percent, textTable } from '../output/text-table.js'
import { MOST_PROBLEMS, writePlace } from '../output/write-problems.js'
import type { Session } from '../session.js'

const TITLES = {
  bands: 'bands',
  attributes: 'attributes',
  notices: 'notices',
  rows: 'rows',
  items: 'items',
  adjustments: 'adjustments',
  steps: 'steps',
} as const satisfies Record<CoveredKind, MessageKey>

/** What no case reaches, each with its place, and the figures. */
export const writeCoverage = (coverage: Coverage, folder: string, book: WholeBook, session: Session): string => {
  const unreached = COVERED_KINDS.flatMap((kind) => coverage.kinds[kind].unreached)
  const parts = [figures(coverage, session), provisionsReached(coverage, book, session)]
  return [...(unreached.length === 0 ? [] : [listOf(unreached, folder, book, session)]), ...parts].join('\n')
}

const listOf = (
  unreached: readonly CoveredElement[],
  folder: string,
  book: WholeBook,
  { say, paint }: Session,
): string => {
  const shown = unreached.slice(0, MOST_PROBLEMS)
  const lines = shown.map(
    ({ path, at }) => `${writePlace({ file: join(folder, at.file), ...lineOf(at, book) })}  ${path}`,
  )
  const rest = unreached.length - shown.length
  const more = rest > 0 ? [say('andMore', { count: rest })] : []
  return `${paint.out.bold(say('unreached'))}\n${[...lines, ...more].map((line) => `  ${line}\n`).join('')}`
}

const figures = ({ kinds }: Coverage, { say }: Session): string => {
  const number = (title: string) => ({ title, align: 'right' as const })
  const rows = COVERED_KINDS.map((kind) => {
    const { total, reached } = kinds[kind]
    return [say(TITLES[kind]), formatNumber(reached), formatNumber(total), percent(reached, total)]
  })
  return textTable([{ title: say('coverage') }, number(say('reached')), number(say('total')), number('')], rows)
}

const provisionsReached = ({ provisions }: Coverage, { rulebook }: WholeBook, { say }: Session): string => {
  const all = Object.entries(rulebook.provisions?.provisions ?? {})
  const executable = all.filter(([, provision]) => provision.executable).map(([id]) => id)
  const count = executable.filter((id) => provisions.includes(id)).length
  return `${say('provisionsReached', { count, total: executable.length })}\n`
}
