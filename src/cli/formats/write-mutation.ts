import { join } from 'node:path'
import type { MutantKind } from '../../mutate/mutant.js'
import type { MessageKey } from '../messages/messages.js'
import { lineOf, type WholeBook } from '../open-book.js'
import { percent } from '../output/text-table.js'
import { writePlace } from '../output/write-problems.js'
import type { MutationScore, Survivor } from '../score-mutants.js'
import type { Session } from '../session.js'

const WORDS = {
  'dropped-condition': 'droppedCondition',
  'shifted-amount': 'shiftedAmount',
  'shifted-points': 'shiftedPoints',
} as const satisfies Record<MutantKind, MessageKey>

/** The faults that no case notices, all of them, each with its place, and the score. */
export const writeMutation = (
  { mutants, survivors }: MutationScore,
  folder: string,
  book: WholeBook,
  session: Session,
): string => {
  const { say, paint } = session
  const noticed = mutants - survivors.length
  const lines = survivors.map((survivor) => `  ${writeSurvivor(survivor, folder, book, session)}\n`)
  const list = lines.length === 0 ? '' : `${paint.out.bold(say('mutantsSurvived'))}\n${lines.join('')}\n`
  return `${list}${say('mutantsNoticed', { mutants, noticed, share: percent(noticed, mutants) })}\n`
}

const writeSurvivor = ({ kind, at, detail }: Survivor, folder: string, book: WholeBook, { say }: Session): string => {
  const place = writePlace({ file: join(folder, at.file), ...lineOf(at, book) })
  return `${place}  ${at.pointer}  ${say(WORDS[kind], { detail })}`
}
