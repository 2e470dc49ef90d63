import type { Facts, ResolvedDecision, ResolvedRulebook } from 'kam-rules'
import { type Chance, chanceFrom } from '../../src/analyse/account/chance.js'
import { realise } from '../../src/analyse/account/realise.js'
import { type Cells, cellsWhere } from '../../src/analyse/space/cells.js'
import type { Box } from '../../src/analyse/space/formula.js'
import { narrowTo } from '../../src/analyse/space/narrow.js'
import { sideOf } from '../../src/analyse/space/side.js'
import { type Space, spaceOf } from '../../src/analyse/space/space.js'
import { meaningOf } from '../../src/meaning-of.js'
import { conditionsIn } from '../../src/model/conditions-in.js'

/** A decision with its rulebook. */
export interface Asked {
  readonly rulebook: ResolvedRulebook
  readonly decision: ResolvedDecision
}

/**
 * Accounts as if by chance, the same ones every time: values on both sides of every amount that one of the decisions
 * compares with, facts missing, members and phrases in and out. The first of the rulebooks says what facts there are.
 */
export const randomAccounts = function* (asked: readonly [Asked, ...Asked[]], count: number): Generator<Facts> {
  const chance = chanceFrom(1)
  const { make, texts } = accountMaker(asked, chance)
  const parents: Facts[] = []
  for (let made = 0; made < count; made++) {
    if (made % CHILDREN === 0) {
      parents.push(make())
      yield withTexts(parents.at(-1) as Facts, texts, chance)
    } else {
      const child = childOf(parents.at(-1) as Facts, parents[chance(parents.length)] as Facts, chance)
      yield withTexts(child, texts, chance)
    }
    if (parents.length === MOST_PARENTS) parents.shift()
  }
}

/** Of so many accounts one is made from nothing; the others mix it with earlier ones, which costs much less. */
const CHILDREN = 10
const MOST_PARENTS = 200

const childOf = (one: Facts, other: Facts, chance: Chance): Facts => {
  const child: Record<string, unknown> = {}
  for (const name of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const value = (chance(2) === 0 ? one : other)[name]
    if (value !== undefined) child[name] = value
  }
  return child
}

const accountMaker = (asked: readonly [Asked, ...Asked[]], chance: Chance) => {
  const sides = asked.map(({ rulebook, decision }) => {
    const narrow = narrowTo(rulebook, decision, asked[0].rulebook.asOf)
    return { side: sideOf(narrow, meaningOf(narrow)), conditions: conditionsIn(decision).map((one) => one.condition) }
  })
  const space = spaceOf(sides)
  const { side } = sides[0] as (typeof sides)[number]
  const make = (): Facts => realise({ space, side, box: someBox(space, chance) }, chance)
  return { make, texts: phrasesIn(space) }
}

/** Every other variable held to one of its cells. */
const someBox = ({ variables, everything }: Space, chance: Chance): Box =>
  variables.map((variable, index) => {
    if (chance(2) === 0) return everything[index] as Cells
    const chosen = chance(variable.size)
    return cellsWhere(variable.size, (cell) => cell === chosen)
  })

/** What the rules look for in each of the texts. */
const phrasesIn = ({ variables }: Space): ReadonlyMap<string, readonly string[]> => {
  const phrases = new Map<string, readonly string[]>()
  for (const variable of variables) {
    if (variable.kind !== 'phrases' || variable.path.length > 0) continue
    phrases.set(variable.fact, [...(phrases.get(variable.fact) ?? []), ...variable.phrases])
  }
  return phrases
}

const MOST_PHRASES = 4

/** The account with other texts, of a few phrases each: a box knows only whether one of many is there. */
const withTexts = (facts: Facts, texts: ReadonlyMap<string, readonly string[]>, chance: Chance): Facts =>
  texts.size === 0
    ? facts
    : { ...facts, ...Object.fromEntries([...texts].map(([fact, phrases]) => [fact, textOf(phrases, chance)])) }

/** Now and then a phrase lacks its last character. */
const textOf = (phrases: readonly string[], chance: Chance): string =>
  Array.from({ length: chance(MOST_PHRASES + 1) }, () => {
    const phrase = phrases[chance(phrases.length)] as string
    return chance(MOST_PHRASES) === 0 ? phrase.slice(0, -1) : phrase
  }).join(' … ')
