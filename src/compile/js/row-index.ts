import type { ResolvedCondition } from '../../model/condition.js'
import { type ByAxis, ClassBitmaps, putBit } from './class-bitmaps.js'
import type { Machine } from './machine.js'
import { Axes, UNRESTRICTED } from './restriction.js'
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
  /** Groups of `any` over several axes, and the row to which each belongs. */
  private readonly choices: ClassBitmaps
  private readonly rowOfChoice: Int32Array
  private readonly classes: Int32Array
  private readonly last: number

  constructor(conditions: readonly (ResolvedCondition | undefined)[], slots: Slots) {
    this.axes = new Axes(slots, conditions)
    const restrictions = conditions.map((condition) => (condition ? this.axes.restrict(condition) : UNRESTRICTED))
    const classes = this.axes.all.map((axis) => axis.classes)
    const choices: ByAxis[] = []
    const rowOfChoice: number[] = []
    this.unsure = new Int32Array(Math.ceil(conditions.length / 32))
    for (const [row, { any, isExact }] of restrictions.entries()) {
      choices.push(...any)
      for (const _ of any) rowOfChoice.push(row)
      if (!isExact) putBit(this.unsure, row, 1)
    }
    this.rows = new ClassBitmaps(
      'all',
      restrictions.map(({ all }) => all),
      classes,
    )
    this.choices = new ClassBitmaps('any', choices, classes)
    this.rowOfChoice = Int32Array.from(rowOfChoice)
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
    this.excludeUnchosen(found)
    return found
  }

  /** Takes out the rows of which one group finds no axis to its liking. */
  private excludeUnchosen(found: Int32Array): void {
    const { rowOfChoice } = this
    const chosen = this.choices.find(this.classes)
    for (let choice = 0; choice < rowOfChoice.length; choice++) {
      const row = rowOfChoice[choice] as number
      const isChosen = ((chosen[choice >>> 5] as number) >>> (choice & 31)) & 1
      found[row >>> 5] = (found[row >>> 5] as number) & ~((isChosen ^ 1) << (row & 31))
    }
  }
}
