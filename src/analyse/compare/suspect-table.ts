import type { ResolvedCondition } from '../../model/condition.js'
import type { DecisionTable, OutcomeValue } from '../../model/decision-table.js'
import { AS_OF } from '../../model/fact.js'
import { allOf, anyOf, type Formula, NEVER } from '../space/formula.js'
import { factsShown } from '../space/narrow.js'
import type { Side } from '../space/side.js'
import type { Space } from '../space/space.js'
import { differing, firstOf, type Suspicion, turnedAround, type Version, type Versions } from './suspicion.js'

type Table = DecisionTable<ResolvedCondition>

/** Where two versions of a table may show different rows, other outcomes, or another order. */
export const suspectTable = ({ space, a, b }: Versions<Table>): readonly Suspicion[] => {
  const [hitsA, hitsB] = [hitsOf(a, space), hitsOf(b, space)]
  const names = [...new Set([...hitsA.keys(), ...hitsB.keys()])]
  const formula = (hits: ReadonlyMap<string, Formula>, name: string) => hits.get(name) ?? NEVER
  return [
    ...names.flatMap((name) => differing(formula(hitsA, name), formula(hitsB, name), space)),
    ...turnedAround([...hitsA.keys()], [...hitsB.keys()]).map((pair) =>
      allOf(pair.map((name) => formula(hitsA, name))),
    ),
  ]
}

/** Who is shown which row with which outcome. */
const hitsOf = ({ side, it: table }: Version<Table>, space: Space): ReadonlyMap<string, Formula> => {
  const conditions = table.rows.map((row) => row.conditions)
  const formulas =
    table.hitPolicy === 'first'
      ? firstOf(conditions, space, side)
      : conditions.map((condition) => space.formulaOf(condition, side))
  const hits = new Map<string, Formula>()
  for (const [index, { id, outcome }] of table.rows.entries()) {
    const name = JSON.stringify([id, outcome, meaningOfFacts(outcome, side)])
    const formula = formulas[index] as Formula
    hits.set(name, anyOf([hits.get(name) ?? NEVER, formula]))
  }
  return hits
}

/** A fact in an outcome may be derived in another way on the other side, or from another date. */
const meaningOfFacts = (outcome: OutcomeValue, { roots, rulebook }: Side): readonly unknown[] => {
  const derived = roots.derivedBehind(factsShown(outcome))
  const usesDate = JSON.stringify(derived).includes(`"fact":"${AS_OF}"`) || factsShown(outcome).includes(AS_OF)
  return [derived, usesDate ? rulebook.asOf : '']
}
