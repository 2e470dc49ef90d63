import { STEPS } from './logic-kernels.js'
import type { Term } from './term.js'

const STEPS_OF = { all: [STEPS.all2, STEPS.all3, STEPS.all4], any: [STEPS.any2, STEPS.any3, STEPS.any4] } as const
const MOST_OPERANDS = 4

/** Lays steps down and hands registers on as soon as nobody reads them any more. */
export class StepEmitter {
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
