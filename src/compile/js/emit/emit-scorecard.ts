import type { ResolvedCondition } from '../../../model/condition.js'
import type { Attribute, Scorecard } from '../../../model/scorecard.js'
import { type Code, data, index, joined, js, literal, numbered } from './code.js'
import { emitChoice } from './emit-choice.js'
import { emitCondition } from './emit-condition.js'
import type { EmittedDecision } from './emitted-decision.js'
import { bitsFor, type Packing, packingOf } from './packing.js'
import { partsOf } from './parts.js'
import type { Places } from './places.js'

type ResolvedScorecard = Scorecard<ResolvedCondition, number>

/** The score and the chosen attributes, side by side in a few numbers from which reasons are made when they are read. */
export const emitScorecard = (scorecard: ResolvedScorecard, number: number, places: Places): EmittedDecision => {
  const { characteristics, notices, initialScore } = scorecard
  const packing = packingOf(characteristics.map(({ attributes }) => attributes.length))
  const words = Array.from({ length: packing.words }, (_, word) => numbered('chosen', number, word + 1))
  const hasNotices = notices.length > 0
  const [score, met] = [numbered('score', number), numbered('notices', number)]
  const entries = [
    ...characteristics.map(({ attributes }, position) => ({
      conditions: attributes.map(({ conditions }) => conditions),
      write: () => emitCharacteristic(attributes, { packing, number, position, places }),
    })),
    ...notices.map(({ id, conditions }) => ({
      conditions: [conditions],
      write: () => [js`if (${emitCondition(conditions, places)}) ${met}.push(${literal(id)})`],
    })),
  ]
  const card = numbered('card', number)
  const band = emitBand(scorecard, score)
  return {
    declarations: [
      ...characteristics.map(({ attributes }, position) =>
        emitPoints(attributes, numbered('points', number, position + 1)),
      ),
      js`const ${card} = prepared(${data(shapeOf(scorecard, packing))})`,
    ],
    state: [
      { name: score, initial: literal(initialScore) },
      ...words.map((name) => ({ name, initial: js`0` })),
      ...(hasNotices ? [{ name: met, initial: js`[]` }] : []),
    ],
    parts: partsOf(entries, places),
    result: js`new Scorecard(${score}, ${band}, ${hasNotices ? met : js`NONE`}, [${joined(words, ', ')}], ${card})`,
    needsKeptFacts: false,
  }
}

const emitPoints = (attributes: readonly Attribute<ResolvedCondition>[], name: Code): Code =>
  js`const ${name} = ${data(attributes.map(({ partialScore }) => partialScore))}`

interface Context {
  readonly packing: Packing
  readonly number: number
  readonly position: number
  readonly places: Places
}

const emitCharacteristic = (
  attributes: readonly Attribute<ResolvedCondition>[],
  { packing, number, position, places }: Context,
): readonly Code[] => {
  const { word = 0, shift = 0 } = packing.places[position] ?? {}
  const part = numbered('part', number, position + 1)
  return [
    js`const ${part} = ${emitChoice(attributes, places)}`,
    js`${numbered('score', number)} += ${numbered('points', number, position + 1)}[${part}]`,
    js`${numbered('chosen', number, word + 1)} |= ${part} << ${index(shift)}`,
  ]
}

const emitBand = ({ bands }: ResolvedScorecard, score: Code): Code => {
  const tests = bands.map(({ id, from }) => js`${score} >= ${literal(from)} ? ${literal(id)} : `)
  return js`${joined(tests, '')}''`
}

/** What is needed only when somebody reads reasons. */
const shapeOf = ({ characteristics, reasonCodeAlgorithm, maximumReasons }: ResolvedScorecard, packing: Packing) => ({
  algorithm: reasonCodeAlgorithm,
  most: maximumReasons ?? null,
  characteristics: characteristics.map(({ id, reasonCode, baselineScore, attributes }, position) => ({
    id,
    baselineScore,
    ...packing.places[position],
    mask: 2 ** bitsFor(attributes.length) - 1,
    attributes: attributes.map((attribute) => ({
      id: attribute.id,
      partialScore: attribute.partialScore,
      reasonCode: attribute.reasonCode ?? reasonCode,
    })),
  })),
})
