import type { ResolvedGroup } from '../../../model/condition.js'
import { AS_OF, type Literal } from '../../../model/fact.js'
import type { ResolvedRulebook } from '../../../model/rulebook.js'
import { type Slot, Slots } from '../slot.js'
import { type Code, index, joined, js, literal, member, numbered } from './code.js'

/**
 * How a module holds a fact. `number`: NaN is missing; dates are days and times minutes. `code`: a position in the
 * dictionary from 1 on, or bits above KNOWN for a small set; 0 is missing. `raw`: as the host has it, or `undefined`.
 */
export type Holding = 'number' | 'code' | 'raw'

/** A fact, or a field of an object fact, that a module holds. */
export interface Place extends Slot {
  /** `$monthlyRevenue`, `$contact$stance`. */
  readonly name: Code
  readonly holding: Holding
  /** Where in the numbers, codes or raw values of the module it is kept between functions; -1 for a constant of it. */
  readonly keptAt: number
}

/** KNOWN is one bit more. */
const MOST_BITS = 30

const holdingOf = (slot: Slot): Holding => {
  switch (slot.representation) {
    case 'number':
    case 'day':
    case 'minute':
      return 'number'
    case 'boolean':
    case 'code':
      return 'code'
    case 'mask':
      return slot.codes.length <= MOST_BITS ? 'code' : 'raw'
    case 'raw':
      return 'raw'
  }
}

/** The places, texts and lists that the functions of a module ask for, each declared once. */
export class Places {
  private readonly slots: Slots
  private readonly bySlot = new Map<Slot, Place>()
  private readonly copied = new Map<string, Place>()
  private readonly declared = new Map<string, Code>()
  private readonly names = new Map<string, Code>()
  private readonly sizes = { number: 0, code: 0, raw: 0 }
  private readonly shared = new Map<ResolvedGroup, Code>()
  private sharedCount = 0
  private asked = new Set<Place>()

  constructor(readonly rulebook: ResolvedRulebook) {
    this.slots = new Slots(rulebook)
  }

  /** The place of a fact or field. The function that is being written will need it. */
  of(fact: string, path: readonly string[] = []): Place {
    const place = this.placeOf(fact, path)
    this.asked.add(place)
    return place
  }

  /** The place that keeps a set as the host has it: bits forget the order of its members. */
  copyOf(fact: string): Place {
    const place = this.placeOf(fact)
    if (place.holding !== 'code' || place.representation !== 'mask') return this.of(fact)
    const copy = this.copied.get(fact) ?? {
      ...place,
      name: js`${place.name}$$`,
      representation: 'raw',
      holding: 'raw',
      keptAt: this.sizes.raw++,
    }
    this.copied.set(fact, copy)
    this.asked.add(copy)
    return copy
  }

  /** Whether a fact, or a field of it, has been asked for. */
  has(fact: string): boolean {
    return this.under(fact).length > 0
  }

  /** All places of a fact: itself, its fields, and a copy. */
  under(fact: string): readonly Place[] {
    const copy = this.copied.get(fact)
    return [...this.bySlot.values()].filter((place) => place.fact === fact).concat(copy ?? [])
  }

  /** What `write` returns, and the places it asked for. */
  during<Written>(write: () => Written): { readonly written: Written; readonly places: readonly Place[] } {
    const outer = this.asked
    this.asked = new Set()
    const written = write()
    const places = [...this.asked]
    this.asked = outer
    return { written, places }
  }

  /** The constant that stands for a group of conditions in the function that is being written. */
  share(group: ResolvedGroup): Code {
    const name = numbered('shared', ++this.sharedCount)
    this.shared.set(group, name)
    return name
  }

  sharedNameOf(group: ResolvedGroup): Code | undefined {
    return this.shared.get(group)
  }

  /** The next function has constants of its own. */
  forgetShared(): void {
    this.shared.clear()
  }

  /** How many numbers, codes and raw values are kept. */
  get kept(): Readonly<Record<Holding, number>> {
    return this.sizes
  }

  /** `const list2 = …`, in the order of first use. */
  get declarations(): readonly Code[] {
    return [...this.declared.values()]
  }

  /** A list of a rule beside the code: values as a set, phrases as they are. */
  list(values: readonly Literal[], kind: 'set' | 'phrases'): Code {
    const content = literal(values as Literal)
    return this.declare('list', kind === 'set' ? js`new Set(${content})` : content)
  }

  /** The texts of codes by position; nothing stands at 0. */
  codes({ codes }: Slot): Code {
    return this.declare('codes', js`[${joined([js`undefined`, ...codes.map(literal)], ', ')}]`)
  }

  /** The positions of codes by their text. */
  positions(slot: Slot): Code {
    return this.declare('positions', js`positionsOf(${this.codes(slot)})`)
  }

  /** The bits of the members of a set. */
  bits(slot: Slot): Code {
    return this.declare('bits', js`bitsOf(${this.codes(slot)})`)
  }

  /** A date or a time of a rule as a number. */
  moment(word: 'date' | 'time', text: string): Code {
    return this.declare(word, word === 'date' ? js`dayOf(${literal(text)})` : js`minuteOf(${literal(text)})`)
  }

  /** A code of a rule by name: `$accountType$enterprise`. */
  code({ name, codes, representation }: Place, code: string): Code {
    const position = codes.indexOf(code)
    const constant = member(name, code, position)
    const value = index(representation === 'mask' ? 2 ** position : position + 1)
    this.declared.set(constant.text, js`const ${constant} = ${value}`)
    return constant
  }

  private placeOf(fact: string, path: readonly string[] = []): Place {
    const slot = this.slots.of(fact, path)
    return this.bySlot.get(slot) ?? this.add(slot)
  }

  private declare(word: 'list' | 'codes' | 'positions' | 'bits' | 'date' | 'time', content: Code): Code {
    const key = `${word} ${content.text}`
    const known = this.names.get(key)
    if (known !== undefined) return known
    const name = numbered(word, this.names.size + 1)
    this.names.set(key, name)
    this.declared.set(key, js`const ${name} = ${content}`)
    return name
  }

  private add(slot: Slot): Place {
    const name = [slot.fact, ...slot.path].reduce((owner, part) => member(owner, part, slot.index), js``)
    const holding = holdingOf(slot)
    const isConstant = slot.fact === AS_OF
    if (isConstant) this.declared.set(AS_OF, js`const ${name} = dayOf(${literal(this.rulebook.asOf)})`)
    const place = { ...slot, name, holding, keptAt: isConstant ? -1 : this.sizes[holding]++ }
    this.bySlot.set(slot, place)
    return place
  }
}
