import { DEFAULT_LIMITS } from '../../parse/limits.js'
import { scanJson } from '../../parse/scan-json.js'
import type { Say } from '../messages/speaker.js'
import { EXIT, Stop } from '../stop.js'
import { type SourceFile, type SourceRow, textOf } from './source-row.js'

/** A JSON text within a file, and the line on which it begins. */
interface Piece {
  readonly line: number
  readonly text: string
}

/** The rows of a file with one JSON value on each line, some at a time. */
export async function* readNdjson(source: SourceFile): AsyncGenerator<readonly SourceRow[]> {
  for await (const pieces of linesOf(textOf(source)))
    yield rowsOf(
      pieces.filter(({ text }) => text.trim() !== ''),
      source,
    )
}

/** The rows of a JSON document, some at a time: the entries of a list, or one object. */
export async function* readJson(source: SourceFile, say: Say): AsyncGenerator<readonly SourceRow[]> {
  const stop = (): never => {
    throw new Stop(EXIT.wrongUse, say('jsonBroken', { file: source.file }))
  }
  for await (const pieces of entriesOf(textOf(source), stop)) yield rowsOf(pieces, source)
}

const rowsOf = (pieces: readonly Piece[], { file }: SourceFile): readonly SourceRow[] =>
  pieces.map((piece) => rowOf(piece, file))

async function* linesOf(texts: AsyncIterable<string>): AsyncGenerator<readonly Piece[]> {
  let line = 1
  let rest = ''
  for await (const text of texts) {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    yield lines.map((one) => ({ line: line++, text: one }))
  }
  yield [{ line, text: rest }]
}

/**
 * The entries of a JSON list, so that a file of any size is read one entry at a time; a document that is no list is its
 * own only entry. Brackets and quotation marks are followed; what an entry holds is `JSON.parse`'s business.
 */
async function* entriesOf(texts: AsyncIterable<string>, stop: () => never): AsyncGenerator<readonly Piece[]> {
  let depth = 0
  let isQuoted = false
  let isEscaped = false
  let kind: 'list' | 'closedList' | 'single' | undefined
  let line = 1
  let entry = ''
  const take = (): Piece => {
    const text = entry.trimStart()
    const start = line + lineBreaks(entry.slice(0, entry.length - text.length))
    line += lineBreaks(entry)
    entry = ''
    return { line: start, text }
  }
  for await (const text of texts) {
    const pieces: Piece[] = []
    let from = 0
    for (let index = 0; index < text.length; index++) {
      const character = text[index] as string
      if (isQuoted) {
        isQuoted = character !== '"' || isEscaped
        isEscaped = character === '\\' && !isEscaped
        continue
      }
      if (character === '"') isQuoted = true
      else if (character === '[' || character === '{') depth++
      else if (character === ']' || character === '}') depth--
      if (kind === undefined && !isSpace(character)) {
        kind = character === '[' ? 'list' : 'single'
        if (kind === 'list') {
          line += lineBreaks(entry + text.slice(0, index))
          entry = ''
          from = index + 1
        }
      } else if (kind === 'list' && ((character === ',' && depth === 1) || depth === 0)) {
        entry += text.slice(from, index)
        from = index + 1
        if (depth === 0) kind = 'closedList'
        if (kind === 'list' || entry.trim() !== '') pieces.push(take())
      }
    }
    entry += text.slice(from)
    yield pieces
  }
  const isComplete = kind === 'closedList' ? entry.trim() === '' : kind !== 'list'
  if (!isComplete) stop()
  if (kind !== 'closedList') yield [take()]
}

const isSpace = (character: string): boolean => /\s/.test(character)

const lineBreaks = (text: string): number => text.split('\n').length - 1

const rowOf = ({ line, text }: Piece, file: string): SourceRow => {
  try {
    return { line, value: JSON.parse(text), problems: [] }
  } catch {
    return scannedRow({ line, text }, file)
  }
}

/** The scanner of rule documents is slower, but says in both languages what is wrong, and where. */
const scannedRow = ({ line, text }: Piece, file: string): SourceRow => {
  const { value, diagnostics } = scanJson(text, file, DEFAULT_LIMITS)
  const problem = diagnostics.find(({ severity }) => severity === 'error')
  if (problem === undefined) return { line, value, problems: [] }
  return { line, value: undefined, problems: [{ ...problem, line: line + (problem.line ?? 1) - 1 }] }
}
