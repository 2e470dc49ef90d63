import type { Facts, ResolvedRulebook } from 'kam-rules'
import { factsRead } from './facts-read.js'

/** Facts that stand together in the form. */
export interface Group {
  /** The id of the decision that reads them, `account` for what else is known of it, `rest` for all other facts. */
  readonly id: string
  readonly names: readonly string[]
}

/** The facts that the shown decisions read come first, each once; then what else the account has, then the rest of the dictionary. */
export const groupsOf = (rulebook: ResolvedRulebook, shown: readonly string[], facts: Facts): readonly Group[] => {
  const placed = new Set<string>()
  const place = (id: string, names: readonly string[]): Group => {
    const fresh = names.filter((name) => isGiven(name, rulebook) && !placed.has(name))
    for (const name of fresh) placed.add(name)
    return { id, names: fresh }
  }
  const read = shown.map((id) => place(id, factsRead(rulebook, id)))
  const others = [place('account', Object.keys(facts)), place('rest', Object.keys(rulebook.facts))]
  return [...read, ...others].filter(({ names }) => names.length > 0)
}

/** Derived facts, and the date of the question, are nobody's to set. */
const isGiven = (name: string, { facts }: ResolvedRulebook): boolean =>
  name !== 'asOf' && facts[name] !== undefined && facts[name].derive === undefined

/** Those facts whose name or title has the words in it. */
export const matching = (
  names: readonly string[],
  { facts }: Pick<ResolvedRulebook, 'facts'>,
  words: string,
): readonly string[] => {
  const wanted = words.trim().toLowerCase()
  return names.filter((name) =>
    [name, ...Object.values(facts[name]?.title ?? {})].some((text) => text.toLowerCase().includes(wanted)),
  )
}
