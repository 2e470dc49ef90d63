import * as z from 'zod'
import { HIT_POLICIES } from '../model/decision-table.js'
import { DERIVATION_OPERATIONS, FACT_TYPES, SENSITIVITIES } from '../model/fact.js'
import { OPERATORS } from '../model/operator.js'
import { ORIGINS } from '../model/parameter.js'
import { DIRECTIONS } from '../model/scorecard.js'

// Building an object schema probes `new Function`, which a strict Content-Security-Policy reports.
const wasJitless = z.config().jitless
z.config({ jitless: true })

const text = z
  .object({ en: z.string().min(1), 'zh-CN': z.string().min(1) })
  .catchall(z.string().min(1))
  .meta({ description: 'A text in English and Simplified Chinese; {fact} and {topic.parameter} are filled in.' })
/** Words that may be empty: a ratio has no unit word. */
const unitText = z.object({ en: z.string(), 'zh-CN': z.string() }).catchall(z.string())
const provisions = z.array(z.string()).optional().meta({ description: 'Ids of the handbook provisions carried here.' })
const $schema = z.string().optional()
const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/)
  .meta({ description: 'Unique among its siblings.' })
const whole = z.int()
const date = z.string().meta({ description: 'A calendar date YYYY-MM-DD.' })
const dates = {
  effectiveFrom: date.optional().meta({ description: 'The first day on which it holds.' }),
  effectiveUntil: date.optional().meta({ description: 'The first day on which it no longer holds.' }),
}

/** Read by `parseCondition`, which tells more than a schema could; editors get the shape from condition.json. */
const condition = z.unknown().meta({ $ref: './condition.json' })
const operand = z.unknown().meta({ $ref: './condition.json#/$defs/operand' })
const literal = z.unknown().meta({
  anyOf: [
    { type: ['number', 'boolean', 'string'] },
    { type: 'array', minItems: 1, items: { type: ['number', 'string'] } },
  ],
})

const fieldShape = {
  type: z.enum(FACT_TYPES),
  unit: z.string().optional(),
  members: z.record(z.string(), text).optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  decimals: z.int().min(0).max(15).optional(),
  title: text,
  description: text.optional(),
}
const field: z.ZodType = z.strictObject({ ...fieldShape, fields: z.lazy(() => fields) })
const fields = z.record(z.string(), field).optional()
const fact = z.strictObject({
  ...fieldShape,
  fields,
  sensitivity: z.enum(SENSITIVITIES).optional(),
  protected: z.boolean().optional(),
  changeable: z.boolean().optional(),
  provisions,
  tmf: z.string().optional(),
  derive: z
    .unknown()
    .optional()
    .meta({
      type: 'object',
      minProperties: 1,
      maxProperties: 1,
      propertyNames: { enum: [...DERIVATION_OPERATIONS] },
      additionalProperties: { type: 'array', items: { $ref: './condition.json#/$defs/operand' } },
    }),
})

const datedValue = z.strictObject({ from: date, until: date.optional(), value: literal })
const origin = z.enum(ORIGINS)
const parameter = z.strictObject({
  title: text,
  unit: z.string().optional(),
  origin,
  source: text.optional(),
  provisions,
  values: z.array(datedValue).min(1),
})

const attribute = z.strictObject({
  id,
  title: text.optional(),
  partialScore: whole,
  conditions: condition.optional(),
  reasonCode: z.string().optional(),
  reason: text.optional(),
  provisions,
  ...dates,
})
const characteristic = z.strictObject({
  id,
  title: text,
  reasonCode: z.string(),
  baselineScore: whole,
  reason: text,
  provisions,
  ...dates,
  attributes: z.array(attribute).min(1),
})
const band = z.strictObject({ id, from: operand, title: text, provisions, ...dates })
const notice = z.strictObject({ id, conditions: condition, text, provisions, ...dates })

const decisionShape = { $schema, title: text, description: text.optional(), provisions }
const scorecard = z.strictObject({
  ...decisionShape,
  initialScore: whole.optional(),
  reasonCodeAlgorithm: z.enum(['pointsAbove', 'pointsBelow']),
  maximumReasons: z.int().min(1).optional(),
  monotone: z
    .record(z.string(), z.enum(DIRECTIONS))
    .optional()
    .meta({ description: 'Promises: more of the fact, all others equal, never lowers (raises) the score.' }),
  origin,
  characteristics: z.array(characteristic).min(1),
  bands: z.array(band).min(1),
  notices: z.array(notice).optional(),
})

