import { areEqual, countDecisions, type Diffed } from '../diffed.js'
import type { Session } from '../session.js'
import { writeScene } from './words.js'
import { writeDocuments } from './write-diff-documents.js'
import { countStatuses, writeMeaning } from './write-diff-meaning.js'
import { writeMigration } from './write-diff-migration.js'

/** The differences as people read them: how many there are, then the documents, what they mean, and for whom. */
export const writeDiff = (diffed: Diffed, session: Session): string =>
  [
    heading(diffed, session),
    ...writeDocuments(diffed, session),
    ...writeMeaning(diffed, session),
    ...writeMigration(diffed, session),
  ].join('\n')

const heading = (diffed: Diffed, session: Session): string => {
  const { bold, dim } = session.paint.out
  const scenes = diffed.sides.map(({ rulebook }, index) => `${'AB'.charAt(index)}  ${writeScene(rulebook, session)}\n`)
  return `${bold(countWords(diffed, session))}\n${dim(scenes.join(''))}`
}

const countWords = (diffed: Diffed, { say }: Session): string => {
  const { decisions, documents } = countDecisions(diffed)
  const { comparisons } = diffed
  if (areEqual(diffed)) return say('noDifference', { decisions })
  const counts = say('documentsDiffer', { decisions, documents })
  return comparisons === undefined ? counts : say('meaningsDiffer', { counts, ...countStatuses(comparisons) })
}
