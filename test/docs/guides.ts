import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { kamRules, type Ran, ROOT } from '../cli/run-cli.js'

/** A text for people: a guide of the site, or a README. */
export interface Guide {
  /** Its path in the repository. */
  readonly file: string
  readonly text: string
  /** The language of the system of whoever reads it. */
  readonly lang: 'en_GB.UTF-8' | 'zh_CN.UTF-8'
}

/** The guides of both languages and both READMEs. */
export const guides = (): readonly Guide[] => [
  ...['README.md', ...guidesIn('docs/guide')].map((file) => guideAt(file, 'en_GB.UTF-8')),
  ...['README.zh-CN.md', ...guidesIn('docs/zh/guide')].map((file) => guideAt(file, 'zh_CN.UTF-8')),
]

const guidesIn = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder)).map((file) => `${folder}/${file}`)

const guideAt = (file: string, lang: Guide['lang']): Guide => ({
  file,
  text: readFileSync(join(ROOT, file), 'utf8'),
  lang,
})

/** A command that a guide tells its reader to type, and what the guide says that it prints. */
export interface Command {
  readonly line: string
  readonly stated?: string
}

const SHELL_BLOCK = /```sh\n([\s\S]*?)```(?:\n\n```text\n([\s\S]*?)```)?/g

/** The commands `npx kam-rules …`, in order. A block of one command may be followed by a block with its output. */
export const commandsIn = ({ text }: Guide): readonly Command[] =>
  [...text.matchAll(SHELL_BLOCK)].flatMap(([, block = '', stated]) => {
    const lines = block.split('\n').filter((line) => line.startsWith('npx kam-rules '))
    return lines.map((line) => (stated === undefined ? { line } : { line, stated }))
  })

/** What a guide says that an example prints. */
export interface StatedOutput {
  /** The file in `examples`. */
  readonly example: string
  readonly lines: readonly string[]
}

const EXAMPLE_WITH_OUTPUT = /^<<< @\/..\/examples\/([\w.-]+)\S*\n\n.*\n\n```text\n([\s\S]*?)\n```/gm

/** The outputs that stand below parts of examples. */
export const outputsIn = ({ text }: Guide): readonly StatedOutput[] =>
  [...text.matchAll(EXAMPLE_WITH_OUTPUT)].map(([, example = '', lines = '']) => ({ example, lines: lines.split('\n') }))

/** Runs a command in a folder that has what the guides suppose: the examples, and an export of customers. */
export const runCommand = async ({ line }: Command, { lang }: Guide): Promise<Ran> => {
  const before = process.cwd()
  const folder = mkdtempSync(join(tmpdir(), 'kam-rules-guide-'))
  symlinkSync(join(ROOT, 'examples'), join(folder, 'examples'))
  writeFileSync(join(folder, 'customers.csv'), CUSTOMERS)
  try {
    process.chdir(folder)
    return await kamRules(line.split(' ').slice(2), { env: { LANG: lang } })
  } finally {
    process.chdir(before)
    rmSync(folder, { recursive: true })
  }
}

/** An export with the columns of `examples/mappings/telco-ibm.json`. */
const CUSTOMERS = `customerID,tenure,Contract,MonthlyCharges,TotalCharges,PaymentMethod,PaperlessBilling,InternetService,OnlineSecurity,OnlineBackup,DeviceProtection,TechSupport
C-1,14,Month-to-month,70.5,987.0,Electronic check,Yes,Fiber optic,No,No,Yes,No
C-2,50,Two year,24.9,1245.0,Mailed check,No,No,No,No,No,No
`

const INCLUDED = /^<<< @\/(\S+?)(?:#(\S+))?$/gm

/** What a guide takes from other files: those that are not there, and regions that no comment begins. */
export const brokenIncludes = ({ text }: Guide): readonly string[] =>
  [...text.matchAll(INCLUDED)]
    .filter(([, path = '', region]) => {
      const file = join(ROOT, 'docs', path)
      return !existsSync(file) || (region !== undefined && !readFileSync(file, 'utf8').includes(`#region ${region}\n`))
    })
    .map(([line]) => line)
