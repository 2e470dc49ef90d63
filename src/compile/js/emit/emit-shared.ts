import type { ResolvedCondition } from '../../../model/condition.js'
import { type Code, js } from './code.js'
import { expressionOf } from './emit-condition.js'
import type { Places } from './places.js'
import { repeatedGroups } from './repeated-groups.js'

/**
 * Constants for the groups that conditions have in common, as named conditions are: what takes no search is worked out
 * once. Whatever is written next uses them.
 */
export const emitShared = (conditions: readonly (ResolvedCondition | undefined)[], places: Places): readonly Code[] =>
  repeatedGroups(conditions).flatMap((group) => {
    const { code, isQuick } = expressionOf(group, places)
    return isQuick ? [js`const ${places.share(group)} = ${code}`] : []
  })
