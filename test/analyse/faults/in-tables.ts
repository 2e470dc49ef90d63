import type { Draft } from './draft.js'
import type { PlantedFault } from './planted-fault.js'

const AGEING = ['ageing-current', 'ageing-first', 'ageing-second', 'ageing-third', 'ageing-over']
const ORDERS = ['order-blocked', 'order-guaranteed', 'order-needs-none']
const SIZES = ['size-large', 'size-medium', 'size-small', 'size-micro', 'size-individual']
const VERDICTS = ['verdict-eligible', 'verdict-ineligible', 'verdict-undecided']
const FILE = 'decisions/planted.decision-table.json'

const ageing = (draft: Draft, hitPolicy: string) => draft.table('planted', hitPolicy, 'credit-control', AGEING)
const orders = (draft: Draft, hitPolicy: string) => draft.table('planted', hitPolicy, 'credit-control', ORDERS)

const overdue = (operator: string, value: string | number) => ({
  fact: 'daysOverdue',
  operator,
  value: typeof value === 'number' ? value : { parameter: `credit.ageing.${value}` },
})

const all = (...conditions: readonly object[]) => ({ conditions: { all: conditions } })

const rowOf = (id: string, conditions: object, outcome: object) => ({
  id,
  conditions,
  outcome,
  text: { en: 'A planted row.', 'zh-CN': '人为加入的行。' },
})

const needsGuarantee = { fact: 'guaranteeRequired', operator: 'equal', value: true }
const enterpriseWith = (operator: string, value: unknown) => ({
  all: [{ condition: 'enterprise-customer' }, { fact: 'headcount', operator, value }],
})

