import { AS_OF, type FactDefinition } from '../model/fact.js'
import { type Location, within } from '../model/location.js'
import { OPERATORS } from '../model/operator.js'
import type { Direction } from '../model/scorecard.js'
import type { LocalizedText } from '../model/text.js'
import { TYPE_WORDS } from '../model/value-type.js'
import type { Scope } from './scope.js'

/** Notes promises about names that are no facts, and about facts of which there cannot be more. */
export const checkPromises = (
  promises: Readonly<Record<string, Direction>>,
  at: Location,
  { factAt, note }: Scope,
): void => {
  for (const fact of Object.keys(promises)) {
    const place = within(at, fact)
    const problem = fact === AS_OF ? SAME_FOR_ALL : problemOf(factAt(fact, place))
    if (problem) note('PROMISE_FACT', place, { fact, problem })
  }
}

const SAME_FOR_ALL: LocalizedText = {
  en: 'the date of the question is the same for every account.',
  'zh-CN': '查询日期对所有客户都相同。',
}

const problemOf = (definition: FactDefinition | undefined): LocalizedText | undefined => {
  if (definition === undefined) return undefined
  const { type, derive } = definition
  if (derive !== undefined) return DERIVED
  if (OPERATORS.greaterThan.factTypes.some((ordered) => ordered === type)) return undefined
  return {
    en: `it is ${TYPE_WORDS[type].en}, of which there is no more and no less.`,
    'zh-CN': `其类型为“${TYPE_WORDS[type]['zh-CN']}”，没有大小之分。`,
  }
}

const DERIVED: LocalizedText = {
  en: 'it is derived; promise something about the facts that it is made from.',
  'zh-CN': '它是派生事实，请改为对其来源事实作出声明。',
}
