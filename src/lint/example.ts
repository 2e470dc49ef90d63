/** What a page shows, and what the tests run: over the small rulebook that all examples share. */
export type Example = DocumentExample | LengthyExample | AbsentExample | FactsExample | DateExample | ProgramExample

/**
 * A document that joins the small rulebook, or stands in the place of the one of the same name. Of `facts.json` the
 * example holds its own entries only. A text or bytes where it matters how the document is written.
 */
export interface DocumentExample<Content = object | string | Uint8Array> {
  readonly kind: 'document'
  readonly file: string
  readonly content: Content
}

/** A document that is wrong because of its size: pages show it with a few of its parts, the tests run all of them. */
export interface LengthyExample {
  readonly kind: 'lengthy'
  readonly file: string
  readonly size: number
  readonly write: (size: number) => object
}

/** A document that is not there. */
export interface AbsentExample {
  readonly kind: 'absent'
  readonly file: string
}

/** What a host hands over about an account. */
export interface FactsExample {
  readonly kind: 'facts'
  readonly facts: unknown
  /** How a program writes them, where JSON cannot. */
  readonly source?: string
}

/** The date of a question. */
export interface DateExample {
  readonly kind: 'date'
  readonly asOf: string
}

/** A few lines of a host program, to which `documents` is the small rulebook, `rulebook` the same, opened, and `env` its environment. */
export interface ProgramExample {
  readonly kind: 'program'
  readonly source: string
}

export const document = <Content extends object | string | Uint8Array>(
  file: string,
  content: Content,
): DocumentExample<Content> => ({
  kind: 'document',
  file,
  content,
})

export const lengthy = (file: string, size: number, write: (size: number) => object): LengthyExample => ({
  kind: 'lengthy',
  file,
  size,
  write,
})

export const absent = (file: string): AbsentExample => ({ kind: 'absent', file })

export const account = (facts: unknown, source?: string): FactsExample => ({
  kind: 'facts',
  facts,
  ...(source === undefined ? {} : { source }),
})

export const askedOn = (asOf: string): DateExample => ({ kind: 'date', asOf })

export const program = (...lines: readonly string[]): ProgramExample => ({ kind: 'program', source: lines.join('\n') })
