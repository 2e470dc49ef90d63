import { carriersIn } from '../model/carriers.js'
import type { Provision, Rulebook } from '../model/rulebook.js'
import type { LocalizedText } from '../model/text.js'
import { coverageOf } from './coverage.js'
import { runCases } from './run-cases.js'

/** What a rulebook makes of one provision of the handbook. */
export interface ProvisionUse extends Provision {
  readonly id: string
  /** The decisions and their elements that carry it. */
  readonly rules: readonly string[]
  /** Facts, amounts and named conditions that serve it. */
  readonly servedBy: readonly string[]
  /** Whether a case reaches one of those rules. */
  readonly isExercised: boolean
  /** Why no rule carries it, where the rulebook says so. */
  readonly reason?: LocalizedText
}

/** Every provision with what carries it; none where the rulebook brings no list of provisions. */
export const provisionUses = (book: Rulebook, today: string): readonly ProvisionUse[] => {
  const carriers = carriersIn(book)
  const exercised = new Set(coverageOf(book, runCases(book, book.cases), today).provisions)
  return Object.entries(book.provisions?.provisions ?? {}).map(([id, provision]) => {
    const paths = carriers.filter(({ provisions }) => provisions.includes(id)).map(({ path }) => path)
    const rules = paths.filter(isRule)
    const reason = book.notCarried[id]
    return {
      id,
      ...provision,
      rules,
      servedBy: paths.filter((path) => !isRule(path)),
      isExercised: exercised.has(id),
      ...(reason === undefined ? {} : { reason }),
    }
  })
}

const isRule = (path: string): boolean => /^(regions\/[^/]+\/)?decisions\//.test(path)
