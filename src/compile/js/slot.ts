import { dayNumber, minuteOfDay } from '../../model/calendar.js'
import type { OutcomeValue } from '../../model/decision-table.js'
import { definitionAt } from '../../model/definition-at.js'
import type { FieldDefinition, Literal } from '../../model/fact.js'
import type { ResolvedRulebook } from '../../model/rulebook.js'

/**
 * How a slot holds its fact. Everything that can be a number is one, with NaN for missing, so that no comparison on a
 * missing fact is ever met: dates are days, times minutes, codes their position in the dictionary, small sets bit masks.
 */
export type Representation = 'number' | 'boolean' | 'day' | 'minute' | 'code' | 'mask' | 'raw'

/** A place for one fact, or one field of an object fact. */
export interface Slot {
  readonly index: number
  readonly fact: string
  readonly path: readonly string[]
  readonly definition: FieldDefinition
  readonly representation: Representation
  /** Codes in the order of the dictionary, for `code` and `mask`. */
  readonly codes: readonly string[]
}

/** So many members or codes fit into a number as bits. */
export const MOST_BITS = 31

/** How a definition is held. */
const representationOf = ({ type, members }: FieldDefinition): Representation => {
  switch (type) {
    case 'number':
    case 'integer':
      return 'number'
    case 'boolean':
      return 'boolean'
    case 'date':
      return 'day'
    case 'time':
      return 'minute'
    case 'enum':
      return 'code'
    case 'set':
      return members !== undefined && Object.keys(members).length <= MOST_BITS ? 'mask' : 'raw'
    case 'text':
    case 'list':
    case 'object':
      return 'raw'
  }
}

/** The slots that the decisions of a rulebook need, each once, in the order of first use. */
export class Slots {
  readonly all: Slot[] = []
  private readonly byName = new Map<string, Slot>()

  constructor(private readonly rulebook: ResolvedRulebook) {}

  /** Whether a fact has been asked for. */
  has(fact: string): boolean {
    return this.byName.has(fact)
  }

  /** The slot of a fact or field; a new one when it is asked for the first time. */
  of(fact: string, path: readonly string[] = []): Slot {
    const name = [fact, ...path].join('.')
    const known = this.byName.get(name)
    if (known !== undefined) return known
    const definition = definitionAt(this.rulebook.facts, fact, path)
    const representation = representationOf(definition)
    // Made from a text, a derived fact may be none of its codes.
    const isText = representation === 'code' && this.rulebook.facts[fact]?.derive !== undefined
    return this.add(name, fact, path, isText ? 'raw' : representation)
  }

  /** The slot that holds a fact as the host has it: a mask forgets the order of its members. */
  copyOf(fact: string): Slot {
    const slot = this.of(fact)
    if (slot.representation !== 'mask') return slot
    const name = `${fact} as it is`
    return this.byName.get(name) ?? this.add(name, fact, [], 'raw')
  }

  private add(name: string, fact: string, path: readonly string[], representation: Representation): Slot {
    const definition = definitionAt(this.rulebook.facts, fact, path)
    const codes = Object.keys(definition.members ?? {})
    const slot: Slot = { index: this.all.length, fact, path, definition, representation, codes }
    this.all.push(slot)
    this.byName.set(name, slot)
    return slot
  }
}

/** A literal as the number a slot would hold for it; `undefined` when it has none. */
export const numberFor = ({ representation, codes }: Slot, literal: Literal | undefined): number | undefined => {
  switch (representation) {
    case 'number':
      return typeof literal === 'number' ? literal : undefined
    case 'boolean':
      return Number(literal)
    case 'day':
      return dayNumber(literal as string)
    case 'minute':
      return minuteOfDay(literal as string)
    case 'code':
      return codes.indexOf(literal as string)
    case 'mask':
      return 2 ** codes.indexOf(literal as string)
    case 'raw':
      return undefined
  }
}

/** Whether an outcome copies a fact, so that it must be filled in for each account. */
export const copiesFacts = (value: OutcomeValue): boolean =>
  typeof value === 'object' && value !== null && ('fact' in value || Object.values(value).some(copiesFacts))
