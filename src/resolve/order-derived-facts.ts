import { type Diagnostic, report } from '../model/diagnostic.js'
import type { FactDefinition } from '../model/fact.js'
import type { DerivedFact } from '../model/rulebook.js'
import { type ResolvedParametersByName, resolveOperand } from './resolve-conditions.js'

export interface OrderedFacts {
  readonly derivedFacts: readonly DerivedFact[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Derived facts in an order in which each comes after the facts it is made from. */
export const orderDerivedFacts = (
  facts: Readonly<Record<string, FactDefinition>>,
  parameters: ResolvedParametersByName,
): OrderedFacts => {
  const derivedFacts: DerivedFact[] = []
  const diagnostics: Diagnostic[] = []
  const done = new Set<string>()
  const visit = (name: string, path: readonly string[]): void => {
    const definition = facts[name]
    if (definition?.derive === undefined || done.has(name)) return
    if (path.includes(name)) {
      diagnostics.push(report('FACT_CYCLE', definition.at, { circle: [...path.slice(path.indexOf(name)), name].join(' → ') }))
      return
    }
    const { operation, operands } = definition.derive
    for (const operand of operands) if (operand.kind === 'fact') visit(operand.fact, [...path, name])
    if (done.has(name)) return
    done.add(name)
    derivedFacts.push({ name, operation, operands: operands.map((operand) => resolveOperand(operand, parameters)) })
  }
  for (const name of Object.keys(facts)) visit(name, [])
  return { derivedFacts, diagnostics }
}
