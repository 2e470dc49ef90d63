import type { Answer } from '../../model/result.js'
import type { Machine, Program } from './machine.js'

/** Answers one decision for the facts in a machine. What is seldom read is worked out when it is. */
export type CompiledDecision = (program: Program, machine: Machine) => Answer

/** Answers of steps are written `~index`; these two are the answers of a condition by itself. */
export const NOT_MET: number = ~0
export const MET: number = ~1

/** Plain data that answers share: frozen, as deep as it goes, so that no host changes the answers of others. */
export const frozen = <Value>(value: Value): Value => {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen)
  return value
}

/** A copy of plain data that answers share, frozen. */
export const frozenCopy = <Value>(value: Value): Value => frozen(copyOf(value)) as Value

const copyOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(copyOf)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copyOf(inner)]))
}

/** No notices, no rejections. */
export const NONE: readonly never[] = frozen([])
