import { AS_OF, type Entry, GIVEN_FACTS } from './dictionary.js'
import type { RawFacts } from './facts.js'
import { withAmount } from './json-rules-engine.js'
import type { Practice } from './practice-book.js'
import type { RawComparison, RawCondition } from './rules.js'

/**
 * What rule documents mean, read off the design and written as plainly as possible, with nothing of the library in it:
 * conditions as written, `not` where it stands, true, false or unknown (`null`) as Kleene has them.
 */
export const reads = (condition: RawCondition, facts: RawFacts, practice: Practice): boolean | null => {
  if ('all' in condition) return both(condition.all.map((one) => reads(one, facts, practice)))
  if ('any' in condition) return opposite(both(condition.any.map((one) => opposite(reads(one, facts, practice)))))
  if ('not' in condition) return opposite(reads(condition.not, facts, practice))
  if ('condition' in condition) return reads(practice.named[condition.condition] as RawCondition, facts, practice)
  return readsComparison(condition, facts, practice)
}

const both = (answers: readonly (boolean | null)[]): boolean | null => {
  if (answers.includes(false)) return false
  return answers.includes(null) ? null : true
}

const opposite = (answer: boolean | null): boolean | null => (answer === null ? null : !answer)

const readsComparison = (comparison: RawComparison, facts: RawFacts, { parameters }: Practice): boolean | null => {
  const { fact, path, operator } = comparison
  const value = withAmount(comparison.value, parameters)
  let left = factValue(fact, facts)
  for (const field of path?.split('.').slice(1) ?? []) left = (left as RawFacts | undefined)?.[field] ?? undefined
  const right = typeof value === 'object' && 'fact' in value ? factValue(value.fact, facts) : value
  if (operator === 'isKnown') return (left !== undefined) === right
  if (left === undefined || right === undefined) return null
  return holds(operator, left as never, right as never)
}

const holds = (operator: Exclude<RawComparison['operator'], 'isKnown'>, left: never, right: never): boolean => {
  const isMember = (list: readonly unknown[], member: unknown) => list.some((entry) => entry === member)
  switch (operator) {
    case 'equal':
      return left === right
    case 'notEqual':
      return !(left === right)
    case 'lessThan':
      return !(left >= right)
    case 'lessThanInclusive':
      return !(left > right)
    case 'greaterThan':
      return !(left <= right)
    case 'greaterThanInclusive':
      return !(left < right)
    case 'in':
      return isMember(right, left)
    case 'notIn':
      return !isMember(right, left)
    case 'contains':
      return isMember(left, right)
    case 'doesNotContain':
      return !isMember(left, right)
    case 'mentions':
      return wordsOf(left).some((start) => isMentionedAt(start, right))
    case 'doesNotMention':
      return !wordsOf(left).some((start) => isMentionedAt(start, right))
  }
}

/** What follows from each place of a text at which a phrase may begin: anywhere but within a Latin word. */
const wordsOf = (text: string): readonly string[] => {
  const plain = plainly(text)
  return [...plain].flatMap((_, index) => {
    const start = [...plain].slice(index).join('')
    const isWithinWord = /[a-z0-9]$/.test([...plain].slice(0, index).join('')) && /^[a-z0-9]/.test(start)
    return isWithinWord ? [] : [start]
  })
}

const isMentionedAt = (start: string, phrases: readonly string[]): boolean =>
  phrases.map(plainly).some((phrase) => {
    const goesOn = /[a-z0-9]$/.test(phrase) && /^[a-z0-9]/.test(start.slice(phrase.length))
    return start.startsWith(phrase) && !goesOn
  })

const plainly = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll('’', "'")

/** A fact as handed over, or derived by the formulas of the test dictionary. */
export const factValue = (name: string, facts: RawFacts): unknown => {
  if (name === 'asOf') return AS_OF
  const read = (fact: string): number | undefined => factValue(fact, facts) as number | undefined
  const given = (fact: string) => (facts[fact] ?? undefined) as number | undefined
  const [revenue, spend, months, tickets] = ['revenue', 'spend', 'months', 'tickets'].map(given)
  switch (name) {
    case 'total':
      return number(revenue, spend, (a, b) => a + b)
    case 'gap':
      return number(revenue, spend, (a, b) => a - b)
    case 'yearly':
      return number(revenue, 12, (a, b) => a * b)
    case 'share':
      return months === 0 ? undefined : number(tickets, months, (a, b) => a / b)
    case 'worst':
      return number(read('gap'), read('share'), Math.min)
    case 'best':
      return number(revenue, spend, (a, b) => Math.max(a, b, 0))
    case 'signedDays':
      return isMissing(facts['signed']) ? undefined : dayOf(AS_OF) - dayOf(facts['signed'] as string)
    case 'productCount':
      return new Set((facts['products'] ?? []) as readonly string[]).size
    case 'respondPosition':
      return isMissing(facts['steps']) ? undefined : 1 + (facts['steps'] as string[]).indexOf('respond') || undefined
    case 'size':
      return months ?? read('respondPosition') ?? tickets
    case 'reach':
      return read('notePosition') ?? read('contactCount')
    case 'daysLeft':
      return isMissing(facts['renewed']) ? undefined : dayOf('2026-12-31') - dayOf(facts['renewed'] as string)
    case 'contactCount':
      return ((facts['contacts'] ?? []) as readonly object[]).length
    case 'areaCount':
      return new Set((facts['areas'] ?? []) as readonly string[]).size
    case 'notePosition':
      if (isMissing(facts['steps']) || isMissing(facts['note'])) return undefined
      return 1 + (facts['steps'] as string[]).indexOf(facts['note'] as string) || undefined
    case 'firstTier':
      return facts['tier'] ?? facts['note'] ?? facts['wish'] ?? undefined
    case 'firstNote':
      return facts['note'] ?? facts['tier'] ?? 'none'
    case 'firstChoice':
      return facts['hasPbx'] ?? facts['isProspect'] ?? undefined
    case 'firstDate':
      return facts['renewed'] ?? facts['signed'] ?? '2026-01-31'
    case 'firstTime':
      return facts['closes'] ?? facts['opens'] ?? undefined
    default:
      return Object.hasOwn(facts, name)
        ? kept(facts[name], (GIVEN_FACTS as Readonly<Record<string, Entry>>)[name])
        : undefined
  }
}

/** Sets hold each member once, objects only the fields that the dictionary has and the account too. */
const kept = (value: unknown, entry: Entry | undefined): unknown => {
  if (isMissing(value)) return undefined
  if (entry?.type === 'set') return [...new Set(value as readonly string[])]
  if (entry?.fields === undefined) return value
  const fields = Object.entries(entry.fields)
  const record = (from: RawFacts): object =>
    Object.fromEntries(
      fields.flatMap(([name, field]) =>
        present(name, isMissing(from[name]) || field.fields === undefined ? from[name] : kept(from[name], field)),
      ),
    )
  return Array.isArray(value) ? value.map(record) : record(value as RawFacts)
}

const present = (name: string, value: unknown): readonly (readonly [string, unknown])[] =>
  isMissing(value) ? [] : [[name, value]]

const isMissing = (value: unknown): boolean => value === undefined || value === null

const number = (
  a: number | undefined,
  b: number | undefined,
  calculate: (a: number, b: number) => number,
): number | undefined => {
  const result = a === undefined || b === undefined ? Number.NaN : calculate(a, b)
  return Number.isFinite(result) ? result : undefined
}

/** Days since 1 March of the year 0, by the rules of the Gregorian calendar (Howard Hinnant's `days_from_civil`). */
const dayOf = (date: string): number => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
}
