import { isUtf8 } from 'node:buffer'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { firstBadByte } from '../../parse/read-document.js'
import type { MessageKey } from '../messages/messages.js'
import type { Say } from '../messages/speaker.js'
import { EXIT, Stop } from '../stop.js'

const CHUNK_BYTES = 1 << 16
const LINE_FEED = 10

/**
 * The size of a text file, once it is known to be one. A file in another encoding is refused before its first row,
 * because a wrong guess would turn every name in it into another.
 */
export const checkEncoding = async (file: string, say: Say): Promise<number> => {
  const size = await sizeOf(file, say)
  const handle = await open(file)
  try {
    const problem = await findProblem(handle)
    if (problem === undefined) return size
    throw new Stop(EXIT.wrongUse, say(problem.message, { file, line: problem.line }))
  } finally {
    await handle.close()
  }
}

const sizeOf = async (file: string, say: Say): Promise<number> => {
  const stats = await stat(file).catch(() => undefined)
  if (stats?.isFile()) return stats.size
  throw new Stop(EXIT.wrongUse, say(stats === undefined ? 'fileNotFound' : 'fileNotFile', { file }))
}

interface EncodingProblem {
  readonly message: MessageKey
  readonly line: number
}

/** Reads the whole file through one buffer; the bytes of a character that is cut at its end wait for the next piece. */
const findProblem = async (handle: FileHandle): Promise<EncodingProblem | undefined> => {
  const buffer = Buffer.alloc(CHUNK_BYTES)
  let line = 1
  let waiting = 0
  for (let isStart = true; ; isStart = false) {
    const { bytesRead } = await handle.read(buffer, waiting, CHUNK_BYTES - waiting)
    const bytes = buffer.subarray(0, waiting + bytesRead)
    const isEnd = bytesRead === 0
    if (isStart && isUtf16(bytes)) return { message: 'fileUtf16', line }
    const whole = isEnd ? bytes : bytes.subarray(0, endOfCharacters(bytes))
    const problem = problemIn(whole)
    if (problem !== undefined)
      return { message: problem.message, line: line + countLines(whole.subarray(0, problem.offset)) }
    if (isEnd) return undefined
    line += countLines(whole)
    waiting = bytes.length - whole.length
    bytes.copyWithin(0, whole.length)
  }
}

/** Where the last character ends that is not cut. */
const endOfCharacters = (bytes: Buffer): number => {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number
    const isContinuation = (byte & 0xc0) === 0x80
    if (!isContinuation) return lengthOfCharacter(byte) > back ? bytes.length - back : bytes.length
  }
  return bytes.length
}

/** How many bytes a character has that starts with this one. */
const lengthOfCharacter = (byte: number): number => {
  if (byte >= 0xf0) return 4
  if (byte >= 0xe0) return 3
  return byte >= 0xc0 ? 2 : 1
}

const problemIn = (bytes: Buffer): { readonly message: MessageKey; readonly offset: number } | undefined => {
  const nul = bytes.indexOf(0)
  if (nul >= 0) return { message: 'fileNul', offset: nul }
  if (isUtf8(bytes)) return undefined
  const offset = firstBadByte(bytes) ?? 0
  return { message: isGbk(lineAround(bytes, offset)) ? 'fileGbk' : 'fileNotUtf8', offset }
}

const lineAround = (bytes: Buffer, offset: number): Buffer => {
  const end = bytes.indexOf(LINE_FEED, offset)
  return bytes.subarray(bytes.lastIndexOf(LINE_FEED, offset) + 1, end < 0 ? undefined : end)
}

/** GBK is what spreadsheets in Chinese call CSV; everything it can say is also GB 18030. */
const isGbk = (line: Buffer): boolean => {
  try {
    new TextDecoder('gb18030', { fatal: true }).decode(line, { stream: true })
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
