import type { ResolvedCondition } from '../../../model/condition.js'
import type { DecisionTable, Outcome, OutcomeValue, Row } from '../../../model/decision-table.js'
import { type Item, type Recommendations, STAGES } from '../../../model/recommendations.js'
import type { ResolvedDecision } from '../../../model/rulebook.js'
import type { Characteristic, Scorecard } from '../../../model/scorecard.js'
import { copiesFacts } from '../slot.js'
import { type Code, data, index, joined, js, literal, numbered } from './code.js'
import { emitCondition, type Names } from './emit-condition.js'

/** V8 never optimises a function of more than 60 kB of bytecode; two hundred rules stay well below. */
const RULES_PER_FUNCTION = 200

/** The declarations of a decision; its answer is what the function `decide<number>` returns. */
export const emitDecision = (decision: ResolvedDecision, number: number, names: Names): readonly Code[] => {
  switch (decision.kind) {
    case 'scorecard':
      return emitScorecard(decision, number, names)
    case 'decision-table':
      return emitTable(decision, number, names)
    case 'recommendations':
      return emitRecommendations(decision, number, names)
  }
}

const conditionOr = (condition: ResolvedCondition | undefined, names: Names): Code =>
  condition === undefined ? js`true` : emitCondition(condition, names)

const emitScorecard = (
  scorecard: Scorecard<ResolvedCondition, number>,
  number: number,
  names: Names,
): readonly Code[] => {
  const { characteristics, bands, notices, initialScore } = scorecard
  const parts = characteristics.map((_, position) => numbered('part', position + 1))
  const points = characteristics.map((_, position) => js`${numbered('points', number)}_${index(position + 1)}`)
  return [
    ...characteristics.map(
      ({ attributes }, position) =>
        js`const ${points[position] ?? js``} = ${data(attributes.map(({ partialScore }) => partialScore))}`,
    ),
    js`const card${index(number)} = ${data(shapeOf(scorecard))}`,
    js`const ${numbered('decide', number)} = () => {`,
    ...characteristics.map((one, position) => js`  const ${parts[position] ?? js``} = ${emitChoice(one, names)}`),
    js`  const score = ${literal(initialScore)}${run(parts.map((part, position) => js` + ${points[position] ?? js``}[${part}]`))}`,
    js`  const notices = []`,
    ...notices.map(({ id, conditions }) => js`  if (${emitCondition(conditions, names)}) notices.push(${literal(id)})`),
    js`  const band = ${run(bands.map(({ id, from }) => js`score >= ${literal(from)} ? ${literal(id)} : `))}''`,
    js`  return new Scorecard(score, band, [${joined(parts, ', ')}], notices, card${index(number)})`,
    js`}`,
  ]
}

/** What is needed only when somebody reads reasons. */
const shapeOf = ({ characteristics, reasonCodeAlgorithm, maximumReasons }: Scorecard<ResolvedCondition, number>) => ({
  algorithm: reasonCodeAlgorithm,
  most: maximumReasons ?? null,
  characteristics: characteristics.map(({ id, reasonCode, baselineScore, attributes }) => ({
    id,
    baselineScore,
    attributes: attributes.map((attribute) => ({
      id: attribute.id,
      partialScore: attribute.partialScore,
      reasonCode: attribute.reasonCode ?? reasonCode,
    })),
  })),
})

/** Code after code, with nothing between. */
const run = (parts: readonly Code[]): Code => parts.reduce((all, part) => js`${all}${part}`, js``)

/** The index of the first attribute that applies, as a chain of conditions; the last one catches all. */
const emitChoice = ({ attributes }: Characteristic<ResolvedCondition>, names: Names): Code =>
  attributes.reduceRight(
    (next, { conditions }, position) =>
      conditions === undefined
        ? index(position)
        : js`${emitCondition(conditions, names)} ? ${index(position)} : ${next}`,
    js`-1`,
  )

const emitTable = (table: DecisionTable<ResolvedCondition>, number: number, names: Names): readonly Code[] => {
  const { rows, hitPolicy } = table
  const isFirst = hitPolicy === 'first'
  const lines = rows.map((row) => {
    const hit = js`hits.push({ row: ${literal(row.id)}, outcome: ${emitOutcome(row, names)} })`
    return js`  if (${conditionOr(row.conditions, names)}) ${isFirst ? js`return ${hit}` : hit}`
  })
  const chunks = chunked(lines)
  return [
    ...chunks.flatMap((chunk, part) => [
      js`const ${numbered('decide', number)}_${index(part + 1)} = (hits) => {`,
      ...chunk,
      js`  return 0`,
      js`}`,
    ]),
    js`const ${numbered('decide', number)} = () => {`,
    js`  const hits = []`,
    js`  ${joinCalls(chunks, number, isFirst)}`,
    js`  return { kind: 'decision-table', hits }`,
    js`}`,
  ]
}

