import type { ColumnBatch, CompiledColumns } from 'kam-rules/compile'
import { comparisonsOf } from '../../src/model/condition.js'
import { conditionsIn } from '../../src/model/conditions-in.js'
import type { FactDefinition, FieldDefinition } from '../../src/model/fact.js'
import type { ResolvedRulebook } from '../../src/model/rulebook.js'
import { columnsOf, rowOf } from '../compile/columns.js'
import type { Answering, Book } from './back-end.js'
import { comparableFacts, givenOnly } from './comparable-facts.js'
import type { RawFacts } from './facts.js'
import { answerUnfit, mapValues } from './unfit-columns.js'

type Columns = CompiledColumns<object, object>

/** More rows than are answered at once. */
const MANY_ROWS = 2_049

/** Whether decisions look at every fact and field: columns that none of them looks at are not read. */
export const looksAtAll = ({ facts, decisions }: ResolvedRulebook): boolean => {
  const comparisons = decisions.flatMap(conditionsIn).flatMap(({ condition }) => comparisonsOf(condition))
  const seen = new Set(comparisons.map(({ fact, path }) => [fact, ...path].join('.')))
  return namesIn(facts).every((name) => seen.has(name))
}

const namesIn = (fields: Readonly<Record<string, FieldDefinition>>): readonly string[] =>
  Object.entries(fields)
    .filter(([name, field]) => name !== 'asOf' && (field as FactDefinition).derive === undefined)
    .flatMap(([name, { type, fields: inner }]) => [
      name,
      ...(type === 'object' ? namesIn(inner ?? {}).map((field) => `${name}.${field}`) : []),
    ])

/** Answers sound accounts in one batch, and each unfit one in a batch of its own. */
export const answerColumns =
  (book: Book, compiled: Columns): Answering =>
  (accounts, areRefused) => {
    const sound = accounts.filter((_, index) => !areRefused[index]) as readonly RawFacts[]
    const rows = answerBatch(sound, book, compiled)
    return accounts.map((account, index) => (areRefused[index] ? answerUnfit(account, book, compiled) : rows.shift()))
  }

/** The layout is another one in every book; in some of them the batch is a long one, of which the end is looked at. */
const answerBatch = (accounts: readonly RawFacts[], { seed, opened, settings }: Book, compiled: Columns): unknown[] => {
  const { facts, decisions } = opened.resolved
  const ignoresUnknown = settings.unknownFacts === 'ignore'
  const times = seed % 16 === 0 && accounts.length > 0 ? Math.ceil(MANY_ROWS / accounts.length) : 1
  const repeated = Array.from({ length: times }, () => accounts).flat()
  const plain = columnsOf(givenOnly(facts), repeated, seed % 4)
  const batch = seed % 8 === 3 ? withLongDictionaries(plain) : plain
  const answers = compiled.evaluate(ignoresUnknown ? { ...batch, columns: { ...STRANGE, ...batch.columns } } : batch)
  const start = repeated.length - accounts.length
  return accounts.map((_, index) =>
    Object.fromEntries(
      decisions.map((decision) => [decision.id, rowOf(answers[decision.id as never], decision, start + index)]),
    ),
  )
}

/** Dictionaries with more entries than a byte can tell apart, most of which no row uses. */
const withLongDictionaries = ({ rows, columns }: ColumnBatch): ColumnBatch => ({
  rows,
  columns: mapValues(columns, (column) =>
    column && 'dictionary' in column ? { ...column, dictionary: [...column.dictionary, ...UNUSED] } : column,
  ),
})

const UNUSED = Array.from({ length: 300 }, (_, index) => `unused ${index}`)

/** Names that are let through, whatever is under them, where unknown facts are ignored. */
const STRANGE = { revenu: 'no column', total: 'no column' } as unknown as ColumnBatch['columns']

/** The facts of each row as columns give them back. */
export const readBack =
  ({ seed, opened }: Book, compiled: Columns): Answering =>
  (accounts) => {
    const { facts } = opened.resolved
    const batch = columnsOf(givenOnly(facts), accounts as readonly RawFacts[], seed % 4)
    return accounts.map((_, row) => comparableFacts(compiled.factsAt(batch, row) as RawFacts, facts))
  }
