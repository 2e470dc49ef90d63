import type { ResolvedOperand } from '../../../model/fact.js'
import type { DerivedFact } from '../../../model/rulebook.js'
import { type Code, joined, js, literal } from './code.js'
import { heldValue, hostValue } from './host-value.js'
import type { Places } from './places.js'

/** Derived facts that decisions ask for, with those they rest on, each after its operands. */
export const neededDerivations = (places: Places): readonly DerivedFact[] => {
  const { derivedFacts } = places.rulebook
  for (const { name, operands } of derivedFacts.toReversed()) {
    if (!places.has(name)) continue
    for (const operand of operands) if (operand.kind === 'fact') places.of(operand.fact)
  }
  return derivedFacts.filter(({ name }) => places.has(name))
}

/** `const $spareMinutes = …`. The arithmetic of NaN is already that of missing facts. */
export const emitDerived = (derived: DerivedFact, places: Places): Code =>
  js`const ${places.of(derived.name).name} = ${emitResult(derived, places)}`

const emitResult = (derived: DerivedFact, places: Places): Code => {
  const { name, operation, operands } = derived
  const numbers = () => operands.map((operand) => emitNumber(operand, derived, places))
  const values = () => operands.map((operand) => emitValue(operand, places))
  switch (operation) {
    case 'add':
      return js`finite(${joined(numbers(), ' + ')})`
    case 'subtract':
      return js`finite(${joined(numbers(), ' - ')})`
    case 'multiply':
      return js`finite(${joined(numbers(), ' * ')})`
    case 'divide':
      return js`finite(${joined(numbers(), ' / ')})`
    case 'min':
      return js`finite(Math.min(${joined(numbers(), ', ')}))`
    case 'max':
      return js`finite(Math.max(${joined(numbers(), ', ')}))`
    case 'daysBetween':
      return js`daysBetween(${joined(numbers(), ', ')})`
    case 'count':
      return js`size(${joined(values(), ', ')})`
    case 'position':
      return js`positionIn(${joined(values(), ', ')})`
    case 'firstKnown': {
      const place = places.of(name)
      if (place.holding === 'number') return firstNumber(numbers())
      return heldValue(place, joined(values(), ' ?? '), places)
    }
  }
}

const emitNumber = (operand: ResolvedOperand, { name, operation }: DerivedFact, places: Places): Code => {
  if (operand.kind === 'fact') return places.of(operand.fact).name
  if (typeof operand.value !== 'string') return literal(operand.value)
  const isTime = operation === 'firstKnown' && places.of(name).representation === 'minute'
  return places.moment(isTime ? 'time' : 'date', operand.value)
}

const emitValue = (operand: ResolvedOperand, places: Places): Code =>
  operand.kind === 'fact' ? hostValue(places.of(operand.fact), places) : literal(operand.value)

const firstNumber = (codes: readonly Code[]): Code =>
  codes.slice(0, -1).reduceRight((rest, code) => js`(${code} === ${code} ? ${code} : ${rest})`, codes.at(-1) ?? js`NaN`)
