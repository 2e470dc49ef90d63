import type { Operator } from '../model/operator.js'
import type { ResolvedDecision } from '../model/rulebook.js'

/** What decisions come to: the bands of scorecards, the rows of tables, the items of recommendations. */
export type OutcomeKind = ResolvedDecision['kind']

/** How one language says what conditions say. */
export interface Grammar {
  readonly compare: Readonly<Record<Operator, (fact: string, value: string) => string>>
  /** What dates and clock times say in their own words: they are before or after, not below or above. */
  readonly compareTimes: Readonly<Partial<Record<Operator, (fact: string, value: string) => string>>>
  /** Lists of a single value need no “one of”. */
  readonly compareOne: Readonly<Partial<Record<Operator, (fact: string, value: string) => string>>>
  /** A claim, such as “Has a PBX”, that does not hold. */
  readonly denied: (claim: string) => string
  readonly unknown: (fact: string) => string
  readonly known: (fact: string) => string
  readonly all: (parts: readonly string[]) => string
  readonly any: (parts: readonly string[]) => string
  readonly group: (sentence: string) => string
  /** The sentence with the value that the account really has. */
  readonly withActual: (sentence: string, actual: string) => string
  readonly withUnknown: (sentence: string) => string
  /** What would make an outcome come, or go: a band, a row, an item. */
  readonly comes: Readonly<Record<OutcomeKind, (outcome: string, condition: string) => string>>
  readonly goes: Readonly<Record<OutcomeKind, (outcome: string, condition: string) => string>>
  readonly list: (entries: readonly string[]) => string
  readonly boolean: (value: boolean) => string
  readonly hidden: string
  readonly missing: string
  readonly always: string
  /** Spaces as the language sets them: Chinese has none beside its own characters. */
  readonly tidy: (sentence: string) => string
}

const ENGLISH: Grammar = {
  compare: {
    equal: (fact, value) => `${fact} is ${value}`,
    notEqual: (fact, value) => `${fact} is not ${value}`,
    lessThan: (fact, value) => `${fact} is below ${value}`,
    lessThanInclusive: (fact, value) => `${fact} is at most ${value}`,
    greaterThan: (fact, value) => `${fact} is above ${value}`,
    greaterThanInclusive: (fact, value) => `${fact} is at least ${value}`,
    in: (fact, value) => `${fact} is one of ${value}`,
    notIn: (fact, value) => `${fact} is none of ${value}`,
    contains: (fact, value) => `${fact} includes ${value}`,
    doesNotContain: (fact, value) => `${fact} does not include ${value}`,
    mentions: (fact, value) => `${fact} mentions one of ${value}`,
    doesNotMention: (fact, value) => `${fact} mentions none of ${value}`,
    isKnown: (fact, value) => `${fact} is known: ${value}`,
  },
  compareTimes: {
    lessThan: (fact, value) => `${fact} is before ${value}`,
    lessThanInclusive: (fact, value) => `${fact} is not after ${value}`,
    greaterThan: (fact, value) => `${fact} is after ${value}`,
    greaterThanInclusive: (fact, value) => `${fact} is not before ${value}`,
  },
  compareOne: {
    in: (fact, value) => `${fact} is ${value}`,
    notIn: (fact, value) => `${fact} is not ${value}`,
    mentions: (fact, value) => `${fact} mentions ${value}`,
    doesNotMention: (fact, value) => `${fact} does not mention ${value}`,
  },
  denied: (claim) => `${claim}: no`,
  known: (fact) => `${fact} is known`,
  unknown: (fact) => `${fact} is not known`,
  all: (parts) => parts.join(' and '),
  any: (parts) => parts.join(' or '),
  group: (sentence) => `(${sentence})`,
  withActual: (sentence, actual) => `${sentence} (actual: ${actual})`,
  withUnknown: (sentence) => `${sentence} (not known)`,
  comes: {
    scorecard: (outcome, condition) => `Would be “${outcome}” if: ${condition}.`,
    'decision-table': (outcome, condition) => `“${outcome}” would apply if: ${condition}.`,
    recommendations: (outcome, condition) => `“${outcome}” would be recommended if: ${condition}.`,
  },
  goes: {
    scorecard: (outcome, condition) => `Would no longer be “${outcome}” if: ${condition}.`,
    'decision-table': (outcome, condition) => `“${outcome}” would no longer apply if: ${condition}.`,
    recommendations: (outcome, condition) => `“${outcome}” would no longer be recommended if: ${condition}.`,
  },
  list: (entries) => (entries.length === 0 ? 'none' : entries.join(', ')),
  boolean: (value) => (value ? 'yes' : 'no'),
  hidden: 'not shown',
  missing: 'unknown',
  always: 'always',
  tidy: (sentence) => sentence,
}

