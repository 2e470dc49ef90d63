import type { ResolvedCondition, Scorecard } from 'kam-rules'
import { words } from '../support/small-rulebook.js'
import { type Chance, condition, pick } from './random-tables.js'

export type Card = Scorecard<ResolvedCondition, number>
type Direction = NonNullable<Card['monotone']>[string]

const at = (pointer: string) => ({ file: 'random', pointer })
const DIRECTIONS: readonly Direction[] = ['increasing', 'decreasing']

/** A scorecard of one to four characteristics over the facts, with promises about some of those that have an order. */
export const randomScorecard = (
  facts: readonly string[],
  ordered: readonly string[],
  chance: Chance,
  conditionOn: (chance: Chance) => ResolvedCondition = (own) => condition(facts, own, 1),
): Card => {
  const characteristics = Array.from({ length: 1 + chance(4) }, (_, index) =>
    characteristic(index, conditionOn, chance),
  )
  return {
    kind: 'scorecard',
    id: 'random',
    title: words('Random'),
    provisions: [],
    origin: 'convention',
    initialScore: chance(6) === 0 ? 98 : chance(4),
    reasonCodeAlgorithm: pick(['pointsBelow', 'pointsAbove'], chance),
    ...(chance(3) === 0 ? {} : { maximumReasons: 1 + chance(2) }),
    monotone: Object.fromEntries(ordered.filter(() => chance(2) === 0).map((fact) => [fact, pick(DIRECTIONS, chance)])),
    characteristics,
    bands: bands(chance),
    notices: [],
    at: at(''),
  }
}

const CODES = ['A', 'B', 'C'] as const

const characteristic = (
  index: number,
  conditionOn: (chance: Chance) => ResolvedCondition,
  chance: Chance,
): Card['characteristics'][number] => ({
  id: `c${index}`,
  title: words('Characteristic'),
  reasonCode: chance(2) === 0 ? `R${index}` : pick(CODES, chance),
  baselineScore: chance(5),
  reason: words('Reason'),
  provisions: [],
  attributes: Array.from({ length: chance(4) + 1 }, (_, place) => place).map((place, _, all) => ({
    id: `a${place}`,
    partialScore: chance(7) - 1,
    ...(place === all.length - 1 ? {} : { conditions: conditionOn(chance) }),
    ...(chance(5) === 0 ? { reasonCode: pick([...CODES, `S${index}`], chance) } : {}),
    provisions: [],
    at: at(`/characteristics/${index}/attributes/${place}`),
  })),
  at: at(`/characteristics/${index}`),
})

/** Some of the scores, the highest first. */
const bands = (chance: Chance): Card['bands'] => {
  const starts = [...new Set(Array.from({ length: 1 + chance(4) }, () => chance(14) - 2))].sort((a, b) => b - a)
  return starts.map((from, index) => ({
    id: `b${index}`,
    from,
    title: words('Band'),
    provisions: [],
    at: at(`/bands/${index}`),
  }))
}
