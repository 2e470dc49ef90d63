import type { ResolvedCondition } from '../../model/condition.js'
import { type ByAxis, ClassBitmaps, putBit } from './class-bitmaps.js'
import type { Machine } from './machine.js'
import { Axes, type Restriction, UNRESTRICTED } from './restriction.js'
import type { Slots } from './slot.js'

/**
 * Finds the rows of a large table that an account can meet, without looking at each of them: every fact says by its class
 * which rows it leaves possible, and what all facts leave is found at once.
 */
export class RowIndex {
  /** The rows whose condition has to be asked even when they are found. */
  readonly unsure: Int32Array
  private readonly axes: Axes
  private readonly rows: ClassBitmaps
  private readonly choices: readonly Choices[]
  private readonly classes: Int32Array
  private readonly last: number

  constructor(conditions: readonly (ResolvedCondition | undefined)[], slots: Slots) {
    this.axes = new Axes(slots, conditions)
    const restrictions = conditions.map((condition) => (condition ? this.axes.restrict(condition) : UNRESTRICTED))
    const classes = this.axes.all.map((axis) => axis.classes)
    this.unsure = bitmapOf(restrictions, ({ isExact }) => !isExact)
    this.rows = new ClassBitmaps(
      'all',
      restrictions.map(({ all }) => all),
      classes,
    )
    this.choices = choicesOf(restrictions, classes)
    this.classes = new Int32Array(classes.length)
    this.last = -1 >>> (-conditions.length & 31)
  }

  isUnsure(row: number): boolean {
    return (((this.unsure[row >>> 5] as number) >>> (row & 31)) & 1) === 1
  }

  /** The rows that are left for what a machine holds, 32 a word; the same memory each time. */
  find(machine: Machine): Int32Array {
    const { axes, classes, rows } = this
    for (let axis = 0; axis < classes.length; axis++) classes[axis] = axes.classIn(axis, machine)
    const found = rows.find(classes)
    found[found.length - 1] = (found[found.length - 1] as number) & this.last
    for (const { chosen, others } of this.choices) keepEither(found, chosen.find(classes), others)
    return found
  }
}

/** The first `any` over several axes of every row, or the second, and so on: one of its axes has to be in a class it allows. */
interface Choices {
  readonly chosen: ClassBitmaps
  /** The rows that have no such `any`. */
  readonly others: Int32Array
}

const choicesOf = (restrictions: readonly Restriction[], classes: readonly number[]): readonly Choices[] => {
  const most = restrictions.reduce((count, { any }) => Math.max(count, any.length), 0)
  return Array.from({ length: most }, (_, place) => ({
    chosen: new ClassBitmaps(
      'any',
      restrictions.map(({ any }) => any[place] ?? NOTHING),
      classes,
    ),
    others: bitmapOf(restrictions, ({ any }) => any[place] === undefined),
  }))
}

const NOTHING: ByAxis = new Map()

const bitmapOf = (restrictions: readonly Restriction[], isSet: (restriction: Restriction) => boolean): Int32Array => {
  const bitmap = new Int32Array(Math.ceil(restrictions.length / 32))
  for (const [row, restriction] of restrictions.entries()) if (isSet(restriction)) putBit(bitmap, row, 1)
  return bitmap
}

const keepEither = (found: Int32Array, first: Int32Array, second: Int32Array): void => {
  for (let i = 0; i < found.length; i++)
    found[i] = (found[i] as number) & ((first[i] as number) | (second[i] as number))
}