const SPACE_BESIDE_CHINESE =
  /(?<=[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]) +| +(?=[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef])/g

const CHINESE: Grammar = {
  compare: {
    equal: (fact, value) => `${fact}为${value}`,
    notEqual: (fact, value) => `${fact}不是${value}`,
    lessThan: (fact, value) => `${fact}低于${value}`,
    lessThanInclusive: (fact, value) => `${fact}不高于${value}`,
    greaterThan: (fact, value) => `${fact}高于${value}`,
    greaterThanInclusive: (fact, value) => `${fact}不低于${value}`,
    in: (fact, value) => `${fact}属于${value}之一`,
    notIn: (fact, value) => `${fact}不属于${value}`,
    contains: (fact, value) => `${fact}包含${value}`,
    doesNotContain: (fact, value) => `${fact}不包含${value}`,
    mentions: (fact, value) => `${fact}提到${value}之一`,
    doesNotMention: (fact, value) => `${fact}未提到${value}`,
    isKnown: (fact, value) => `${fact}是否已知：${value}`,
  },
  compareTimes: {
    lessThan: (fact, value) => `${fact}早于${value}`,
    lessThanInclusive: (fact, value) => `${fact}不晚于${value}`,
    greaterThan: (fact, value) => `${fact}晚于${value}`,
    greaterThanInclusive: (fact, value) => `${fact}不早于${value}`,
  },
  compareOne: {
    in: (fact, value) => `${fact}为${value}`,
    notIn: (fact, value) => `${fact}不是${value}`,
    mentions: (fact, value) => `${fact}提到${value}`,
  },
  denied: (claim) => `${claim}：否`,
  known: (fact) => `${fact}已知`,
  unknown: (fact) => `${fact}未知`,
  all: (parts) => parts.join('，且'),
  any: (parts) => parts.join('，或'),
  group: (sentence) => `（${sentence}）`,
  withActual: (sentence, actual) => `${sentence}（实际为${actual}）`,
  withUnknown: (sentence) => `${sentence}（未知）`,
  comes: {
    scorecard: (outcome, condition) => `若${condition}，则评为“${outcome}”。`,
    'decision-table': (outcome, condition) => `若${condition}，则适用“${outcome}”。`,
    recommendations: (outcome, condition) => `若${condition}，则会推荐“${outcome}”。`,
  },
  goes: {
    scorecard: (outcome, condition) => `若${condition}，则不再评为“${outcome}”。`,
    'decision-table': (outcome, condition) => `若${condition}，则不再适用“${outcome}”。`,
    recommendations: (outcome, condition) => `若${condition}，则不再推荐“${outcome}”。`,
  },
  list: (entries) => (entries.length === 0 ? '无' : entries.join('、')),
  boolean: (value) => (value ? '是' : '否'),
  hidden: '不显示',
  missing: '未知',
  always: '总是',
  tidy: (sentence) => sentence.replace(SPACE_BESIDE_CHINESE, ''),
}

const GRAMMARS: Readonly<Record<string, Grammar>> = { en: ENGLISH, 'zh-CN': CHINESE }

/** The grammar of a locale; a language without one of its own is served in English sentences. */
export const grammarOf = (locale: string): Grammar => GRAMMARS[locale] ?? ENGLISH
