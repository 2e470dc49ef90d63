import type { Condition } from '../model/condition.js'
import { conditionsIn } from '../model/conditions-in.js'
import { type Diagnostic, report } from '../model/diagnostic.js'
import type { Location } from '../model/location.js'
import type { Decision } from '../model/rulebook.js'
import type { ConditionsByName } from './resolve-conditions.js'

/** What named conditions may come to once they are in place: comparisons of a condition and of a decision, and levels of names. */
const MOST = { comparisons: 50_000, comparisonsOfDecision: 1_000_000, levels: 32 }

interface Expansion {
  readonly comparisons: number
  readonly levels: number
}

const NOTHING: Expansion = { comparisons: 0, levels: 0 }

/** Makes sure that named conditions can be put in place: no circles, no explosion. What is refused once counts as nothing from then on. */
export const problemsOfExpansion = (
  decisions: readonly Decision[],
  conditions: ConditionsByName,
): readonly Diagnostic[] => {
  const diagnostics: Diagnostic[] = []
  const expansions = new Map<string, Expansion>()
  const refuse = (name: string, diagnostic: Diagnostic): Expansion => {
    diagnostics.push(diagnostic)
    expansions.set(name, NOTHING)
    return NOTHING
  }
  const ofName = (name: string, path: readonly string[]): Expansion => {
    const known = expansions.get(name)
    const named = conditions[name]
    if (known !== undefined || named === undefined) return known ?? NOTHING
    if (path.includes(name))
      return refuse(
        name,
        report('REF_CYCLE', named.at, { circle: [...path.slice(path.indexOf(name)), name].join(' → ') }),
      )
    if (path.length >= MOST.levels) return refuse(name, tooLarge(named.at))
    const inside = (inner: string): Expansion => ofName(inner, [...path, name])
    const comparisons = comparisonsIn(named.conditions, (inner) => inside(inner).comparisons)
    const levels = joined(named.conditions, 0, (inner) => inside(inner).levels, Math.max)
    if (comparisons > MOST.comparisons || levels >= MOST.levels) return refuse(name, tooLarge(named.at))
    const expansion = { comparisons, levels: levels + 1 }
    expansions.set(name, expansion)
    return expansion
  }
  for (const name of Object.keys(conditions)) ofName(name, [])
  const ofUse = (name: string): number => ofName(name, []).comparisons
  return [...diagnostics, ...decisions.flatMap((decision) => problemsOfDecision(decision, ofUse))]
}

const tooLarge = (at: Location): Diagnostic =>
  report('REF_EXPANSION_TOO_LARGE', at, { limit: MOST.comparisons, levels: MOST.levels })

const problemsOfDecision = (decision: Decision, ofName: (name: string) => number): readonly Diagnostic[] => {
  const counts = conditionsIn(decision).map((placed) => ({
    placed,
    comparisons: comparisonsIn(placed.condition, ofName),
  }))
  const large = counts.filter(({ comparisons }) => comparisons > MOST.comparisons)
  if (large.length > 0) return large.map(({ placed }) => tooLarge(placed.at))
  const all = counts.reduce((sum, { comparisons }) => sum + comparisons, 0)
  return all > MOST.comparisonsOfDecision ? [tooLarge(decision.at)] : []
}

const comparisonsIn = (condition: Condition, ofName: (name: string) => number): number =>
  joined(condition, 1, ofName, (sum, comparisons) => sum + comparisons)

/** One number for a whole condition, from those of its comparisons and names. */
const joined = (
  condition: Condition,
  ofComparison: number,
  ofName: (name: string) => number,
  join: (one: number, other: number) => number,
): number => {
  switch (condition.kind) {
    case 'comparison':
      return ofComparison
    case 'not':
      return joined(condition.condition, ofComparison, ofName, join)
    case 'reference':
      return ofName(condition.name)
    case 'all':
    case 'any':
      return condition.conditions.reduce((all, inner) => join(all, joined(inner, ofComparison, ofName, join)), 0)
  }
}
