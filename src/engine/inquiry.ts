import type { ResolvedCondition } from '../model/condition.js'
import type { Hit } from '../model/result.js'
import type { KnownFacts } from './known-facts.js'
import type { Judgement } from './read-judgement.js'
import type { Judgements } from './run-conditions.js'

const ALWAYS: Judgement = { verdict: 'met', missing: [], because: [] }

/** The conditions that one decision asks about, in turn: only what was asked can leave its answer open. */
export class Inquiry {
  readonly #missing = new Set<string>()

  constructor(
    private readonly judgements: Judgements,
    readonly facts: KnownFacts,
  ) {}

  /** What the engine found; a condition that is not there is always met. */
  judge(condition: ResolvedCondition | undefined): Judgement {
    const judgement = condition === undefined ? ALWAYS : this.judgements.get(condition)
    if (judgement === undefined) throw new Error('the engine was not asked about a condition')
    this.miss(judgement.missing)
    return judgement
  }

  isMet(condition: ResolvedCondition | undefined): boolean {
    return this.judge(condition).verdict === 'met'
  }

  /** The elements whose conditions are met, with the comparisons behind them. */
  hits(elements: readonly { readonly id: string; readonly conditions?: ResolvedCondition }[]): readonly Hit[] {
    return elements.flatMap(({ id, conditions }) => {
      const { verdict, because } = this.judge(conditions)
      return verdict === 'met' ? [{ id, because }] : []
    })
  }

  miss(facts: readonly string[]): void {
    for (const fact of facts) this.#missing.add(fact)
  }

  /** In code point order. */
  get missingFacts(): readonly string[] {
    return [...this.#missing].sort()
  }
}
