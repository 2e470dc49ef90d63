import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Answers, compile, emitModule } from '../../src/compile.js'
import { openRulebook } from '../../src/index.js'
import { documents } from '../workload/documents.js'
import type { Account } from '../workload/facts.js'
import type { ReasonedResult } from '../workload/result.js'
import type { Engine } from './engine.js'

type Answer = (account: Account) => Answers

const rulebook = openRulebook<Answers, Account>(documents as never, { asOf: '2026-11-01' })

/** The workload as an emitted module, written to a folder. */
const writeEmitted = (folder: string): string => {
  const file = join(folder, 'workload.mjs')
  writeFileSync(file, emitModule(rulebook).code)
  return file
}

/** What our evaluators answer, as the other engines say it. */
export const reasonedResultOf = (answers: Answers): ReasonedResult => {
  const { tier, segments, actions } = answers
  if (tier?.kind !== 'scorecard' || segments?.kind !== 'decision-table' || actions?.kind !== 'recommendations')
    throw new Error('the workload has other decisions')
  return {
    score: tier.score,
    tier: tier.band,
    segments: segments.hits.map(({ row }) => row),
    recommendations: actions.items.map(({ id }) => id),
    attributes: tier.partialScores.map(({ attribute }) => attribute),
    reasons: tier.reasons.map(({ reasonCode, points }) => ({ reasonCode, points })),
  }
}

const resultOf = (answer: Answer) => (account: Account) => {
  const { attributes: _, reasons: __, ...result } = reasonedResultOf(answer(account))
  return result
}

/** Reads what is worked out when it is read. */
const withReasons = (answer: Answer) => (account: Account) => {
  const answers = answer(account)
  const { tier } = answers
  return tier?.kind === 'scorecard' ? [answers, tier.reasons, tier.partialScores] : answers
}

/** Both of our evaluators, each also with its reasons read. */
export const ourEngines = async (folder: string) => {
  const { answer: emitted } = (await import(pathToFileURL(writeEmitted(folder)).href)) as { answer: Answer }
  const slots = compile(rulebook).answer
  const engine = (name: string, answer: Answer, decide: Engine['decide'] = answer): Engine & { answer: Answer } => ({
    name,
    decide,
    resultOf: resultOf(answer),
    answer,
  })
  return {
    emitted: engine('kam-rules, emitted module', emitted),
    emittedWithReasons: engine('kam-rules, emitted, with reasons', emitted, withReasons(emitted)),
    slots: engine('kam-rules, slots (no code generation)', slots),
    slotsWithReasons: engine('kam-rules, slots, with reasons', slots, withReasons(slots)),
  }
}