/** Gaps, overlaps, and rows that never count. */
export const FAULTS_IN_TABLES: readonly PlantedFault[] = [
  {
    name: 'a day between two stretches of ageing that no row takes',
    plant: (draft) =>
      ageing(draft, 'unique').set(
        'decisions/planted/ageing-first',
        all(overdue('greaterThan', 0), overdue('lessThan', 'first')),
      ),
    code: 'TABLE_GAP',
    decision: 'planted',
    at: FILE,
    sees: ({ rows, facts }) => rows.length === 0 && facts['daysOverdue'] !== undefined,
  },
  {
    name: 'a kind of account that no size is for',
    plant: (draft) => draft.table('planted', 'first', 'segments', SIZES).take('decisions/planted/size-micro'),
    code: 'TABLE_GAP',
    decision: 'planted',
    at: FILE,
    sees: ({ rows, facts }) => rows.length === 0 && facts['accountType'] === 'enterprise',
  },
  {
    name: 'a code of an enumeration that no row takes',
    plant: (draft) =>
      draft
        .table('planted', 'unique', 'segments', ['knowledge-basic', 'knowledge-general', 'knowledge-specialist'])
        .set('decisions/planted/knowledge-general', {
          conditions: { fact: 'knowledgeLevel', operator: 'in', value: ['basic'] },
        }),
    code: 'TABLE_GAP',
    also: ['TABLE_OVERLAP'],
    decision: 'planted',
    at: FILE,
    sees: ({ rows, facts }) => rows.length === 0 && facts['knowledgeLevel'] === 'general',
  },
  {
    name: 'a table that says nothing when its fact is missing',
    plant: (draft) => ageing(draft, 'unique'),
    code: 'TABLE_GAP_MISSING',
    decision: 'planted',
    at: FILE,
    sees: ({ rows, facts }) => rows.length === 0 && facts['daysOverdue'] === undefined,
  },
  {
    name: 'a day on which two stretches of ageing overlap',
    plant: (draft) =>
      ageing(draft, 'unique').set(
        'decisions/planted/ageing-second',
        all(overdue('greaterThanInclusive', 'first'), overdue('lessThanInclusive', 'second')),
      ),
    code: 'TABLE_OVERLAP',
    also: ['TABLE_GAP_MISSING'],
    decision: 'planted',
    at: 'ageing-second',
    sees: ({ rows }) => rows.join() === 'ageing-first,ageing-second',
  },
  {
    name: 'an amount of one region that pushes one stretch of ageing over the next',
    plant: (draft) =>
      ageing(draft, 'unique')
        .set('decisions/planted/ageing-over', { conditions: overdue('greaterThan', 'third') })
        .set('decisions/planted/ageing-third', all(overdue('greaterThan', 'second'), overdue('lessThanInclusive', 90)))
        .change('CN', { parameter: 'credit.ageing.third', values: [{ from: '2026-01-01', value: 80 }] }),
    code: 'TABLE_OVERLAP',
    also: ['TABLE_GAP_MISSING'],
    scene: { region: 'CN-HA', asOf: '2026-11-01' },
    decision: 'planted',
    at: 'ageing-over',
    sees: ({ rows }) => rows.join() === 'ageing-third,ageing-over',
  },
  {
    name: 'two verdicts at once, for a named condition has lost one of its parts',
    plant: (draft) =>
      draft
        .table('planted', 'unique', 'port-out', VERDICTS)
        .forget('conditions/port-out-no-known-obstacle', 'isRealNameRegistered'),
    code: 'TABLE_OVERLAP',
    decision: 'planted',
    at: 'verdict-undecided',
    sees: ({ rows }) => rows.length > 1,
  },
  {
    name: 'a row behind one that is wider',
    plant: (draft) =>
      ageing(draft, 'first').put(
        'decisions/planted',
        'rows',
        rowOf('ageing-any', overdue('greaterThan', 0), { ageing: 'over90' }),
        'ageing-over',
      ),
    code: 'ROW_ECLIPSED',
    also: ['TABLE_GAP_MISSING'],
    decision: 'planted',
    at: 'ageing-over',
    sees: ({ rows, hits }) => rows.includes('ageing-over') && hits.join() === 'ageing-any',
    never: ({ hits }) => hits.includes('ageing-over'),
    mended: (draft) => ageing(draft, 'first'),
  },
  {
    name: 'a row whose accounts two rows before it share among themselves',
    plant: (draft) =>
      orders(draft, 'first').put('decisions/planted', 'rows', rowOf('order-any', needsGuarantee, { order: 'blocked' })),
    code: 'ROW_ECLIPSED',
    also: ['TABLE_GAP_MISSING'],
    decision: 'planted',
    at: 'order-any',
    sees: ({ rows, hits }) => rows.includes('order-any') && !hits.includes('order-any'),
    never: ({ hits }) => hits.includes('order-any'),
    mended: (draft) =>
      orders(draft, 'first').put(
        'decisions/planted',
        'rows',
        rowOf('order-any', { fact: 'guaranteeDocsComplete', operator: 'isKnown', value: false }, { order: 'blocked' }),
        'order-blocked',
      ),
  },
  {
    name: 'rows behind one without conditions',
    plant: (draft) => orders(draft, 'first').set('decisions/planted/order-guaranteed', { conditions: undefined }),
    code: 'ROW_MASKED',
    decision: 'planted',
    at: 'order-needs-none',
    noAccount: 'refused',
  },
  {
    name: 'a row that says what a wider one says already',
    plant: (draft) =>
      draft.put(
        'decisions/segments',
        'rows',
        rowOf('size-huge', enterpriseWith('greaterThan', 5000), { dimension: 'size', segment: 'large' }),
      ),
    code: 'ROW_SUBSUMED',
    decision: 'segments',
    at: 'size-huge',
    sees: ({ rows }) => rows.includes('size-huge') && rows.includes('size-large'),
    never: ({ rows }) => rows.includes('size-huge') && !rows.includes('size-large'),
    mended: (draft) =>
      draft.put(
        'decisions/segments',
        'rows',
        rowOf('size-huge', enterpriseWith('lessThan', 5000), { dimension: 'size', segment: 'large' }),
      ),
  },
  {
    name: 'the same row twice under two names',
    plant: (draft) =>
      draft.put('decisions/port-out', 'rows', { ...draft.get('decisions/port-out/locked-in'), id: 'locked-in-again' }),
    code: 'ROW_SUBSUMED',
    decision: 'port-out',
    at: 'locked-in-again',
    sees: ({ rows }) => rows.includes('locked-in-again') && rows.includes('locked-in'),
    never: ({ rows }) => rows.includes('locked-in-again') !== rows.includes('locked-in'),
    mended: (draft) =>
      draft.put('decisions/port-out', 'rows', {
        ...draft.get('decisions/port-out/number-lost'),
        id: 'locked-in-again',
      }),
  },
]
