import { AS_OF, type FactDefinition } from '../../model/fact.js'
import type { ResolvedRulebook } from '../../model/rulebook.js'
import { Codes } from './codes.js'
import { type Put, putterFor } from './put-value.js'
import type { Slot } from './slot.js'

/** What is done with a value. The first four kinds are checked in the loader's own loop, which calls nothing for them. */
export const KINDS = {
  number: 0,
  integer: 1,
  boolean: 2,
  code: 3,
  other: 4,
  derived: 5,
  unknown: 6,
  ignored: 7,
} as const

/** How the value under one key of an account is checked, and where it goes. */
export interface Field {
  readonly kind: (typeof KINDS)[keyof typeof KINDS]
  /** Of the first four kinds: the number to fill. */
  readonly slot: number
  readonly low: number
  readonly high: number
  readonly codes: Codes
  readonly put: Put
  /** All slots that are empty when the fact is missing. */
  readonly slots: readonly Slot[]
}

const field = (kind: keyof typeof KINDS, rest: Partial<Field> = {}): Field => ({
  kind: KINDS[kind],
  slot: 0,
  low: -Number.MAX_VALUE,
  high: Number.MAX_VALUE,
  codes: NO_CODES,
  put: () => false,
  slots: [],
  ...rest,
})

const NO_CODES: Codes = new Codes([])

/** What the loader has to know: the dictionary, the slots that decisions ask for, and what to do with other names. */
export interface LoaderOptions {
  readonly rulebook: ResolvedRulebook
  readonly slots: readonly Slot[]
  /** A number of the machine that nobody reads, for facts that no decision asks for. */
  readonly scratch: number
  readonly ignoresUnknown: boolean
}

/** For names that the dictionary does not have. */
export const unknownField = ({ ignoresUnknown }: LoaderOptions): Field => field(ignoresUnknown ? 'ignored' : 'unknown')

/** The fields of all facts, by name. */
export const fieldsOf = (options: LoaderOptions): ReadonlyMap<string, Field> =>
  new Map(
    Object.entries(options.rulebook.facts).map(([fact, definition]) => {
      const isGiven = definition.derive === undefined && fact !== AS_OF
      const derived = field(options.ignoresUnknown ? 'ignored' : 'derived')
      return [fact, isGiven ? givenField(fact, definition, options) : derived]
    }),
  )

const givenField = (fact: string, definition: FactDefinition, options: LoaderOptions): Field => {
  const slots = options.slots.filter((slot) => slot.fact === fact)
  const slot = slots[0]?.index ?? options.scratch
  const { type, min = -Number.MAX_VALUE, max = Number.MAX_VALUE, members = {} } = definition
  switch (type) {
    case 'number':
    case 'integer':
      return field(type, { slot, low: Math.max(min, -Number.MAX_VALUE), high: Math.min(max, Number.MAX_VALUE), slots })
    case 'boolean':
      return field('boolean', { slot, slots })
    case 'enum':
      return field('code', {
        slot,
        slots,
        codes: new Codes(Object.keys(members)),
      })
    default:
      return field('other', { slots, put: putterFor(fact, definition, slots, options.ignoresUnknown) })
  }
}
