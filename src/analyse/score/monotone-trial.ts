import { definitionAt } from '../../model/definition-at.js'
import { AS_OF, type Facts, type FactValue } from '../../model/fact.js'
import { aim, type Draft, valueNow } from '../account/aim.js'
import type { Study } from '../decision/study.js'
import { representativeOf } from '../space/representative.js'
import { type Scale, scaleOf } from '../space/scale.js'
import type { PairVariable, Variable } from '../space/variable.js'
import type { Promised } from './monotone-steps.js'
import { judge, type Outlook } from './score-outlook.js'

/** Two accounts that differ in one fact, and whose scores differ the wrong way. */
export interface Breach {
  readonly facts: Facts
  readonly lower: FactValue
  readonly higher: FactValue
  readonly before: number
  readonly after: number
}

/** Tries an account with several values of the fact, lowest first. */
export const breachOf = (
  { account, values }: Trial,
  { fact, sense }: Promised,
  outlook: Outlook,
): Breach | undefined => {
  const tried = values.flatMap((value) => {
    const facts = { ...account, [fact]: value }
    const read = outlook.study.side.meaning.read(facts)
    return read === undefined ? [] : [{ facts, value, score: judge(read, outlook).score }]
  })
  for (const [index, higher] of tried.entries()) {
    const lower = tried[index - 1]
    if (lower === undefined || sense * (higher.score - lower.score) >= 0) continue
    return {
      facts: lower.facts,
      lower: lower.value,
      higher: higher.value,
      before: lower.score,
      after: higher.score,
    }
  }
  return undefined
}

/** An account with values of a fact at which something changes for it. */
export interface Trial {
  readonly account: Facts
  /** Lowest first. */
  readonly values: readonly FactValue[]
}

/** Facts that the fact is compared with, or that something is derived from together with it, get a value if they have none. */
export const trialOf = (facts: Facts, { fact, moving: { root, bound } }: Promised, { study }: Outlook): Trial => {
  const { side, space } = study
  const variablesAt = (indexes: readonly number[]) => indexes.map((index) => space.variables[index] as Variable)
  const moved = variablesAt(bound)
  const values = completed(facts, moved, study)
  const scale = scaleOf(definitionAt(side.rulebook.facts, fact)) as Scale
  const settled = new Set(Object.keys(side.rulebook.facts).filter((name) => name !== fact))
  const draft: Draft = { side, values, settled, fit: (_, value) => legal(value, scale) }
  const found = [
    ...variablesAt(root === undefined ? [] : [root]).flatMap(valuesOf),
    ...moved.flatMap((variable) =>
      variable.kind === 'pair' ? aroundOther(variable, fact, draft) : atCells(variable, fact, draft),
    ),
  ]
  const numbers = [...new Set(found.map(scale.toNumber))].sort((a, b) => a - b)
  values.delete(AS_OF)
  return { account: Object.fromEntries(values), values: numbers.map(scale.toValue) }
}

const SOMETHING = 10

const completed = (facts: Facts, moved: readonly Variable[], { side }: Study): Map<string, FactValue> => {
  const values = new Map(Object.entries(facts) as [string, FactValue][])
  const names = moved.flatMap((variable) =>
    variable.kind === 'pair' ? [variable.fact, variable.other] : [variable.fact],
  )
  for (const name of names.flatMap((one) => side.roots.givenBehind(one))) {
    const scale = scaleOf(definitionAt(side.rulebook.facts, name))
    if (values.has(name) || scale === undefined) continue
    values.set(name, legal(SOMETHING, scale))
  }
  return values
}

const legal = (value: FactValue, scale: Scale): FactValue =>
  scale.toValue(scale.pick(scale.lowest, scale.highest, scale.toNumber(value)))

const valuesOf = (variable: Variable): readonly FactValue[] =>
  Array.from({ length: variable.size }, (_, cell) => representativeOf(variable, cell)).filter(
    (value) => value !== undefined,
  )

/** Values for which what is derived comes into each of its cells. */
const atCells = (variable: Variable, fact: string, draft: Draft): readonly FactValue[] =>
  valuesOf(variable).map((value) => {
    aim(variable.fact, value, draft)
    return draft.values.get(fact) as FactValue
  })

/** Values just below, at and just above what the fact is compared with. */
const aroundOther = ({ fact: left, other, field }: PairVariable, fact: string, draft: Draft): readonly FactValue[] => {
  const scale = scaleOf(field)
  if (scale === undefined) return []
  return [-1, 0, 1].flatMap((by) =>
    [
      [left, other],
      [other, left],
    ].map(([moving = '', still = '']) => {
      const value = valueNow(still, draft)
      if (value !== undefined) aim(moving, scale.toValue(scale.toNumber(value) + by), draft)
      return draft.values.get(fact) as FactValue
    }),
  )
}
