import type { ResolvedCondition } from '../../model/condition.js'
import type { Attribute, Characteristic, Scorecard } from '../../model/scorecard.js'
import { ALWAYS, anyOf, type Formula, NEVER } from '../space/formula.js'
import type { Space } from '../space/space.js'
import { differing, firstOf, paired, type Suspicion, type Version, type Versions } from './suspicion.js'

type Card = Scorecard<ResolvedCondition, number>
type ResolvedCharacteristic = Characteristic<ResolvedCondition>

/** Where two versions of a scorecard may give different points, reasons, notices or bands. */
export const suspectScorecard = (versions: Versions<Card>): readonly Suspicion[] => {
  const { space, a, b } = versions
  const characteristics = paired(a.it.characteristics, b.it.characteristics, ({ id }) => id)
  const notices = paired(a.it.notices, b.it.notices, ({ id }) => id)
  return [
    ...characteristics.flatMap(([one, other]) => suspectCharacteristic(one, other, versions)),
    ...notices.flatMap(([one, other]) =>
      differing(
        one ? space.formulaOf(one.conditions, a.side) : NEVER,
        other ? space.formulaOf(other.conditions, b.side) : NEVER,
        space,
      ),
    ),
    ...(sameFrame(a.it, b.it) ? [] : [ALWAYS]),
  ]
}

/** What turns the same partial scores into the same answer. */
const sameFrame = (a: Card, b: Card): boolean => JSON.stringify(frameOf(a)) === JSON.stringify(frameOf(b))

const frameOf = ({ initialScore, reasonCodeAlgorithm, maximumReasons, bands, characteristics }: Card) => ({
  initialScore,
  reasonCodeAlgorithm,
  maximumReasons,
  bands: bands.map(({ id, from }) => ({ id, from })),
  order: characteristics.map(({ id }) => id),
})

/** A characteristic that only one side has shows in every answer. */
const suspectCharacteristic = (
  one: ResolvedCharacteristic | undefined,
  other: ResolvedCharacteristic | undefined,
  { space, a, b }: Versions<Card>,
): readonly Suspicion[] => {
  if (one === undefined || other === undefined) return [ALWAYS]
  const [pointsA, pointsB] = [pointsOf({ side: a.side, it: one }, space), pointsOf({ side: b.side, it: other }, space)]
  const names = new Set([...pointsA.keys(), ...pointsB.keys()])
  return [...names].flatMap((name) => differing(pointsA.get(name) ?? NEVER, pointsB.get(name) ?? NEVER, space))
}

/** Who gets which points by which attribute, and what they count for as a reason. */
const pointsOf = ({ side, it }: Version<ResolvedCharacteristic>, space: Space): ReadonlyMap<string, Formula> => {
  const formulas = firstOf(
    it.attributes.map(({ conditions }) => conditions),
    space,
    side,
  )
  const points = new Map<string, Formula>()
  for (const [index, attribute] of it.attributes.entries()) {
    const name = nameOf(attribute, it)
    points.set(name, anyOf([points.get(name) ?? NEVER, formulas[index] as Formula]))
  }
  return points
}

const nameOf = ({ id, partialScore, reasonCode }: Attribute<ResolvedCondition>, it: ResolvedCharacteristic): string =>
  JSON.stringify([id, partialScore, reasonCode ?? it.reasonCode, it.baselineScore])
