import type { AccountRecord } from '../page-data.js'

/** Reads blocks of accounts; the few that were read last are kept. */
export interface Blocks {
  readonly count: number
  readonly read: (block: number) => Promise<readonly AccountRecord[]>
}

const KEPT = 8

/** The blocks of the page. Their text leaves the page, so that it is not held twice. */
export const openBlocks = (): Blocks => {
  const packed = [...document.querySelectorAll('script.block')].map((element) => {
    element.remove()
    return element.textContent ?? ''
  })
  const kept = new Map<number, Promise<readonly AccountRecord[]>>()
  const read = (block: number): Promise<readonly AccountRecord[]> => {
    const records = kept.get(block) ?? inflate(packed[block] ?? '')
    kept.delete(block)
    kept.set(block, records)
    const [oldest] = kept.keys()
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
    return records
  }
  return { count: packed.length, read }
}

const inflate = async (packed: string): Promise<readonly AccountRecord[]> => {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0))
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))
  return (await new Response(stream).json()) as readonly AccountRecord[]
}
