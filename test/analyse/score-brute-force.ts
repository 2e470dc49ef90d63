import type { Diagnostic, Facts } from 'kam-rules'
import { expect } from 'vitest'
import type { Meaning } from '../../src/analyse/space/meaning.js'
import type { ScorecardAnswer } from '../../src/model/result.js'
import type { Card } from './random-scorecards.js'

/** An account with what the reference says of it. */
export interface Tried {
  readonly facts: Facts
  readonly answer: ScorecardAnswer
}

/** What the reference says of an account; scores below all bands have the band `none`. */
export const answerTo = (card: Card, facts: Facts, meaning: Meaning): ScorecardAnswer => {
  const values = meaning.read(facts)
  if (values === undefined) throw new Error(`an account that is refused: ${JSON.stringify(facts)}`)
  const none = { id: 'none', from: -1000, title: card.title, provisions: [], at: card.at }
  return meaning.answer({ ...card, bands: [...card.bands, none] }, values) as ScorecardAnswer
}

/** Whether any account meets the own condition of an attribute. */
export type IsPossible = (characteristic: number, attribute: number) => boolean

/**
 * What trying every account shows, as the codes and places that the analysis should report. Without `isPossible` also what is
 * told elsewhere: impossible conditions, and reasons whose attributes are never reached.
 */
export const byBruteForce = (card: Card, tried: readonly Tried[], isPossible?: IsPossible): readonly string[] => [
  ...attributesNeverReached(card, tried, isPossible ?? (() => true)),
  ...rangeOf(tried),
  ...bandsNeverReached(card, tried),
  ...reasonsNeverNamed(card, tried, isPossible === undefined),
  ...promisesBroken(card, tried),
]

const isGiven = (tried: readonly Tried[], characteristic: string, attribute: string): boolean =>
  tried.some(({ answer }) =>
    answer.partialScores.some((one) => one.characteristic === characteristic && one.attribute === attribute),
  )

const attributesNeverReached = (
  { characteristics }: Card,
  tried: readonly Tried[],
  isPossible: IsPossible,
): readonly string[] =>
  characteristics.flatMap(({ id, attributes }, place) =>
    attributes.flatMap((attribute, index) =>
      isGiven(tried, id, attribute.id) || !isPossible(place, index)
        ? []
        : [`ATTRIBUTE_UNREACHABLE ${attribute.at.pointer}`],
    ),
  )

const scoresIn = (tried: readonly Tried[]): readonly number[] => tried.map(({ answer }) => answer.score)

const rangeOf = (tried: readonly Tried[]): readonly string[] => {
  const [lowest, highest] = [Math.min(...scoresIn(tried)), Math.max(...scoresIn(tried))]
  return lowest < 0 || highest > 100 ? [`SCORE_RANGE /characteristics ${lowest} ${highest}`] : []
}

/** Those that no sum of points at all could reach are not looked for. */
const bandsNeverReached = (
  { bands, initialScore, characteristics }: Card,
  tried: readonly Tried[],
): readonly string[] => {
  const sum = (end: (...points: readonly number[]) => number) =>
    characteristics.reduce(
      (total, { attributes }) => total + end(...attributes.map(({ partialScore }) => partialScore)),
      initialScore,
    )
  const [lowest, highest] = [sum(Math.min), sum(Math.max)]
  const reached = new Set(tried.map(({ answer }) => answer.band))
  const isCrude = (index: number) =>
    (bands[index]?.from ?? 0) > highest || (bands[index - 1]?.from ?? Number.POSITIVE_INFINITY) <= lowest
  const unreachable = bands.filter(({ id }, index) => !reached.has(id) && !isCrude(index))
  return [
    ...unreachable.map(({ at }) => `BAND_UNREACHABLE ${at.pointer}`),
    ...(reached.has('none') ? [`BAND_HOLE /bands ${Math.min(...scoresIn(tried))}`] : []),
  ]
}

/** One whose attributes are all never reached is not looked for. */
const reasonsNeverNamed = (
  { characteristics }: Card,
  tried: readonly Tried[],
  areAllWanted: boolean,
): readonly string[] => {
  const codes = new Set(
    characteristics.flatMap(({ reasonCode, attributes }) => [reasonCode, ...attributes.map((one) => one.reasonCode)]),
  )
  const named = new Set(tried.flatMap(({ answer }) => answer.reasons.map(({ reasonCode }) => reasonCode)))
  return [...codes].flatMap((code) => {
    if (code === undefined || named.has(code)) return []
    const carriers = characteristics.flatMap(({ id, reasonCode, attributes }) =>
      attributes.filter((one) => (one.reasonCode ?? reasonCode) === code).map((one) => [id, one.id] as const),
    )
    const isTold =
      !areAllWanted && carriers.length > 0 && !carriers.some(([id, attribute]) => isGiven(tried, id, attribute))
    return isTold ? [] : [`REASON_UNREACHABLE ${code}`]
  })
}

