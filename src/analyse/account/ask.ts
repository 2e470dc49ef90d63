import type { Facts } from '../../model/fact.js'
import { satisfy } from '../search/satisfy.js'
import type { Near } from '../search/search.js'
import { type Cells, cellsIn, withCell } from '../space/cells.js'
import { type Box, type Formula, surelyHolds, variablesIn } from '../space/formula.js'
import type { ReadAccount, Values } from '../space/meaning.js'
import type { Side } from '../space/side.js'
import type { Space } from '../space/space.js'
import { missingCell, type Variable } from '../space/variable.js'
import { chanceFrom } from './chance.js'
import { realise } from './realise.js'

/** Whether there is an account of some kind. */
export interface Question {
  readonly space: Space
  /** The account is read and tried on this side. */
  readonly side: Side
  /** What must hold of it, all together. */
  readonly formulas: readonly Formula[]
  /** What is taken for granted, and goes without saying. */
  readonly given?: readonly Formula[]
  /** Whether an account really is what is looked for: the reference is asked, whatever the formulas say. */
  readonly isSought: (values: Values, facts: Facts) => boolean
  /** Literals that the search may look at. */
  readonly work?: number
  readonly near?: Near
  /** Facts to start from. */
  readonly from?: Values
  /** Accounts that are tried before those that are made up. */
  readonly accounts?: Iterable<ReadAccount>
  /** The formulas only say where to look: not every account for which they hold is what is sought. */
  readonly mustTry?: boolean
  /** Accounts to make up as if by chance where nothing else helps. */
  readonly attempts?: number
}

/** The answer: proved that there is none, an account that was tried, or an open question with what stood in the way. */
export type Reply =
  | { readonly kind: 'none' }
  | Example
  | { readonly kind: 'open'; readonly because: readonly Variable[]; readonly tried: number; readonly isBudget: boolean }

/** An account that was tried, and the accounts around it for which the search has shown the same. */
export interface Example {
  readonly kind: 'example'
  facts(): Facts
  /** As wide as possible, so that it is said in few words. */
  box(): Box
}

const ATTEMPTS = 300

/** Searches the space and makes an account from what it finds. No account is shown before the reference has confirmed it. */
export const ask = (question: Question): Reply => {
  const { space, formulas, given = [], near, work } = question
  const demands = [...space.axioms, ...given, ...formulas]
  const found = satisfy(demands, space.everything, { ...(near && { near }), ...(work === undefined ? {} : { work }) })
  if (found.kind === 'none') return found
  if (found.kind === 'tooMuchWork') return explore(question, space.everything, true)
  const box = () => widened(found.box, formulas, space)
  if (question.mustTry !== true && boundVariables(question).length === 0)
    return { kind: 'example', facts: () => shortest(question, certain(question, found.box)), box }
  const facts = confirmed(question, found.box)
  return facts === undefined ? explore(question, found.box, false) : exampleOf(question, facts, box)
}

/** The box made as wide as the formulas allow, one variable after the other: the shortest way to say which accounts are meant. */
const widened = (box: Box, formulas: readonly Formula[], { variables, everything }: Space): Box => {
  const holds = (wider: Box) => formulas.every((formula) => surelyHolds(formula, wider))
  return variables.reduce<Box>((wide, variable, index) => {
    const open = wide.with(index, everything[index] as Cells)
    if (holds(open)) return open
    const known = cellsIn(everything[index] as Cells, variable.size).filter((cell) => cell !== missingCell(variable))
    return known.reduce<Box>((grown, cell) => {
      const wider = grown.with(index, withCell(grown[index] as Cells, cell))
      return holds(wider) ? wider : grown
    }, wide)
  }, box)
}

/** The plainest account of the box, when it is what is sought. */
const confirmed = (question: Question, box: Box, seed?: number): Facts | undefined => {
  const { space, side, isSought, from } = question
  const facts = realise({ space, box, side, ...(from && { from }) }, seed === undefined ? undefined : chanceFrom(seed))
  const values = side.meaning.read(facts)
  return values !== undefined && isSought(values, facts) ? facts : undefined
}

const exampleOf = (question: Question, facts: Facts, box: () => Box): Example => ({
  kind: 'example',
  facts: () => (question.from === undefined ? shortest(question, facts) : facts),
  box,
})

/** The account without the facts that do not matter. */
const shortest = ({ side, isSought }: Question, facts: Facts): Facts =>
  Object.keys(facts).reduce((short, name) => {
    const { [name]: _, ...shorter } = short
    const values = side.meaning.read(shorter)
    return values !== undefined && isSought(values, shorter) ? shorter : short
  }, facts)

/** Where variables are free, every box has its account. That it is what is sought is tried all the same before it is shown. */
const certain = (question: Question, box: Box): Facts => {
  const facts = confirmed(question, box)
  if (facts === undefined) throw new Error('the analysis and the reference disagree')
  return facts
}

/** Accounts as if by chance: first from the box, then from everywhere. */
export const explore = (question: Question, box: Box, isBudget: boolean): Exclude<Reply, { kind: 'none' }> => {
  const { attempts = ATTEMPTS, formulas, space } = question
  const around = () => widened(box, formulas, space)
  let tried = attempts
  for (const { facts, values } of question.accounts ?? []) {
    tried++
    if (question.isSought(values, facts)) return exampleOf(question, facts, around)
  }
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const facts = confirmed(question, attempt % 2 === 0 ? box : space.everything, attempt)
    if (facts !== undefined) return exampleOf(question, facts, around)
  }
  return { kind: 'open', because: boundVariables(question), tried, isBudget }
}

/** Variables that the question is about and that cannot take their cells whatever the others do. */
const boundVariables = ({ space, formulas }: Question): readonly Variable[] => {
  if (space.variables.every(({ isFree }) => isFree)) return []
  const asked = new Set<number>()
  for (const formula of formulas) variablesIn(formula, asked)
  return space.variables.filter(({ isFree }, index) => !isFree && asked.has(index))
}
