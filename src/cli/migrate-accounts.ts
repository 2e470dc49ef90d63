import { type Answers, compileRulebook } from '../compile/js/compile-rulebook.js'
import { countMigration } from '../diff/count-migration.js'
import type { AccountName, Migration } from '../diff/migration.js'
import { AS_OF, type FactDefinition } from '../model/fact.js'
import type { ResolvedRulebook } from '../model/rulebook.js'
import type { Problem } from './input/problem.js'
import { type AccountRow, problemsOfRow, readAccounts } from './input/read-accounts.js'
import { type Reading, type ReadingOptions, startReading } from './input/start-reading.js'
import type { Session } from './session.js'

/**
 * Answers for every account of a file by both rulebooks, one at a time, as of the date of the second: that days have passed is
 * no difference between rules. Rows that either cannot use are reported, counted and skipped.
 */
export const migrateAccounts = async (
  file: string,
  options: ReadingOptions,
  [a, b]: readonly [ResolvedRulebook, ResolvedRulebook],
  session: Session,
): Promise<Migration> => {
  const facts = factsOfBoth(a, b)
  const reading = await startReading(file, options, { ...b, facts } as ResolvedRulebook, session)
  const readers = [readerFor({ ...a, asOf: b.asOf }, facts, reading), readerFor(b, facts, reading)] as const
  const counter = countMigration(a, b)
  const countRow = (row: AccountRow): void => {
    const [answersOfA, answersOfB] = readers.map(({ answer }) => answer(row))
    if (answersOfA === undefined || answersOfB === undefined) {
      counter.skip()
      reading.problems.add(withoutRepetition(readers.flatMap(({ problems }) => problems(row))))
    } else counter.add(nameOf(row), answersOfA, answersOfB)
  }
  try {
    for await (const rows of readAccounts(reading)) rows.forEach(countRow)
  } finally {
    reading.stop()
  }
  await reading.problems.print(session)
  return counter.migration()
}

const nameOf = ({ accountId, line }: AccountRow): AccountName => ({
  ...(accountId === undefined ? {} : { accountId }),
  line,
})

type Dictionary = Readonly<Record<string, FactDefinition>>

/** What a file may bring: every fact that a host hands over to either rulebook, as B defines it where both have it. */
const factsOfBoth = (a: ResolvedRulebook, b: ResolvedRulebook): Dictionary => ({
  ...a.facts,
  ...b.facts,
  ...Object.fromEntries(Object.entries(a.facts).filter(([name, fact]) => isGiven(fact) && !isGiven(b.facts[name]))),
})

const isGiven = (fact: FactDefinition | undefined): boolean => fact !== undefined && fact.derive === undefined

/** What one of the rulebooks makes of a row. */
interface RowReader {
  /** `undefined`: it cannot use the row. */
  readonly answer: (row: AccountRow) => Answers | undefined
  readonly problems: (row: AccountRow) => readonly Problem[]
}

const readerFor = (rulebook: ResolvedRulebook, facts: Dictionary, reading: Reading): RowReader => {
  const compiled = compileRulebook(rulebook, reading.unknownFacts === 'ignore')
  const foreign = Object.keys(facts).filter(
    (name) => name !== AS_OF && isGiven(facts[name]) && !isGiven(rulebook.facts[name]),
  )
  return {
    answer: ({ facts: given, problems }) =>
      problems.length === 0 && isObject(given) ? compiled.answer(without(foreign, given)) : undefined,
    problems: (row) =>
      problemsOfRow(isObject(row.facts) ? { ...row, facts: without(foreign, row.facts) } : row, {
        ...reading,
        rulebook,
      }),
  }
}

const isObject = (facts: unknown): facts is object =>
  typeof facts === 'object' && facts !== null && !Array.isArray(facts)

/** The facts without those that only the other rulebook knows. */
const without = (names: readonly string[], facts: object): object =>
  names.length === 0 ? facts : Object.fromEntries(Object.entries(facts).filter(([name]) => !names.includes(name)))

/** What both rulebooks say of a row is said once. */
const withoutRepetition = (problems: readonly Problem[]): readonly Problem[] => [
  ...new Map(
    problems.map((problem) => [JSON.stringify([problem.code, problem.pointer, problem.message]), problem]),
  ).values(),
]
