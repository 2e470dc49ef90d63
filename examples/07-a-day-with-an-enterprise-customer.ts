// One day with one enterprise customer: an unmet need, an offer, an objection, a complaint and its recovery. The facts grow from scene to scene.
import { type LocalizedText, openRulebook, type RecommendationsResult } from 'kam-rules'
import { type HandbookFacts, handbook } from 'kam-rules/handbook'

const rulebook = openRulebook(handbook, { region: 'CN-HA', asOf: '2026-11-01' })

type Language = keyof LocalizedText

const printItems = ({ items }: RecommendationsResult, count: number, language: Language = 'en') => {
  for (const { title, steps } of items.slice(0, count)) {
    console.log(`  ${title[language]}`)
    for (const step of steps.slice(0, 3)) console.log(`    - ${step.text[language]}`)
  }
}

console.log('1. At the desk: a machine builder with 180 members talks a lot among itself')
const morning: HandbookFacts = {
  accountId: 'HA-E-0207',
  accountType: 'enterprise',
  accountTier: 'key',
  groupMemberCount: 180,
  monthlyRevenue: 9_800,
  tenureMonths: 30,
  internalCallShare: 0.46,
  heldProducts: ['suixinhu'],
  needProfile: ['internalCallSaving', 'shortCodeDialling'],
  consentToContact: true,
  openComplaints: 0,
}
const value = rulebook.decide('customer-value', morning)
console.log(`  Value: ${value.score} points, ${value.bandTitle.en}`)
printItems(rulebook.decide('product-offers', morning), 1)

console.log('\n2. Ten o’clock, at the customer’s office: an analytical buyer; the problem is clear since last week')
const talk: HandbookFacts = {
  ...morning,
  socialStyle: 'analytical',
  budgetKnown: true,
  purchaserKnown: true,
  spinAsked: ['situation', 'problem'],
  evidenceAvailable: ['trial'],
}
printItems(rulebook.decide('sales-approach', talk), 2)

console.log('\n3. 客户说：“比别家贵了15%。”')
const objection: HandbookFacts = {
  ...talk,
  spinAsked: ['situation', 'problem', 'implication', 'needPayoff'],
  objectionTopic: 'price',
  objectionAddressable: true,
  competitorPresence: 'present',
  competitorPriceGapPct: 15,
}
for (const { text } of rulebook.decide('objection-causes', objection).hits) console.log(`  原因：${text['zh-CN']}`)
printItems(rulebook.decide('objection-response', objection), 3, 'zh-CN')

console.log('\n4. Noon: the customer rings, angry: October’s messages were billed twice')
const complaint: HandbookFacts = {
  ...objection,
  complaintChannel: 'phone',
  complaintCategory: 'billing',
  complaintSeverity: 'major',
  complaintOpenedAt: '2026-11-01',
  complaintStepsDone: ['anticipateNeeds'],
  emotionAddressed: false,
  openComplaints: 1,
  disputedAmount: 4_600,
}
printItems(rulebook.decide('complaint-handling', complaint), 3)
const vnet = rulebook.decide('product-offers', complaint).rejected.find(({ id }) => id === 'vnet')
console.log(`  This morning’s offer waits: V-net is dropped at the stage “${vnet?.stage}”.`)

console.log('\n5. 书面回复：先检查用语，再发给客户')
for (const agentReplyText of [
  '我们的系统不会出错，公司规定就是这样，过几天再给您答复。',
  '给您添麻烦了，非常抱歉。我已请计费部门核对，今天下午四点前把结果告诉您。',
]) {
  const { hits } = rulebook.decide('wording', { ...complaint, agentReplyText })
  console.log(`  “${agentReplyText}”`)
  for (const { text } of hits) console.log(`    ✗ ${text['zh-CN']}`)
  if (hits.length === 0) console.log('    ✓ 可以发出')
}

