import type { Documents } from 'kam-rules'
import { words } from '../support/small-rulebook.js'
import { GIVEN_FACTS } from './dictionary.js'

type Facts = Readonly<Record<string, object>>

const KINDS = ['spend', 'months', 'hasPbx', 'remark', 'wish', 'renewed', 'areas'] as const

const FURTHER_FACTS: Facts = Object.fromEntries(
  Array.from({ length: 100 }, (_, index) => [`further${index}`, GIVEN_FACTS[KINDS[index % KINDS.length] ?? 'spend']]),
)

/** More facts than one function of a program reads. */
export const WIDE_FACTS: Facts = { ...GIVEN_FACTS, ...FURTHER_FACTS }

const FURTHER_RULES = Object.keys(FURTHER_FACTS).map((fact) => ({
  name: fact,
  conditions: { fact, operator: 'isKnown', value: true },
  event: { type: 'known' },
}))

/** A table with more limits of one number than a byte can tell apart. */
const MANY_LIMITS = {
  title: words('Many limits'),
  hitPolicy: 'first',
  rows: Array.from({ length: 300 }, (_, index) => ({
    id: `limit${index}`,
    text: words('Limit'),
    conditions: { fact: 'spend', operator: 'lessThanInclusive', value: index - 150 },
    outcome: { index },
  })),
}

const TABLE = 'decisions/table.decision-table.json'

/** The same decisions with so many rows and facts that programs are divided and tables get an index. */
export const widened = (decisions: Documents): Documents => ({
  ...decisions,
  ...(TABLE in decisions ? { [TABLE]: repeated(decisions[TABLE] as Table) } : {}),
  'decisions/further.rules.json': FURTHER_RULES,
  'decisions/many-limits.decision-table.json': MANY_LIMITS,
})

interface Table {
  readonly rows: readonly { readonly id: string }[]
}

/** The same rows again and again, more of them than one function of a program holds. */
const repeated = ({ rows, ...rest }: Table): Table => ({
  ...rest,
  rows: Array.from({ length: Math.ceil(210 / rows.length) }, (_, round) =>
    rows.map((row) => ({ ...row, id: `${row.id}-${round}` })),
  ).flat(),
})