const outcome = z
  .record(z.string(), z.unknown())
  .meta({ type: 'object', description: 'Codes and plain data; {"fact": …} and {"parameter": …} are filled in.' })
const row = z.strictObject({
  id,
  conditions: condition.optional(),
  outcome,
  text,
  priority: z.unknown().optional().meta({ type: 'integer', minimum: 1, maximum: 1_000_000 }),
  provisions,
  ...dates,
})
const output = z.strictObject({ title: text, members: z.record(z.string(), text).optional() })
const decisionTable = z.strictObject({
  ...decisionShape,
  hitPolicy: z.enum(HIT_POLICIES),
  outputs: z.record(z.string(), output).optional(),
  rows: z.array(row).min(1),
})

const step = z.strictObject({ id, text, conditions: condition.optional(), provisions, ...dates })
const rank = z.strictObject({
  base: whole,
  adjust: z.array(z.strictObject({ conditions: condition, add: whole })).optional(),
})
const item = z.strictObject({
  id,
  title: text,
  eligibility: condition.optional(),
  applicability: condition.optional(),
  suitability: condition.optional(),
  rank,
  group: z.string().optional(),
  steps: z.array(step),
  provisions,
  ...dates,
})
const recommendations = z.strictObject({
  ...decisionShape,
  atMost: z.int().min(1).optional(),
  items: z.array(item).min(1),
})

const plainRule = z.strictObject({
  name: z.string().min(1).optional(),
  priority: row.shape.priority,
  conditions: condition,
  effectiveFrom: dates.effectiveFrom,
  effectiveTo: dates.effectiveUntil,
  event: z.strictObject({ type: z.string().min(1), params: z.record(z.string(), z.unknown()).optional() }),
})

const namedCondition = z.strictObject({ title: text, conditions: condition, provisions })

const changeShape = { why: text, source: text.optional() }
const element = z.unknown().meta({ type: 'object', description: 'An element as it would stand in the decision.' })
const elements = z.array(element).min(1).optional()
const changes = {
  amount: z.strictObject({
    ...changeShape,
    parameter: z.string(),
    unit: z.string().optional(),
    origin: origin.optional(),
    values: z.array(datedValue).min(1),
  }),
  replace: z.strictObject({ ...changeShape, ...dates, replace: z.string(), with: element }),
  disable: z.strictObject({ ...changeShape, ...dates, disable: z.string() }),
  add: z.strictObject({
    ...changeShape,
    ...dates,
    add: z.strictObject({
      to: z.string(),
      before: z.string().optional(),
      characteristics: elements,
      bands: elements,
      notices: elements,
      attributes: elements,
      rows: elements,
      items: elements,
      steps: elements,
    }),
  }),
}
const region = z.strictObject({
  $schema,
  region: z.string(),
  extends: z.string().optional(),
  title: text,
  currency: z.string().optional(),
  timeZone: z.string().optional(),
  changes: z.array(z.unknown().meta({ anyOf: Object.keys(changes).map((kind) => ({ $ref: `#/$defs/${kind}` })) })),
})

const expectation = z.strictObject({
  score: z.number().optional(),
  band: z.string().optional(),
  attributes: z.record(z.string(), z.string()).optional(),
  reasons: z.array(z.string()).optional(),
  notices: z.array(z.string()).optional(),
  rows: z.array(z.string()).optional(),
  outcomes: z.array(outcome).optional(),
  items: z.array(z.string()).optional(),
  ranks: z.record(z.string(), z.number()).optional(),
  steps: z.record(z.string(), z.array(z.string())).optional(),
  rejected: z.record(z.string(), z.string()).optional(),
  includes: z.array(z.string()).optional(),
  excludes: z.array(z.string()).optional(),
  missingFacts: z.array(z.string()).optional(),
})
const ruleCase = z.strictObject({
  name: text,
  region: z.string().optional(),
  asOf: date,
  facts: z.record(z.string(), z.unknown()),
  expect: z.record(z.string(), expectation),
})

