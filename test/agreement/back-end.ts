import type { Documents, OpenOptions } from 'kam-rules'
import type { AnyBook } from '../evaluate/small-book.js'

/** A rulebook on which back ends must agree. */
export interface Book {
  readonly seed: number
  readonly documents: Documents
  readonly settings: OpenOptions
  readonly opened: AnyBook
}

/**
 * What a back end tells of an account: codes and numbers of all decisions (`answers`), the whole assessment as JSON, with
 * its words, reasons and missing facts (`assessment`), what columns answer for one row (`row`) and which facts they hold
 * (`facts`), or the elements whose rules fire in an engine (`fired`).
 */
export type View = 'answers' | 'assessment' | 'row' | 'facts' | 'fired'

/** A refusal of facts: what is wrong with them, and where. */
export class Refusal {
  constructor(readonly problems: readonly { readonly code: string; readonly pointer: string }[]) {}
}

/** For an account that a back end cannot be asked about. */
export const NOT_ASKED = Symbol('not asked')

/**
 * What a back end says about each account: what it tells, a `Refusal`, or `NOT_ASKED`. Whether the reference refuses it is
 * told as well, since a batch is refused as a whole.
 */
export type Answering = (
  accounts: readonly unknown[],
  areRefused: readonly boolean[],
) => readonly unknown[] | Promise<readonly unknown[]>

/** One way of answering a rulebook. */
export interface BackEnd {
  readonly name: string
  readonly view: View
  /** How many accounts of each book it is asked about; fewer where it is slow. */
  readonly accounts: number
  /** Whether it refuses unfit facts by itself; else it is asked about sound ones only. */
  readonly checksFacts: (book: Book) => boolean
  readonly make: (book: Book) => Answering | Promise<Answering>
}
