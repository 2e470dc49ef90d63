import { RuleEngine } from 'node-rules'
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
import { expressionOf, type Grammar, ORDER } from './expression.js'

interface Session extends Account {
  score: number
  tier: string
  segments: string[]
  recommendations: string[]
}

type Rule = Extract<NonNullable<ConstructorParameters<typeof RuleEngine>[0]>, { condition: unknown }>

const comparison = ({ fact, operator, value }: Comparison): string => {
  const actual = `fact.${fact}`
  const written = JSON.stringify(value)
  switch (operator) {
    case 'isKnown':
      return value === true ? `${actual} !== null` : `${actual} === null`
    case 'equal':
      return `${actual} === ${written}`
    case 'notEqual':
      return `(${actual} !== null && ${actual} !== ${written})`
    case 'in':
      return `${written}.includes(${actual})`
    case 'notIn':
      return `(${actual} !== null && !${written}.includes(${actual}))`
    case 'contains':
      return `(${actual} !== null && ${actual}.includes(${written}))`
    case 'doesNotContain':
      return `(${actual} !== null && !${actual}.includes(${written}))`
    case 'mentions':
    case 'doesNotMention':
      throw new Error(`the workload does not use ${operator}`)
    default:
      return `(${actual} !== null && ${actual} ${ORDER[operator]} ${written})`
  }
}

const GRAMMAR: Grammar = { and: ' && ', or: ' || ', comparison }

/** Rules of node-rules are functions: here they are as fast as those an author would write. */
const rule = (condition: Condition | string, consequence: (session: Session) => void): Rule => {
  const test = typeof condition === 'string' ? condition : expressionOf(withoutNot(condition), GRAMMAR)
  return {
    condition: new Function('R', 'fact', `R.when(${test})`) as Rule['condition'],
    consequence: (control, session) => {
      consequence(session as unknown as Session)
      control.next()
    },
  }
}

export const nodeRules = (): Engine => {
  const rules = [
    ...CHARACTERISTICS.flatMap(({ attributes }) =>
      attributes.map(({ alone, points }) =>
        rule(alone, (session) => {
          session.score += points
        }),
      ),
    ),
    ...BANDS.map(({ id, from }, index) =>
      rule(`fact.score >= ${from} && fact.score < ${BANDS[index - 1]?.from ?? Number.MAX_VALUE}`, (session) => {
        session.tier = id
      }),
    ),
    ...SEGMENTS.map(({ id, conditions }) => rule(conditions, ({ segments }) => segments.push(id))),
    ...RECOMMENDATIONS.map((one) => rule(wholeOf(one), ({ recommendations }) => recommendations.push(one.id))),
  ]
  const engine = new RuleEngine(rules, { ignoreFactChanges: true })
  const decide: Engine['resultOf'] = (account) =>
    new Promise((resolve) => {
      const session = { ...account, score: 0, tier: '', segments: [], recommendations: [] }
      engine.execute(session, (found) => {
        const { score, tier, segments, recommendations } = found as unknown as Session
        resolve({ score, tier, segments, recommendations })
      })
    })
  return { name: 'node-rules', decide, resultOf: decide }
}