const chapter = z.strictObject({ title: text })
const provision = z.strictObject({ chapter: z.string(), kind: z.string(), executable: z.boolean(), title: text })

const rulebook = z.strictObject({
  $schema,
  id,
  version: z.string(),
  title: text,
  currency: z.string(),
  timeZone: z.string(),
  locales: z.array(z.string()).min(2),
})
const provisionList = z.strictObject({
  $schema,
  chapters: z.record(z.string(), chapter),
  provisions: z.record(z.string(), provision),
})
const notCarried = z.strictObject({ $schema, provisions: z.record(z.string(), text) })
const cases = z.strictObject({ $schema, cases: z.array(ruleCase) })

z.config({ jitless: wasJitless ?? false })

/** A document that maps names to entries, beside its `$schema`. */
const entries = (entry: z.ZodType) => z.object({ $schema }).catchall(entry)

/** The zod schemas of rule documents and of what they hold, by the words of the documents. */
export const SCHEMAS = {
  fact,
  unitText,
  parameter,
  namedCondition,
  scorecard,
  decisionTable,
  recommendations,
  plainRule,
  region,
  changes,
  ruleCase,
  rulebook,
  provisionList,
  notCarried,
  characteristic,
  attribute,
  band,
  notice,
  row,
  item,
  step,
  cases,
}

/** What editors get: one JSON Schema for each kind of document, by file name. */
export const jsonSchemas = (): Readonly<Record<string, object>> => ({
  'facts.json': toJsonSchema(entries(fact)),
  'units.json': toJsonSchema(entries(unitText)),
  'parameters.json': toJsonSchema(entries(parameter)),
  'conditions.json': toJsonSchema(entries(namedCondition)),
  'scorecard.json': toJsonSchema(scorecard),
  'decision-table.json': toJsonSchema(decisionTable),
  'recommendations.json': toJsonSchema(recommendations),
  'rules.json': toJsonSchema(z.union([plainRule, z.array(plainRule).min(1)])),
  'region.json': {
    ...toJsonSchema(region),
    $defs: mapValues(changes, (schema) => withoutDialect(toJsonSchema(schema))),
  },
  'cases.json': toJsonSchema(cases),
  'rulebook.json': toJsonSchema(rulebook),
  'provisions.json': toJsonSchema(provisionList),
  'not-carried.json': toJsonSchema(notCarried),
  'condition.json': CONDITION_SCHEMA,
})

const toJsonSchema = (schema: z.ZodType): object => z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' })

const withoutDialect = ({ $schema: _, ...schema }: { $schema?: string }): object => schema

const mapValues = <In, Out>(values: Readonly<Record<string, In>>, map: (value: In) => Out): Record<string, Out> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value)]))

const group = (key: string) => ({
  type: 'object',
  required: [key],
  additionalProperties: false,
  properties: {
    [key]: { type: 'array', minItems: 1, items: { $ref: '#' } },
    priority: { type: 'integer', minimum: 1 },
  },
})

const CONDITION_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  description: "A condition in json-rules-engine's format.",
  anyOf: [
    group('all'),
    group('any'),
    {
      type: 'object',
      required: ['not'],
      additionalProperties: false,
      properties: { not: { $ref: '#' }, priority: { type: 'integer', minimum: 1 } },
    },
    {
      type: 'object',
      required: ['condition'],
      additionalProperties: false,
      properties: { condition: { type: 'string' }, priority: { type: 'integer', minimum: 1 } },
    },
    {
      type: 'object',
      required: ['fact', 'operator', 'value'],
      additionalProperties: false,
      properties: {
        fact: { type: 'string' },
        operator: { enum: Object.keys(OPERATORS) },
        value: { $ref: '#/$defs/operand' },
        path: { type: 'string', pattern: '^\\$\\.' },
        priority: { type: 'integer', minimum: 1 },
      },
    },
  ],
  $defs: {
    operand: {
      anyOf: [
        { type: ['number', 'boolean', 'string'] },
        { type: 'array', minItems: 1, items: { type: ['number', 'string'] } },
        {
          type: 'object',
          required: ['parameter'],
          additionalProperties: false,
          properties: { parameter: { type: 'string' } },
        },
        { type: 'object', required: ['fact'], additionalProperties: false, properties: { fact: { type: 'string' } } },
      ],
    },
  },
}
