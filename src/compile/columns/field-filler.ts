import type { Representative } from '../partition.js'
import type { BoundColumn, ClassColumn } from './bind-column.js'
import type { Bound } from './bind-field.js'
import type { BoundMembers } from './bind-members.js'
import type { Chunk } from './chunk.js'
import { classifyDoubles, classifyIds } from './classify-doubles.js'
import type { DecisionWriter } from './column-decision.js'
import type { DeriveChunk } from './derive-columns.js'
import type { Field } from './field.js'
import { FieldSlicer } from './field-slicer.js'
import { IDENTITY, type NumberTables } from './number-tables.js'

/** Fills the bitmaps of a field for the chunk at hand; false when a value must be refused. */
export type Fill = () => boolean

const NO_VALUES: readonly Representative[] = [undefined]

/** Fills bitmaps and numbers of fields. */
export class FieldFiller {
  private readonly slicer: FieldSlicer
  private readonly numbers = new Map<Field, Float64Array>()

  constructor(
    private readonly chunk: Chunk,
    writers: readonly DecisionWriter[],
  ) {
    this.slicer = new FieldSlicer(chunk, writers)
  }

  /** The numbers of a field for the chunk at hand; NaN is missing. */
  numbersOf(field: Field): Float64Array {
    const known = this.numbers.get(field)
    if (known !== undefined) return known
    const numbers = new Float64Array(this.chunk.stride * 32).fill(Number.NaN)
    this.numbers.set(field, numbers)
    return numbers
  }

  /** For a field that may have a column. */
  given(field: Field, bound: Bound | undefined): Fill {
    if (bound === undefined) return this.missing(field)
    return 'masks' in bound ? this.members(field, bound) : this.column(field, bound)
  }

  /** For a field that is worked out from others; `values` are those that its classes stand for. */
  derived(field: Field, derive: DeriveChunk, { cuts }: NumberTables, values: readonly Representative[]): Fill {
    const { chunk, slicer } = this
    const numbers = this.numbersOf(field)
    const read: ClassColumn['read'] =
      field.kind === 'code'
        ? (byClass) => (_, rows, out) => classifyIds(numbers, rows, byClass, out)
        : (byClass) => (_, rows, out) => classifyDoubles(numbers, 0, rows, cuts, byClass, out)
    const isLookedAt = field.isAsked || field.scorings.length > 0
    const slice = isLookedAt ? slicer.slicing(field, { values, read }, []) : undefined
    return () => {
      derive(chunk.from, chunk.rows, numbers)
      slice?.()
      return true
    }
  }

  /** All rows are missing: the bitmaps are empty once and for all. */
  private missing(field: Field): Fill {
    const { chunk, slicer } = this
    const start = field.register * chunk.stride
    chunk.bitmaps.fill(0, start, start + field.registers * chunk.stride)
    const { scored } = field.tablesFor(NO_VALUES)
    return () => {
      if (scored.length > 0) slicer.classes.fill(0)
      for (const one of scored) slicer.score(one)
      return true
    }
  }

  private column(field: Field, bound: BoundColumn): Fill {
    const { chunk, slicer } = this
    const slice = slicer.slicing(field, bound, bound.validities)
    const numbers = field.readsNumbers ? this.numbersOf(field) : undefined
    return () => {
      if (numbers) bound.numbers(chunk.from, chunk.rows, numbers)
      slice()
      return slicer.isFit(field)
    }
  }

  private members(field: Field, { masks: masksOf, validities }: BoundMembers): Fill {
    const { chunk, slicer } = this
    const writes = Array.from({ length: field.groups }, (_, group) => masksOf(group))
    return () => {
      for (const [group, write] of writes.entries()) {
        write(chunk.from, chunk.rows, slicer.classes)
        slicer.slice(field, group, IDENTITY)
      }
      slicer.keepKnown(field, validities)
      return slicer.isFit(field)
    }
  }
}
