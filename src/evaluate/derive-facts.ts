import { daysBetween } from '../model/calendar.js'
import type { DerivationOperation, FactValue, ResolvedOperand } from '../model/fact.js'
import type { DerivedFact, ResolvedRulebook } from '../model/rulebook.js'
import { type Account, operandValue } from './account.js'
import { sortedSet } from './evaluate-scorecard.js'

/** The account with its derived facts. Missing in, missing out, but for `count` of nothing and `firstKnown`. */
export const deriveFacts = (
  rulebook: Pick<ResolvedRulebook, 'facts' | 'derivedFacts'>,
  given: ReadonlyMap<string, FactValue>,
): Account => {
  const values = new Map(given)
  const missingBehind = new Map<string, readonly string[]>()
  for (const [name, { derive }] of Object.entries(rulebook.facts)) {
    if (derive === undefined && !values.has(name)) missingBehind.set(name, [name])
  }
  const account: Account = { values, missingBehind }
  for (const derived of rulebook.derivedFacts) {
    const value = derive(derived, account)
    if (value !== undefined) values.set(derived.name, value)
    const missing = missingOperands(derived, account)
    if (missing.length > 0) missingBehind.set(derived.name, missing)
  }
  return account
}

const missingOperands = (derived: DerivedFact, account: Account): readonly string[] =>
  sortedSet(operandsThatMatter(derived, account).flatMap((operand) => missingBehindOperand(operand, account)))

const missingBehindOperand = (operand: ResolvedOperand, { missingBehind }: Account): readonly string[] =>
  operand.kind === 'fact' ? (missingBehind.get(operand.fact) ?? []) : []

/** What comes after the first known operand cannot change the result of `firstKnown`. */
const operandsThatMatter = ({ operation, operands }: DerivedFact, account: Account): readonly ResolvedOperand[] => {
  const firstKnown = operands.findIndex((operand) => operandValue(account, operand) !== undefined)
  return operation === 'firstKnown' && firstKnown >= 0 ? operands.slice(0, firstKnown + 1) : operands
}

type Derive = (operands: readonly (FactValue | undefined)[]) => FactValue | undefined

const derive = ({ operation, operands }: DerivedFact, account: Account): FactValue | undefined =>
  DERIVE[operation](operands.map((operand) => operandValue(account, operand)))

const onKnown =
  (calculate: (operands: readonly FactValue[]) => FactValue | undefined): Derive =>
  (operands) =>
    operands.every((operand) => operand !== undefined) ? calculate(operands) : undefined

/** A result beyond the largest number is no number: missing, as division by zero is. */
const onNumbers = (calculate: (numbers: readonly number[]) => number): Derive =>
  onKnown((operands) => {
    const result = calculate(operands as readonly number[])
    return Number.isFinite(result) ? result : undefined
  })

const pair = (calculate: (a: number, b: number) => number): Derive => onNumbers(([a = 0, b = 0]) => calculate(a, b))

/** What each operation makes of its operands, where `undefined` is a missing one. */
export const DERIVE = {
  add: onNumbers((numbers) => numbers.reduce((sum, number) => sum + number)),
  subtract: pair((a, b) => a - b),
  multiply: onNumbers((numbers) => numbers.reduce((product, number) => product * number)),
  divide: pair((a, b) => a / b),
  min: onNumbers((numbers) => Math.min(...numbers)),
  max: onNumbers((numbers) => Math.max(...numbers)),
  daysBetween: onKnown(([from, to]) => daysBetween(from as string, to as string)),
  count: ([list]) => (list === undefined ? 0 : (list as readonly unknown[]).length),
  position: onKnown(([member, list]) => positionOf(member as string, list as readonly string[])),
  firstKnown: (operands) => operands.find((operand) => operand !== undefined),
} as const satisfies Record<DerivationOperation, Derive>

const positionOf = (member: string, list: readonly string[]): number | undefined => {
  const index = list.indexOf(member)
  return index < 0 ? undefined : index + 1
}
