import type { Bitmap, CodeColumn, Column, ColumnBatch, DecisionColumns } from 'kam-rules/compile'
import { dayNumber, minuteOfDay } from '../../src/model/calendar.js'
import type { FactDefinition, FieldDefinition } from '../../src/model/fact.js'
import { STAGES } from '../../src/model/recommendations.js'
import type { Answer } from '../../src/model/result.js'
import type { ResolvedDecision } from '../../src/model/rulebook.js'

type Values = readonly unknown[]

const isKnown = (value: unknown): boolean => value !== undefined && value !== null

/** One bit a row. */
export const bitsOf = (flags: readonly boolean[]): Uint8Array => {
  const bits = new Uint8Array(Math.ceil(flags.length / 8))
  flags.forEach((flag, row) => {
    if (flag) bits[row >>> 3] = (bits[row >>> 3] as number) | (1 << (row & 7))
  })
  return bits
}

export const isSet = (bitmap: Bitmap, row: number): boolean => (((bitmap[row >>> 3] as number) >>> (row & 7)) & 1) === 1

const validityOf = (values: Values) => (values.every(isKnown) ? {} : { validity: bitsOf(values.map(isKnown)) })

/** Rubbish where a value is missing, so that a validity that is not looked at shows. */
const numbers = (values: Values, rubbish: number): number[] =>
  values.map((value) => (isKnown(value) ? Number(value) : rubbish))

const ofNumbers = (values: Values, variant: number): Column => {
  const isWhole = values.every(
    (value) => !isKnown(value) || (Number.isInteger(value) && Math.abs(value as number) < 2 ** 31),
  )
  if (variant === 0 || !isWhole) return { values: Float64Array.from(numbers(values, Number.NaN)) }
  if (variant === 1) return { values: Float64Array.from(numbers(values, 7)), ...validityOf(values) }
  const isSmall = values.every((value) => !isKnown(value) || ((value as number) >= 0 && (value as number) < 256))
  const integers = numbers(values, 7)
  const narrow = [Int32Array.from(integers), isSmall ? Uint8Array.from(integers) : Int32Array.from(integers)]
  return { values: variant === 2 ? (narrow[0] as Int32Array) : (narrow[1] as Uint8Array), ...validityOf(values) }
}

const ofCodes = (values: Values, variant: number): CodeColumn => {
  const dictionary = [...new Set(values.filter(isKnown) as string[])]
  if (variant % 2 === 0) dictionary.reverse()
  const codes = values.map((value) => Math.max(0, dictionary.indexOf(value as string)))
  if (variant === 0) {
    const withNull = [null, ...dictionary]
    return {
      codes: Int32Array.from(values, (value) => withNull.indexOf(isKnown(value) ? (value as string) : null)),
      dictionary: withNull,
    }
  }
  if (dictionary.length === 0) return { codes: new Uint8Array(values.length), dictionary: [null] }
  const array = variant === 1 && dictionary.length < 256 ? Uint8Array.from(codes) : Uint16Array.from(codes)
  return { codes: array, dictionary, ...validityOf(values) }
}

const ofMembers = (values: Values, { type, members }: FieldDefinition, variant: number): Column => {
  const lists = values.map((value) => (isKnown(value) ? (value as string[]) : []))
  const known = members ? Object.keys(members).reverse() : [...new Set(lists.flat())]
  if (type === 'set' && variant % 2 === 0 && known.length <= 32) {
    const masks = lists.map((list) => [...new Set(list)].reduce((mask, one) => mask | (1 << known.indexOf(one)), 0))
    return { masks: Int32Array.from(masks), members: known, ...validityOf(values) }
  }
  const dictionary = [...new Set(lists.flat())]
  return {
    offsets: offsetsOf(lists),
    codes: Int32Array.from(lists.flat(), (one) => dictionary.indexOf(one)),
    dictionary,
    ...validityOf(values),
  }
}

const offsetsOf = (lists: readonly (readonly unknown[])[]): Int32Array => {
  let end = 0
  return Int32Array.from([0, ...lists.map((list) => (end += list.length))])
}

