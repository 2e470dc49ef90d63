import type { ResolvedCondition } from '../../model/condition.js'
import { StepEmitter } from './step-emitter.js'
import type { Atom, Term } from './term.js'

/** Steps that leave the bitmaps of a few terms in registers, where they stay until the next segment runs. */
export interface Segment {
  start: number
  end: number
  /** The first word of each bitmap. */
  readonly places: number[]
}

export interface LogicProgram {
  readonly steps: Int32Array
  /** How many bitmaps a chunk needs, those of the atoms among them. */
  readonly registers: number
}

/** Builds conditions from atoms. A term that occurs twice is worked out once. */
export class Logic {
  private readonly terms: Term[] = []
  private readonly known = new Map<string, number>()
  private readonly uses: number[] = []
  private readonly segments: { readonly segment: Segment; readonly terms: readonly number[] }[] = []

  constructor(
    private readonly comparison: (logic: Logic, condition: ResolvedCondition & { kind: 'comparison' }) => number,
  ) {}

  /** The term of a condition; one that is not there is always met. */
  add(condition: ResolvedCondition | undefined): number {
    if (condition === undefined) return this.always()
    if (condition.kind === 'comparison') return this.comparison(this, condition)
    return this.group(
      condition.kind,
      condition.conditions.flatMap((inner) => this.membersOf(inner, condition.kind)),
    )
  }

  always(): number {
    return this.term({ kind: 'always' }, 'always')
  }

  atom(atom: Atom): number {
    return this.term({ kind: 'atom', atom }, `atom ${atom.key}`)
  }

  group(kind: 'all' | 'any', members: readonly number[]): number {
    const terms = [...new Set(members)].filter((term) => term !== this.known.get('always') || kind === 'any')
    terms.sort((a, b) => a - b)
    const [only] = terms
    if (terms.length === 1 && only !== undefined) return only
    return terms.length === 0 ? this.always() : this.term({ kind, terms }, `${kind} ${terms}`)
  }

  except(whole: number, without: number): number {
    return this.term({ kind: 'except', terms: [whole, without] }, `except ${whole} ${without}`)
  }

  not(term: number): number {
    return this.term({ kind: 'not', terms: [term] }, `not ${term}`)
  }

  /** The terms that a decision reads together, in the order in which segments run. */
  segment(terms: readonly number[]): Segment {
    const segment: Segment = { start: 0, end: 0, places: [] }
    for (const term of terms) this.use(term)
    this.segments.push({ segment, terms })
    return segment
  }

  /** A group inside a group of the same kind is no more than its members. */
  private membersOf(condition: ResolvedCondition, kind: 'all' | 'any'): readonly number[] {
    return condition.kind === kind
      ? condition.conditions.flatMap((inner) => this.membersOf(inner, kind))
      : [this.add(condition)]
  }

  private term(term: Term, key: string): number {
    const known = this.known.get(key)
    if (known !== undefined) return known
    const index = this.terms.push(term) - 1
    this.uses[index] = 0
    this.known.set(key, index)
    if ('terms' in term) for (const inner of term.terms) this.use(inner)
    return index
  }

  private use(term: number): void {
    this.uses[term] = (this.uses[term] ?? 0) + 1
  }

  /** Lays the steps down; `firstFree` is the first register that no atom has, `words` the length of a bitmap. */
  build(firstFree: number, words: number): LogicProgram {
    const emitter = new StepEmitter(this.terms, [...this.uses], firstFree, words)
    let held: readonly number[] = []
    for (const { segment, terms } of this.segments) {
      for (const term of held) emitter.release(term)
      segment.start = emitter.steps.length
      for (const [index, term] of terms.entries()) segment.places[index] = emitter.place(term) * words
      segment.end = emitter.steps.length
      held = terms
    }
    return { steps: Int32Array.from(emitter.steps), registers: emitter.registers }
  }
}
