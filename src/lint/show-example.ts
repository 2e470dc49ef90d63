import type { LocalizedText } from '../model/text.js'
import type { DocumentExample, Example } from './example.js'
import { text } from './lint-page.js'
import { writeJson, writeJsonLine } from './write-json.js'

/** An example as a page shows it. */
export interface ShownExample {
  /** What it is: the name of a document, or the facts or the date that a host hands over. */
  readonly title: LocalizedText
  readonly language: 'json' | 'js'
  readonly lines: readonly string[]
  /** What the lines cannot show. */
  readonly remark?: LocalizedText
}

/** The lines of an example. A lengthy one is shown with a few of its parts, bytes as an editor would show them. */
export const showExample = (example: Example): ShownExample => {
  switch (example.kind) {
    case 'document':
      return showDocument(example)
    case 'lengthy':
      return {
        ...inDocument(example.file, writeJson(example.write(SHOWN_PARTS))),
        remark: shortened(example.size),
      }
    case 'absent':
      return { ...inDocument(example.file, ''), remark: text('There is no such file.', '没有这个文件。') }
    case 'facts':
      return {
        title: text('Facts of an account', '客户的事实'),
        language: example.source === undefined ? 'json' : 'js',
        lines: [example.source ?? writeJsonLine(example.facts)],
      }
    case 'date':
      return {
        title: text('A question', '提问'),
        language: 'js',
        lines: [`openRulebook(documents, { asOf: '${example.asOf}' })`],
      }
    case 'program':
      return { title: text('A program', '程序'), language: 'js', lines: example.source.split('\n') }
  }
}

const SHOWN_PARTS = 3

const showDocument = ({ file, content }: DocumentExample): ShownExample => {
  if (content instanceof Uint8Array) return inDocument(file, new TextDecoder().decode(content))
  if (typeof content !== 'string') return inDocument(file, writeJson(content))
  return content === ''
    ? { ...inDocument(file, ''), remark: text('The file is empty.', '文件为空。') }
    : inDocument(file, content)
}

const inDocument = (file: string, content: string): ShownExample => ({
  title: text(file, file),
  language: 'json',
  lines: content === '' ? [] : content.split('\n'),
})

const shortened = (size: number): LocalizedText => {
  const times = String(size).replace(/\B(?=(\d{3})+$)/g, ',')
  return text(
    `Shortened here: in full, the part that repeats stands there ${times} times.`,
    `此处有所省略：重复的部分实际出现${times}次。`,
  )
}
