import type { Recommendations, ResolvedCondition } from 'kam-rules'
import { words } from '../support/small-rulebook.js'
import { type Chance, pick } from './random-tables.js'

type List = Recommendations<ResolvedCondition>
type ConditionOn = (chance: Chance) => ResolvedCondition

const at = (pointer: string) => ({ file: 'random', pointer })

/** Recommendations of one to four items, some of them in one group, with stages, adjustments and steps. */
export const randomRecommendations = (conditionOn: ConditionOn, chance: Chance): List => ({
  kind: 'recommendations',
  id: 'random',
  title: words('Random'),
  provisions: [],
  ...(chance(3) === 0 ? { atMost: 1 + chance(2) } : {}),
  items: Array.from({ length: 1 + chance(4) }, (_, index) => item(index, conditionOn, chance)),
  at: at(''),
})

const item = (index: number, conditionOn: ConditionOn, chance: Chance): List['items'][number] => ({
  id: `item-${index}`,
  title: words('Item'),
  stages: {
    ...(chance(2) === 0 ? { eligibility: conditionOn(chance) } : {}),
    ...(chance(2) === 0 ? { applicability: conditionOn(chance) } : {}),
    ...(chance(3) === 0 ? { suitability: conditionOn(chance) } : {}),
  },
  rank: {
    base: 1 + chance(4),
    adjust: Array.from({ length: chance(3) }, (_, place) => ({
      conditions: conditionOn(chance),
      add: pick([-2, -1, 1, 2], chance),
      at: at(`/items/${index}/rank/adjust/${place}`),
    })),
  },
  ...(chance(2) === 0 ? { group: 'group' } : {}),
  steps: Array.from({ length: 1 + chance(2) }, (_, place) => ({
    id: `step-${place}`,
    text: words('Step'),
    ...(chance(2) === 0 ? { conditions: conditionOn(chance) } : {}),
    provisions: [],
    at: at(`/items/${index}/steps/${place}`),
  })),
  provisions: [],
  at: at(`/items/${index}`),
})
