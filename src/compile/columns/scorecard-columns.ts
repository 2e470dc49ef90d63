import { comparisonsOf, type ResolvedCondition } from '../../model/condition.js'
import type { Attribute, Scorecard } from '../../model/scorecard.js'
import type { Codes, ScorecardColumns, WholeNumbers } from './answers.js'
import { bandFinder } from './band-finder.js'
import type { Scoring } from './class-tables.js'
import type { ColumnDecision, DecisionWriter } from './column-decision.js'
import type { Field } from './field.js'
import { type Fields, testOnField } from './fields.js'
import { FirstHit } from './first-hit.js'
import type { Logic, Segment } from './logic.js'
import { MOST_CLASSES } from './number-tables.js'
import { areShort, wordsOf } from './store.js'

type Attributes = readonly Attribute<ResolvedCondition>[]

/** A characteristic that looks at several fields: its attributes are bitmaps, tried one after the other. */
interface Tried {
  readonly characteristic: number
  readonly segment: Segment
  readonly points: WholeNumbers
}

/** A scorecard over columns. Where a characteristic looks at one field only, the class of its value says it all. */
export const scorecardColumns = (
  { characteristics, bands, notices, initialScore }: Scorecard<ResolvedCondition, number>,
  decision: number,
  fields: Fields,
  logic: Logic,
  withDetails: boolean,
): ColumnDecision => {
  const most = characteristics.reduce((sum, { attributes }) => sum + mostPoints(attributes), Math.abs(initialScore))
  const tried = characteristics.flatMap(({ attributes }, characteristic): readonly Tried[] => {
    const partialScores = attributes.map(({ partialScore }) => partialScore)
    const points = areShort(most) ? Int32Array.from(partialScores) : Float64Array.from(partialScores)
    const field = onlyField(attributes, fields)
    if (field === undefined) {
      const segment = logic.segment(attributes.map(({ conditions }) => logic.add(conditions)))
      return [{ characteristic, segment, points }]
    }
    field.scorings.push({ choose: choiceOn(field, attributes), points, decision, characteristic })
    return []
  })
  const noticed = notices.map(({ conditions }) => logic.segment([logic.add(conditions)]))
  const findBands = bandFinder(bands.map(({ from }) => from))

  return {
    allocate: (store): ScorecardColumns => ({
      kind: 'scorecard',
      score: store.wholeNumbers(most),
      band: store.codes(bands.length),
      bands: bands.map(({ id }) => id),
      notices: notices.map(({ id }) => id),
      noted: store.bitmaps(notices.length),
      ...(withDetails ? { attributes: characteristics.map(({ attributes }) => store.codes(attributes.length)) } : {}),
    }),
    open: (answers, stride): DecisionWriter => {
      const { score, band, noted, attributes } = answers as ScorecardColumns
      const firstHits = tried.map(({ segment }) => new FirstHit(segment.places.length, stride))
      const words = noted.map(wordsOf)
      return {
        begin: ({ from, rows }) => score.fill(initialScore, from, from + rows),
        score: (scored, classes, { from, rows }) => {
          addPoints(classes, scored.points, from, rows, score)
          if (attributes) pick(classes, scored.attributes, from, rows, attributes[scored.characteristic] as Codes)
        },
        finish: (chunk) => {
          tried.forEach(({ characteristic, segment, points }, index) => {
            const codes = chunk.firstOf(segment, firstHits[index] as FirstHit)
            addPoints(codes, points, chunk.from, chunk.rows, score)
            attributes?.[characteristic]?.set(codes.subarray(0, chunk.rows), chunk.from)
          })
          findBands(score, chunk, band)
          noticed.forEach((segment, index) => {
            chunk.run(segment)
            chunk.write(chunk.bitmaps, segment.places[0] as number, words[index] as Int32Array)
          })
        },
      }
    },
  }
}

const mostPoints = (attributes: Attributes): number =>
  Math.max(0, ...attributes.map(({ partialScore }) => Math.abs(partialScore)))

/** The one field whose class decides between attributes; nothing where others do, or members of a set. */
const onlyField = (attributes: Attributes, fields: Fields): Field | undefined => {
  if (attributes.length >= MOST_CLASSES) return undefined
  const [comparison] = attributes.flatMap(({ conditions }) => (conditions ? comparisonsOf(conditions) : []))
  if (comparison === undefined) return undefined
  const field = fields.of(comparison.fact, comparison.path)
  if (field.kind === 'members') return undefined
  const isAlone = attributes.every(({ conditions }) => conditions === undefined || testOnField(conditions, field))
  return isAlone ? field : undefined
}

/** The first attribute that a value meets. */
const choiceOn = (field: Field, attributes: Attributes): Scoring['choose'] => {
  const tests = attributes.map(({ conditions }) => conditions && testOnField(conditions, field))
  return (value) => tests.findIndex((test) => test === undefined || test(value))
}

const addPoints = (codes: Codes, points: WholeNumbers, from: number, rows: number, score: WholeNumbers): void => {
  let row = 0
  for (let at = from; row + 4 <= rows; row += 4, at += 4) {
    score[at] = (score[at] as number) + (points[codes[row] as number] as number)
    score[at + 1] = (score[at + 1] as number) + (points[codes[row + 1] as number] as number)
    score[at + 2] = (score[at + 2] as number) + (points[codes[row + 2] as number] as number)
    score[at + 3] = (score[at + 3] as number) + (points[codes[row + 3] as number] as number)
  }
  for (; row < rows; row++) score[from + row] = (score[from + row] as number) + (points[codes[row] as number] as number)
}

const pick = (classes: Uint8Array, attributes: Uint8Array, from: number, rows: number, out: Codes): void => {
  for (let row = 0; row < rows; row++) out[from + row] = attributes[classes[row] as number] as number
}
