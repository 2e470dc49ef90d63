import { classOf, partitionOf } from '../partition.js'
import type { Asked } from '../question.js'
import type { Machine } from './machine.js'
import type { Slot } from './slot.js'

/** For each class of an axis 1 where something is met by its values, 0 where it is not. */
export type Allowed = Uint8Array

/**
 * What rows ask about: the number in a slot, or whether a set holds one member. Its values fall into classes that no row
 * tells apart; class 0 is missing.
 */
export class Axis {
  private readonly cuts = new Set<number>()
  private sorted: Float64Array = new Float64Array()
  private values: readonly (number | undefined)[] = []
  private readonly allowed = new Map<string, Allowed>()

  constructor(
    private readonly slot: Slot,
    /** The bit of a member; absent for the number itself. */
    private readonly bit?: number,
  ) {}

  get classes(): number {
    return this.values.length
  }

  /** Before the classes are made: the numbers at which a question may change its answer. */
  prepareFor({ question }: Asked): void {
    for (const cut of question.cuts) this.cuts.add(cut)
  }

  /** Makes the classes. No question may be added afterwards. */
  divide(): void {
    if (this.bit !== undefined) {
      this.values = [undefined, 0, this.bit]
      return
    }
    const { cuts, values } = partitionOf(this.cuts, {})
    this.sorted = cuts
    this.values = values.map((value) => (typeof value === 'number' ? value : undefined))
  }

  /** The class of what a machine holds. */
  classIn({ numbers }: Machine): number {
    const value = numbers[this.slot.index] as number
    if (this.bit === undefined) return classOf(this.sorted, value)
    if (Number.isNaN(value)) return 0
    return (value & this.bit) === 0 ? 1 : 2
  }

  /** The classes that meet a comparison. */
  allowedBy({ question, isTurned }: Asked): Allowed {
    const key = `${question.key} ${isTurned}`
    const known = this.allowed.get(key)
    if (known !== undefined) return known
    const holds = (value: number | undefined): boolean => value !== undefined && question.holds(value)
    const isMet = (value: number | undefined): boolean =>
      isTurned ? (value !== undefined || question.isPresence) && !holds(value) : holds(value)
    const allowed = Uint8Array.from(this.values, (value) => +isMet(value))
    this.allowed.set(key, allowed)
    return allowed
  }
}
