import { evaluateDecision } from '../evaluate/evaluate-decision.js'
import { readFacts } from '../evaluate/read-facts.js'
import type { Rulebook } from '../model/rulebook.js'
import { resolveRulebook, type Scene } from '../resolve/resolve-rulebook.js'
import type { NewDocument } from './new-region.js'

const DECISION = 'customer-value'
const FACTS = { accountType: 'enterprise', monthlyRevenue: 4300, usageTrendPct: -12 }

const NAME = {
  en: 'An enterprise of 4,300 a month whose usage falls: what comes out today. Put an account that you know in its place',
  'zh-CN': '月收入4300、用量下降的集团客户：目前得出的结果。请换成您熟悉的客户',
}

/** The document of a first case, which expects what the rules say today; `undefined` where they do not rate customers. */
export const firstCase = (book: Rulebook, scene: Required<Scene>): NewDocument | undefined => {
  const { rulebook } = resolveRulebook(book, scene)
  const decision = rulebook?.decisions.find(({ id }) => id === DECISION)
  const account = rulebook && readFacts(rulebook, FACTS).account
  if (decision === undefined || account === undefined) return undefined
  const finding = evaluateDecision(decision, account)
  if (finding.kind !== 'scorecard') return undefined
  const { score, band } = finding
  const document = { cases: [{ name: NAME, ...scene, facts: FACTS, expect: { [DECISION]: { score, band } } }] }
  return { $schema: '../schema/cases.json', ...document }
}
