import { join } from 'node:path'
import type { Mismatch } from '../../evaluate/run-case.js'
import { inLocale } from '../../model/text.js'
import { type Coverage, coverageOf } from '../coverage.js'
import { writeCoverage } from '../formats/write-coverage.js'
import { writeMutation } from '../formats/write-mutation.js'
import { print } from '../host.js'
import type { Problem } from '../input/problem.js'
import { checkRegion, folderAsked, inFolder, lineOf, readBook, type WholeBook } from '../open-book.js'
import { MOST_PROBLEMS, writePlace, writeProblems } from '../output/write-problems.js'
import { type CaseRun, hasPassed, runCases } from '../run-cases.js'
import { type MutationScore, scoreMutants } from '../score-mutants.js'
import type { Session } from '../session.js'
import { EXIT, type ExitCode } from '../stop.js'
import { type AddCommand, type CommonOptions, choiceOption, makeCommand } from './command.js'

interface TestOptions extends CommonOptions {
  readonly region?: string
  readonly coverage?: boolean
  readonly mutate?: boolean
  readonly format: 'text' | 'json'
}

export const addTest: AddCommand = (program, session, finish) => {
  const { say } = session
  makeCommand(program, 'test', { description: 'test', help: 'testHelp' }, session)
    .argument('[dir]', say('argumentDir'))
    .option('--region <code>', say('optionTestRegion'))
    .option('--coverage', say('optionCoverage'))
    .option('--mutate', say('optionMutate'))
    .addOption(choiceOption('--format <format>', say('optionFormat'), ['text', 'json']).default('text'))
    .action(async (dir: string | undefined, options: TestOptions) => finish(await test(dir, options, session)))
}

const test = async (dir: string | undefined, options: TestOptions, session: Session): Promise<ExitCode> => {
  const folder = folderAsked(dir, options, session)
  const parsed = readBook(folder, session)
  const { rulebook } = parsed
  checkRegion(options.region, rulebook, session.say)
  const cases = rulebook.cases.filter(({ region }) => options.region === undefined || region === options.region)
  const runs = runCases(rulebook, cases)
  const failed = runs.filter((run) => !hasPassed(run)).map((run) => failureOf(run, parsed, folder))
  const tested = {
    passed: runs.length - failed.length,
    failed,
    ...(options.coverage === true ? { coverage: coverageOf(rulebook, runs, session.host.today()) } : {}),
    ...(options.mutate === true ? { mutation: scoreMutants({ ...rulebook, cases }) } : {}),
  }
  const text =
    options.format === 'json' ? `${JSON.stringify(tested, null, 2)}\n` : testedText(tested, folder, parsed, session)
  await print(session.host.out, text)
  return failed.length === 0 ? EXIT.ok : EXIT.problems
}

interface Tested {
  readonly passed: number
  readonly failed: readonly Failure[]
  readonly coverage?: Coverage
  readonly mutation?: MutationScore
}

/** A case that did not come out as it expects. */
interface Failure {
  readonly name: CaseRun['ruleCase']['name']
  readonly file: string
  readonly line?: number
  readonly region?: string
  readonly asOf: string
  readonly mismatches: readonly (Mismatch & { readonly decision: string })[]
  readonly problems: readonly Problem[]
}

const failureOf = ({ ruleCase, played, problems }: CaseRun, parsed: WholeBook, folder: string): Failure => {
  const { name, region, asOf, at } = ruleCase
  return {
    name,
    file: join(folder, at.file),
    ...lineOf(at, parsed),
    ...(region === undefined ? {} : { region }),
    asOf,
    mismatches: (played?.decisions ?? []).flatMap(({ decision, mismatches }) =>
      mismatches.map((mismatch) => ({ decision: decision.id, ...mismatch })),
    ),
    problems: inFolder(problems.map(parsed.locate), folder),
  }
}

const testedText = (
  { passed, failed, coverage, mutation }: Tested,
  folder: string,
  parsed: WholeBook,
  session: Session,
): string => {
  const { say, paint } = session
  const counts = say('casesCounted', { passed, failed: failed.length })
  const closing = failed.length === 0 ? paint.out.green(counts) : paint.out.red(counts)
  const failures = failed.slice(0, MOST_PROBLEMS).map((failure) => failureText(failure, session))
  const rest = failed.length - failures.length
  return [
    ...failures,
    ...(rest > 0 ? [`${say('andMore', { count: rest })}\n`] : []),
    ...(coverage === undefined ? [] : [writeCoverage(coverage, folder, parsed, session)]),
    ...(mutation === undefined ? [] : [writeMutation(mutation, folder, parsed, session)]),
    `${paint.out.bold(closing)}\n`,
  ].join('\n')
}

const failureText = (failure: Failure, session: Session): string => {
  const { name, region, asOf, mismatches, problems } = failure
  const { say, paint, locale } = session
  const lines = mismatches.map(({ decision, what, ...mismatch }) => {
    const { expected, actual } = differing(mismatch)
    return `  ${decision} · ${what}\n    ${say('expected', { value: written(expected) })}\n    ${say('actual', { value: written(actual) })}`
  })
  const place = say('placeIn', {
    place: writePlace(failure),
    where: say('sceneOf', { place: region ?? say('baseBook'), asOf }),
  })
  const refusals = problems.length === 0 ? [] : [writeProblems(problems, session, paint.out)]
  return [
    `${paint.out.red('✗')} ${paint.out.bold(inLocale(name, locale))}`,
    `  ${place}`,
    ...lines,
    ...refusals,
    '',
  ].join('\n')
}

/** Of attributes, ranks and steps only those that differ: a decision has many, and most are as expected. */
const differing = ({
  expected,
  actual,
}: Pick<Mismatch, 'expected' | 'actual'>): Pick<Mismatch, 'expected' | 'actual'> => {
  if (!isRecord(expected) || !isRecord(actual)) return { expected, actual }
  const keys = Object.keys(expected).filter((key) => written(expected[key]) !== written(actual[key]))
  const only = (values: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(keys.map((key) => [key, values[key] ?? null]))
  return { expected: only(expected), actual: only(actual) }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const written = (value: unknown): string => JSON.stringify(value) ?? '–'
