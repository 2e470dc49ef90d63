import type { UnknownFacts } from '../../evaluate/read-facts.js'
import type { ResolvedRulebook } from '../../model/rulebook.js'
import { print } from '../host.js'
import type { BookOptions } from '../open-book.js'
import { showProgress } from '../output/progress.js'
import { MOST_PROBLEMS, writeProblems } from '../output/write-problems.js'
import type { Session } from '../session.js'
import { checkEncoding } from './check-encoding.js'
import type { Problem } from './problem.js'
import { type AccountReading, kindOfFile } from './read-accounts.js'
import { readMapping } from './read-mapping.js'

/** How the person who typed the command wants a file of accounts to be read. */
export interface ReadingOptions extends BookOptions {
  readonly mapping?: string
  readonly unknownFacts: UnknownFacts
  readonly revealPersonal?: boolean
}

/** All that reading needs, with its progress on show and its problems gathered. */
export interface Reading extends AccountReading {
  readonly problems: ProblemList
  /** Takes the progress bar away. */
  readonly stop: () => void
}

/** Refuses what cannot be read before the first row, and says what was taken for granted. */
export const startReading = async (
  file: string,
  options: ReadingOptions,
  rulebook: ResolvedRulebook,
  session: Session,
): Promise<Reading> => {
  const { host, say } = session
  const kind = kindOfFile(file, say)
  const bytes = await checkEncoding(file, say)
  const mapping = options.mapping === undefined ? undefined : await readMapping(options.mapping, rulebook, session)
  if (options.region === undefined) await print(host.err, `${say('noRegion')}\n`)
  if (options.asOf === undefined) await print(host.err, `${say('noDate', { asOf: rulebook.asOf })}\n`)
  const problems = gatherProblems()
  const progress = showProgress(bytes, session)
  return {
    file,
    kind,
    rulebook,
    ...(mapping === undefined ? {} : { mapping }),
    unknownFacts: options.unknownFacts,
    revealPersonal: options.revealPersonal ?? false,
    say,
    onBytes: progress.add,
    onWarning: (problem) => problems.add([problem]),
    problems,
    stop: progress.stop,
  }
}

/** Problems of rows: the first ones to show, of the others the number. */
export interface ProblemList {
  readonly first: readonly Problem[]
  readonly add: (problems: readonly Problem[]) => void
  readonly print: (session: Session) => Promise<void>
}

const gatherProblems = (): ProblemList => {
  const first: Problem[] = []
  let total = 0
  return {
    first,
    add: (problems) => {
      total += problems.length
      first.push(...problems.slice(0, MOST_PROBLEMS - first.length))
    },
    print: async (session) => {
      if (total > 0) await print(session.host.err, `${writeProblems(first, session, session.paint.err, total)}\n`)
    },
  }
}
