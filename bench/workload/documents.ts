import type { Documents } from '../../src/index.js'
import { FACTS, type FactSpec } from './facts.js'
import { BANDS, CHARACTERISTICS, type Characteristic, GUARDS, RECOMMENDATIONS, type Rule, SEGMENTS } from './rules.js'

const words = (en: string) => ({ en, 'zh-CN': en })

const definitionOf = (name: string, spec: FactSpec): object => {
  const shared = { title: words(name), sensitivity: 'internal' }
  if ('codes' in spec) {
    return { ...shared, type: spec.type, members: Object.fromEntries(spec.codes.map((code) => [code, words(code)])) }
  }
  const { usual: _, ...rest } = spec
  return { ...shared, ...rest }
}

const characteristicDocument = ({ id, reasonCode, baseline, attributes }: Characteristic): object => ({
  id,
  title: words(id),
  reasonCode,
  baselineScore: baseline,
  reason: words(`${id} is below its baseline.`),
  attributes: attributes.map(({ id: attribute, points, after }) => ({
    id: attribute,
    partialScore: points,
    ...(after === undefined ? {} : { conditions: after }),
  })),
})

/** Guards are named conditions at the stages before and after the item's own condition. */
const itemDocument = ({ id, conditions, guards: [first, ...others] = [] }: Rule, index: number): object => ({
  id,
  title: words(id),
  ...(first === undefined ? {} : { eligibility: { condition: first } }),
  applicability: conditions,
  ...(others.length === 0 ? {} : { suitability: { all: others.map((condition) => ({ condition })) } }),
  rank: { base: RECOMMENDATIONS.length - index },
  steps: [],
})

const segmentRow = ({ id, conditions }: Rule): object => ({ id, conditions, outcome: { segment: id }, text: words(id) })

const shared: Documents = {
  'rulebook.json': {
    id: 'workload',
    version: '1.0.0',
    title: words('The workload of the benchmark'),
    currency: 'CNY',
    timeZone: 'Asia/Shanghai',
    locales: ['en', 'zh-CN'],
  },
  'facts.json': Object.fromEntries(Object.entries(FACTS).map(([name, spec]) => [name, definitionOf(name, spec)])),
}

/** The workload as documents of kam-rules. */
export const documents: Documents = {
  ...shared,
  'conditions.json': Object.fromEntries(
    Object.entries(GUARDS).map(([name, conditions]) => [name, { title: words(name), conditions }]),
  ),
  'decisions/tier.scorecard.json': {
    title: words('Tier'),
    reasonCodeAlgorithm: 'pointsBelow',
    maximumReasons: 4,
    origin: 'convention',
    characteristics: CHARACTERISTICS.map(characteristicDocument),
    bands: BANDS.map(({ id, from }) => ({ id, from, title: words(id) })),
  },
  'decisions/segments.decision-table.json': {
    title: words('Segments'),
    hitPolicy: 'collect',
    rows: SEGMENTS.map(segmentRow),
  },
  'decisions/actions.recommendations.json': {
    title: words('Actions'),
    items: RECOMMENDATIONS.map(itemDocument),
  },
}

/** Any rules over the same facts, as one decision table that shows all that are met. */
export const tableDocuments = (rules: readonly Rule[]): Documents => ({
  ...shared,
  'decisions/rules.decision-table.json': { title: words('Rules'), hitPolicy: 'collect', rows: rules.map(segmentRow) },
})
