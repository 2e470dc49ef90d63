import { bothCells, type Cells, isEmpty, otherCells } from '../space/cells.js'
import { type Formula, restrict, variablesIn } from '../space/formula.js'

/** Options of type `T` of which every account gets exactly one, with what is left of their formulas once some variables stand still. */
export type Slot<T> = readonly { readonly option: T; readonly formula: Formula }[]

/** Slots and axioms that hang together by their variables. */
export interface Part<T> {
  readonly slots: readonly Slot<T>[]
  readonly axioms: readonly Formula[]
}

type PlacedPart<T> = Part<T> & { readonly variables: ReadonlySet<number> }

/** What hangs together, directly or by what lies between. */
export const partsOf = <T>({ slots, axioms }: Part<T>): readonly Part<T>[] => {
  const single: readonly PlacedPart<T>[] = [
    ...slots.map((slot) => ({ slots: [slot], axioms: [], variables: variablesOfSlot(slot) })),
    ...axioms.map((axiom) => ({ slots: [], axioms: [axiom], variables: variablesIn(axiom) })),
  ]
  return single.reduce<readonly PlacedPart<T>[]>((parts, one) => {
    const apart = parts.filter(({ variables }) => areApart(variables, one.variables))
    const touching = [...parts.filter((part) => !apart.includes(part)), one]
    return [...apart, touching.length === 1 ? one : joined(touching)]
  }, [])
}

const joined = <T>(parts: readonly PlacedPart<T>[]): PlacedPart<T> => ({
  slots: parts.flatMap(({ slots }) => slots),
  axioms: parts.flatMap(({ axioms }) => axioms),
  variables: new Set(parts.flatMap(({ variables }) => [...variables])),
})

const areApart = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean => {
  for (const variable of b) if (a.has(variable)) return false
  return true
}

const variablesOfSlot = <T>(slot: Slot<T>): ReadonlySet<number> => {
  const found = new Set<number>()
  for (const { formula } of slot) variablesIn(formula, found)
  return found
}

/** The variable that most slots speak of; of those the one that most axioms speak of. */
export const mostShared = <T>({ slots, axioms }: Part<T>): number => {
  const counts = new Map<number, number>()
  const count = (variables: ReadonlySet<number>, weight: number): void => {
    for (const variable of variables) counts.set(variable, (counts.get(variable) ?? 0) + weight)
  }
  for (const slot of slots) count(variablesOfSlot(slot), axioms.length + 1)
  for (const axiom of axioms) count(variablesIn(axiom), 1)
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))[0]
}

/** The cells of a variable, in sets that nothing in the part tells apart. */
export const classesOf = <T>(variable: number, part: Part<T>, all: Cells): readonly Cells[] => {
  const asked = new Map<string, Cells>()
  for (const formula of formulasIn(part)) collectCells(formula, variable, asked)
  return [...asked.values()].reduce<readonly Cells[]>(
    (classes, cells) =>
      classes.flatMap((one) => [bothCells(one, cells), otherCells(one, cells)]).filter((one) => !isEmpty(one)),
    [all],
  )
}

const formulasIn = <T>({ slots, axioms }: Part<T>): readonly Formula[] => [
  ...slots.flatMap((slot) => slot.map(({ formula }) => formula)),
  ...axioms,
]

const collectCells = (formula: Formula, variable: number, found: Map<string, Cells>): void => {
  if (formula.kind !== 'within') for (const member of formula.members) collectCells(member, variable, found)
  else if (formula.variable === variable) found.set(formula.cells.join(), formula.cells)
}

/** How many literals a part has. */
export const sizeOf = <T>(part: Part<T>): number =>
  formulasIn(part).reduce((size, formula) => size + literalsIn(formula), 0)

/** How many literals a formula has. */
export const literalsIn = (formula: Formula): number =>
  formula.kind === 'within' ? 1 : formula.members.reduce((size, member) => size + literalsIn(member), 0)

/** The part with a variable held to some of its cells; `undefined` when a slot is left without an option. */
export const restrictPart = <T>({ slots, axioms }: Part<T>, variable: number, cells: Cells): Part<T> | undefined => {
  const restricted = slots.map((slot) => restrictSlot(slot, variable, cells))
  if (restricted.some((slot) => slot.length === 0)) return undefined
  return { slots: restricted, axioms: axioms.map((axiom) => restrict(axiom, variable, cells)) }
}

const restrictSlot = <T>(slot: Slot<T>, variable: number, cells: Cells): Slot<T> =>
  slot.flatMap(({ option, formula }) => {
    const rest = restrict(formula, variable, cells)
    const isNever = rest.kind === 'any' && rest.members.length === 0
    return isNever ? [] : [{ option, formula: rest }]
  })
