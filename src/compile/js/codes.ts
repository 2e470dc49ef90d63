/**
 * Finds the position of a code among all codes of a fact. One letter of a text tells apart nearly all codes of a short
 * list, so that a search looks at one letter and compares one code, which is quicker than a `Map`.
 */
export class Codes {
  private readonly place: number
  /** By letter: the first code that has it at the place. */
  private readonly first = new Int32Array(LETTERS).fill(NONE)
  /** By code: the next one with the same letter there. */
  private readonly next: Int32Array
  /** Of a long list, in which many codes have the same letter. */
  private readonly many: ReadonlyMap<string, number> | undefined

  constructor(private readonly codes: readonly string[]) {
    this.place = bestPlace(codes)
    this.next = new Int32Array(codes.length)
    this.many = codes.length > MOST ? new Map(codes.map((code, position) => [code, position])) : undefined
    for (const [position, code] of codes.entries()) {
      const letter = letterAt(code, this.place)
      this.next[position] = this.first[letter] as number
      this.first[letter] = position
    }
  }

  /** The position of a code; below zero when there is no such code. */
  find(text: string): number {
    if (this.many !== undefined) return this.many.get(text) ?? NONE
    let position = this.first[letterAt(text, this.place)] as number
    while (position >= 0 && this.codes[position] !== text) position = this.next[position] as number
    return position
  }
}

const NONE = -1
const LETTERS = 128
const MOST = 32

const letterAt = (text: string, place: number): number =>
  place < text.length ? text.charCodeAt(place) & (LETTERS - 1) : 0

/** Where most codes differ from each other. */
const bestPlace = (codes: readonly string[]): number => {
  const longest = codes.reduce((most, { length }) => Math.max(most, length), 0)
  const variety = Array.from(
    { length: longest },
    (_, place) => new Set(codes.map((code) => letterAt(code, place))).size,
  )
  return Math.max(0, variety.indexOf(Math.max(...variety)))
}
