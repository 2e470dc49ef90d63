import { type Diagnostic, report } from '../model/diagnostic.js'
import type { FactDefinition } from '../model/fact.js'

export interface FactOrder {
  readonly names: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Derived facts are made of each other over no more levels than this. */
const MOST_LEVELS = 32

/** The names of derived facts, each after the facts it is made from; the same however the dictionary is ordered. */
export const orderDerivedFacts = (facts: Readonly<Record<string, FactDefinition>>): FactOrder => {
  const names: string[] = []
  const diagnostics: Diagnostic[] = []
  const levels = new Map<string, number>()
  const refuse = (name: string, diagnostic: Diagnostic): number => {
    diagnostics.push(diagnostic)
    levels.set(name, 0)
    return 0
  }
  /** How many levels of derived facts a fact is made of, itself included. */
  const visit = (name: string, path: readonly string[]): number => {
    const definition = facts[name]
    const known = levels.get(name)
    if (definition?.derive === undefined || known !== undefined) return known ?? 0
    if (path.includes(name)) {
      return refuse(
        name,
        report('FACT_CYCLE', definition.at, { circle: [...path.slice(path.indexOf(name)), name].join(' → ') }),
      )
    }
    if (path.length >= MOST_LEVELS) return refuse(name, tooManyLevels(name, definition))
    const below = definition.derive.operands.map((operand) =>
      operand.kind === 'fact' ? visit(operand.fact, [...path, name]) : 0,
    )
    const level = Math.max(0, ...below) + 1
    if (level > MOST_LEVELS) return refuse(name, tooManyLevels(name, definition))
    if (levels.has(name)) return 0
    levels.set(name, level)
    names.push(name)
    return level
  }
  for (const name of Object.keys(facts).toSorted()) visit(name, [])
  return { names, diagnostics }
}

const tooManyLevels = (fact: string, { at }: FactDefinition): Diagnostic =>
  report('FACT_DEFINITION', at, {
    fact,
    problem: {
      en: `it is made of derived facts over more than ${MOST_LEVELS} levels.`,
      'zh-CN': `其派生层次超过 ${MOST_LEVELS} 层。`,
    },
  })
