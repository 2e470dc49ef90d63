import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { firstBadByte } from '../../parse/read-document.js'
import type { MessageKey } from '../messages/messages.js'
import type { Say } from '../messages/speaker.js'
import { EXIT, Stop } from '../stop.js'

const CHUNK_BYTES = 1 << 20
const LINE_FEED = 10

/**
 * The size of a text file, once it is known to be one. A file in another encoding is refused before its first row,
 * because a wrong guess would turn every name in it into another.
 */
export const checkEncoding = async (file: string, say: Say): Promise<number> => {
  const size = await sizeOf(file, say)
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  let isStart = true
  for await (const chunk of createReadStream(file, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Buffer>) {
    const problem =
      (isStart && isUtf16(chunk) ? ({ message: 'fileUtf16', offset: 0 } as const) : undefined) ??
      problemIn(chunk, decoder)
    if (problem !== undefined) {
      const details = { file, line: line + countLines(chunk.subarray(0, problem.offset)) }
      throw new Stop(EXIT.wrongUse, say(problem.message, details))
    }
    line += countLines(chunk)
    isStart = false
  }
  return size
}

const sizeOf = async (file: string, say: Say): Promise<number> => {
  const stats = await stat(file).catch(() => undefined)
  if (stats?.isFile()) return stats.size
  throw new Stop(EXIT.wrongUse, say(stats === undefined ? 'fileNotFound' : 'fileNotFile', { file }))
}

type Decoder = InstanceType<typeof TextDecoder>

interface EncodingProblem {
  readonly message: MessageKey
  readonly offset: number
}

const problemIn = (chunk: Buffer, decoder: Decoder): EncodingProblem | undefined => {
  const nul = chunk.indexOf(0)
  if (nul >= 0) return { message: 'fileNul', offset: nul }
  try {
    decoder.decode(chunk, { stream: true })
    return undefined
  } catch {
    const offset = badByteIn(chunk)
    return { message: isGbk(lineAround(chunk, offset)) ? 'fileGbk' : 'fileNotUtf8', offset }
  }
}

/** The first byte that is not UTF-8; the chunk may begin within a character. */
const badByteIn = (chunk: Buffer): number => {
  const start = Math.max(
    0,
    chunk.subarray(0, 4).findIndex((byte) => byte < 0x80 || byte >= 0xc0),
  )
  return start + (firstBadByte(chunk.subarray(start)) ?? -start)
}

const lineAround = (chunk: Buffer, offset: number): Buffer => {
  const end = chunk.indexOf(LINE_FEED, offset)
  return chunk.subarray(chunk.lastIndexOf(LINE_FEED, offset) + 1, end < 0 ? undefined : end)
}

/** GBK is what spreadsheets in Chinese call CSV; everything it can say is also GB 18030. */
const isGbk = (line: Buffer): boolean => {
  try {
    new TextDecoder('gb18030', { fatal: true }).decode(line)
    return true
  } catch {
    return false
  }
}

const isUtf16 = ([first, second]: Buffer): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

const countLines = (bytes: Buffer): number => {
  let count = 0
  for (let index = bytes.indexOf(LINE_FEED); index >= 0; index = bytes.indexOf(LINE_FEED, index + 1)) count++
  return count
}
