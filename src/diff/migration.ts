/** How an account of a file is told from the others. */
export interface AccountName {
  /** The fact `accountId`, where the account brings one. */
  readonly accountId?: string
  /** The line of the file on which it begins. */
  readonly line: number
}

/** What changes for the accounts of a file when rulebook B takes the place of rulebook A. */
export interface Migration {
  readonly accounts: number
  /** Rows that could not be used, by one of the rulebooks or by both. */
  readonly skipped: number
  /** Accounts that move in at least one decision. */
  readonly moved: number
  /** The decisions that both rulebooks have, in the same shape. */
  readonly decisions: Readonly<Record<string, DecisionMigration>>
}

export type DecisionMigration = ScorecardMigration | TableMigration | RecommendationsMigration

/** From where to where accounts go. */
export interface Move {
  /** The band, row or item in A; `null` for none. */
  readonly a: string | null
  readonly b: string | null
  readonly accounts: number
  /** The first accounts that go this way; none where A and B are the same. */
  readonly examples: readonly AccountName[]
}

export interface ScorecardMigration {
  readonly kind: 'scorecard'
  /** Accounts that get another band. */
  readonly moved: number
  /** Accounts whose score differs, be it within their band. */
  readonly rescored: number
  /** The mean, over all accounts, of the score in B less the score in A; 0 when there are no accounts. */
  readonly meanScoreChange: number
  /** Every pair of bands that an account has, also those who stay. */
  readonly bands: readonly BandMove[]
}

export interface BandMove extends Move {
  readonly meanScoreChange: number
}

/** A row or an item, and how many accounts have it in either rulebook. */
export interface Membership {
  readonly id: string
  readonly a: number
  readonly b: number
  readonly gained: MemberCount
  readonly lost: MemberCount
}

/** How many accounts, and the first of them. */
export interface MemberCount {
  readonly accounts: number
  readonly examples: readonly AccountName[]
}

export interface TableMigration {
  readonly kind: 'decision-table'
  /** Accounts that meet other rows, or the same rows with another outcome. */
  readonly moved: number
  readonly rows: readonly RowMigration[]
  /** Where the table gives one row at most in both rulebooks: from which to which accounts go. */
  readonly firsts?: readonly Move[]
}

export interface RowMigration extends Membership {
  /** Accounts that meet the row in both rulebooks, whose outcomes differ. */
  readonly changed: number
}

export interface RecommendationsMigration {
  readonly kind: 'recommendations'
  /** Accounts that get other items, or another one first. */
  readonly moved: number
  readonly items: readonly Membership[]
  /** Every pair of first items that an account has, also those who keep theirs. */
  readonly firsts: readonly Move[]
}
