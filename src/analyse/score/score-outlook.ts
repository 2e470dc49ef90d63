import type { ResolvedCondition } from '../../model/condition.js'
import type { ScorecardAnswer } from '../../model/result.js'
import type { Attribute, Characteristic, Scorecard } from '../../model/scorecard.js'
import { explore, type Reply } from '../account/ask.js'
import { askIn, type Study } from '../decision/study.js'
import { allOf, type Formula, negate } from '../space/formula.js'
import type { Values } from '../space/meaning.js'
import { type Combinations, combine, type Option, possibleIn } from './score-combinations.js'
import type { Way } from './score-totals.js'

/** A scorecard for one region and date. */
export type ResolvedScorecard = Scorecard<ResolvedCondition, number>

/** An attribute, and what must hold for an account to get its points: its own condition, and none before it. */
export interface Choice extends Option {
  readonly own: Formula
  /** Where the characteristic stands in the scorecard. */
  readonly place: number
  readonly characteristic: Characteristic<ResolvedCondition>
  readonly attribute: Attribute<ResolvedCondition>
}

/** What accounts can get from a scorecard. */
export interface Outlook {
  readonly scorecard: ResolvedScorecard
  readonly study: Study
  readonly choices: readonly (readonly Choice[])[]
  /** Which attributes accounts can get together; some more when that was too much work. */
  readonly combinations: Combinations<Choice>
  /** Whether all of the combinations are proved. */
  readonly isComplete: boolean
}

/** Finds out what accounts can get. */
export const outlookOf = (scorecard: ResolvedScorecard, study: Study): Outlook => {
  const { space, work } = study
  const ground = { ...space, ...(work === undefined ? {} : { work }) }
  const choices = scorecard.characteristics.map((characteristic, place) => choicesOf(characteristic, place, study))
  const possible = possibleIn(choices, ground)
  const combined = combine(possible, ground)
  return combined.kind === 'some'
    ? { scorecard, study, choices, combinations: combined.combinations, isComplete: true }
    : { scorecard, study, choices, combinations: allOfThem(possible), isComplete: false }
}

const choicesOf = (
  characteristic: Characteristic<ResolvedCondition>,
  place: number,
  { space, side }: Study,
): readonly Choice[] => {
  const earlier: Formula[] = []
  return characteristic.attributes.map((attribute) => {
    const own = space.formulaOf(attribute.conditions, side)
    const formula = allOf([own, ...earlier])
    earlier.push(negate(own, space.everything))
    return { characteristic, attribute, own, place, formula }
  })
}

/** As if no characteristic had anything to do with another one: at least what accounts can get. */
const allOfThem = (possible: readonly (readonly Choice[])[]): Combinations<Choice> => ({
  kind: 'together',
  members: possible.map((options) => ({
    kind: 'either',
    members: options.map((option) => ({ kind: 'one', option })),
  })),
})

/** The band of scores below the lowest one. The reference refuses to answer without any. */
export const NO_BAND = ''

/** What the reference makes of an account. */
export const judge = (values: Values, { scorecard, study }: Pick<Outlook, 'scorecard' | 'study'>): ScorecardAnswer => {
  const lowest = {
    id: NO_BAND,
    from: Number.NEGATIVE_INFINITY,
    title: scorecard.title,
    provisions: [],
    at: scorecard.at,
  }
  return study.side.meaning.answer({ ...scorecard, bands: [...scorecard.bands, lowest] }, values) as ScorecardAnswer
}

const MOST_WAYS = 3

/** Looks for an account with a certain answer along ways on which the formulas have it. */
export const show = (
  outlook: Outlook,
  ways: readonly Way<Choice>[],
  isSought: (answer: ScorecardAnswer) => boolean,
): Exclude<Reply, { kind: 'none' }> => {
  const { study, isComplete } = outlook
  const sought = { isSought: (values: Values) => isSought(judge(values, outlook)) }
  let open: Exclude<Reply, { kind: 'none' }> | undefined
  for (const way of ways.slice(0, MOST_WAYS)) {
    const reply = askIn(study, { formulas: way.map(({ formula }) => formula), ...sought })
    if (reply.kind === 'example') return reply
    if (reply.kind === 'open') open = reply
  }
  return open ?? explore({ ...study, formulas: [], ...sought }, study.space.everything, !isComplete)
}
