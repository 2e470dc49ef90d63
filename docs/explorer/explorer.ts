import type { DecisionResult, Facts, Rulebook } from 'kam-rules'
import { type ComputedRef, type InjectionKey, inject, type ShallowRef } from 'vue'
import type { Open, Outcome } from './answers.js'
import type { Book } from './book.js'
import type { Messages } from './messages.js'
import { type Locale, OPENING_ACCOUNT, SHOWN_FIRST } from './parts/part.js'
import type { Question } from './question.js'

/** What all parts of the page share. */
export interface Explorer {
  readonly locale: Locale
  readonly words: Messages
  readonly book: Book
  readonly question: ShallowRef<Question>
  /** Names of the parts of the address that could not be read. */
  readonly unread: ShallowRef<readonly string[]>
  /** The example accounts that are there: one at first, all of them once they have been asked for. */
  readonly examples: ShallowRef<readonly Facts[]>
  readonly loadExamples: () => Promise<void>
  /** Asks about another of the example accounts. */
  readonly choose: (account: string) => Promise<void>
  /** Asks what a part of an address behind `#` says. */
  readonly follow: (hash: string) => Promise<void>
  readonly rulebook: ShallowRef<Rulebook>
  readonly facts: ComputedRef<Facts>
  readonly original: ComputedRef<Facts>
  /** The region asked about, then the one beside it. */
  readonly panes: ComputedRef<readonly Pane[]>
  readonly wantsAllFacts: ShallowRef<boolean>
  readonly ask: (change: Partial<Question>) => void
  readonly setFact: (name: string, value: unknown) => void
  readonly titleOf: (decision: string) => string
}

/** One region with its answers. */
export interface Pane {
  readonly region: string
  readonly title: string
  readonly opened: Outcome<Open>
  readonly answers: Outcome<Readonly<Record<string, DecisionResult>>>
}

/** The question of a fresh page. */
export const FRESH: Question = {
  region: 'CN-HA',
  asOf: '2026-11-01',
  account: OPENING_ACCOUNT,
  changes: {},
  shown: SHOWN_FIRST,
  edits: [],
}

/** Under which the parts of the page find what they share. */
export const EXPLORER: InjectionKey<Explorer> = Symbol('explorer')

/** What all parts of the page share. */
export const useExplorer = (): Explorer => {
  const explorer = inject(EXPLORER)
  if (explorer === undefined) throw new Error('This is a part of the explorer.')
  return explorer
}
