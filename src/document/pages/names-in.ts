import { placeholdersOf } from '../../model/text.js'

/** The names that a part of a rulebook mentions: in conditions, operands and outcomes, and between braces in texts. */
export interface Names {
  readonly facts: ReadonlySet<string>
  readonly amounts: ReadonlySet<string>
  readonly conditions: ReadonlySet<string>
}

/** All names in a part of a rulebook, in the order in which they stand there. */
export const namesIn = (part: unknown): Names => {
  const facts = new Set<string>()
  const amounts = new Set<string>()
  const conditions = new Set<string>()
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      // Only the names of amounts have a dot in them.
      for (const name of placeholdersOf(value)) (name.includes('.') ? amounts : facts).add(name)
    }
    if (typeof value !== 'object' || value === null) return
    const { kind, fact, parameter, name } = value as Readonly<Record<string, unknown>>
    if (typeof fact === 'string') facts.add(fact)
    if (typeof parameter === 'string') amounts.add(parameter)
    if (kind === 'reference' && typeof name === 'string') conditions.add(name)
    for (const inner of Object.values(value)) visit(inner)
  }
  visit(part)
  return { facts, amounts, conditions }
}
