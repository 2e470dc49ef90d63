import type { Documents } from 'kam-rules'
import { words } from '../support/small-rulebook.js'
import { DERIVED_FACTS, targetsOf } from './dictionary.js'

const text = words('Row')

/** A decision that asks about every fact and field, one row for each, and copies all facts there are into an outcome. */
export const copiesOf = (given: Readonly<Record<string, object>>): Documents => {
  const names = [...Object.keys(given), ...Object.keys(DERIVED_FACTS), 'asOf']
  const outcome = { facts: Object.fromEntries(names.map((fact) => [fact, { fact }])), list: [{ fact: 'tier' }] }
  const rows = targetsOf(given).map(({ fact, path }, index) => ({
    id: `known${index}`,
    text,
    conditions: {
      fact,
      operator: 'isKnown',
      value: true,
      ...(path.length === 0 ? {} : { path: ['$', ...path].join('.') }),
    },
    outcome: {},
  }))
  return {
    'decisions/copies.decision-table.json': {
      title: words('Copies'),
      hitPolicy: 'collect',
      rows: [...rows, { id: 'all', text, outcome }],
    },
  }
}
