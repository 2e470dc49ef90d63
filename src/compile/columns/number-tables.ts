import { classOf, type Partition } from '../partition.js'

/** From this many on, classes no longer fit into a byte. */
export const MOST_CLASSES = 256

/** Every byte as it is. */
export const IDENTITY = Uint8Array.from({ length: MOST_CLASSES }, (_, byte) => byte)

/** For each entry of a list of classes the byte that its class has in the table. */
export const bytesOf = (classes: ArrayLike<number>, byClass: Uint8Array): Uint8Array => {
  const bytes = new Uint8Array(classes.length)
  for (let index = 0; index < bytes.length; index++) bytes[index] = byClass[classes[index] as number] as number
  return bytes
}

/** A byte for each whole number from `low` on. The length is a power of two; the first and the last hold for all beyond. */
export interface IntegerTable {
  readonly bytes: Uint8Array
  readonly low: number
}

/** The classes of the whole numbers from `low` on as a table. */
export const integerTable = (classes: ArrayLike<number>, low: number, byClass: Uint8Array): IntegerTable => {
  const { length } = classes
  const bytes = new Uint8Array(2 ** Math.ceil(Math.log2(length))).fill(byClass[classes[length - 1] as number] as number)
  bytes.set(bytesOf(classes, byClass))
  // A whole number of the machine, or kernels would compute with floats.
  return { bytes, low: low | 0 }
}

const WIDEST = 4096
const INT32 = 2 ** 31

/** Tables that lead from numbers to the classes of a partition, each made when it is first wanted. */
export class NumberTables {
  /** Cuts padded to a power of two less one, so that a search takes the same steps for every number. */
  readonly cuts: Float64Array
  /** The class of whole numbers below all cuts that such numbers can reach, and those cuts. */
  readonly lowest: number
  readonly integerCuts: readonly number[]
  private byteClasses: Uint16Array | undefined
  private smallClasses: Uint16Array | undefined
  private readonly smallTables = new WeakMap<Uint8Array, IntegerTable>()

  constructor(readonly partition: Partition) {
    const { cuts } = partition
    const size = 2 ** Math.ceil(Math.log2(cuts.length + 1)) - 1
    this.cuts = new Float64Array(Math.max(size, 7)).fill(Number.NaN)
    this.cuts.set(cuts)
    this.lowest = classOf(cuts, -INT32)
    this.integerCuts = [...cuts.subarray(this.lowest)].map(Math.ceil).filter((cut) => cut < INT32)
  }

  /** Whether the cuts are close enough for a table of whole numbers. */
  get isNarrow(): boolean {
    return (this.integerCuts.at(-1) ?? 0) - this.low < WIDEST && this.low >= -INT32
  }

  /** A byte for each whole number, by its class; made once for a table that is asked for again. */
  integers(byClass: Uint8Array): IntegerTable {
    this.smallClasses ??= this.classesFrom(this.low, (this.integerCuts.at(-1) ?? 0) - this.low + 1)
    const known = this.smallTables.get(byClass)
    if (known !== undefined) return known
    const table = integerTable(this.smallClasses, this.low, byClass)
    this.smallTables.set(byClass, table)
    return table
  }

  /** The class of every byte. */
  get bytes(): Uint16Array {
    this.byteClasses ??= this.classesFrom(0, 256)
    return this.byteClasses
  }

  private get low(): number {
    return (this.integerCuts[0] ?? 0) - 1
  }

  private classesFrom(low: number, length: number): Uint16Array {
    const classes = new Uint16Array(length)
    for (let index = 0; index < length; index++) classes[index] = classOf(this.partition.cuts, low + index)
    return classes
  }
}
