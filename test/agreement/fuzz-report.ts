import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import type { Disagreement } from './agreement.js'
import { shown } from './same.js'

/** Writes a disagreement into a file under the temporary folder of the machine, and gives its path. */
export const writeDisagreement = (disagreement: Disagreement): string => {
  const folder = mkdtempSync(join(tmpdir(), 'kam-rules-fuzz-'))
  const file = join(folder, `seed-${disagreement.book.seed}.txt`)
  writeFileSync(file, describeDisagreement(disagreement))
  return file
}

/** A disagreement with all that is needed to repeat it. */
export const describeDisagreement = ({ book, backEnd, accounts, place, expected, actual }: Disagreement): string =>
  [
    `${backEnd.name} and the reference disagree about account ${place}. Book and accounts: seed ${book.seed}, made smaller.`,
    `Opened with ${JSON.stringify(book.settings)}`,
    '',
    `The reference: ${inspected(shown(expected))}`,
    `${backEnd.name}: ${inspected(shown(actual))}`,
    '',
    // JSON has no NaN, no -0 and no gaps.
    `Accounts: ${inspected(accounts)}`,
    '',
    `Documents: ${JSON.stringify(book.documents, null, 2)}`,
    '',
  ].join('\n')

const inspected = (value: unknown): string =>
  inspect(value, { depth: Number.POSITIVE_INFINITY, maxArrayLength: null, maxStringLength: null })
