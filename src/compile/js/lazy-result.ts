import type {
  DecisionResult,
  DecisionTableResult,
  ItemResult,
  RecommendationsResult,
  RowResult,
  ScorecardResult,
} from '../../model/assessment.js'
import type { DecisionTableAnswer, RecommendationsAnswer, ScorecardAnswer } from '../../model/result.js'

/** The worded result of one decision, worked out when it is first asked for. */
export class Words {
  private worded: DecisionResult | undefined

  constructor(private readonly work: () => DecisionResult) {}

  get<Result extends DecisionResult>(): Result {
    this.worded ??= this.work()
    return this.worded as Result
  }
}

// Getters on a prototype cost nothing until they are read; getters of each object would cost more than the answer.

/** A scorecard's result: numbers at once, words when read. */
export class LazyScorecard implements ScorecardResult {
  readonly kind = 'scorecard'
  readonly score: number
  readonly band: string
  readonly #words: Words

  constructor({ score, band }: ScorecardAnswer, words: Words) {
    this.score = score
    this.band = band
    this.#words = words
  }

  get bandTitle() {
    return this.toJSON().bandTitle
  }

  get partialScores() {
    return this.toJSON().partialScores
  }

  get reasons() {
    return this.toJSON().reasons
  }

  get notices() {
    return this.toJSON().notices
  }

  get missingFacts() {
    return this.toJSON().missingFacts
  }

  toJSON(): ScorecardResult {
    return this.#words.get()
  }
}

/** A table's result: rows and outcomes at once, words when read. */
export class LazyTable implements DecisionTableResult {
  readonly kind = 'decision-table'
  readonly hits: readonly RowResult[]
  readonly #words: Words

  constructor({ hits }: DecisionTableAnswer, words: Words) {
    this.hits = hits.map((hit, index) => new LazyRow(hit, index, words))
    this.#words = words
  }

  get missingFacts() {
    return this.toJSON().missingFacts
  }

  toJSON(): DecisionTableResult {
    return this.#words.get()
  }
}

class LazyRow implements RowResult {
  readonly row: string
  readonly outcome: RowResult['outcome']
  readonly #index: number
  readonly #words: Words

  constructor({ row, outcome }: DecisionTableAnswer['hits'][number], index: number, words: Words) {
    this.row = row
    this.outcome = outcome
    this.#index = index
    this.#words = words
  }

  get text() {
    return this.toJSON().text
  }

  get because() {
    return this.toJSON().because
  }

  toJSON(): RowResult {
    return this.#words.get<DecisionTableResult>().hits[this.#index] as RowResult
  }
}

/** Recommendations: ids, ranks and where the others dropped out at once, words when read. */
export class LazyRecommendations implements RecommendationsResult {
  readonly kind = 'recommendations'
  readonly items: readonly ItemResult[]
  readonly rejected: RecommendationsResult['rejected']
  readonly #words: Words

  constructor({ items, rejected }: RecommendationsAnswer, words: Words) {
    this.items = items.map((item, index) => new LazyItem(item, index, words))
    this.rejected = rejected
    this.#words = words
  }

  get missingFacts() {
    return this.toJSON().missingFacts
  }

  toJSON(): RecommendationsResult {
    return this.#words.get()
  }
}

class LazyItem implements ItemResult {
  readonly id: string
  readonly rank: number
  readonly #index: number
  readonly #words: Words

  constructor({ id, rank }: RecommendationsAnswer['items'][number], index: number, words: Words) {
    this.id = id
    this.rank = rank
    this.#index = index
    this.#words = words
  }

  get title() {
    return this.toJSON().title
  }

  get steps() {
    return this.toJSON().steps
  }

  get because() {
    return this.toJSON().because
  }

  toJSON(): ItemResult {
    return this.#words.get<RecommendationsResult>().items[this.#index] as ItemResult
  }
}
