import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import type { AccountRecord, PageData } from '../../src/report/page-data.js'
import { fileWith, kamRules, type Ran } from '../cli/run-cli.js'

/** A report as its script finds it. */
export interface ReadReport extends Ran {
  readonly page: string
  readonly data: PageData
  readonly records: readonly AccountRecord[]
}

/** Has the command line write a report, and takes it apart. */
export const reportOn = async (file: string, ...options: readonly string[]): Promise<ReadReport> => {
  const out = fileWith('report.html', '')
  const ran = await kamRules(['assess', file, '--as-of', '2026-11-01', '--format', 'html', '--out', out, ...options])
  const page = readFileSync(out, 'utf8')
  const blocks = [...page.matchAll(/<script type="text\/plain" class="block">([^<]*)<\/script>/g)]
  const records = blocks.flatMap(([, block = '']) => JSON.parse(inflate(block)) as readonly AccountRecord[])
  const [, data = '{}'] = /<script type="application\/json" id="data">([^<]*)<\/script>/.exec(page) ?? []
  return { ...ran, page, data: JSON.parse(data) as PageData, records }
}

const inflate = (block: string): string => inflateSync(Buffer.from(block, 'base64')).toString()

/** What a card says of an account: decision by decision, with points and steps, as the script puts it together. */
export const sayingsOf = (record: AccountRecord, { elements, decisions }: PageData) => {
  const sayingOf = (place: number | undefined) => {
    const { kind, decision, text } = elements[place ?? -1] as PageData['elements'][number]
    const filled = text.replace(/\{([A-Za-z][\w$.-]*)\}/g, (braces, fact: string) => record.f[fact] ?? braces)
    return { kind, decision: decisions[decision]?.title, text: filled }
  }
  const reasons = record.r.flatMap((place, index) =>
    index % 2 === 0 ? [{ ...sayingOf(place), points: record.r[index + 1] }] : [],
  )
  return [...reasons, ...record.o.map(sayingOf)]
}
