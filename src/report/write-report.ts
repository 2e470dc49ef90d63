import { recordOf } from './account-record.js'
import { arrange } from './arrange.js'
import { writeHead } from './head.js'
import { html, rawText } from './html.js'
import { axesOf, startMatrix } from './matrix.js'
import type { AccountRecord, PageData } from './page-data.js'
import { planReport } from './plan.js'
import type { ReportAccount, ReportEnd, ReportSource } from './report-source.js'
import { startTally } from './tally.js'
import { speakerOf } from './words.js'
import { writeBody } from './write-body.js'

/** Writes a report piece by piece, so that the number of accounts does not matter: each call gives back the text to write next. */
export interface ReportWriter {
  readonly begin: () => string
  readonly add: (account: ReportAccount) => string
  readonly end: (end: ReportEnd) => string
}

/** Accounts that are compressed, and later read, together. */
const BLOCK = 500

/**
 * A report as one HTML page: the accounts come first, compressed in blocks, as they are read; the charts, which need all of them,
 * follow. It holds what it needs and asks no host for anything.
 */
export const writeReport = (asked: ReportSource): ReportWriter => {
  const places = arrange(asked)
  const inOrder = <Part>(parts: readonly Part[]): readonly Part[] => places.map((place) => parts[place] as Part)
  const source = { ...asked, decisions: inOrder(asked.decisions) }
  const say = speakerOf(source.locale)
  const plan = planReport(source)
  const tally = startTally(source, plan)
  const matrix = startAxes(plan.decisions)
  let block: AccountRecord[] = []
  const closeBlock = (): string => {
    const text = block.length === 0 ? '' : writeBlock(block, source)
    block = []
    return text
  }
  return {
    begin: () => writeHead(say('reportOf', { file: source.file }), source).html,
    add: (given) => {
      const account = { ...given, answers: inOrder(given.answers) }
      const record = recordOf(account, plan)
      tally.add(account.answers, record)
      matrix?.add(account)
      block.push(record)
      return block.length < BLOCK ? '' : closeBlock()
    },
    end: (end) => closeBlock() + writeBody({ source, plan, tally, end, say, ...(matrix && { matrix }) }).html,
  }
}

const startAxes = (planned: PageData['decisions']) => {
  const axes = axesOf(planned)
  const [rows, columns] = axes === undefined ? [] : [planned[axes.rows], planned[axes.columns]]
  if (axes === undefined || rows === undefined || columns === undefined) return undefined
  const counts = startMatrix(rows, columns)
  const scoreOf = ({ answers }: ReportAccount, index: number): number => {
    const answer = answers[index]
    return answer?.kind === 'scorecard' ? answer.score : 0
  }
  const add = (account: ReportAccount) =>
    counts.add(account.name, scoreOf(account, axes.rows), scoreOf(account, axes.columns))
  return { axes, counts, add }
}

/** Base64 has no character that could end the element. */
const writeBlock = (block: readonly AccountRecord[], { deflate }: ReportSource): string =>
  html`<script type="text/plain" class="block">${rawText(deflate(JSON.stringify(block)))}</script>\n`.html
