import type { Location } from '../../model/location.js'
import { allOf, type Formula, variablesIn } from '../space/formula.js'
import { type Movement, type Moving, movementOf, type Step } from './monotone-moving.js'
import { combine, type Option, possibleIn } from './score-combinations.js'
import type { Choice, Outlook } from './score-outlook.js'
import { greatestTotal, type Way } from './score-totals.js'

/** The attributes that give points before and after a step. */
export interface Change extends Option {
  readonly before: Choice
  readonly after: Choice
}

/** A step on which the score may go the wrong way, and the changes by which it does. */
export interface Fall {
  readonly step: Step
  readonly way: Way<Change>
  readonly loss: number
}

/** What a scorecard promises about a fact. */
export interface Promised {
  readonly fact: string
  /** The score never falls (1) or never rises (-1) with the fact. */
  readonly sense: -1 | 1
  readonly moving: Moving
  /** Where the promise stands. */
  readonly at: Location
}

/** The greatest loss on a step; the proof that there is none; or neither. */
export const lossOn = (
  step: Step,
  { fact, sense, moving }: Promised,
  { choices, study: { space, side } }: Outlook,
  work: number | undefined,
): Fall | 'none' | 'tooMuchWork' => {
  const movement = movementOf(fact, moving, step, space, side)
  const ground = { ...movement, ...(work === undefined ? {} : { work }) }
  const lossOf = ({ before, after }: Change) => sense * (before.attribute.partialScore - after.attribute.partialScore)
  const slots = choices.filter((options) => isMoved(options, moving)).map((options) => changesOf(options, movement))
  const possible = possibleIn(slots, ground).filter((changes) => changes.some((change) => lossOf(change) !== 0))
  const bound = possible.reduce((loss, changes) => loss + Math.max(...changes.map(lossOf)), 0)
  if (bound <= 0) return 'none'
  const combined = combine(possible, ground)
  if (combined.kind !== 'some') return combined.kind
  const worst = greatestTotal(combined.combinations, lossOf)
  return worst !== undefined && worst.total > 0 ? { step, way: worst.way, loss: worst.total } : 'none'
}

const isMoved = (options: readonly Choice[], { root, bound }: Moving): boolean =>
  options.some(({ formula }) => {
    const variables = variablesIn(formula)
    return [...(root === undefined ? [] : [root]), ...bound].some((index) => variables.has(index))
  })

const changesOf = (options: readonly Choice[], movement: Movement): readonly Change[] => {
  const possible = (at: (formula: Formula) => Formula) =>
    options.map((choice) => ({ choice, formula: at(choice.formula) })).filter(({ formula }) => !isNever(formula))
  const afters = possible(movement.after)
  return possible(movement.before).flatMap(({ choice: before, formula }) =>
    afters
      .map((after) => ({ before, after: after.choice, formula: allOf([formula, after.formula]) }))
      .filter((change) => !isNever(change.formula)),
  )
}

const isNever = (formula: Formula): boolean => formula.kind === 'any' && formula.members.length === 0
