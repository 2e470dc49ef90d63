import type { ResolvedCondition } from '../../model/condition.js'
import type { RankedReason, ScorecardAnswer } from '../../model/result.js'
import type { Scorecard } from '../../model/scorecard.js'
import { beginsOf } from './begins-of.js'
import { type CompiledDecision, frozen, MET, NONE, NOT_MET } from './compiled-decision.js'
import { runEach } from './machine.js'
import type { ProgramBuilder } from './program-builder.js'
import { type Attributes, countEach, counterOf, rangesOf } from './ranges.js'
import type { Slots } from './slot.js'

type ResolvedScorecard = Scorecard<ResolvedCondition, number>

/** The score at once; which attributes gave it is kept until somebody asks for partial scores or reasons. */
export const compileScorecard = (
  scorecard: ResolvedScorecard,
  builder: ProgramBuilder,
  slots: Slots,
): CompiledDecision => {
  const { characteristics, bands, initialScore, notices } = scorecard
  const count = characteristics.length
  const attributes = characteristics.map((characteristic) => characteristic.attributes)
  const ranges = attributes.map((tried) => rangesOf(tried, slots))
  const counter = counterOf(ranges)
  const entries = Int32Array.from([
    // Those that are counted need no step: their entry is an answer, which is not looked at.
    ...attributes.map((tried, index) => (ranges[index] ? ~0 : firstMet(tried, builder))),
    ...notices.map(({ conditions }) => builder.add(conditions, MET, NOT_MET)),
  ])
  const points = Float64Array.from(attributes.flat(), ({ partialScore }) => partialScore)
  const begins = beginsOf(attributes)
  const froms = Float64Array.from(bands, ({ from }) => from)
  const bandIds = [...bands.map(({ id }) => id), '']
  const contributions = contributionsOf(scorecard)
  const noticesIn = (chosen: readonly number[]): readonly string[] =>
    notices.filter((_, index) => chosen[count + index] === 1).map(({ id }) => id)

  return (program, machine) => {
    const chosen = runEach(program, entries, machine)
    countEach(counter, machine.numbers, chosen)
    let score = initialScore
    for (let index = 0; index < count; index++)
      score += points[(begins[index] as number) + (chosen[index] as number)] as number
    let band = 0
    for (let index = 0; index < froms.length; index++) band += Number(score < (froms[index] as number))
    const met = notices.length === 0 ? NONE : noticesIn(chosen)
    return new CompiledScore(score, bandIds[band] as string, met, chosen, contributions)
  }
}

const firstMet = (attributes: Attributes, builder: ProgramBuilder): number =>
  attributes.reduceRight((next, { conditions }, index) => builder.add(conditions, ~index, next), ~attributes.length)

/** What each attribute contributes to an answer: the same for every account, so made once. */
interface Contributions {
  readonly most: number
  /** Whether characteristics share a reason code, so that their points must be summed. */
  readonly sharesCodes: boolean
  /** By characteristic and attribute. */
  readonly partialScores: readonly (readonly ScorecardAnswer['partialScores'][number][])[]
  readonly reasons: readonly (readonly RankedReason[])[]
}

const contributionsOf = ({
  characteristics,
  reasonCodeAlgorithm,
  maximumReasons,
}: ResolvedScorecard): Contributions => {
  const sign = reasonCodeAlgorithm === 'pointsBelow' ? 1 : -1
  const codes = characteristics.map(
    ({ reasonCode, attributes }) => new Set(attributes.map((attribute) => attribute.reasonCode ?? reasonCode)),
  )
  return {
    most: maximumReasons ?? Number.POSITIVE_INFINITY,
    sharesCodes: new Set(codes.flatMap((some) => [...some])).size < codes.reduce((sum, { size }) => sum + size, 0),
    partialScores: characteristics.map(({ id, attributes }) =>
      attributes.map(({ id: attribute, partialScore }) => frozen({ characteristic: id, attribute, partialScore })),
    ),
    reasons: characteristics.map(({ id, reasonCode, baselineScore, attributes }) =>
      attributes.map((attribute) =>
        frozen({
          reasonCode: attribute.reasonCode ?? reasonCode,
          points: sign * (baselineScore - attribute.partialScore),
          characteristics: [id],
        }),
      ),
    ),
  }
}

/** Getters on a prototype cost nothing until they are read. */
class CompiledScore implements ScorecardAnswer {
  readonly kind = 'scorecard'
  readonly #chosen: readonly number[]
  readonly #contributions: Contributions

  constructor(
    readonly score: number,
    readonly band: string,
    readonly notices: readonly string[],
    chosen: readonly number[],
    contributions: Contributions,
  ) {
    this.#chosen = chosen
    this.#contributions = contributions
  }

  get partialScores(): ScorecardAnswer['partialScores'] {
    return this.#contributions.partialScores.map((scores, index) => chosenOf(scores, index, this.#chosen))
  }

  get reasons(): readonly RankedReason[] {
    const { reasons, sharesCodes, most } = this.#contributions
    const ranked: RankedReason[] = []
    const all = reasons.map((some, index) => chosenOf(some, index, this.#chosen))
    for (const reason of sharesCodes ? summed(all) : all) addRanked(reason, ranked, most)
    return ranked
  }

  toJSON(): ScorecardAnswer {
    const { kind, score, band, partialScores, reasons, notices } = this
    return { kind, score, band, partialScores, reasons, notices }
  }
}

const chosenOf = <Entry>(entries: readonly Entry[], index: number, chosen: readonly number[]): Entry =>
  entries[chosen[index] as number] as Entry

/** Points of characteristics that share a code, together. */
const summed = (reasons: readonly RankedReason[]): Iterable<RankedReason> => {
  const sums = new Map<string, { reasonCode: string; points: number; characteristics: string[] }>()
  for (const { reasonCode, points, characteristics } of reasons) {
    const sum = sums.get(reasonCode) ?? { reasonCode, points: 0, characteristics: [] }
    sum.points += points
    sum.characteristics.push(...characteristics)
    sums.set(reasonCode, sum)
  }
  return sums.values()
}

/** Largest first; those alike keep their order. There are few, so that each finds its place from the end. */
const addRanked = (reason: RankedReason, ranked: RankedReason[], most: number): void => {
  if (reason.points <= 0) return
  let place = ranked.length
  while (place > 0 && (ranked[place - 1] as RankedReason).points < reason.points) place--
  if (place >= most) return
  ranked.splice(place, 0, reason)
  if (ranked.length > most) ranked.pop()
}
