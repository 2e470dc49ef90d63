import type { PlantedFault } from './planted-fault.js'
import type { Seen } from './seen.js'

const compare = (fact: string, operator: string, value: unknown) => ({ fact, operator, value })
const amount = (parameter: string) => ({ parameter })

const isLargeForNobody = ({ facts, rows }: Seen): boolean =>
  facts['managedAccountCount'] !== undefined && !rows.includes('portfolio-large')

/** Conditions that nobody, or everybody, can meet. */
export const FAULTS_IN_CONDITIONS: readonly PlantedFault[] = [
  {
    name: 'two bounds that have changed places',
    plant: (draft) =>
      draft.set('decisions/time-use/follow-up-in-range', {
        conditions: {
          all: [
            { condition: 'day-adds-up' },
            compare('timeShareT2', 'greaterThanInclusive', amount('time.share.followUpMost')),
            compare('timeShareT2', 'lessThan', amount('time.share.followUpLeast')),
          ],
        },
      }),
    code: 'LINT_ALWAYS_FALSE',
    decision: 'time-use',
    at: 'follow-up-in-range',
    never: ({ rows }) => rows.includes('follow-up-in-range'),
  },
  {
    name: 'two codes of one fact at once',
    plant: (draft) =>
      draft.set('decisions/churn-risk/renewal-window', {
        conditions: {
          all: [compare('contractType', 'equal', 'twoYear'), compare('contractType', 'equal', 'monthToMonth')],
        },
      }),
    code: 'LINT_ALWAYS_FALSE',
    decision: 'churn-risk',
    at: 'renewal-window',
    never: ({ notices }) => notices.includes('renewal-window'),
  },
  {
    name: 'a contradiction inside a named condition',
    plant: (draft) =>
      draft.set('conditions/port-out-obstacle', {
        conditions: {
          all: [compare('numberStatus', 'notEqual', 'active'), compare('numberStatus', 'notIn', ['suspended', 'lost'])],
        },
      }),
    code: 'LINT_ALWAYS_FALSE',
    decision: 'port-out',
    at: 'port-out-obstacle',
    never: ({ rows }) => rows.includes('verdict-ineligible'),
  },
  {
    name: 'a derived fact asked about although what it is made of must be missing',
    plant: (draft) =>
      draft.set('conditions/complaint-promise-overdue', {
        conditions: {
          all: [compare('promiseDueAt', 'isKnown', false), compare('promiseOverdueDays', 'greaterThan', 0)],
        },
      }),
    code: 'LINT_ALWAYS_FALSE',
    decision: 'complaint-handling',
    at: 'complaint-promise-overdue',
    never: ({ items }) => items['meet-emotional-needs']?.steps.includes('own-the-broken-promise') === true,
  },
  {
    name: 'two derived facts that one date cannot bring about together',
    plant: (draft) =>
      draft.set('decisions/complaint-handling/answer-overdue', {
        applicability: {
          all: [compare('complaintReplyDaysLeft', 'lessThan', 0), compare('complaintAgeDays', 'lessThan', 2)],
        },
      }),
    code: 'LINT_ALWAYS_FALSE',
    also: ['ITEM_UNREACHABLE'],
    decision: 'complaint-handling',
    at: 'answer-overdue',
    never: ({ items }) => items['answer-overdue'] !== undefined,
  },
  {
    name: 'days that have passed and are yet to come',
    plant: (draft) =>
      draft.set('decisions/customer-value/stale-rating', {
        conditions: {
          all: [
            compare('valueRatingAgeDays', 'greaterThan', amount('value.review.period')),
            compare('valueRatedDate', 'greaterThan', '2026-10-01'),
          ],
        },
      }),
    code: 'LINT_ALWAYS_FALSE',
    decision: 'customer-value',
    at: 'stale-rating',
    never: ({ notices }) => notices.includes('stale-rating'),
  },
  {
    name: 'an amount of one region that makes a range empty, only there',
    plant: (draft) =>
      draft.change('CN', { parameter: 'credit.ageing.second', values: [{ from: '2026-01-01', value: 25 }] }),
    code: 'LINT_ALWAYS_FALSE',
    scene: { region: 'CN-SH', asOf: '2026-11-01' },
    decision: 'credit-control',
    at: 'ageing-second',
    never: ({ rows }) => rows.includes('ageing-second'),
  },
  {
    name: 'phrases that a text should hold and must not hold',
    plant: (draft) =>
      draft.put('decisions/wording', 'rows', {
        ...draft.get('decisions/wording/disbelief-only-you'),
        id: 'planted',
        conditions: {
          all: [
            compare('agentReplyText', 'mentions', ['no way']),
            compare('agentReplyText', 'doesNotMention', ['no way', 'never']),
          ],
        },
      }),
    code: 'LINT_ALWAYS_FALSE',
    decision: 'wording',
    at: 'planted',
    never: ({ rows }) => rows.includes('planted'),
    mended: (draft) =>
      draft.put('decisions/wording', 'rows', {
        ...draft.get('decisions/wording/disbelief-only-you'),
        id: 'planted',
        conditions: {
          all: [
            compare('agentReplyText', 'mentions', ['no way', 'never']),
            compare('agentReplyText', 'doesNotMention', ['no way']),
          ],
        },
      }),
  },
  {
    name: 'an “any” of which every account meets one part or the other',
    plant: (draft) =>
      draft.set('decisions/time-use/portfolio-large', {
        conditions: {
          any: [
            compare('managedAccountCount', 'greaterThan', amount('time.portfolio.usual')),
            compare('managedAccountCount', 'lessThanInclusive', amount('time.portfolio.usual')),
          ],
        },
      }),
    code: 'LINT_ALWAYS_TRUE',
    decision: 'time-use',
    at: 'portfolio-large',
    never: isLargeForNobody,
  },
  {
    name: 'a bound that no value of the fact can pass',
    plant: (draft) =>
      draft.set('decisions/time-use/portfolio-large', {
        conditions: compare('managedAccountCount', 'greaterThanInclusive', 0),
      }),
    code: 'LINT_ALWAYS_TRUE',
    decision: 'time-use',
    at: 'portfolio-large',
    never: isLargeForNobody,
  },
  {
    name: 'a part of an “all” that goes without saying',
    plant: (draft) =>
      draft.set('decisions/credit-control/order-needs-none', {
        conditions: {
          all: [compare('guaranteeRequired', 'equal', false), compare('billingMode', 'in', ['prepaid', 'postpaid'])],
        },
      }),
    code: 'LINT_ALWAYS_TRUE',
    decision: 'credit-control',
    at: 'order-needs-none',
    never: ({ facts, rows }) =>
      facts['guaranteeRequired'] === false && facts['billingMode'] !== undefined && !rows.includes('order-needs-none'),
    mended: (draft) =>
      draft.set('decisions/credit-control/order-needs-none', {
        conditions: {
          all: [compare('guaranteeRequired', 'equal', false), compare('billingMode', 'in', ['postpaid'])],
        },
      }),
  },
]
