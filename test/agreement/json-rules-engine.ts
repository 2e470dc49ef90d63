import { Engine } from 'json-rules-engine'
import type { ResolvedCondition } from '../../src/model/condition.js'
import type { Literal } from '../../src/model/fact.js'
import { AS_OF } from './dictionary.js'
import type { RawFacts } from './facts.js'
import type { Parameters, RawCondition, RawValue } from './rules.js'

/** A condition as json-rules-engine takes it: a group at the root. */
type Rooted = Exclude<RawCondition, { readonly fact: string }>

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
export const asWritten = (condition: RawCondition, parameters: Parameters): RawCondition => {
  if ('all' in condition) return { all: condition.all.map((one) => asWritten(one, parameters)) }
  if ('any' in condition) return { any: condition.any.map((one) => asWritten(one, parameters)) }
  if ('not' in condition) return { not: asWritten(condition.not, parameters) }
  return 'fact' in condition ? { ...condition, value: withAmount(condition.value, parameters) } : condition
}

/** The amount in place of its name. */
export const withAmount = (value: RawValue, parameters: Parameters): Literal | { readonly fact: string } =>
  typeof value === 'object' && 'parameter' in value ? parameters[value.parameter as keyof Parameters] : value

/** A resolved condition, in negation normal form, written back to json-rules-engine's format. */
export const asResolved = (condition: ResolvedCondition): RawCondition => {
  if (condition.kind !== 'comparison') {
    const inner = condition.conditions.map(asResolved)
    return condition.kind === 'all' ? { all: inner } : { any: inner }
  }
  const { fact, path, operator, value } = condition
  const operand = value.kind === 'literal' ? value.value : { fact: value.fact }
  return { fact, operator, value: operand, ...(path.length === 0 ? {} : { path: ['$', ...path].join('.') }) }
}

/** json-rules-engine wants a group, a `not` or a name at the root. */
export const rooted = (condition: RawCondition): Rooted => ('fact' in condition ? { all: [condition] } : condition)
