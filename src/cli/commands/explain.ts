import { nearestChanges } from '../../analyse.js'
import { writeExplanation } from '../../document/write-explanation.js'
import { writeResult } from '../../document/write-result.js'
import type { Account } from '../../evaluate/account.js'
import { evaluateDecision } from '../../evaluate/evaluate-decision.js'
import { readFacts } from '../../evaluate/read-facts.js'
import { traceDecision } from '../../evaluate/trace-decision.js'
import type { ResolvedDecision, ResolvedRulebook } from '../../model/rulebook.js'
import { type Explained, writeExplanationText } from '../formats/write-explanation-text.js'
import { print } from '../host.js'
import { type AccountRow, problemsOfRow, readAccounts } from '../input/read-accounts.js'
import { type Reading, type ReadingOptions, startReading } from '../input/start-reading.js'
import { decisionAsked, openBook, withSuggestion } from '../open-book.js'
import type { Session } from '../session.js'
import { EXIT, type ExitCode, Stop } from '../stop.js'
import { type AddCommand, addReadingOptions, choiceOption, makeCommand } from './command.js'

interface ExplainOptions extends ReadingOptions {
  readonly account: string
  readonly decision: string
  readonly format: 'text' | 'json'
}

export const addExplain: AddCommand = (program, session, finish) => {
  const { say } = session
  const command = makeCommand(program, 'explain', { description: 'explain', help: 'explainHelp' }, session)
    .argument('<file>', say('argumentFile'))
    .requiredOption('--account <id>', say('optionAccount'))
    .requiredOption('--decision <id>', say('optionDecision'))
    .addOption(choiceOption('--format <format>', say('optionFormat'), ['text', 'json']).default('text'))
  addReadingOptions(command, session).action(async (file: string, options: ExplainOptions) =>
    finish(await explain(file, options, session)),
  )
}

/** Why one decision came out for one account as it did, and why not otherwise. */
const explain = async (file: string, options: ExplainOptions, session: Session): Promise<ExitCode> => {
  const rulebook = openBook(options, session)
  const decision = decisionAsked(options.decision, rulebook.decisions, session.say)
  const reading = await startReading(file, options, rulebook, session)
  const account = await findAccount(options.account, reading, session)
  const explained = explainAccount(options.account, decision, account, rulebook, options.revealPersonal ?? false)
  await print(
    session.host.out,
    options.format === 'json' ? explanationJson(explained) : writeExplanationText(explained, session),
  )
  return EXIT.ok
}

/** Names are kept for “did you mean”, but not without end. */
const MOST_NAMES = 10_000

const findAccount = async (accountId: string, reading: Reading, { say }: Session): Promise<Account> => {
  const names: string[] = []
  try {
    for await (const rows of readAccounts(reading)) {
      const row = rows.find((one) => one.accountId === accountId)
      if (row !== undefined) return usable(row, accountId, reading)
      if (names.length < MOST_NAMES) names.push(...rows.flatMap((one) => one.accountId ?? []))
    }
  } finally {
    reading.stop()
  }
  const message = say('accountUnknown', { account: accountId, file: reading.file })
  throw new Stop(EXIT.wrongUse, withSuggestion(message, accountId, names, say))
}

const usable = (row: AccountRow, accountId: string, reading: Reading): Account => {
  const problems = problemsOfRow(row, reading)
  const { account } = readFacts(reading.rulebook, row.facts, reading.unknownFacts)
  if (account !== undefined && problems.length === 0) return account
  throw new Stop(EXIT.skipped, reading.say('accountUnusable', { account: accountId }), problems)
}

const explainAccount = (
  accountId: string,
  decision: ResolvedDecision,
  account: Account,
  rulebook: ResolvedRulebook,
  revealsPersonal: boolean,
): Explained => {
  const writer = { rulebook, values: account.values, revealsPersonal }
  const finding = evaluateDecision(decision, account)
  const traced = traceDecision(decision, finding, account)
  const explanation = writeExplanation(decision, writeResult(decision, finding, writer), traced, writer)
  const facts = Object.fromEntries(account.values)
  const nearest = nearestChanges(rulebook, decision.id, facts, { revealPersonal: revealsPersonal })
  return { account: accountId, explanation, nearest, traced, rulebook }
}

const explanationJson = ({ account, explanation, nearest, rulebook: { region, asOf } }: Explained): string => {
  const scene = { accountId: account, ...(region === undefined ? {} : { region }), asOf }
  return `${JSON.stringify({ ...scene, ...explanation, nearestChanges: nearest }, null, 2)}\n`
}
