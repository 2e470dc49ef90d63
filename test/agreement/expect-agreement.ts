import { expect } from 'vitest'
import { compareOn, compareOnRandomBooks, type Disagreement, type Progress } from './agreement.js'
import type { BackEnd, Book } from './back-end.js'
import { describeDisagreement } from './fuzz-report.js'
import { smallest } from './smallest.js'

const PATIENCE_MS = 60_000

/** Compares back ends on random books until that is enough; fails with the smallest case of a disagreement. */
export const expectAgreement = async (
  backEnds: readonly BackEnd[],
  settings: Parameters<typeof compareOnRandomBooks>[1],
  isEnough: (progress: Progress) => boolean,
): Promise<Progress> => {
  for await (const progress of compareOnRandomBooks(backEnds, settings)) {
    if (progress.disagreement) await failWith(progress.disagreement)
    if (isEnough(progress)) return progress
  }
  throw new Error('a comparison on random books ended')
}

/** The same for the accounts of one book. */
export const expectAgreementOn = async (
  book: Book,
  accounts: readonly unknown[],
  backEnds: readonly BackEnd[],
): Promise<void> => {
  const disagreement = await compareOn(book, accounts, backEnds)
  if (disagreement) await failWith(disagreement)
}

const failWith = async (disagreement: Disagreement): Promise<never> =>
  expect.fail(describeDisagreement(await smallest(disagreement, PATIENCE_MS)))
