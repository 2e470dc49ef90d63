import { AS_OF, type FactValue } from '../../model/fact.js'
import { type Cells, cellsIn, hasCell } from '../space/cells.js'
import type { Values } from '../space/meaning.js'
import { cellOf, representativeOf } from '../space/representative.js'
import type { Side } from '../space/side.js'
import { type MemberVariable, missingCell, type PhraseVariable, type Variable } from '../space/variable.js'
import type { Chance } from './chance.js'

/** Facts of an account that is being made up, by name. */
export type Given = Map<string, FactValue>

/** Cells that a variable may be in; open when that is all of them. */
export interface Wanted {
  readonly variable: Variable
  readonly cells: Cells
  readonly isOpen: boolean
}

/** Gives the fact behind a variable a value of one of the cells, unless what it has is in one. */
export const settle = ({ variable, cells, isOpen }: Wanted, given: Given, chance?: Chance): void => {
  if (variable.kind === 'member') {
    if (!isOpen) putMember(variable, hasCell(cells, 1), given)
  } else if (variable.kind === 'phrases') {
    if (!isOpen && hasCell(cells, 1)) putPhrase(variable, given)
  } else if (chance !== undefined || !isOpen) settleValue(variable, cells, given, chance)
}

const settleValue = (variable: Variable, cells: Cells, given: Given, chance?: Chance): void => {
  const has = valueAt(given, variable)
  if (variable.kind === 'presence' && has !== undefined && hasCell(cells, 1)) return
  if (chance === undefined && hasCell(cells, cellOf(variable, has))) return
  put(given, variable, valueIn(variable, cells, chance))
}

/** A value of one of the cells; a known one where there is one, or nearly always. */
export const valueIn = (variable: Variable, cells: Cells, chance?: Chance): FactValue | undefined => {
  const all = cellsIn(cells, variable.size)
  const known = all.filter((cell) => cell !== missingCell(variable))
  const pool = known.length === 0 || (chance !== undefined && chance(5) === 0) ? all : known
  const cell = pool[chance === undefined ? 0 : chance(pool.length)] as number
  return chance === undefined ? representativeOf(variable, cell) : anyIn(variable, cell, chance)
}

const TYPICAL = [0, 1, 2, 5, 10, 50, 100, 1000]

/** The value that stands for the cell, one of its ends, or one of those that people write. */
const anyIn = (variable: Variable, cell: number, chance: Chance): FactValue | undefined => {
  if (variable.kind === 'presence' && cell === 1) return somethingIn(variable, chance)
  const interval = variable.kind === 'ordered' ? variable.intervals[cell] : undefined
  if (variable.kind !== 'ordered' || interval === undefined) return representativeOf(variable, cell)
  const { scale } = variable
  const { low, high } = interval
  const isFar = low === scale.lowest || high === scale.highest
  const target = [low, high, TYPICAL[chance(TYPICAL.length)] as number][chance(3)] as number
  return isFar && (target === low || target === high)
    ? representativeOf(variable, cell)
    : scale.toValue(scale.pick(low, high, target))
}

/** Some members of a list in some order. */
const somethingIn = (variable: Variable, chance: Chance): FactValue | undefined => {
  const { members } = variable.field
  if (members === undefined) return representativeOf(variable, 1)
  const mixed = shuffled(Object.keys(members), chance)
  return mixed.slice(0, chance(mixed.length + 1))
}

/** The list in another order. */
export const shuffled = <T>(list: readonly T[], chance: Chance): readonly T[] => {
  const rest = [...list]
  return list.map(() => rest.splice(chance(rest.length), 1)[0] as T)
}

/** Facts that the host hands over. */
export const givenIn = (values: Values, { roots }: Side): ReadonlyMap<string, FactValue> =>
  new Map([...values].filter(([name]) => name !== AS_OF && !roots.isDerived(name)))

/** The value of a fact or of a field in it. */
export const valueAt = (given: Values, { fact, path }: Pick<Variable, 'fact' | 'path'>): FactValue | undefined =>
  path.reduce<FactValue | undefined>(
    (value, field) => (value as Readonly<Record<string, FactValue>> | undefined)?.[field],
    given.get(fact),
  )

/** Gives a fact, or a field of an object fact, a value. */
export const put = (given: Given, { fact, path }: Variable, value: FactValue | undefined): void => {
  const whole = withField(given.get(fact), path, value)
  if (whole === undefined) given.delete(fact)
  else given.set(fact, whole)
}

const withField = (
  whole: FactValue | undefined,
  path: readonly string[],
  value: FactValue | undefined,
): FactValue | undefined => {
  const [field, ...rest] = path
  if (field === undefined) return value
  const { [field]: before, ...others } = (whole ?? {}) as Readonly<Record<string, FactValue>>
  const inner = withField(before, rest, value)
  if (inner === undefined) return whole === undefined ? undefined : others
  return { ...others, [field]: inner }
}

const putMember = (variable: MemberVariable, isIn: boolean, given: Given): void => {
  const has = valueAt(given, variable)
  if (!Array.isArray(has)) return
  const list = has as readonly string[]
  if (list.includes(variable.member) === isIn) return
  put(given, variable, isIn ? [...list, variable.member] : list.filter((member) => member !== variable.member))
}

const putPhrase = (variable: PhraseVariable, given: Given): void => {
  const has = valueAt(given, variable)
  const before = typeof has === 'string' && has !== '…' ? [has] : []
  put(given, variable, [...before, variable.phrases[0] as string].join(' … '))
}
