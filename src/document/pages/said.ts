import type { Condition } from '../../model/condition.js'

/** A condition, and whether it stands under `not`. */
export interface Said {
  readonly condition: Condition
  readonly isNegated: boolean
}

/** Without `not`, as rules are read when they are resolved: the opposite of what stands below it. */
export const withoutNot = ({ condition, isNegated }: Said): Said =>
  condition.kind === 'not'
    ? withoutNot({ condition: condition.condition, isNegated: !isNegated })
    : { condition, isNegated }

const OPPOSITE = { all: 'any', any: 'all' } as const

/** The members of a group, and how they belong together; `undefined` for what is no group. */
export const groupIn = (
  said: Said,
): { readonly kind: 'all' | 'any'; readonly members: readonly Said[] } | undefined => {
  const { condition, isNegated } = withoutNot(said)
  if (condition.kind !== 'all' && condition.kind !== 'any') return undefined
  const members = condition.conditions.map((inner) => withoutNot({ condition: inner, isNegated }))
  const [only] = members
  if (members.length === 1 && only !== undefined) return groupIn(only)
  return { kind: isNegated ? OPPOSITE[condition.kind] : condition.kind, members }
}

/** What a group of one, however deep it lies, really says. */
export const onlyIn = (said: Said): Said => {
  const { condition, isNegated } = withoutNot(said)
  const isGroup = condition.kind === 'all' || condition.kind === 'any'
  const [only] = isGroup ? condition.conditions : []
  return only === undefined ? { condition, isNegated } : onlyIn({ condition: only, isNegated })
}
