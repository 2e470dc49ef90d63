import type { PlantedFault } from './planted-fault.js'
import type { Seen } from './seen.js'

const equal = (fact: string, value: unknown) => ({ fact, operator: 'equal', value })
const known = (fact: string, isKnown: boolean) => ({ fact, operator: 'isKnown', value: isKnown })

const receives =
  (item: string) =>
  ({ items }: Seen): boolean =>
    items[item] !== undefined

const isOutdone =
  (item: string) =>
  ({ outdone }: Seen): boolean =>
    outdone.includes(item)

const sees =
  (item: string, step: string) =>
  ({ items }: Seen): boolean =>
    items[item]?.steps.includes(step) === true

/** Items, steps and adjustments that nobody comes to. */
export const FAULTS_IN_RECOMMENDATIONS: readonly PlantedFault[] = [
  {
    name: 'two stages of an item that contradict each other',
    plant: (draft) =>
      draft.set('decisions/complaint-handling/close-complaint', {
        suitability: { condition: 'complaint-agreement-open' },
      }),
    code: 'ITEM_UNREACHABLE',
    decision: 'complaint-handling',
    at: 'close-complaint',
    never: receives('close-complaint'),
  },
  {
    name: 'an item for accounts that its first stage turns away',
    plant: (draft) =>
      draft.set('decisions/satisfaction-care/event', {
        eligibility: equal('isProspect', true),
        suitability: { all: [{ condition: 'no-complaint-open' }, { condition: 'existing-customer' }] },
      }),
    code: 'ITEM_UNREACHABLE',
    decision: 'satisfaction-care',
    at: 'event',
    never: receives('event'),
  },
  {
    name: 'an item that a better one of its group always replaces',
    plant: (draft) =>
      draft.set('decisions/complaint-handling/keep-contact', {
        applicability: { condition: 'complaint-agreement-reached' },
      }),
    code: 'ITEM_UNREACHABLE',
    decision: 'complaint-handling',
    at: 'ask-satisfaction',
    sees: isOutdone('ask-satisfaction'),
    never: receives('ask-satisfaction'),
  },
  {
    name: 'an item that two better ones of its group replace between them',
    plant: (draft) =>
      draft
        .set('decisions/complaint-handling/keep-contact', {
          applicability: {
            all: [
              { condition: 'complaint-agreement-reached' },
              { any: [known('customerSatisfiedWithOutcome', false), equal('customerSatisfiedWithOutcome', false)] },
            ],
          },
          rank: { base: 86 },
        })
        .set('decisions/complaint-handling/ask-satisfaction', {
          applicability: {
            all: [{ condition: 'complaint-agreement-reached' }, equal('customerSatisfiedWithOutcome', true)],
          },
        })
        .set('decisions/complaint-handling/reopen-complaint', {
          applicability: { condition: 'complaint-agreement-reached' },
          rank: { base: 82 },
        }),
    code: 'ITEM_UNREACHABLE',
    decision: 'complaint-handling',
    at: 'reopen-complaint',
    sees: isOutdone('reopen-complaint'),
    never: receives('reopen-complaint'),
  },
  {
    name: 'an item that another one of its group outdoes by an adjustment that all their accounts have',
    plant: (draft) =>
      draft.set('decisions/complaint-handling/keep-contact', {
        applicability: { condition: 'complaint-agreement-reached' },
        rank: { base: 1, adjust: [{ conditions: { condition: 'complaint-agreement-reached' }, add: 98 }] },
      }),
    code: 'ITEM_UNREACHABLE',
    decision: 'complaint-handling',
    at: 'ask-satisfaction',
    sees: isOutdone('ask-satisfaction'),
    never: receives('ask-satisfaction'),
  },
  {
    name: 'an item for which a better one leaves no place in the list',
    plant: (draft) =>
      draft.set('decisions/satisfaction-care', { atMost: 1 }).set('decisions/satisfaction-care/event', {
        eligibility: undefined,
        applicability: undefined,
        suitability: undefined,
        rank: { base: 999 },
      }),
    code: 'ITEM_UNREACHABLE',
    decision: 'satisfaction-care',
    at: 'gift',
    sees: isOutdone('gift'),
    never: receives('gift'),
  },
  {
    name: 'an item whose rank fell below one for the same accounts',
    plant: (draft) =>
      draft.set('decisions/call-plan/redial', { rank: { base: 1 } }).set('decisions/call-plan/break-off-call', {
        eligibility: undefined,
        applicability: undefined,
        suitability: undefined,
      }),
    code: 'ITEM_UNREACHABLE',
    decision: 'call-plan',
    at: 'redial',
    sees: isOutdone('redial'),
    never: receives('redial'),
  },
  {
    name: 'a step that contradicts the stages of its item',
    plant: (draft) =>
      draft.set('decisions/complaint-handling/reach-agreement/find-the-gap', {
        conditions: equal('agreementReached', true),
      }),
    code: 'STEP_UNREACHABLE',
    decision: 'complaint-handling',
    at: 'find-the-gap',
    never: sees('reach-agreement', 'find-the-gap'),
  },
  {
    name: 'a step that one region has replaced by one that nobody sees',
    plant: (draft) => {
      draft.unchange('GB', 'decisions/complaint-handling/reach-agreement/name-appeal-route').change('GB', {
        replace: 'decisions/complaint-handling/reach-agreement/name-appeal-route',
        with: {
          id: 'name-appeal-route',
          text: { en: 'Name the ombudsman.', 'zh-CN': '告知申诉专员。' },
          conditions: { condition: 'complaint-agreement-reached' },
        },
      })
    },
    code: 'STEP_UNREACHABLE',
    scene: { region: 'GB', asOf: '2026-11-01' },
    decision: 'complaint-handling',
    at: 'decisions/complaint-handling/reach-agreement/name-appeal-route',
    never: sees('reach-agreement', 'name-appeal-route'),
  },
  {
    name: 'an adjustment for accounts that do not receive the item',
    plant: (draft) =>
      draft.set('decisions/complaint-handling/escalate-one-level', {
        rank: { base: 92, adjust: [{ conditions: equal('resolvableAtLevel', true), add: 1 }] },
      }),
    code: 'ADJUSTMENT_UNREACHABLE',
    decision: 'complaint-handling',
    at: 'escalate-one-level',
    never: ({ items }) => items['escalate-one-level']?.rank === 93,
  },
]
