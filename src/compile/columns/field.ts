import type { FactType, FieldDefinition } from '../../model/fact.js'
import type { Slot } from '../js/slot.js'
import { REFUSED, type Representative } from '../partition.js'
import { IS_KNOWN, type Question } from '../question.js'
import { type ClassTables, classTables, KNOWN, type Scoring, type Test } from './class-tables.js'

/** How a field is looked at: as a number, as the code of a text, by its members, or only whether it is there. */
export type FieldKind = 'number' | 'code' | 'members' | 'presence'

const KINDS = {
  number: 'number',
  integer: 'number',
  boolean: 'number',
  date: 'number',
  time: 'number',
  text: 'code',
  enum: 'code',
  set: 'members',
  list: 'members',
  object: 'presence',
} as const satisfies Record<FactType, FieldKind>

const fieldKindOf = ({ type, fields }: FieldDefinition): FieldKind => (fields === undefined ? KINDS[type] : 'presence')

/** One fact, or a field of an object fact, and all that decisions ask of it. Each test becomes a bitmap. */
export class Field {
  readonly kind: FieldKind
  readonly tests: Test[] = [() => false, () => true]
  readonly cuts = new Set<number>()
  readonly scorings: Scoring[] = []
  /** Whether its numbers are needed beside its tests, because facts are compared or derived. */
  readsNumbers = false
  /** Whether anybody looks at its tests. */
  isAsked = false
  /** What the classes of an enumeration stand for. */
  readonly memberValues: readonly Representative[] | undefined
  /** Where the bitmaps of its tests begin. */
  register = 0
  private tables: { readonly values: readonly Representative[]; readonly tables: ClassTables } | undefined
  private readonly known = new Map([[IS_KNOWN.key, KNOWN]])

  constructor(
    readonly slot: Slot,
    /** Worked out from other facts, so that nothing in it is refused. */
    readonly isDerived: boolean,
  ) {
    const { definition } = slot
    this.kind = fieldKindOf(definition)
    if (definition.members && !isDerived) this.memberValues = [undefined, ...Object.keys(definition.members), REFUSED]
  }

  get name(): string {
    return [this.slot.fact, ...this.slot.path].join('.')
  }

  /** The number of the test that answers a question. */
  testOf({ key, holds, cuts }: Question): number {
    this.isAsked = true
    const known = this.known.get(key)
    if (known !== undefined) return known
    for (const cut of cuts) this.cuts.add(cut)
    const test = this.tests.push(holds) - 1
    this.known.set(key, test)
    return test
  }

  /** How many groups of eight tests there are. */
  get groups(): number {
    return Math.ceil(this.tests.length / 8)
  }

  /** Whether the last group holds no more than four tests. */
  get endsInFour(): boolean {
    return (this.tests.length - 1) % 8 < 4
  }

  /** How many bitmaps its groups fill. */
  get registers(): number {
    return this.groups * 8 - (this.endsInFour ? 4 : 0)
  }

  /** The tables for the values that the classes stand for. */
  tablesFor(values: readonly Representative[]): ClassTables {
    if (this.tables?.values !== values) this.tables = { values, tables: classTables(this, values) }
    return this.tables.tables
  }
}
