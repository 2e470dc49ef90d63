import type { ResolvedCondition } from '../../model/condition.js'
import { STEPS } from './logic-kernels.js'

/** A bitmap that conditions are made of: a test of a field, or a comparison of two fields. */
export interface Atom {
  /** Equal keys, equal bitmaps. */
  readonly key: string
  /** Which bitmap of the chunk it is; known once all atoms are. */
  readonly register: () => number
}

type Term =
  | { readonly kind: 'always' }
  | { readonly kind: 'atom'; readonly atom: Atom }
  | { readonly kind: 'all' | 'any'; readonly terms: readonly number[] }
  | { readonly kind: 'except'; readonly terms: readonly [whole: number, without: number] }
  | { readonly kind: 'not'; readonly terms: readonly [number] }

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
    return this.term({ kind: 'atom', atom }, atom.key)
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
  segment(...terms: readonly number[]): Segment {
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
    const emitter = new Emitter(this.terms, [...this.uses], firstFree, words)
    let held: readonly number[] = []
    for (const { segment, terms } of this.segments) {
      for (const term of held) emitter.release(term)
      segment.start = emitter.steps.length
      segment.places.splice(0, segment.places.length, ...terms.map((term) => emitter.place(term) * words))
      segment.end = emitter.steps.length
      held = terms
    }
    return { steps: Int32Array.from(emitter.steps), registers: emitter.registers }
  }
}

const STEPS_OF = { all: [STEPS.all2, STEPS.all3, STEPS.all4], any: [STEPS.any2, STEPS.any3, STEPS.any4] } as const
const MOST_OPERANDS = 4

/** Lays steps down and hands registers on as soon as nobody reads them any more. */
class Emitter {
  readonly steps: number[] = []
  registers: number
  private readonly places = new Map<number, number>()
  private readonly free: number[] = []

  constructor(
    private readonly terms: readonly Term[],
    private readonly uses: number[],
    firstFree: number,
    private readonly words: number,
  ) {
    this.registers = firstFree
  }

  /** The register that holds a term, after the steps that put it there. */
  place(term: number): number {
    const known = this.places.get(term)
    if (known !== undefined) return known
    const place = this.emit(this.terms[term] as Term)
    this.places.set(term, place)
    return place
  }

  release(term: number): void {
    const uses = (this.uses[term] as number) - 1
    this.uses[term] = uses
    if (uses > 0 || this.terms[term]?.kind === 'atom') return
    this.free.push(this.places.get(term) as number)
    this.places.delete(term)
  }

  private emit(term: Term): number {
    switch (term.kind) {
      case 'always':
        return this.step(STEPS.always, [])
      case 'atom':
        return term.atom.register()
      case 'all':
      case 'any':
        return this.emitGroup(term.kind, term.terms)
      case 'except':
      case 'not':
        return this.step(STEPS[term.kind], term.terms)
    }
  }

  /** Four members at first, then three more with what there is. */
  private emitGroup(kind: 'all' | 'any', terms: readonly number[]): number {
    const first = terms.slice(0, MOST_OPERANDS)
    let place = this.step(STEPS_OF[kind][first.length - 2] as number, first)
    for (let index = MOST_OPERANDS; index < terms.length; index += MOST_OPERANDS - 1) {
      const next = terms.slice(index, index + MOST_OPERANDS - 1)
      place = this.step(STEPS_OF[kind][next.length - 1] as number, next, place)
    }
    return place
  }

  /** Steps may write where they read, since each word is read before it is written. */
  private step(opcode: number, operands: readonly number[], before?: number): number {
    const places = operands.map((operand) => this.place(operand))
    for (const operand of operands) this.release(operand)
    const out = before ?? this.free.pop() ?? this.registers++
    const read = before === undefined ? places : [before, ...places]
    const [a = out, b = out, c = out, d = out] = read
    this.steps.push(opcode, ...[out, a, b, c, d].map((place) => place * this.words))
    return out
  }
}
