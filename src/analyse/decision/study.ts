import type { ResolvedCondition } from '../../model/condition.js'
import { type Details, type Diagnostic, type DiagnosticCode, report } from '../../model/diagnostic.js'
import type { Facts } from '../../model/fact.js'
import type { Location } from '../../model/location.js'
import type { LocalizedText } from '../../model/text.js'
import { ask, type Question, type Reply } from '../account/ask.js'
import { conditionOfBox } from '../space/condition-of-box.js'
import type { Box } from '../space/formula.js'
import type { ReadAccount } from '../space/meaning.js'
import type { Side } from '../space/side.js'
import { type Space, spaceOf } from '../space/space.js'
import { nameOf } from '../space/variable.js'

/** One decision under study: its space, and words for what is found. */
export interface Study {
  readonly side: Side
  readonly space: Space
  /** A condition as a sentence in every language; `inside` one that has begun already. */
  describe(condition: ResolvedCondition, place?: 'inside'): LocalizedText
  /** Literals that one search may look at. */
  readonly work?: number
  /** Accounts to try where nothing can be proved. */
  readonly accounts?: Iterable<ReadAccount>
}

/** What a study needs beside the conditions. */
export type StudyBasis = Omit<Study, 'space'>

/** A study of the accounts that some conditions can tell apart. */
export const studyOf = (conditions: readonly ResolvedCondition[], basis: StudyBasis): Study => ({
  ...basis,
  space: spaceOf([{ side: basis.side, conditions }]),
})

/** Asks whether there is an account of a kind. */
export const askIn = (
  { side, space, work, accounts }: Study,
  question: Omit<Question, 'side' | 'space' | 'work'>,
): Reply =>
  ask({
    side,
    space,
    ...(work === undefined ? {} : { work }),
    ...(accounts === undefined ? {} : { accounts }),
    ...question,
  })

/** More conditions than these nobody holds in mind. */
const MOST_CONDITIONS = 6

/** The accounts of a box in words. */
export const wordsOfBox = (box: Box, { space, describe }: Study): LocalizedText => {
  const condition = conditionOfBox(box, space)
  if (condition.kind !== 'all') return describe(condition, 'inside')
  if (condition.conditions.length === 0) return AS_SHOWN
  const more = condition.conditions.length - MOST_CONDITIONS
  const { en, 'zh-CN': zh } = describe(
    { ...condition, conditions: condition.conditions.slice(0, MOST_CONDITIONS) },
    'inside',
  )
  return more <= 0 ? { en, 'zh-CN': zh } : { en: `${en} and so on (${more} more)`, 'zh-CN': `${zh}等（另有${more}项）` }
}

const AS_SHOWN: LocalizedText = { en: 'the facts are as in the example', 'zh-CN': '事实如示例所示' }

/** A diagnostic with the account that shows it. */
export const reportWith = (example: Facts, code: DiagnosticCode, at: Location, details: Details): Diagnostic => ({
  ...report(code, at, details),
  example,
})

/** A diagnostic with the account that was found for it, where one was. */
export const reportShown = (reply: Reply, code: DiagnosticCode, at: Location, details: Details): Diagnostic =>
  reply.kind === 'example' ? reportWith(reply.facts(), code, at, details) : report(code, at, details)

/** A question that was neither proved nor met by an example: what it was, and what stood in the way. */
export const reportOpen = (
  reply: Extract<Reply, { kind: 'open' }>,
  question: LocalizedText,
  at: Location,
): Diagnostic => report('ANALYSIS_OPEN', at, { question, because: becauseOf(reply), tried: reply.tried })

const BUDGET: LocalizedText = {
  en: 'The search was broken off, for there are too many combinations.',
  'zh-CN': '组合过多，搜索已中止。',
}

const MOST_NAMED = 4

/** Why a question was left open. */
export const becauseOf = ({ because, isBudget }: Extract<Reply, { kind: 'open' }>): LocalizedText => {
  if (isBudget) return BUDGET
  const names = [
    ...new Set(
      because.map((variable) =>
        variable.kind === 'pair' ? `${nameOf(variable)} / ${variable.other}` : nameOf(variable),
      ),
    ),
  ]
  const shown = names.slice(0, MOST_NAMED)
  const more = names.length - shown.length
  return {
    en: `It rests on facts that depend on each other: ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
    'zh-CN': `它涉及相互依赖的事实：${shown.join('、')}${more > 0 ? `等 ${names.length} 项` : ''}。`,
  }
}

/** Names between quotation marks, as one list. */
export const quoted = (names: readonly string[]): LocalizedText => ({
  en: names.map((name) => `“${name}”`).join(', '),
  'zh-CN': names.map((name) => `“${name}”`).join('、'),
})
