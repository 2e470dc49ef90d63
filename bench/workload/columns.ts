import type { Column, ColumnBatch } from '../../src/compile.js'
import { type Account, FACTS, type FactSpec } from './facts.js'

/** The accounts as columns, as a column store would hold them: 144 bytes an account. */
export const makeColumns = (accounts: readonly Account[]): ColumnBatch<Account> => ({
  rows: accounts.length,
  columns: Object.fromEntries(
    Object.entries(FACTS).map(([name, spec]) => [
      name,
      inSharedMemory(
        columnOf(
          spec,
          accounts.map((account) => account[name as keyof Account]),
        ),
      ),
    ]),
  ),
})

const columnOf = (spec: FactSpec, values: readonly unknown[]): Column => {
  const numbers = values.map((value) => Number(value ?? 0))
  switch (spec.type) {
    case 'number':
      return { values: Float64Array.from(values, (value) => Number(value ?? Number.NaN)) }
    case 'integer':
      return { values: Int32Array.from(numbers), validity: validityOf(values) }
    case 'boolean':
      return { values: Uint8Array.from(numbers), validity: validityOf(values) }
    case 'enum': {
      const dictionary = [null, ...spec.codes]
      return { codes: Uint8Array.from(values, (value) => dictionary.indexOf(value as string | null)), dictionary }
    }
    case 'set': {
      const bit = (member: string) => 1 << spec.codes.indexOf(member)
      const masks = values.map((set) => ((set ?? []) as readonly string[]).reduce((mask, one) => mask | bit(one), 0))
      return { masks: Uint8Array.from(masks), members: spec.codes, validity: validityOf(values) }
    }
  }
}

const validityOf = (values: readonly unknown[]): Uint8Array => {
  const validity = new Uint8Array(Math.ceil(values.length / 8))
  for (const [row, value] of values.entries())
    if (value !== null) validity[row >>> 3] = (validity[row >>> 3] as number) | (1 << (row & 7))
  return validity
}

/** So that threads can read it. */
const inSharedMemory = (column: Column): Column =>
  Object.fromEntries(
    Object.entries(column).map(([name, part]: [string, unknown]) => [
      name,
      ArrayBuffer.isView(part) ? copyOf(part) : part,
    ]),
  ) as unknown as Column

const copyOf = (view: ArrayBufferView): ArrayBufferView => {
  const array = view as Uint8Array
  const Kind = array.constructor as new (memory: SharedArrayBuffer) => Uint8Array
  const copy = new Kind(new SharedArrayBuffer(array.byteLength))
  copy.set(array)
  return copy
}
