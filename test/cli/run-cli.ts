import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import type { Documents } from 'kam-rules'
import { onTestFinished } from 'vitest'
import type { Host, Stream } from '../../src/cli/host.js'
import { type AccountRow, kindOfFile, readAccounts } from '../../src/cli/input/read-accounts.js'
import { parseMapping } from '../../src/cli/mapping.js'
import { speaker } from '../../src/cli/messages/speaker.js'
import { run } from '../../src/cli/program.js'
import { resolved } from '../support/resolved.js'
import { ADULT, item, recommendations, scorecard, smallRulebook, table, words } from '../support/small-rulebook.js'

export const ROOT: string = fileURLToPath(new URL('../..', import.meta.url))
export const RULES: string = join(ROOT, 'rules')

/** What a run of the command line printed, and how it ended. */
export interface Ran {
  readonly exitCode: number
  readonly out: string
  readonly err: string
}

export interface Surroundings {
  readonly env?: Host['env']
  /** The width of a terminal; a pipe when absent. */
  readonly terminal?: number
  readonly today?: string
}

/** Runs the command line in this process, as if typed on a day in November 2026. */
export const kamRules = async (args: readonly string[], surroundings: Surroundings = {}): Promise<Ran> => {
  const { env = {}, terminal, today = '2026-11-24' } = surroundings
  const out = memoryStream(terminal)
  const err = memoryStream(terminal)
  const exitCode = await run(args, {
    out: out.stream,
    err: err.stream,
    env,
    today: () => today,
    version: '0.0.0',
    bundledRules: RULES,
  })
  return { exitCode, out: out.text(), err: err.text() }
}

const memoryStream = (columns: number | undefined): { readonly stream: Stream; readonly text: () => string } => {
  const chunks: string[] = []
  const stream = new Writable({
    write: (chunk, _, done) => {
      chunks.push(String(chunk))
      done()
    },
  })
  const terminal = columns === undefined ? {} : { isTTY: true, columns }
  return { stream: Object.assign(stream, terminal), text: () => chunks.join('') }
}

/** A folder with these files, gone when the test is over. */
export const folderWith = (files: Readonly<Record<string, string | Uint8Array>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'kam-rules-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

/** A scorecard, a table and recommendations over the small dictionary of the tests. */
const DECISIONS: Documents = {
  'decisions/standing.scorecard.json': scorecard({ title: words('Standing', '客户等级') }),
  'decisions/labels.decision-table.json': table(
    [
      {
        id: 'vip',
        conditions: { fact: 'vip', operator: 'equal', value: true },
        outcome: { label: 'vip' },
        text: words('Is a VIP', '贵宾'),
      },
      {
        id: 'from-china',
        conditions: { fact: 'country', operator: 'equal', value: 'CN' },
        outcome: { label: 'china' },
        text: words('From China', '来自中国'),
      },
    ],
    {
      title: words('Labels', '标签'),
      outputs: {
        label: { title: words('Label', '标签'), members: { vip: words('VIP', '贵宾'), china: words('China', '中国') } },
      },
    },
  ),
  'decisions/next.recommendations.json': recommendations([item('greet', { eligibility: ADULT })], {
    title: words('Next', '下一步'),
  }),
}

/** A folder with a small rulebook; a document given replaces the one of the same name. */
export const smallRules = (documents: Documents = {}): string =>
  folderWith(
    Object.fromEntries(
      Object.entries(smallRulebook({ ...DECISIONS, ...documents })).map(([name, document]) => [
        name,
        typeof document === 'string' ? document : JSON.stringify(document, null, 2),
      ]),
    ),
  )

/** The path of a file with this content, gone when the test is over. */
export const fileWith = (name: string, content: string | Uint8Array): string =>
  join(folderWith({ [name]: content }), name)

/** Assesses a file by the small rulebook; rows that were assessed as JSON, and what was said about the others. */
export const assessSmall = async (
  file: string,
  ...options: readonly string[]
): Promise<Ran & { readonly assessments: readonly SmallAssessment[] }> => {
  const args = ['assess', file, '--rules', smallRules(), '--as-of', '2026-11-01', '--format', 'ndjson', ...options]
  const ran = await kamRules(args)
  const lines = ran.out.split('\n').filter((line) => line !== '')
  return { ...ran, assessments: lines.map((line) => JSON.parse(line) as SmallAssessment) }
}

export interface SmallAssessment {
  readonly accountId: string
  readonly decisions: {
    readonly standing: { readonly score: number }
    readonly labels: { readonly hits: readonly { readonly row: string }[] }
  }
}

/** The accounts of a file as a mapping turns them into facts, by the small rulebook. */
export const readSmall = async (file: string, mapping?: object): Promise<readonly AccountRow[]> => {
  const rulebook = resolved(smallRulebook(DECISIONS))
  const say = speaker('en')
  const content = mapping === undefined ? undefined : parseMapping('mapping.json', JSON.stringify(mapping), rulebook)
  if (content !== undefined && content.mapping === undefined)
    throw new Error(content.problems.map(({ message }) => message.en).join('\n'))
  const reading = {
    file,
    kind: kindOfFile(file, say),
    rulebook,
    ...(content?.mapping === undefined ? {} : { mapping: content.mapping }),
    unknownFacts: 'refuse' as const,
    revealPersonal: false,
    say,
    onBytes: () => {},
    onWarning: () => {},
  }
  const rows: AccountRow[] = []
  for await (const batch of readAccounts(reading)) rows.push(...batch)
  return rows
}