const columnOf = (values: Values, definition: FieldDefinition, variant: number): Column => {
  const map = (read: (value: never) => unknown): Values =>
    values.map((value) => (isKnown(value) ? read(value as never) : undefined))
  switch (definition.type) {
    case 'number':
    case 'integer':
      return ofNumbers(values, variant)
    case 'date':
      return ofNumbers(map(dayNumber), variant)
    case 'time':
      return ofNumbers(map(minuteOfDay), variant)
    case 'boolean':
      return variant % 2 === 0
        ? { bits: bitsOf(values.map((value) => value === true)), ...validityOf(values) }
        : ofNumbers(map(Number), variant)
    case 'text':
    case 'enum':
      return ofCodes(values, variant)
    case 'set':
    case 'list':
      if (definition.fields === undefined) return ofMembers(values, definition, variant)
      return {
        offsets: offsetsOf(values.map((value) => (isKnown(value) ? (value as unknown[]) : []))),
        ...validityOf(values),
      }
    case 'object': {
      const fields = Object.entries(definition.fields ?? {}).map(([name, field]) => [
        name,
        columnOf(
          map((value) => value[name]),
          field,
          variant,
        ),
      ])
      return { fields: Object.fromEntries(fields), ...validityOf(values) }
    }
  }
}

/** The facts of accounts as columns; `variant` 0 to 3 chooses among the layouts. A fact that nobody has gets no column. */
export const columnsOf = (
  dictionary: Readonly<Record<string, FactDefinition>>,
  accounts: readonly object[],
  variant = 0,
): ColumnBatch => {
  const entries = Object.entries(dictionary).flatMap(([name, definition], index) => {
    const values = accounts.map((account) => (account as Readonly<Record<string, unknown>>)[name])
    return values.some(isKnown) ? [[name, columnOf(values, definition, (variant + index) % 4)]] : []
  })
  return { rows: accounts.length, columns: Object.fromEntries(entries) }
}

/** What columns with details say about one row, in ids. */
export const rowOf = (columns: DecisionColumns, decision: ResolvedDecision, row: number): object => {
  switch (columns.kind) {
    case 'scorecard':
      return {
        score: columns.score[row],
        band: columns.bands[columns.band[row] as number],
        attributes:
          decision.kind === 'scorecard' &&
          decision.characteristics.map(
            ({ attributes }, index) => attributes[columns.attributes?.[index]?.[row] as number]?.id,
          ),
        notices: columns.notices.filter((_, index) => isSet(columns.noted[index] as Bitmap, row)),
      }
    case 'decision-table':
      return {
        hits: columns.rows.filter((_, index) => isSet(columns.hits[index] as Bitmap, row)),
        first: columns.rows[columns.first[row] as number],
      }
    case 'recommendations':
      return {
        top: columns.items[columns.top[row] as number],
        chosen: columns.items.flatMap((id, index) =>
          isSet(columns.chosen[index] as Bitmap, row) ? [{ id, rank: columns.ranks?.[index]?.[row] }] : [],
        ),
        passed: columns.items.map((_, index) =>
          STAGES.filter((_, stage) => isSet(columns.passed?.[index]?.[stage] as Bitmap, row)),
        ),
      }
  }
}

/** The same, from an answer of the reference. */
export const expectedRow = (answer: Answer, decision: ResolvedDecision): object => {
  switch (answer.kind) {
    case 'scorecard':
      return {
        score: answer.score,
        band: answer.band,
        attributes: answer.partialScores.map(({ attribute }) => attribute),
        notices: answer.notices,
      }
    case 'decision-table':
      return { hits: answer.hits.map(({ row }) => row), first: answer.hits[0]?.row }
    case 'recommendations': {
      const ids = decision.kind === 'recommendations' ? decision.items.map(({ id }) => id) : []
      const droppedAt = new Map(
        answer.rejected.map(({ id, stage }) => [id, (STAGES as readonly string[]).indexOf(stage)]),
      )
      const passedBy = (id: string): number => {
        const stage = droppedAt.get(id) ?? -1
        return stage < 0 ? STAGES.length : stage
      }
      return {
        top: answer.items[0]?.id,
        chosen: ids.flatMap((id) => answer.items.filter((item) => item.id === id).map(({ rank }) => ({ id, rank }))),
        passed: ids.map((id) => STAGES.slice(0, passedBy(id))),
      }
    }
  }
}