console.log('\n6. Late afternoon: the charge is credited, and the customer says that this settles it')
const before: HandbookFacts = { ...complaint, perceivedPerformance: 52, expectationLevel: 75, csatScore: 55 }
const settled: HandbookFacts = {
  ...before,
  complaintReportedAt: '2026-11-01',
  complaintRepliedAt: '2026-11-01',
  complaintStepsDone: ['anticipateNeeds', 'meetEmotionalNeeds', 'openQuestions', 'offerSolution', 'reachAgreement'],
  emotionAddressed: true,
  solutionOptionCount: 2,
  agreementReached: true,
  customerSatisfiedWithOutcome: true,
  followUpAt: '2026-11-03',
}
printItems(rulebook.decide('complaint-handling', settled), 2)
const closed: HandbookFacts = {
  ...settled,
  openComplaints: 0,
  disputedAmount: 0,
  perceivedPerformance: 78,
  csatScore: 80,
}
const satisfaction = [before, closed].map((facts) => rulebook.decide('satisfaction', facts))
console.log(`  Satisfaction: ${satisfaction.map(({ score, bandTitle }) => `${score} (${bandTitle.en})`).join(' → ')}`)
printItems(rulebook.decide('satisfaction-care', closed), 1)
console.log(
  `  On offer again: ${rulebook
    .decide('product-offers', closed)
    .items.map(({ title }) => title.en)
    .join(', ')}`,
)

/* Output
1. At the desk: a machine builder with 180 members talks a lot among itself
  Value: 59 points, Growth
  Group V-net: the group's own mobile network
    - Present it as a virtual network of the group's own: all members' mobiles belong together.
    - Work out with one of the customer's own bills what the call discounts would save.
    - Show the customer that the share of calls inside the group is 46%: these are the calls that become cheaper.

2. Ten o’clock, at the customer’s office: an analytical buyer; the problem is clear since last week
  Open with a question and its answer
    - Raise a question that customers like this one often ask, and answer it in two sentences.
    - Let the answer contain a figure that the customer can check.
  Next question: the consequences
    - Ask what follows if the difficulty stays: in money, time and customers.
    - Work out together, in figures, what it costs in a year.

3. 客户说：“比别家贵了15%。”
  原因：与竞争对手相比，客户觉得我方价格偏高。
  用证据化解异议
    - 让客户把话说完，再用客户的原话复述要点。
    - 表示理解：这样的顾虑有它的道理。理解不等于认同，先不下结论。
    - 用开放式问题了解背后的原因，并问清是否还有别的顾虑。
  面向分析型客户的沟通方式
    - 把账逐项算给客户看，再说明由此带来的好处。
    - 少谈感受和客套，始终围绕事情本身。
    - 逐条作出专业回应，并给出客户可以核对的依据。
  比总成本，不只比价格
    - 问清客户拿哪个方案作比较，其中包含什么。
    - 客户认为我方比竞争对手高15%：逐项说明差在哪里。
    - 按整个合约期计算两个方案：价格、覆盖和服务。

4. Noon: the customer rings, angry: October’s messages were billed twice
  Report the major problem at once
    - Call your direct superior now: who is affected, since when, what the customer asks for, what you have done.
    - Enter the date of the report in the file of the complaint.
  You own this complaint until the customer is satisfied
    - Give the customer your name and your direct number. Say: “You will not have to explain this to anyone else.”
    - Follow the six steps: anticipate, feelings, open questions, solution, agreement, contact.
    - Close it only when the customer says that it is settled.
  Next: deal with the feelings
    - On the phone, show with short words that you are listening.
    - Let the customer finish. Do not interrupt and do not defend yourself.
    - Say: “I am sorry that this has happened to you. I understand that you are annoyed, and I will take care of it.”
  This morning’s offer waits: V-net is dropped at the stage “suitability”.

5. 书面回复：先检查用语，再发给客户
  “我们的系统不会出错，公司规定就是这样，过几天再给您答复。”
    ✗ “我们不会错”让人无法再谈下去。改说：“系统记录和您看到的不一致，我们逐项对一遍。”
    ✗ 只搬出规定不算答复。说明用意，再给出办法：“这条规定是为了保护您的账户，我们可以这样来办。”
    ✗ 承诺要有日期和时间。改说：“星期三下午五点前，我一定答复您。”
  “给您添麻烦了，非常抱歉。我已请计费部门核对，今天下午四点前把结果告诉您。”
    ✓ 可以发出

6. Late afternoon: the charge is credited, and the customer says that this settles it
  Next: keep in contact
    - Ask whether the solution holds and whether the customer is satisfied. Note the answer.
  Close the complaint
    - Tell the customer that the case is closed, and how to reach you directly if it comes back.
    - Thank the customer for speaking up.
    - Record the cause, the remedy and the customer's verdict in the file.
  Satisfaction: 48 (Dissatisfied) → 66 (Neutral)
  Meet and exceed expectations
    - Thank the customer and ask what made the difference.
    - Expectations are met: find one thing within the service that the customer has not asked for.
  On offer again: Group V-net: the group's own mobile network
*/