/** `first` goes on to the next part only while nothing was hit. */
const joinCalls = (chunks: readonly unknown[], number: number, isFirst: boolean): Code => {
  const calls = chunks.map((_, part) => js`${numbered('decide', number)}_${index(part + 1)}(hits)`)
  return isFirst ? joined(calls, ' || ') : joined(calls, '\n')
}

const chunked = <Entry>(entries: readonly Entry[]): readonly (readonly Entry[])[] =>
  Array.from({ length: Math.ceil(entries.length / RULES_PER_FUNCTION) }, (_, part) =>
    entries.slice(part * RULES_PER_FUNCTION, (part + 1) * RULES_PER_FUNCTION),
  )

const emitOutcome = ({ outcome }: Row<ResolvedCondition>, names: Names): Code =>
  copiesFacts(outcome) ? emitOutcomeValue(outcome, names) : data(outcome)

const emitOutcomeValue = (value: OutcomeValue, names: Names): Code => {
  if (Array.isArray(value))
    return js`[${joined(
      value.map((entry: OutcomeValue) => emitOutcomeValue(entry, names)),
      ', ',
    )}]`
  if (typeof value !== 'object' || value === null) return literal(value as string | number | boolean | null)
  const entries = Object.entries(value as Outcome)
  const [key, name] = entries[0] ?? []
  if (entries.length === 1 && key === 'fact') return js`known(${names.fact(String(name))})`
  return js`{ ${joined(
    entries.map(([inner, entry]) => js`[${literal(inner)}]: ${emitOutcomeValue(entry, names)}`),
    ', ',
  )} }`
}

const emitRecommendations = (
  { items, atMost }: Recommendations<ResolvedCondition>,
  number: number,
  names: Names,
): readonly Code[] => {
  const itemData = items.map((item, position) => emitItem(item, position, number, names))
  const lines = items.map((item, position) => emitStages(item, position, number, names))
  const chunks = chunked(lines)
  return [
    ...itemData.flat(),
    ...chunks.flatMap((chunk, part) => [
      js`const ${numbered('decide', number)}_${index(part + 1)} = (candidates, rejected) => {`,
      ...chunk,
      js`}`,
    ]),
    js`const ${numbered('decide', number)} = () => {`,
    js`  const candidates = []`,
    js`  const rejected = []`,
    ...chunks.map((_, part) => js`  ${numbered('decide', number)}_${index(part + 1)}(candidates, rejected)`),
    js`  return choose(candidates, rejected, ${atMost === undefined ? js`Infinity` : literal(atMost)})`,
    js`}`,
  ]
}

const emitStages = (item: Item<ResolvedCondition>, position: number, number: number, names: Names): Code => {
  const present = STAGES.filter((stage) => item.stages[stage] !== undefined)
  const refusals = present.map(
    (stage) =>
      js`if (!(${conditionOr(item.stages[stage], names)})) rejected.push({ id: ${literal(item.id)}, stage: ${literal(stage)} })\n  else `,
  )
  const rank = item.rank.adjust.map(
    ({ conditions, add }) => js` + (${emitCondition(conditions, names)} ? ${literal(add)} : 0)`,
  )
  const name = js`item${index(number)}_${index(position + 1)}`
  const candidate = js`candidates.push({ item: ${name}, rank: ${literal(item.rank.base)}${run(rank)} })`
  return js`  ${run(refusals)}${candidate}`
}

const emitItem = (
  { id, group, steps }: Item<ResolvedCondition>,
  position: number,
  number: number,
  names: Names,
): readonly Code[] => {
  const lines = steps.map((step) => js`    if (${conditionOr(step.conditions, names)}) steps.push(${literal(step.id)})`)
  return [
    js`const item${index(number)}_${index(position + 1)} = {`,
    js`  id: ${literal(id)},`,
    js`  group: ${group === undefined ? js`undefined` : literal(group)},`,
    js`  steps: () => {`,
    js`    const steps = []`,
    ...lines,
    js`    return steps`,
    js`  },`,
    js`}`,
  ]
}
