import { elementsIn } from '../../model/elements-in.js'
import type { Rulebook } from '../../model/rulebook.js'
import { type Names, namesIn } from './names-in.js'
import { withoutChildren } from './parts.js'

/** Who mentions a fact, an amount or a named condition, each by its own path or name. */
export interface Users {
  /** Paths of decisions and their elements; `regions/…` where a region brings them. */
  readonly elements: readonly string[]
  readonly conditions: readonly string[]
  /** Derived facts. */
  readonly facts: readonly string[]
}

/** Who mentions what, all over a rulebook. */
export interface Uses {
  readonly ofFact: (fact: string) => Users
  readonly ofAmount: (parameter: string) => Users
  readonly ofCondition: (name: string) => Users
  /** All that a decision rests on, also through named conditions and derived facts. */
  readonly inDecision: (decision: string) => Names
}

/** Looks through the rulebook once. */
export const usesIn = (book: Rulebook): Uses => {
  const elements = elementsIn(book).map(({ path, element }) => [path, namesIn(withoutChildren(element))] as const)
  const conditions = Object.entries(book.conditions).map(([name, one]) => [name, namesIn(one.conditions)] as const)
  const facts = Object.entries(book.facts).map(([name, { derive }]) => [name, namesIn(derive)] as const)
  const usersBy = (kind: keyof Names) => {
    const found = {
      elements: mentions(elements, kind),
      conditions: mentions(conditions, kind),
      facts: mentions(facts, kind),
    }
    return (name: string): Users => ({
      elements: found.elements.get(name) ?? [],
      conditions: found.conditions.get(name) ?? [],
      facts: found.facts.get(name) ?? [],
    })
  }
  const behind = { conditions: new Map(conditions), facts: new Map(facts) }
  const inDecisions = new Map(
    book.decisions.map(({ id }) => {
      const own = elements.filter(([path]) => decisionOf(path) === id).map(([, names]) => names)
      return [id, closureOf(own, behind)]
    }),
  )
  return {
    ofFact: usersBy('facts'),
    ofAmount: usersBy('amounts'),
    ofCondition: usersBy('conditions'),
    inDecision: (decision) => inDecisions.get(decision) ?? NOTHING,
  }
}

const NOTHING: Names = { facts: new Set(), amounts: new Set(), conditions: new Set() }

/** The decision to which a path belongs. */
export const decisionOf = (path: string): string => /^(?:regions\/[^/]+\/)?decisions\/([^/]+)/.exec(path)?.[1] ?? ''

type Mentions = readonly (readonly [who: string, names: Names])[]

const mentions = (all: Mentions, kind: keyof Names): ReadonlyMap<string, readonly string[]> => {
  const users = new Map<string, string[]>()
  for (const [who, names] of all) {
    for (const name of names[kind]) {
      const list = users.get(name)
      if (list === undefined) users.set(name, [who])
      else if (list.at(-1) !== who) list.push(who)
    }
  }
  return users
}

interface Behind {
  readonly conditions: ReadonlyMap<string, Names>
  readonly facts: ReadonlyMap<string, Names>
}

/** The names themselves, and those behind the conditions and derived facts among them. */
const closureOf = (beginnings: readonly Names[], behind: Behind): Names => {
  const facts = new Set<string>()
  const amounts = new Set<string>()
  const conditions = new Set<string>()
  const pending = [...beginnings]
  for (const names of pending) {
    for (const name of names.amounts) amounts.add(name)
    for (const name of names.conditions) {
      if (!conditions.has(name)) pending.push(...listed(behind.conditions.get(name)))
      conditions.add(name)
    }
    for (const name of names.facts) {
      if (!facts.has(name)) pending.push(...listed(behind.facts.get(name)))
      facts.add(name)
    }
  }
  return { facts, amounts, conditions }
}

const listed = (names: Names | undefined): readonly Names[] => (names === undefined ? [] : [names])
