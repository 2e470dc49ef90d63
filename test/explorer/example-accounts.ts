import { readFileSync } from 'node:fs'
import type { Facts } from 'kam-rules'

/** The accounts with which the explorer begins. */
export const exampleAccounts: readonly Facts[] = readFileSync(
  new URL('../../examples/accounts.ndjson', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))
