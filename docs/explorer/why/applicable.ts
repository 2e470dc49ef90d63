import type { Facts } from 'kam-rules'
import type { NearestChange } from 'kam-rules/analyse'

/** The facts with which a change would be made, where every one of them has a value to take; `undefined` otherwise. */
export const applicable = ({ changes }: NearestChange, facts: Facts): Facts | undefined => {
  if (changes.some(({ to }) => to === undefined)) return undefined
  const made: Record<string, unknown> = {}
  for (const { fact, to } of changes) {
    const [name = fact, field] = fact.split('.')
    made[name] = field === undefined ? to : { ...((made[name] ?? facts[name] ?? {}) as object), [field]: to }
  }
  return made
}
