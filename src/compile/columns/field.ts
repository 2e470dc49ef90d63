import type { FactType, FieldDefinition } from '../../model/fact.js'
import type { Slot } from '../js/slot.js'
import { REFUSED, type Representative } from '../partition.js'
import type { Question, Scalar } from '../question.js'
import type { WholeNumbers } from './answers.js'
import type { Scored } from './column-decision.js'

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

/** A characteristic that looks at one field only: the class of the value gives the points. */
export interface Scoring {
  /** The place of the attribute that a value meets. */
  readonly choose: (value: Scalar | undefined) => number
  /** By attribute. */
  readonly points: WholeNumbers
  /** Place of the scorecard among the decisions, and of the characteristic in it. */
  readonly decision: number
  readonly characteristic: number
}

/** What every class of a field means to those who look at it. */
export interface ClassTables {
  /** For each group of eight tests a byte a class, the first test in the lowest bit. */
  readonly groups: readonly Uint8Array[]
  readonly scored: readonly ScoredClasses[]
}

/** A characteristic by class, and, for fields with more classes than a byte holds, by the place of its attribute. */
export interface ScoredClasses extends Scored {
  readonly decision: number
  /** For each class the place of its attribute, counted from 1, so that 0 is left for what is missing. */
  readonly places: Uint8Array
  readonly byPlace: Pick<Scored, 'attributes' | 'points'>
}

type Test = (value: Scalar) => boolean

/** Test 0: whether the value has to be refused. */
export const REFUSAL = 0
/** Test 1: whether the value is known. */
export const KNOWN = 1

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
  private readonly known = new Map([['isKnown []', KNOWN]])

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
    if (this.tables?.values !== values) this.tables = { values, tables: this.makeTables(values) }
    return this.tables.tables
  }

  private makeTables(values: readonly Representative[]): ClassTables {
    return {
      groups: Array.from({ length: this.groups }, (_, group) => this.bytesOf(group, values)),
      scored: this.scorings.map((scoring) => scoredClasses(scoring, values)),
    }
  }

  private bytesOf(group: number, values: readonly Representative[]): Uint8Array {
    const tests = this.tests.slice(group * 8, group * 8 + 8)
    return Uint8Array.from(values, (value) =>
      tests.reduce((byte, test, bit) => byte | (answers(value, test, group * 8 + bit) ? 1 << bit : 0), 0),
    )
  }
}

const answers = (value: Representative, test: Test, index: number): boolean => {
  if (value === REFUSED) return index === REFUSAL
  return value !== undefined && test(value)
}

const scoredClasses = (
  { choose, points, decision, characteristic }: Scoring,
  values: readonly Representative[],
): ScoredClasses => {
  const chosen = values.map((value) => (value === REFUSED ? 0 : choose(value)))
  const places = Uint8Array.from(chosen, (attribute) => attribute + 1)
  const atPlaces = [choose(undefined), ...points.keys()]
  return { decision, characteristic, ...pointsFor(chosen, points), places, byPlace: pointsFor(atPlaces, points) }
}

const pointsFor = (attributes: readonly number[], points: WholeNumbers): Pick<Scored, 'attributes' | 'points'> => {
  const pointsOf = attributes.map((attribute) => points[attribute] as number)
  return {
    attributes: Uint8Array.from(attributes),
    points: points instanceof Int32Array ? Int32Array.from(pointsOf) : Float64Array.from(pointsOf),
  }
}
