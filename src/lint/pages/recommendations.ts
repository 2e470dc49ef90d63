import { document } from '../example.js'
import { type LintArea, text } from '../lint-page.js'

const HAS_PBX = { fact: 'hasPbx', operator: 'equal', value: true }
const HAS_NO_PBX = { fact: 'hasPbx', operator: 'equal', value: false }
const CALL = { id: 'call', text: text('Call the customer', '致电客户') }

const leasedLine = (extra: object) =>
  document('decisions/offers.recommendations.json', {
    title: text('Offers', '产品推荐'),
    items: [
      {
        id: 'leased-line',
        title: text('Leased line', '专线'),
        eligibility: HAS_PBX,
        rank: { base: 10 },
        steps: [CALL],
        ...extra,
      },
    ],
  })

const withAdjustment = (conditions: object) => leasedLine({ rank: { base: 10, adjust: [{ conditions, add: 5 }] } })

const visitIf = (conditions: object) =>
  leasedLine({ steps: [CALL, { id: 'visit', text: text('Offer a visit', '提出登门拜访'), conditions }] })

/** Items, their ranks and their steps. */
export const recommendations = {
  title: text('Recommendations', '建议'),
  pages: {
    ITEM_UNREACHABLE: {
      what: text('A recommendation can never be given to anybody.', '某项建议永远不会给到任何客户。'),
      why: text(
        'Its three stages exclude each other, or others of its group always rank higher. The product is on the list and never offered.',
        '可能是它的三个阶段条件互斥，也可能同组的其他建议总是排在前面。产品列在清单上，却从未推荐过。',
      ),
      mend: text(
        'Read the conditions of all stages together as one sentence. Change the one that contradicts the others, or raise the rank.',
        '请把各阶段的条件连起来当作一句话读，修改其中矛盾的一项，或提高优先级。',
      ),
      bad: leasedLine({ suitability: HAS_NO_PBX }),
      at: '/items/0',
      good: leasedLine({ suitability: { condition: 'loyal' } }),
    },
    STEP_UNREACHABLE: {
      what: text(
        'A step is never shown to anybody who receives the recommendation.',
        '得到该建议的客户永远不会看到其中某个步骤。',
      ),
      why: text(
        'Whoever wrote it counts on its being said to the customer. It is not, and the conversation lacks a part.',
        '编写者以为会向客户说这一步，其实从未出现，谈话就少了一环。',
      ),
      mend: text(
        'The step may ask only what the stages leave open. Correct its condition, or delete the step.',
        '步骤的条件只能涉及各阶段尚未限定的内容，请更正条件或删除该步骤。',
      ),
      bad: visitIf(HAS_NO_PBX),
      at: '/items/0/steps/1',
      good: visitIf({ condition: 'loyal' }),
    },
    ADJUSTMENT_UNREACHABLE: {
      what: text(
        'An adjustment of the rank applies to nobody who receives the recommendation.',
        '某项优先级调整不适用于任何得到该建议的客户。',
      ),
      why: text(
        'The order of recommendations stays as it was, although somebody decided that it should change.',
        '虽然有人决定要调整先后次序，实际次序却没有变化。',
      ),
      mend: text(
        'Ask for something that can be true of those who are eligible, or delete the adjustment.',
        '请改为符合条件的客户可能具备的情形，或删除该项调整。',
      ),
      bad: withAdjustment(HAS_NO_PBX),
      at: '/items/0/rank/adjust/0',
      good: withAdjustment({ condition: 'loyal' }),
    },
  },
} as const satisfies LintArea
