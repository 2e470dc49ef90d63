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
const ONE: Expansion = { comparisons: 1, levels: 0 }

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
    const { comparisons, levels } = expansionOf(named.conditions, (inner) => ofName(inner, [...path, name]))
    if (comparisons > MOST.comparisons || levels >= MOST.levels) return refuse(name, tooLarge(named.at))
    const expansion = { comparisons, levels: levels + 1 }
    expansions.set(name, expansion)
    return expansion
  }
  for (const name of Object.keys(conditions)) ofName(name, [])
  const comparisonsIn = (condition: Condition) => expansionOf(condition, (name) => ofName(name, [])).comparisons
  return [...diagnostics, ...decisions.flatMap((decision) => problemsOfDecision(decision, comparisonsIn))]
}

const tooLarge = (at: Location): Diagnostic =>
  report('REF_EXPANSION_TOO_LARGE', at, { limit: MOST.comparisons, levels: MOST.levels })

const problemsOfDecision = (
  decision: Decision,
  comparisonsIn: (condition: Condition) => number,
): readonly Diagnostic[] => {
  const counts = conditionsIn(decision).map(({ condition }) => ({ condition, comparisons: comparisonsIn(condition) }))
  const large = counts.filter(({ comparisons }) => comparisons > MOST.comparisons)
  if (large.length > 0) return large.map(({ condition }) => tooLarge(condition.at))
  const all = counts.reduce((sum, { comparisons }) => sum + comparisons, 0)
  return all > MOST.comparisonsOfDecision ? [tooLarge(decision.at)] : []
}

const expansionOf = (condition: Condition, ofName: (name: string) => Expansion): Expansion => {
  switch (condition.kind) {
    case 'comparison':
      return ONE
    case 'not':
      return expansionOf(condition.condition, ofName)
    case 'reference':
      return ofName(condition.name)
    case 'all':
    case 'any':
      return together(condition.conditions, ofName)
  }
}

const together = (conditions: readonly Condition[], ofName: (name: string) => Expansion): Expansion => {
  let [comparisons, levels] = [0, 0]
  for (const condition of conditions) {
    const inner = expansionOf(condition, ofName)
    comparisons += inner.comparisons
    levels = Math.max(levels, inner.levels)
  }
  return { comparisons, levels }
}
