import { seeded } from '../seeded.js'
import { type Account, FACTS } from './facts.js'
import type { Comparison, Condition, Rule } from './rules.js'

const THRESHOLDS_PER_FACT = 20
const NUMBERS = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'] as const

/** One of twenty amounts where accounts are; ranges of facts end far beyond. */
const thresholdIn = ({ min, max }: { readonly min: number; readonly max: number }, share: number): number =>
  min + Math.floor((Math.floor(share * THRESHOLDS_PER_FACT) * (Math.min(max, min + 100) - min)) / THRESHOLDS_PER_FACT)

/** Rules that have nothing in common but their facts and, as in business, their round amounts: three to six comparisons each. */
export const makeRules = (count: number): readonly Rule[] => {
  const random = seeded(count)
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)] as Value
  const names = Object.keys(FACTS) as (keyof Account)[]

  const comparison = (): Comparison => {
    const fact = pick(names)
    const spec = FACTS[fact]
    switch (spec.type) {
      case 'integer':
      case 'number':
        return { fact, operator: pick(NUMBERS), value: thresholdIn(spec, random()) }
      case 'boolean':
        return { fact, operator: 'equal', value: random() < 0.5 }
      case 'enum':
        return random() < 0.5
          ? { fact, operator: 'equal', value: pick(spec.codes) }
          : { fact, operator: 'in', value: [pick(spec.codes), pick(spec.codes)] }
      case 'set':
        return { fact, operator: pick(['contains', 'doesNotContain'] as const), value: pick(spec.codes) }
    }
  }
  const condition = (): Condition => {
    const parts: Condition[] = Array.from({ length: 3 + Math.floor(random() * 2) }, comparison)
    return { all: random() < 0.5 ? parts : [{ any: [comparison(), comparison()] }, ...parts.slice(1)] }
  }
  return Array.from({ length: count }, (_, index) => ({ id: `rule-${index}`, conditions: condition() }))
}
