/** Where in a text something stands: line and column from 1, the column in UTF-16 code units, as editors count. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Tells the position of an offset in the text. A byte order mark takes no column. */
export const positionsIn = (text: string): ((offset: number) => Position) => {
  const lineStarts = [text.startsWith('\uFEFF') ? 1 : 0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
  return (offset) => {
    const line = lastNotBeyond(lineStarts, offset)
    return { line: line + 1, column: offset - (lineStarts[line] ?? 0) + 1 }
  }
}

/** By halving: a hostile document has as many lines as problems. */
const lastNotBeyond = (starts: readonly number[], offset: number): number => {
  let line = 0
  let beyond = starts.length
  while (beyond - line > 1) {
    const middle = (line + beyond) >> 1
    if ((starts[middle] ?? 0) <= offset) line = middle
    else beyond = middle
  }
  return line
}
