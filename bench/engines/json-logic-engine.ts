import { LogicEngine } from 'json-logic-engine'
import type { Account } from '../workload/facts.js'
import {
  BANDS,
  CHARACTERISTICS,
  type Comparison,
  type Condition,
  RECOMMENDATIONS,
  SEGMENTS,
  wholeOf,
  withoutNot,
} from '../workload/rules.js'
import type { Engine } from './engine.js'

const SIGNS = {
  equal: '===',
  notEqual: '!==',
  lessThan: '<',
  lessThanInclusive: '<=',
  greaterThan: '>',
  greaterThanInclusive: '>=',
} as const

/** A condition without `not` in JSON Logic. */
export const write = (condition: Condition): object => {
  if ('all' in condition) return { and: condition.all.map(write) }
  if ('any' in condition) return { or: condition.any.map(write) }
  if ('not' in condition) return { '!': write(condition.not) }
  return writeComparison(condition)
}

/** In JSON Logic null is less than 5, so that a missing fact has to be asked for. */
const writeComparison = ({ fact, operator, value }: Comparison): object => {
  const actual = { var: fact }
  const known = (test: object): object => ({ and: [{ '!==': [actual, null] }, test] })
  switch (operator) {
    case 'isKnown':
      return { [value === true ? '!==' : '===']: [actual, null] }
    case 'equal':
      return { '===': [actual, value] }
    case 'in':
      return { in: [actual, value] }
    case 'notIn':
      return known({ '!': { in: [actual, value] } })
    case 'contains':
      return known({ in: [value, actual] })
    case 'doesNotContain':
      return known({ '!': { in: [value, actual] } })
    case 'mentions':
    case 'doesNotMention':
      throw new Error(`the workload does not use ${operator}`)
    default:
      return known({ [SIGNS[operator]]: [actual, value] })
  }
}

const choice = (branches: readonly (readonly [object, unknown])[], otherwise: unknown): object => ({
  if: [...branches.flat(), otherwise],
})

/** Three expressions, compiled by `build()`, which makes JavaScript of them; the host names what was met. */
export const jsonLogicEngine = (): Engine => {
  const engine = new LogicEngine()
  const build = <Value>(logic: object) => engine.build(logic) as (data: unknown) => Value
  const points = CHARACTERISTICS.map(({ attributes }) =>
    choice(
      attributes.flatMap(({ after, points: given }) =>
        after === undefined ? [] : [[write(withoutNot(after)), given]],
      ),
      attributes.at(-1)?.points ?? 0,
    ),
  )
  const scoreOf = build<number>({ '+': points })
  const tierOf = build<string>(
    choice(
      BANDS.map(({ id, from }) => [{ '>=': [{ var: 'score' }, from] }, id]),
      '',
    ),
  )
  const segmentsMet = build<boolean[]>(SEGMENTS.map((rule) => write(withoutNot(wholeOf(rule)))))
  const recommendationsMet = build<boolean[]>(RECOMMENDATIONS.map((rule) => write(withoutNot(wholeOf(rule)))))
  const decide = (account: Account) => {
    const score = scoreOf(account)
    return {
      score,
      tier: tierOf({ score }),
      segments: named(SEGMENTS, segmentsMet(account)),
      recommendations: named(RECOMMENDATIONS, recommendationsMet(account)),
    }
  }
  return { name: 'json-logic-engine, build()', decide, resultOf: decide }
}

const named = (rules: readonly { readonly id: string }[], met: readonly boolean[]): readonly string[] => {
  const ids: string[] = []
  for (let index = 0; index < met.length; index++) if (met[index]) ids.push((rules[index] as { id: string }).id)
  return ids
}
