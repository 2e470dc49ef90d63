import { Engine } from 'json-rules-engine'
import type { Documents } from 'kam-rules'
import type { Answers } from 'kam-rules/compile'
import type { Literal } from '../../src/model/fact.js'
import { conditionsWithin } from './decisions.js'
import { answersByHand } from './decisions-by-hand.js'
import { AS_OF, DERIVED_FACTS } from './dictionary.js'
import type { RawFacts } from './facts.js'
import { factValue, reads } from './plain-reading.js'
import { practiceIn } from './practice-book.js'
import type { Parameters, RawCondition, RawValue } from './rules.js'

/** A condition as json-rules-engine takes it: a group at the root. */
type Rooted = Exclude<RawCondition, { readonly fact: string }>

/**
 * What all decisions answer when json-rules-engine evaluates their conditions as written. The account lacks no fact; where a
 * derived fact comes out as missing, which the engine does not take, the conditions that look at it are read plainly.
 */
export const answersOfPlainEngine = async (documents: Documents, facts: RawFacts): Promise<Answers> => {
  const practice = practiceIn(documents)
  const factOf = (fact: string): unknown => factValue(fact, facts)
  const derived = Object.fromEntries(Object.keys(DERIVED_FACTS).map((fact) => [fact, factOf(fact)]))
  const conditions = conditionsWithin(documents)
  const named = new Map(Object.entries(practice.named))
  const asked = conditions.filter((one) => factsIn(one, named).every((fact) => factOf(fact) !== undefined))
  const written = (one: RawCondition): Rooted => rooted(asWritten(one, practice.parameters))
  const names = Object.fromEntries([...named].map(([name, one]) => [name, written(one)]))
  const fired = await firedByEngine(asked.map(written), { ...facts, ...derived }, names)
  const met = new Map(asked.map((one, index) => [one, fired.has(`r${index}`)]))
  return answersByHand(documents, {
    holds: (one) => one === undefined || (met.get(one) ?? reads(one, facts, practice) === true),
    factOf,
  })
}

/** The facts that a condition looks at, on either side. */
const factsIn = (condition: RawCondition, named: ReadonlyMap<string, RawCondition>): readonly string[] => {
  if ('all' in condition) return condition.all.flatMap((one) => factsIn(one, named))
  if ('any' in condition) return condition.any.flatMap((one) => factsIn(one, named))
  if ('not' in condition) return factsIn(condition.not, named)
  if ('condition' in condition) return factsIn(named.get(condition.condition) as RawCondition, named)
  const { fact, value } = condition
  return typeof value === 'object' && 'fact' in value ? [fact, value.fact] : [fact]
}

/** The names of the rules that fire in an engine of their own, made for this run alone. */
export const firedByEngine = async (
  conditions: readonly Rooted[],
  facts: RawFacts,
  named: Readonly<Record<string, Rooted>> = {},
): Promise<ReadonlySet<string>> => {
  const engine = new Engine([], { pathResolver: ownField })
  engine.addOperator('mentions', mentionsByRegularExpression)
  engine.addOperator(
    'doesNotMention',
    (text: string, phrases: readonly string[]) => !mentionsByRegularExpression(text, phrases),
  )
  engine.addOperator('isKnown', (value: unknown, isKnown: boolean) => (value !== undefined) === isKnown)
  for (const [name, condition] of Object.entries(named)) engine.setCondition(name, condition as never)
  conditions.forEach((one, index) => {
    engine.addRule({ name: `r${index}`, conditions: one as never, event: { type: 'match' } })
  })
  const { results } = await engine.run({ ...facts, asOf: AS_OF })
  return new Set(results.map(({ name }) => name))
}

/** Own properties only, and nothing but field names: no JSONPath is ever evaluated. */
const ownField = (value: object, path: string): unknown =>
  path
    .split('.')
    .slice(1)
    .reduce<unknown>(
      (inner, field) =>
        typeof inner === 'object' && inner !== null && Object.hasOwn(inner, field)
          ? (inner as RawFacts)[field]
          : undefined,
      value,
    )

/** A phrase as whole words, written without a look at how the library does it. */
const mentionsByRegularExpression = (text: string, phrases: readonly string[]): boolean =>
  phrases.some((phrase) => {
    const plain = widthless(phrase)
    const before = /^[a-z0-9]/.test(plain) ? '(?<![a-z0-9])' : ''
    const after = /[a-z0-9]$/.test(plain) ? '(?![a-z0-9])' : ''
    return new RegExp(before + plain.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') + after, 'u').test(widthless(text))
  })

const widthless = (text: string): string => text.normalize('NFKC').replace(/’/g, "'").toLowerCase()

/** A rule as its author wrote it, with the amounts in place. */
const asWritten = (condition: RawCondition, parameters: Parameters): RawCondition => {
  if ('all' in condition) return { all: condition.all.map((one) => asWritten(one, parameters)) }
  if ('any' in condition) return { any: condition.any.map((one) => asWritten(one, parameters)) }
  if ('not' in condition) return { not: asWritten(condition.not, parameters) }
  return 'fact' in condition ? { ...condition, value: withAmount(condition.value, parameters) } : condition
}

/** The amount in place of its name. */
export const withAmount = (value: RawValue, parameters: Parameters): Literal | { readonly fact: string } =>
  typeof value === 'object' && 'parameter' in value ? parameters[value.parameter as keyof Parameters] : value

/** json-rules-engine wants a group, a `not` or a name at the root. */
const rooted = (condition: RawCondition): Rooted => ('fact' in condition ? { all: [condition] } : condition)
