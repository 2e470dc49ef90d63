import type { ResolvedComparison, ResolvedCondition } from '../../model/condition.js'
import { AS_OF, type Literal } from '../../model/fact.js'
import type { Operator } from '../../model/operator.js'
import type { DerivedFact, ResolvedRulebook } from '../../model/rulebook.js'
import { numberFor, type Slot, Slots } from '../js/slot.js'
import { type Asked, askedBy, type Scalar } from '../question.js'
import { KNOWN } from './class-tables.js'
import { Field } from './field.js'
import type { Logic } from './logic.js'
import { type PairOperator, WANTED } from './pair-kernels.js'
import type { Atom } from './term.js'

/** A comparison of two facts: of two numbers or texts, or of a member with a set or list. */
export interface Pair {
  readonly left: Field
  readonly right: Field
  readonly operator: PairOperator | 'contains'
  register: number
}

/** The fields that the decisions of a rulebook look at, and the comparisons between them. */
export class Fields {
  readonly pairs: Pair[] = []
  private readonly slots: Slots
  private readonly bySlot = new Map<Slot, Field>()
  private readonly pairsByKey = new Map<string, Pair>()

  constructor(private readonly rulebook: ResolvedRulebook) {
    this.slots = new Slots(rulebook)
  }

  get all(): readonly Field[] {
    return [...this.bySlot.values()]
  }

  of(fact: string, path: readonly string[] = []): Field {
    const slot = this.slots.of(fact, path)
    const known = this.bySlot.get(slot)
    if (known !== undefined) return known
    const isDerived = fact === AS_OF || this.rulebook.facts[fact]?.derive !== undefined
    const field = new Field(slot, isDerived)
    this.bySlot.set(slot, field)
    return field
  }

  has(fact: string): boolean {
    return this.slots.has(fact)
  }

  /** The derivations that the fields need, each after its operands, whose fields there are afterwards. */
  derivations(): readonly DerivedFact[] {
    const needed = this.rulebook.derivedFacts.toReversed().filter(({ name, operands }) => {
      if (this.has(name)) for (const operand of operands) if (operand.kind === 'fact') this.of(operand.fact)
      return this.has(name)
    })
    return needed.reverse()
  }

  /** The term that is met when a comparison is. */
  readonly comparison = (logic: Logic, { fact, path, operator, value }: ResolvedComparison): number => {
    const field = this.of(fact, path)
    if (value.kind === 'fact') return this.pair(logic, field, operator, this.of(value.fact))
    const parts = partsOf(field, value.value).map((part) => asked(field, operator, part))
    const tests = parts.map(({ question }) => field.testOf(question))
    const term = logic.group(
      'any',
      tests.map((test) => logic.atom(atomOf(field, test))),
    )
    const [{ question, isTurned }] = parts as [Asked]
    if (!isTurned) return term
    return question.isPresence ? logic.not(term) : logic.except(known(logic, field), term)
  }

  private pair(logic: Logic, left: Field, operator: Operator, right: Field): number {
    right.readsNumbers = true
    if (operator in WANTED) {
      left.readsNumbers = true
      return logic.atom(this.pairAtom(left, operator as PairOperator, right))
    }
    const contains = logic.atom(this.pairAtom(left, 'contains', right))
    if (operator === 'contains') return contains
    return logic.except(logic.group('all', [known(logic, left), known(logic, right)]), contains)
  }

  private pairAtom(left: Field, operator: Pair['operator'], right: Field): Atom {
    const key = `${left.name} ${operator} ${right.name}`
    const pair = this.pairsByKey.get(key) ?? { left, operator, right, register: 0 }
    if (!this.pairsByKey.has(key)) this.pairs.push(pair)
    this.pairsByKey.set(key, pair)
    return { key, register: () => pair.register }
  }
}

const FEW = 8

/** A short list of codes asks for each of them: other rules ask for the same codes in other lists, and share the bitmaps. */
const partsOf = ({ memberValues }: Field, literal: Literal): readonly Literal[] =>
  memberValues && Array.isArray(literal) && literal.length <= FEW ? literal : [literal]

const known = (logic: Logic, field: Field): number => {
  field.isAsked = true
  return logic.atom(atomOf(field, KNOWN))
}

const atomOf = (field: Field, test: number): Atom => ({
  key: `${field.name} ${test}`,
  register: () => field.register + test,
})

/** What a comparison with a literal asks of a field. */
const asked = (field: Field, operator: Operator, literal: Literal): Asked =>
  askedBy(operator, literal, (one) => scalarOf(field, one))

const scalarOf = (field: Field, literal: Literal): Scalar =>
  field.kind === 'number' ? (numberFor(field.slot, literal) ?? Number.NaN) : (literal as string)

/** A condition on one field only as a test of its value, where `undefined` is missing; nothing where others matter. */
export const testOnField = (
  condition: ResolvedCondition,
  field: Field,
): ((value: Scalar | undefined) => boolean) | undefined => {
  if (condition.kind !== 'comparison') {
    const tests = condition.conditions.map((inner) => testOnField(inner, field))
    if (!tests.every((test) => test !== undefined)) return undefined
    return condition.kind === 'all'
      ? (value) => tests.every((test) => test(value))
      : (value) => tests.some((test) => test(value))
  }
  const { fact, path, operator, value } = condition
  if (value.kind === 'fact' || [fact, ...path].join('.') !== field.name) return undefined
  const { question, isTurned } = asked(field, operator, value.value)
  for (const cut of question.cuts) field.cuts.add(cut)
  if (question.isPresence) return (one) => (one !== undefined) !== isTurned
  return (one) => one !== undefined && question.holds(one) !== isTurned
}
