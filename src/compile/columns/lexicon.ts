/** Numbers for texts, the same for equal texts of all columns of a batch, so that texts compare as numbers do. */
export class Lexicon {
  readonly texts: string[] = []
  private readonly ids = new Map<string, number>()

  idOf(text: string): number {
    const known = this.ids.get(text)
    if (known !== undefined) return known
    this.ids.set(text, this.texts.length)
    return this.texts.push(text) - 1
  }

  /** By entry of a dictionary; NaN for an entry that is missing. */
  idsOf(dictionary: readonly (string | null)[]): Float64Array {
    return Float64Array.from(dictionary, (text) => (text === null ? Number.NaN : this.idOf(text)))
  }
}
