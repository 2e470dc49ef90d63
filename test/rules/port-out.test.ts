import type { HandbookFacts } from 'kam-rules/handbook'
import { describe, expect, test } from 'vitest'
import { openRegion } from './open-region.js'

/** Every value that matters, and the lack of one, for each of the six facts. */
const VALUES = {
  isRealNameRegistered: [undefined, true, false],
  numberStatus: [undefined, 'active', 'suspended', 'lost'],
  outstandingBalance: [undefined, 0, 0.01],
  hasLockInContract: [undefined, true, false],
  daysSincePortIn: [undefined, 0, 89, 90, 119, 120],
  numberOwnerType: [undefined, 'person', 'organisation'],
} as const satisfies { readonly [Name in keyof HandbookFacts]?: readonly (HandbookFacts[Name] | undefined)[] }

const allAccounts = (): readonly HandbookFacts[] =>
  Object.entries(VALUES).reduce<readonly HandbookFacts[]>(
    (accounts, [name, values]) =>
      accounts.flatMap((account) =>
        values.map((value) => (value === undefined ? account : { ...account, [name]: value })),
      ),
    [{}],
  )

const ACCOUNTS = allAccounts()

const codesOf = (hits: readonly { readonly outcome: Readonly<Record<string, unknown>> }[], output: string) =>
  hits.flatMap(({ outcome }) => (outcome[output] === undefined ? [] : [outcome[output]]))

/** What an account is told, the shortest way: obstacles that are known, and facts that are not. */
const readByHand = (account: HandbookFacts, stay: number) => {
  const {
    isRealNameRegistered,
    numberStatus,
    outstandingBalance,
    hasLockInContract,
    daysSincePortIn,
    numberOwnerType,
  } = account
  const obstacles = [
    ...(isRealNameRegistered === false ? ['nameNotRegistered'] : []),
    ...(numberStatus === 'suspended' ? ['numberSuspended'] : []),
    ...(numberStatus === 'lost' ? ['numberLost'] : []),
    ...((outstandingBalance ?? 0) > 0 ? ['chargesUnpaid'] : []),
    ...(hasLockInContract ? ['lockedIn'] : []),
    ...((daysSincePortIn ?? stay) < stay ? ['joinedTooRecently'] : []),
    ...(numberOwnerType === 'organisation' ? ['ownedByOrganisation'] : []),
  ]
  const missing = Object.keys(VALUES)
    .filter((name) => !Object.hasOwn(account, name))
    .sort()
  if (obstacles.length > 0) return { verdict: ['ineligible'], obstacles, missing }
  return { verdict: [missing.length > 0 ? 'undecided' : 'eligible'], obstacles, missing }
}

describe.each([
  ['China', 'CN', 120],
  ['Henan', 'CN-HA', 120],
  ['Shanghai', 'CN-SH', 120],
  ['Beijing', 'CN-BJ', 120],
  ['Guangdong', 'CN-GD', 120],
  ['the base book', undefined, 90],
])('In %s', (_, region, stay) => {
  const rulebook = openRegion(region)

  test('every customer gets one verdict and hears every obstacle, and a gap in the file is no permission', () => {
    for (const account of ACCOUNTS) {
      const { hits, missingFacts } = rulebook.decide('port-out', account)
      const answer = { verdict: codesOf(hits, 'verdict'), obstacles: codesOf(hits, 'obstacle'), missing: missingFacts }
      expect(answer).toEqual(readByHand(account, stay))
    }
  })
})

test.each(['GB', 'US'])('In the region %s every customer may go, and debts and terms are only named', (region) => {
  const rulebook = openRegion(region)
  for (const account of ACCOUNTS) {
    const { hits } = rulebook.decide('port-out', account)
    expect(codesOf(hits, 'verdict')).toEqual(['eligible'])
    expect(codesOf(hits, 'obstacle')).toEqual([])
    expect(codesOf(hits, 'reminder')).toEqual([
      ...((account.outstandingBalance ?? 0) > 0 ? ['chargesStayDue'] : []),
      ...(account.hasLockInContract ? ['terminationCharge'] : []),
    ])
  }
})
