import { Engine as JsonRulesEngine, type TopLevelCondition } from 'json-rules-engine'
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

/** Conditions as an author of json-rules-engine writes them: a missing fact is `null`. */
const write = (condition: Condition): object => {
  if ('all' in condition) return { all: condition.all.map(write) }
  if ('any' in condition) return { any: condition.any.map(write) }
  if ('not' in condition) return { not: write(condition.not) }
  return writeComparison(condition)
}

const writeComparison = ({ fact, operator, value }: Comparison): object => {
  switch (operator) {
    case 'isKnown':
      return { fact, operator: value === true ? 'notEqual' : 'equal', value: null }
    case 'notEqual':
      return { fact, operator: 'notIn', value: [value, null] }
    case 'notIn':
      return { fact, operator, value: [...(value as readonly unknown[]), null] }
    default:
      return { fact, operator, value }
  }
}

/** A condition as a rule of json-rules-engine has it at its root. */
export const topLevel = (condition: Condition): TopLevelCondition => {
  const written = write(withoutNot(condition))
  return ('fact' in written ? { all: [written] } : written) as TopLevelCondition
}

interface Found {
  readonly type: string
  readonly params?: Readonly<Record<string, unknown>>
}

/** What the types of json-rules-engine leave out. */
interface EventfulAlmanac {
  getEvents(outcome: 'success'): readonly Found[]
}

const inOrder = (events: readonly Found[], type: string): readonly string[] =>
  events
    .filter((event) => event.type === type)
    .sort((a, b) => Number(a.params?.['order']) - Number(b.params?.['order']))
    .map(({ params }) => String(params?.['id']))

const sumOf = (events: readonly Found[]): number =>
  events.reduce((sum, { type, params }) => (type === 'points' ? sum + Number(params?.['points']) : sum), 0)

/** 88 rules; the score is a fact that is worked out from the events of the attributes, whose rules run first. */
export const makeEngine = (): JsonRulesEngine => {
  const engine = new JsonRulesEngine()
  for (const { attributes } of CHARACTERISTICS) {
    for (const { alone, points } of attributes)
      engine.addRule({ conditions: topLevel(alone), priority: 3, event: { type: 'points', params: { points } } })
  }
  engine.addFact('score', (_, almanac) => sumOf((almanac as unknown as EventfulAlmanac).getEvents('success')))
  BANDS.forEach(({ id, from }, index) => {
    const below = BANDS[index - 1]
    const conditions = {
      all: [
        { fact: 'score', operator: 'greaterThanInclusive', value: from },
        ...(below === undefined ? [] : [{ fact: 'score', operator: 'lessThan', value: below.from }]),
      ],
    }
    engine.addRule({ conditions, priority: 2, event: { type: 'tier', params: { id } } })
  })
  for (const [type, rules] of [['segment', SEGMENTS] as const, ['recommendation', RECOMMENDATIONS] as const]) {
    rules.forEach((rule, order) => {
      const { id } = rule
      engine.addRule({ conditions: topLevel(wholeOf(rule)), priority: 1, event: { type, params: { id, order } } })
    })
  }
  return engine
}

/** Each run ends before the next begins: overlapping runs of one engine lose rules. */
export const jsonRulesEngine = (): Engine => {
  const engine = makeEngine()
  const decide: Engine['resultOf'] = async (account) => {
    const { events } = await engine.run(account as unknown as Record<string, unknown>)
    return {
      score: sumOf(events),
      tier: inOrder(events, 'tier')[0] ?? '',
      segments: inOrder(events, 'segment'),
      recommendations: inOrder(events, 'recommendation'),
    }
  }
  return { name: 'json-rules-engine', decide, resultOf: decide }
}
