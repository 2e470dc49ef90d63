import { ZenEngine } from '@gorules/zen-engine'
import {
  BANDS,
  CHARACTERISTICS,
  type Comparison,
  RECOMMENDATIONS,
  SEGMENTS,
  wholeOf,
  withoutNot,
} from '../workload/rules.js'
import type { Engine } from './engine.js'
import { expressionOf, type Grammar, ORDER } from './expression.js'

/** ZEN refuses to order null, so that a missing fact has to be asked for. */
const comparison = ({ fact, operator, value }: Comparison): string => {
  const known = `${fact} != null`
  switch (operator) {
    case 'isKnown':
      return value === true ? known : `${fact} == null`
    case 'equal':
      return `${fact} == ${JSON.stringify(value)}`
    case 'notEqual':
      return `(${known} and ${fact} != ${JSON.stringify(value)})`
    case 'in':
      return `(${known} and ${fact} in ${JSON.stringify(value)})`
    case 'notIn':
      return `(${known} and ${fact} not in ${JSON.stringify(value)})`
    case 'contains':
      return `(${known} and ${JSON.stringify(value)} in ${fact})`
    case 'doesNotContain':
      return `(${known} and ${JSON.stringify(value)} not in ${fact})`
    case 'mentions':
    case 'doesNotMention':
      throw new Error(`the workload does not use ${operator}`)
    default:
      return `(${known} and ${fact} ${ORDER[operator]} ${value})`
  }
}

const GRAMMAR: Grammar = { and: ' and ', or: ' or ', comparison }

const points = CHARACTERISTICS.map(({ attributes }) =>
  attributes
    .map(({ after, points: given }) =>
      after === undefined ? `${given}` : `${expressionOf(withoutNot(after), GRAMMAR)} ? ${given} : `,
    )
    .join(''),
)

const flag = (met: string, id: string): string => `${met} ? ["${id}"] : []`

/** One expression node, which is ZEN's fastest form: keys later in the list use the earlier ones by `$`. */
const EXPRESSIONS = [
  { key: 'score', value: points.map((one) => `(${one})`).join(' + ') },
  { key: 'tier', value: `${BANDS.map(({ id, from }) => `$.score >= ${from} ? "${id}" : `).join('')}""` },
  ...[...SEGMENTS, ...RECOMMENDATIONS].map((rule, index) => ({
    key: `r${index}`,
    value: flag(expressionOf(withoutNot(wholeOf(rule)), GRAMMAR), rule.id),
  })),
]

const GRAPH = {
  nodes: [
    { id: 'input', type: 'inputNode', name: 'Account', position: { x: 0, y: 0 } },
    {
      id: 'rules',
      type: 'expressionNode',
      name: 'Rules',
      position: { x: 1, y: 0 },
      content: { expressions: EXPRESSIONS.map((one, index) => ({ id: `e${index}`, ...one })) },
    },
    { id: 'output', type: 'outputNode', name: 'Result', position: { x: 2, y: 0 } },
  ],
  edges: [
    { id: 'a', type: 'edge', sourceId: 'input', targetId: 'rules' },
    { id: 'b', type: 'edge', sourceId: 'rules', targetId: 'output' },
  ],
}

/** A native library: the account goes to it as a copy, and the answer comes in a promise. */
export const zenEngine = (): Engine => {
  const decision = new ZenEngine().createDecision(GRAPH)
  const decide: Engine['resultOf'] = async (account) => {
    const { result } = (await decision.evaluate(account)) as { result: Record<string, unknown> }
    const ids = [...SEGMENTS, ...RECOMMENDATIONS].map((_, index) => result[`r${index}`] as string[])
    return {
      score: result['score'] as number,
      tier: result['tier'] as string,
      segments: ids.slice(0, SEGMENTS.length).flat(),
      recommendations: ids.slice(SEGMENTS.length).flat(),
    }
  }
  return { name: 'GoRules ZEN, expressions', decide, resultOf: decide }
}
