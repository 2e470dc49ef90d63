import { dateOfDay, dayNumber } from '../../model/calendar.js'
import { AS_OF, type FactValue, type ResolvedOperand } from '../../model/fact.js'
import type { DerivedFact } from '../../model/rulebook.js'
import type { Side } from '../space/side.js'

/** An account that is being made up. */
export interface Draft {
  readonly side: Side
  readonly values: Map<string, FactValue>
  /** Facts that have been brought where they should be. */
  readonly settled: Set<string>
  /** The value, or the closest one that the fact may have here. */
  fit(fact: string, value: FactValue): FactValue
}

/**
 * Changes given facts so that a fact, derived or not, comes to a value: one operation after the other is turned around,
 * on one operand after the other until it is enough. Whether it was, the caller finds out by deriving.
 */
export const aim = (fact: string, value: FactValue, draft: Draft): void => {
  const derived = draft.side.roots.definitionOf(fact)
  if (derived !== undefined) aimOperands(derived, value, draft)
  else if (fact !== AS_OF && !draft.settled.has(fact)) draft.values.set(fact, draft.fit(fact, value))
}

const aimOperands = (derived: DerivedFact, value: FactValue, draft: Draft): void => {
  for (const [index, operand] of derived.operands.entries()) {
    if (operand.kind !== 'fact' || !isMovable(operand.fact, draft)) continue
    const others = derived.operands.filter((_, other) => other !== index).map((other) => known(other, derived, draft))
    const wanted = TURN[derived.operation](value, others, index)
    if (wanted !== undefined) aim(operand.fact, wanted, draft)
    if (valueNow(derived.name, draft) === value) return
  }
}

const isMovable = (fact: string, { side, settled }: Draft): boolean =>
  side.roots.givenBehind(fact).some((given) => !settled.has(given))

/** The value of an operand; one that is missing gets a value that the result hardly depends on. */
const known = (operand: ResolvedOperand, { operation }: DerivedFact, draft: Draft): FactValue | undefined => {
  if (operand.kind === 'literal') return operand.value as FactValue
  if (valueNow(operand.fact, draft) === undefined) aim(operand.fact, NEUTRAL[operation] ?? 1, draft)
  return valueNow(operand.fact, draft)
}

/** The value of a fact, derived or not, as the account now stands. */
export const valueNow = (fact: string, { side, values }: Draft): FactValue | undefined =>
  side.meaning.derive(new Map(values).set(AS_OF, side.rulebook.asOf), side.roots.derivedBehind([fact])).get(fact)

const NEUTRAL: Readonly<Partial<Record<DerivedFact['operation'], FactValue>>> = { daysBetween: '2026-01-01', add: 0 }

type Turn = (value: FactValue, others: readonly (FactValue | undefined)[], at: number) => FactValue | undefined

const numbers =
  (turn: (value: number, others: readonly number[], at: number) => number): Turn =>
  (value, others, at) => {
    const result = turn(value as number, others as readonly number[], at)
    return Number.isFinite(result) ? result : undefined
  }

const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0)
const product = (list: readonly number[]): number => list.reduce((a, b) => a * b, 1)

/** Stands for any entry of a list. */
export const ANY_ENTRY = '…'

const anyEntries = (count: number): readonly string[] =>
  Array.from({ length: Math.max(0, Math.round(count)) }, () => ANY_ENTRY)

/** For each operation, what the moving operand must be for the result to come to a value. */
const TURN: Readonly<Record<DerivedFact['operation'], Turn>> = {
  add: numbers((value, others) => value - sum(others)),
  subtract: numbers((value, [other = 0], at) => (at === 0 ? value + other : other - value)),
  multiply: numbers((value, others) => value / product(others)),
  divide: numbers((value, [other = 1], at) => (at === 0 ? value * other : other / value)),
  min: (value) => value,
  max: (value) => value,
  daysBetween: (value, [other], at) => {
    const day = dayNumber(String(other)) + (at === 0 ? -Number(value) : Number(value))
    return Number.isFinite(day) ? dateOfDay(Math.round(day)) : undefined
  },
  count: (value) => anyEntries(value as number),
  position: (value, [member]) => [...anyEntries((value as number) - 1), member as string],
  firstKnown: (value) => value,
}
