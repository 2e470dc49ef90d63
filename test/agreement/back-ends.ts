import { isRulebookError } from 'kam-rules'
import { compile, compileColumns, emitModule } from 'kam-rules/compile'
import { assessWithEngine } from 'kam-rules/json-rules-engine'
import { type Answering, type BackEnd, NOT_ASKED, Refusal } from './back-end.js'
import { answerColumns, looksAtAll, readBack } from './columns.js'
import { answersByHand } from './decisions-by-hand.js'
import { isComplete, type RawFacts } from './facts.js'
import { answersOfPlainEngine } from './json-rules-engine.js'
import { factValue, reads } from './plain-reading.js'
import { firedInEngine } from './plain-rules.js'
import { practiceIn } from './practice-book.js'
import { runEmitted } from './run-emitted.js'

const ALL = Number.POSITIVE_INFINITY
const always = (): boolean => true
const never = (): boolean => false

/** Asks about one account after the other. */
const each =
  (answer: (account: never) => unknown): Answering =>
  (accounts) =>
    accounts.map((account) => {
      try {
        return answer(account as never)
      } catch (error) {
        return refusalIn(error)
      }
    })

/** The same for answers that take their time. */
const eachInTurn =
  (answer: (account: never) => Promise<unknown>): Answering =>
  async (accounts) => {
    const said: unknown[] = []
    for (const account of accounts) said.push(await answer(account as never).catch(refusalIn))
    return said
  }

/** A refusal of the library, or of an emitted module, which knows no library. */
const refusalIn = (error: unknown): Refusal => {
  if (isRulebookError(error)) return new Refusal(error.diagnostics)
  const { problems } = error as Partial<Refusal>
  if (problems === undefined) throw error
  return new Refusal(problems)
}

/** The evaluators that are made to be fast. */
export const FAST: readonly BackEnd[] = [
  {
    name: 'slots',
    view: 'answers',
    accounts: ALL,
    checksFacts: always,
    make: ({ opened }) => each(compile(opened).answer),
  },
  {
    name: 'emitted module',
    view: 'answers',
    accounts: ALL,
    checksFacts: always,
    make: ({ opened }) => each(runEmitted(emitModule(opened).code).answer),
  },
  {
    name: 'columns',
    view: 'row',
    accounts: ALL,
    checksFacts: ({ opened }) => looksAtAll(opened.resolved),
    make: (book) => answerColumns(book, compileColumns(book.opened, { details: true })),
  },
]

/** The same with all their words, and evaluators that take a thousand times as long. */
export const SLOW: readonly BackEnd[] = [
  {
    name: 'slots, in words',
    view: 'assessment',
    accounts: 2,
    checksFacts: always,
    make: ({ opened }) => {
      const { assess } = compile(opened)
      return each((account) => JSON.stringify(assess(account)))
    },
  },
  {
    name: 'columns, read back',
    view: 'facts',
    accounts: 4,
    checksFacts: never,
    make: (book) => readBack(book, compileColumns(book.opened)),
  },
  {
    name: 'assessWithEngine',
    view: 'assessment',
    accounts: 8,
    checksFacts: always,
    make: ({ opened }) => eachInTurn(async (account) => JSON.stringify(await assessWithEngine(opened, account))),
  },
  {
    name: 'plain rules in an engine of the host',
    view: 'fired',
    accounts: 1,
    checksFacts: never,
    make: ({ opened }) => {
      const isLong = opened.resolved.decisions.some((one) => one.kind === 'decision-table' && one.rows.length > 100)
      // Each rule of a table with one answer excludes those before it, so that their size grows with the square of its length.
      return eachInTurn(async (account) => (isLong ? NOT_ASKED : firedInEngine(opened, account)))
    },
  },
]

/** Readings of the documents that share no code with the library. */
export const BY_HAND: readonly BackEnd[] = [
  {
    name: 'json-rules-engine, rules as written',
    view: 'answers',
    accounts: 4,
    checksFacts: never,
    make: ({ documents }) =>
      eachInTurn(async (account: RawFacts) =>
        isComplete(account) ? answersOfPlainEngine(documents, account) : NOT_ASKED,
      ),
  },
  {
    name: 'plain reading',
    view: 'answers',
    accounts: 4,
    checksFacts: never,
    make: ({ documents }) => {
      const practice = practiceIn(documents)
      return each((account: RawFacts) =>
        answersByHand(documents, {
          holds: (condition) => condition === undefined || reads(condition, account, practice) === true,
          factOf: (fact) => factValue(fact, account),
        }),
      )
    },
  },
]

/** Every back end there is. */
export const BACK_ENDS: readonly BackEnd[] = [...FAST, ...SLOW, ...BY_HAND]
