import type { ResolvedRulebook } from 'kam-rules'

/** The facts of an account that a decision reads, in the order in which it does; behind a derived fact those it is made of. */
export const factsRead = ({ decisions, derivedFacts }: ResolvedRulebook, id: string): readonly string[] => {
  const operands = new Map(derivedFacts.map((fact) => [fact.name, namesOf(fact.operands)]))
  const given = (name: string): readonly string[] => operands.get(name)?.flatMap(given) ?? [name]
  const named = namesOf(decisions.find((decision) => decision.id === id))
  return [...new Set(named.flatMap(given))].filter((name) => name !== 'asOf')
}

const namesOf = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(namesOf)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'fact' && typeof inner === 'string' ? [inner] : namesOf(inner),
  )
}