/** Accounts that differ in nothing but one fact, compared two by two. */
const promisesBroken = ({ monotone = {} }: Card, tried: readonly Tried[]): readonly string[] =>
  Object.entries(monotone).flatMap(([fact, direction]) => {
    const known = tried.filter(({ facts }) => facts[fact] !== undefined)
    const groups = new Map<string, Tried[]>()
    for (const one of known) {
      const others = JSON.stringify({ ...one.facts, [fact]: undefined })
      groups.set(others, [...(groups.get(others) ?? []), one])
    }
    const sense = direction === 'increasing' ? 1 : -1
    const isBroken = [...groups.values()].some((group) =>
      group.some((a) =>
        group.some((b) => isLess(a.facts[fact], b.facts[fact]) && sense * (b.answer.score - a.answer.score) < 0),
      ),
    )
    return isBroken ? [`NOT_MONOTONE /monotone/${fact}`] : []
  })

const isLess = (a: unknown, b: unknown): boolean => (a as number) < (b as number)

/** What the analysis reports, in the same words; every account shown is tried. */
export const byAnalysis = (found: readonly Diagnostic[], card: Card, meaning: Meaning): readonly string[] =>
  found.map(({ code, pointer, message, example }) => {
    const answer = example && answerTo(card, example, meaning)
    switch (code) {
      case 'SCORE_RANGE': {
        const [, lowest, highest] = /from (-?\d+) to (-?\d+)/.exec(message.en) ?? []
        expect([Number(lowest), Number(highest)]).toContain(answer?.score)
        return `${code} ${pointer} ${lowest} ${highest}`
      }
      case 'BAND_HOLE':
        expect(answer?.band).toBe('none')
        return `${code} ${pointer} ${/from (-?\d+) to/.exec(message.en)?.[1]}`
      case 'REASON_UNREACHABLE':
        return `${code} ${/“(\w+)”/.exec(message.en)?.[1]}`
      case 'ATTRIBUTE_UNREACHABLE':
        if (example) expectTaken(pointer, example, card, meaning)
        return `${code} ${pointer}`
      case 'NOT_MONOTONE':
        expectBroken(message.en, example ?? {}, card, meaning)
        return `${code} ${pointer}`
      default:
        return `${code} ${pointer}`
    }
  })

/** The account shown is one for which the attribute is, and gets the points of one before it. */
const expectTaken = (pointer: string, facts: Facts, card: Card, meaning: Meaning): void => {
  const [, characteristic, attribute] = /(\d+)\/attributes\/(\d+)/.exec(pointer)?.map(Number) ?? []
  const { id, attributes } = card.characteristics[characteristic ?? -1] as Card['characteristics'][number]
  const conditions = attributes[attribute ?? -1]?.conditions
  expect(conditions === undefined || meaning.isMet(conditions, meaning.read(facts) ?? new Map())).toBe(true)
  const given = answerTo(card, facts, meaning).partialScores.find((one) => one.characteristic === id)?.attribute
  expect(attributes.findIndex((one) => one.id === given)).toBeLessThan(attribute as number)
}

/** The account shown, and the same with more of the fact, have the scores that are told. */
const expectBroken = (message: string, facts: Facts, card: Card, meaning: Meaning): void => {
  const [, fact = '', lower = '', higher = '', before, after] =
    /“(\w+)” never \w+ the score, but from (\S+) to (\S+) it goes from (-?\d+) to (-?\d+)/.exec(message) ?? []
  expect(String(facts[fact])).toBe(lower)
  const more = typeof facts[fact] === 'number' ? Number(higher) : higher
  expect(isLess(facts[fact], more), message).toBe(true)
  const scores = [facts, { ...facts, [fact]: more }].map((one) => answerTo(card, one, meaning).score)
  expect(scores).toEqual([Number(before), Number(after)])
  expect((card.monotone?.[fact] === 'increasing') === Number(after) < Number(before)).toBe(true)
}
