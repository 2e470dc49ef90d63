import type { Answer } from '../model/result.js'
import type { ResolvedDecision, ResolvedRulebook } from '../model/rulebook.js'
import type { LocalizedText } from '../model/text.js'

/** What a report is about, and what it needs from outside. */
export interface ReportSource {
  readonly rulebook: ResolvedRulebook
  /** The decisions assessed, in the order in which they are shown. */
  readonly decisions: readonly ResolvedDecision[]
  /** Whether the decisions were asked for by name; then their order says which scorecards face each other. */
  readonly isSelection: boolean
  readonly locale: string
  /** Whether values of personal and secret facts stand in the words. */
  readonly revealsPersonal: boolean
  /** The name of the file of accounts. */
  readonly file: string
  /** A text in the language of the report, amounts filled in and the names of facts still in braces. */
  readonly write: (text: LocalizedText) => string
  /** What a fact is called. */
  readonly titleOf: (fact: string) => string
  /** Compressed as zlib does it, in base64. */
  readonly deflate: (text: string) => string
  /** SHA-256 in base64. */
  readonly digest: (text: string) => string
}

/** One account with the answers of the decisions, in their order. */
export interface ReportAccount {
  /** What it is called: its identifier, or the line of the file. */
  readonly name: string
  readonly answers: readonly Answer[]
  /** What the value of a fact is in words, or that it is unknown or not shown. */
  readonly words: (fact: string) => string
}

/** What is known once every row has been read. */
export interface ReportEnd {
  /** Rows that could not be used. */
  readonly skipped: number
  /** Why, for the first of them. */
  readonly problems: readonly RowProblem[]
  /** How many accounts lack each fact that one of the decisions looks at; most frequent first. */
  readonly missingFacts: Readonly<Record<string, number>>
}

/** Why a row was left out: where it stands, what was found and what to do. */
export interface RowProblem {
  readonly place: string
  readonly message: string
  readonly hint: string
}
