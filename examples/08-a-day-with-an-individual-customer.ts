// One day with one individual customer: usage falls, a call leads to a care visit, and the risk is lower in the evening.
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

const printRisk = (facts: HandbookFacts) => {
  const { score, bandTitle, reasons } = rulebook.decide('churn-risk', facts)
  console.log(`  Churn risk: ${score} points, ${bandTitle.en}`)
  for (const { points, text } of reasons.slice(0, 2)) console.log(`    +${points} ${text.en}`)
}

console.log('1. Morning: the usage of a VIP customer has fallen by 38%')
const morning: HandbookFacts = {
  accountId: 'HA-I-0118',
  accountType: 'individual',
  accountTier: 'vip',
  consentToContact: true,
  monthlyRevenue: 320,
  tenureMonths: 26,
  contractType: 'monthToMonth',
  usageTrendPct: -38,
  serviceCalls90d: 2,
  competitorPresence: 'present',
  personalPreferences: ['green tea'],
  needProfile: ['internetAccess'],
  valueRatedDate: '2026-09-15',
  daysSinceForum: 60,
  daysSinceLastContact: 41,
  daysSinceLastVisit: 120,
}
for (const { text, outcome } of rulebook.decide('monitoring', morning).hits) {
  console.log(`  Within ${outcome['dueInDays']} days: ${text.en}`)
}
printRisk(morning)

console.log('\n2. Before the call: two things are not yet ready')
const beforeCall: HandbookFacts = {
  ...morning,
  gender: 'female',
  callDirection: 'outbound',
  callPrepItems: ['phoneNumber', 'name', 'gender', 'age', 'purpose', 'relationshipStatus', 'penAndPaper'],
}
printItems(rulebook.decide('call-plan', beforeCall), 2)

console.log('\n3. On the line: “I am on my way out”')
const call: HandbookFacts = {
  ...beforeCall,
  contactChannel: 'phone',
  callPrepItems: [...(beforeCall.callPrepItems ?? []), 'content', 'suitableTime'],
  calleeAvailable: true,
  callStepsDone: ['introduce', 'askConvenience'],
  callConvenienceConfirmed: false,
}
printItems(rulebook.decide('call-plan', call), 1)

console.log('\n4. 约好当天下午三点上门：出发之前')
const appointment: HandbookFacts = {
  ...call,
  callStepsDone: ['introduce', 'askConvenience', 'bookOrPromise', 'thank', 'close'],
  rescheduledAt: '2026-11-01',
  visitAppointmentAt: '2026-11-01',
  visitPurpose: 'to ask how the service suits you',
  visitPrepItems: [
    'address',
    'name',
    'gender',
    'age',
    'purpose',
    'businessContent',
    'relationshipStatus',
    'penAndPaper',
  ],
  fallbackGoalDefined: false,
  phoneMode: 'ring',
  outingRegistered: true,
}
printItems(rulebook.decide('visit-plan', appointment), 3, 'zh-CN')

console.log('\n5. In her living room: the greetings are over, and she is disappointed')
const visit: HandbookFacts = {
  ...appointment,
  contactChannel: 'visit',
  visitPrepItems: [...(appointment.visitPrepItems ?? []), 'attire', 'appointment'],
  fallbackGoalDefined: true,
  phoneMode: 'silent',
  supervisorInformed: true,
  visitStepsDone: ['knock', 'introduce', 'seat', 'greet'],
  visitMinutes: 4,
  perceivedPerformance: 52,
  expectationLevel: 75,
  csatScore: 46,
  careTouches90d: 0,
}
printItems(rulebook.decide('visit-plan', visit), 1)
printItems(rulebook.decide('satisfaction-care', visit), 2)

console.log('\n6. Evening: she works from home now, and has taken a one-year plan that fits')
const evening: HandbookFacts = {
  ...visit,
  visitOutcome: 'agreed',
  daysSinceLastContact: 0,
  daysSinceLastVisit: 0,
  contractType: 'oneYear',
  contractMonthsRemaining: 12,
  perceivedPerformance: 78,
  csatScore: 82,
  careTouches90d: 1,
}
printRisk(evening)
const satisfaction = [visit, evening].map((facts) => rulebook.decide('satisfaction', facts))
console.log(`  Satisfaction: ${satisfaction.map(({ score, bandTitle }) => `${score} (${bandTitle.en})`).join(' → ')}`)
// Why her usage fell was answered this afternoon; what remains is to keep in touch.
const care = rulebook.decide('satisfaction-care', evening)
printItems({ ...care, items: care.items.filter(({ id }) => id === 'care-in-small-things') }, 1)

/* Output
1. Morning: the usage of a VIP customer has fallen by 38%
  Within 2 days: Usage changed by -38% against the last three months: find out why from the totals, and call the customer.
  Within 7 days: This major account is due to be visited or called: ask for opinions and how things stand, before problems grow.
  Churn risk: 50 points, High
    +12 Usage has changed by -38% against the previous three months; -15% or lower counts as a fall.
    +10 There is no contract term: the customer can leave at the end of any month.

2. Before the call: two things are not yet ready
  Prepare before you dial
    - Write down what you will say and ask.
    - Choose a time of day that suits the customer.
  Contact is due
    - VIP customer: the last contact was 41 days ago, and the pause should not exceed 14 days.
    - Call, ask for opinions and hear how things stand, so that problems are found early.
    - A visit is due as well: agree its day and time in this call.

3. On the line: “I am on my way out”
  Agree a better time to talk
    - Apologise for the disturbance and do not go into the matter.
    - Ask which day and time would suit.
    - Thank the customer and close the call.

4. 约好当天下午三点上门：出发之前
  手机调为静音
    - 把手机调为静音：面对的是特别重要的客户。
  外出前登记报备
    - 告知直接主管。
  拜访前先做好准备
    - 确认2026-11-01的预约。
    - 准备次优目标，以备首要目标难以达成。
    - 检查着装。

5. In her living room: the greetings are over, and she is disappointed
  State the purpose of the visit
    - You have been there for 4 minutes without saying why. Say it now: to ask how the service suits you.
  Manage expectations
    - Say openly that the service is felt to fall 23 points short of what was expected, and ask where.
    - Put right what we owe under the agreement, and say by when.
    - Say in plain figures what the service includes, what it does not, and how long things take.
  Anticipate needs
    - Usage has changed by -38% against the previous three months: ask what has changed, and refer to totals only.
    - Put forward one fitting proposal, tailored to this customer.

6. Evening: she works from home now, and has taken a one-year plan that fits
  Churn risk: 39 points, Medium
    +12 Usage has changed by -38% against the previous three months; -15% or lower counts as a fall.
    +5 A competitor is active at this customer.
  Satisfaction: 46 (Dissatisfied) → 66 (Neutral)
  Care for the customer in small things
    - Choose a gesture that fits the likes and habits on file.
    - Take a real occasion, such as a birthday, a festival or a follow-up; gestures in the last 90 days: 1.
    - Offer this major customer a bill reminder, or collection of payments at the door.
*/
