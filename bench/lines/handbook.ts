import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Answer, type Answers, compile, emitModule } from '../../src/compile.js'
import { evaluateDecision } from '../../src/evaluate/evaluate-decision.js'
import { readFacts } from '../../src/evaluate/read-facts.js'
import { type HandbookFacts, handbook } from '../../src/handbook.js'
import { openRulebook } from '../../src/index.js'
import { assessWithEngine, createEngine } from '../../src/json-rules-engine.js'
import { answerOf } from '../../src/model/result.js'
import { type Contestant, race } from '../race.js'
import { digits, printTable, times } from '../table.js'
import { atLeast, type Target } from '../target.js'

const SCENE = { region: 'CN-HA', asOf: '2026-11-01' }
const rulebook = openRulebook(handbook, SCENE)

/** The accounts of the rulebook's own cases, those that are sound in the region. */
const accountsOfCases = (cases: string): readonly HandbookFacts[] =>
  readdirSync(cases)
    .sort()
    .flatMap(
      (file) => (JSON.parse(readFileSync(join(cases, file), 'utf8')) as { cases: { facts: HandbookFacts }[] }).cases,
    )
    .map(({ facts }) => facts)
    .filter((facts) => readFacts(rulebook.resolved, facts).account !== undefined)

const referenceOf = (facts: HandbookFacts): string => {
  const { account } = readFacts(rulebook.resolved, facts)
  if (account === undefined) throw new Error('these facts cannot be used')
  const answers = rulebook.resolved.decisions.map((one) => [one.id, answerOf(evaluateDecision(one, account))])
  return inOrder(Object.fromEntries(answers))
}

/** As text, keys in order. */
const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(plain(inner)).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )

const plain = (value: object): object =>
  'toJSON' in value && typeof value.toJSON === 'function' ? (value.toJSON() as object) : value

/** Everything there is to read of an answer. */
const read = (answer: Answer): unknown => {
  switch (answer.kind) {
    case 'scorecard':
      return [answer.reasons, answer.partialScores, answer.notices]
    case 'decision-table':
      return answer.hits
    case 'recommendations':
      return [answer.items, answer.rejected]
  }
}

const withReasons =
  (answer: (facts: HandbookFacts) => Answers) =>
  (facts: HandbookFacts): unknown =>
    Object.values(answer(facts)).map(read)

/** All decisions of the bundled handbook for one account, reasons included. */
export const wholeHandbook = async (folder: string, cases: string, rounds: number): Promise<readonly Target[]> => {
  const file = join(folder, 'handbook.mjs')
  writeFileSync(file, emitModule(rulebook).code)
  const { answer: emitted } = (await import(pathToFileURL(file).href)) as { answer: (facts: HandbookFacts) => Answers }
  const slots = compile(rulebook).answer
  const accounts = accountsOfCases(cases)
  for (const facts of accounts) {
    const expected = referenceOf(facts)
    if (inOrder(emitted(facts)) !== expected || inOrder(slots(facts)) !== expected) throw new Error('other answers')
  }
  for (const facts of accounts.slice(0, 3)) {
    const [found, expected] = [await assessWithEngine(rulebook, facts), rulebook.assess(facts)]
    if (inOrder(found) !== inOrder(expected)) throw new Error('json-rules-engine gives another assessment')
  }
  const engine = createEngine(rulebook)
  const contestants: readonly Contestant<HandbookFacts>[] = [
    { name: 'json-rules-engine, run() alone', run: (facts) => engine.run(facts), share: 1 },
    { name: 'kam-rules, reference with all words', run: (facts) => rulebook.assess(facts), share: 2 },
    { name: 'kam-rules, slots, with reasons', run: withReasons(slots), share: 100 },
    { name: 'kam-rules, emitted module, with reasons', run: withReasons(emitted), share: 200 },
  ]
  const standings = await race(contestants, accounts, Math.min(rounds, 21))
  const rows = standings.map(({ name, microseconds, ratio }) => [name, digits(microseconds), times(1 / ratio)])
  const { decisions } = rulebook.resolved
  const title = `All ${decisions.length} decisions of the bundled handbook for one account, reasons included`
  printTable(title, ['engine', 'µs', 'faster than json-rules-engine'], rows)
  const [, , ofSlots, ofEmitted] = standings
  return [
    atLeast('whole handbook, emitted, faster than json-rules-engine', 1 / (ofEmitted?.ratio ?? 1), 500),
    atLeast('whole handbook, slots, faster than json-rules-engine', 1 / (ofSlots?.ratio ?? 1), 500),
  ]
}
