import type { Facts } from 'kam-rules'
import { describe, expect, test } from 'vitest'
import { Draft } from './faults/draft.js'
import { FAULTS_IN_CONDITIONS } from './faults/in-conditions.js'
import { FAULTS_IN_RECOMMENDATIONS } from './faults/in-recommendations.js'
import { FAULTS_IN_SCORECARDS } from './faults/in-scorecards.js'
import { FAULTS_IN_TABLES } from './faults/in-tables.js'
import { FAULTS_IN_THE_BOOK } from './faults/in-the-book.js'
import type { PlantedFault } from './faults/planted-fault.js'
import { BUNDLED, namesOn, problemsOf, refusalOf, rulesOf, subjectOf } from './faults/problems-of.js'
import { type Seen, seenBy, someSeen } from './faults/seen.js'

const FAULTS = [
  ...FAULTS_IN_TABLES,
  ...FAULTS_IN_SCORECARDS,
  ...FAULTS_IN_CONDITIONS,
  ...FAULTS_IN_RECOMMENDATIONS,
  ...FAULTS_IN_THE_BOOK,
]

const planted = (plant: PlantedFault['plant']): Draft => {
  const draft = new Draft()
  plant(draft)
  return draft
}

/** Whether there is such an account, as far as trying tells. */
const isReached = (fault: PlantedFault, draft: Draft, holds: (seen: Seen) => boolean): boolean => {
  for (const seen of someSeen(subjectOf(fault, draft))) if (holds(seen)) return true
  return false
}

/** Whether the accounts that come with the problem show it to the reference. */
const isSeen = (fault: PlantedFault, draft: Draft, examples: readonly Facts[]): boolean =>
  examples.every((example) => {
    const seen = seenBy(subjectOf(fault, draft), example)
    return seen !== undefined && fault.sees?.(seen) === true
  })

const expectRefused = (fault: PlantedFault, draft: Draft): void => {
  const codes = refusalOf(fault, draft)
  expect(codes.length, 'is refused').toBeGreaterThan(0)
  expect([fault.code, ...(fault.also ?? [])]).toEqual(expect.arrayContaining([...codes]))
}

describe('Found, with the code it should have, is', () => {
  test.each(FAULTS)(
    '$name',
    (fault) => {
      const { plant, scene, decision, code, also = [], at, sees, never, mended, noAccount } = fault
      const draft = planted(plant)
      const found = problemsOf(draft, scene, decision === undefined ? [] : [decision])
      expect([...new Set(found.map((problem) => problem.code))].toSorted()).toEqual([code, ...also].toSorted())

      const problems = found.filter((problem) => problem.code === code && namesOn(problem, draft).includes(at))
      expect(problems.length, `${code} at ${at} in ${JSON.stringify(found)}`).toBeGreaterThan(0)
      const examples = problems.flatMap(({ example }) => (example === undefined ? [] : [example]))
      expect(examples.length > 0, 'comes with an account').toBe(sees !== undefined)
      expect(isSeen(fault, draft, examples), JSON.stringify(examples)).toBe(true)

      expect([sees, never, noAccount].some(Boolean), 'shows itself without the analysis').toBe(true)
      if (noAccount === 'refused') expectRefused(fault, draft)
      if (noAccount === 'unchanged') expect(rulesOf(fault, draft)).toBe(rulesOf(fault, BUNDLED))
      if (never) {
        expect(isReached(fault, draft, never), 'some account comes to it').toBe(false)
        expect(isReached(fault, mended ? planted(mended) : BUNDLED, never), 'nor once the fault is mended').toBe(true)
      }
    },
    60_000,
  )
})

test('There are more than eighty faults, of more than forty kinds', () => {
  expect(new Set(FAULTS.map(({ name }) => name)).size).toBeGreaterThan(80)
  expect(new Set(FAULTS.map(({ code }) => code)).size).toBeGreaterThan(40)
})

test('Without the faults nothing is found, where and when they were planted', () => {
  const scenes = new Set(FAULTS.map(({ scene }) => JSON.stringify(scene)))
  const decisions = FAULTS.map(({ decision = '' }) => decision)
  for (const scene of scenes) {
    expect(problemsOf(BUNDLED, scene && JSON.parse(scene), decisions), scene).toEqual([])
  }
}, 60_000)
