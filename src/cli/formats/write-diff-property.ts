import type { PropertyChange, PropertyName } from '../../diff/difference.js'
import type { RejectionStage } from '../../model/recommendations.js'
import { inLocale, type LocalizedText } from '../../model/text.js'
import type { Session } from '../session.js'

const text = (en: string, zh: string): LocalizedText => ({ en, 'zh-CN': zh })

/** What properties are called. */
const PROPERTY_WORDS = {
  title: text('Title', '名称'),
  description: text('Description', '说明'),
  text: text('Text', '文字'),
  reason: text('Reason', '原因'),
  provisions: text('Provisions', '条款'),
  position: text('Place', '位置'),
  since: text('Since', '生效日期'),
  conditions: text('Condition', '条件'),
  eligibility: text('Eligibility', '资格'),
  applicability: text('Applicability', '适用'),
  suitability: text('Suitability', '适宜'),
  partialScore: text('Points', '得分'),
  baselineScore: text('Baseline', '基准分'),
  reasonCode: text('Reason code', '原因代码'),
  limit: text('From', '下限'),
  outcome: text('Outcome', '结论'),
  rank: text('Rank', '优先级'),
  adjustments: text('Rank adjustments', '优先级调整'),
  group: text('Group', '分组'),
  hitPolicy: text('Hit policy', '命中策略'),
  outputs: text('Output', '输出'),
  initialScore: text('Initial score', '初始分'),
  reasonCodeAlgorithm: text('Ranking of reasons', '原因排序方式'),
  maximumReasons: text('Most reasons', '原因上限'),
  monotone: text('Promise for', '单调承诺'),
  atMost: text('Most items', '建议上限'),
  origin: text('Origin', '来源类型'),
  value: text('Value', '取值'),
  region: text('Set by', '设定地区'),
  source: text('Source', '依据'),
  type: text('Type', '类型'),
  unit: text('Unit', '单位'),
  members: text('Code', '代码'),
  min: text('Least', '最小值'),
  max: text('Most', '最大值'),
  decimals: text('Decimals', '小数位数'),
  sensitivity: text('Sensitivity', '敏感级别'),
  isProtected: text('Protected', '受保护'),
  isChangeable: text('Changeable', '可改变'),
  tmf: text('TM Forum name', 'TM Forum 名称'),
  derive: text('Derived as', '派生方式'),
  version: text('Version', '版本'),
  currency: text('Currency', '货币'),
  timeZone: text('Time zone', '时区'),
} as const satisfies Record<PropertyName, LocalizedText>

/** What the stage is called at which an item drops out. */
export const writeStage = (stage: RejectionStage, { locale }: Session): string =>
  inLocale(PROPERTY_WORDS[stage === 'limit' ? 'atMost' : stage], locale)

/** What a property is called, with the code of the one that is meant. */
export const writeProperty = ({ property, of }: PropertyChange, { locale, say }: Session): string => {
  const words = inLocale(PROPERTY_WORDS[property], locale)
  return of === undefined ? words : say('propertyOf', { property: words, of })
}
