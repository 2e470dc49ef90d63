import type { ResolvedRulebook } from '../model/rulebook.js'

/** What it takes to put rules into words: titles, units, and the money of the region. */
export type Vocabulary = Pick<ResolvedRulebook, 'info' | 'facts' | 'units' | 'conditions'>
