import type { Assessment } from './assessment.js'
import type { ResolvedRulebook } from './rulebook.js'

/**
 * Which rulebook an assessment came from. The hash is worked out when it is first read: that takes as long as all else
 * of a first answer, and many callers never look. Each answer gets a stamp of its own, for it belongs to the host.
 */
export const stampOf = (rulebook: ResolvedRulebook): Assessment['rulebook'] => ({
  version: rulebook.info.version,
  get hash() {
    return rulebook.hash
  },
})
