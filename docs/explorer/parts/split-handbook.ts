import type { Change, Facts, Parameter, Rulebook } from 'kam-rules'
import { inOneLanguage } from './in-one-language.js'
import { namesIn } from './names-in.js'
import { type BookPart, type FirstPart, type Locale, OPENING_ACCOUNT, SHOWN_FIRST } from './part.js'

/** The rulebook in pieces, so that a page loads what it shows. Put together they answer as the whole does. */
export interface HandbookParts {
  readonly first: FirstPart
  /** All facts that the first piece has not. */
  readonly dictionary: BookPart
  /** By decision: what it needs beside the first piece. */
  readonly decisions: Readonly<Record<string, BookPart>>
}

/** Cuts a rulebook into pieces, in one language; the first of them names the example accounts. */
export const splitHandbook = (book: Rulebook, accounts: readonly Facts[], locale: Locale): HandbookParts => {
  const first = neededBy(book, SHOWN_FIRST)
  const others = book.decisions.map(({ id }) => id).filter((id) => !SHOWN_FIRST.includes(id))
  const say = <Piece>(piece: Piece): Piece => inOneLanguage(piece, locale) as Piece
  return {
    first: say({ ...headOf(book, locale), ...headOfAccounts(accounts), ...first }),
    dictionary: say(without(dictionaryOf(book), first)),
    decisions: Object.fromEntries(others.map((id) => [id, say(without(neededBy(book, [id]), first))])),
  }
}

const headOf = (
  { info, units, regions, decisions }: Rulebook,
  locale: Locale,
): Pick<FirstPart, 'info' | 'units' | 'regions' | 'titles'> => ({
  info: { ...info, locales: [locale] },
  units,
  regions: Object.fromEntries(Object.entries(regions).map(([code, { changes: _, ...region }]) => [code, region])),
  titles: decisions.map(({ id, title }) => ({ id, title })),
})

const headOfAccounts = (accounts: readonly Facts[]): Pick<FirstPart, 'accounts' | 'opening'> => ({
  accounts: accounts.map(({ accountId, accountType }) => ({
    accountId: String(accountId),
    accountType: String(accountType),
  })),
  opening: accounts.find(({ accountId }) => accountId === OPENING_ACCOUNT) ?? {},
})

/** The decisions with all that they name, and all that this names in turn; regions count with what they change of it. */
const neededBy = (book: Rulebook, ids: readonly string[]): BookPart => {
  const decisions = book.decisions.filter(({ id }) => ids.includes(id))
  const names = new Set<string>(['accountId', 'asOf'])
  const changes = new Set<Change>()
  const follow = (piece: unknown): void => {
    for (const name of namesIn(piece)) {
      if (names.has(name)) continue
      names.add(name)
      follow(entryOf(book, name))
    }
  }
  const touches = (change: Change) =>
    change.kind === 'amount' ? names.has(change.parameter) : ids.includes(change.target[0] ?? '')
  follow([decisions, book.facts['accountId'], book.facts['asOf']])
  for (const { changes: all } of Object.values(book.regions)) {
    for (const change of all) if (change.kind !== 'amount' && touches(change)) follow(change)
  }
  for (const { changes: all } of Object.values(book.regions)) for (const one of all) if (touches(one)) changes.add(one)
  const named = <Entry>(entries: Readonly<Record<string, Entry>>) => pick(entries, (name) => names.has(name))
  return {
    facts: named(book.facts),
    parameters: withoutTitles(named(book.parameters)),
    conditions: named(book.conditions),
    decisions,
    changes: changesOf(book, (change) => changes.has(change)),
  }
}

/** Texts name amounts by their value and unit; rule owners read the titles in the documents. */
const withoutTitles = (parameters: Rulebook['parameters']): Rulebook['parameters'] =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, { title: _, ...parameter }]) => [name, parameter as Parameter]),
  )

const entryOf = ({ facts, parameters, conditions }: Rulebook, name: string): unknown =>
  facts[name] ?? parameters[name] ?? conditions[name]

const changesOf = ({ regions }: Rulebook, isWanted: (change: Change) => boolean): BookPart['changes'] =>
  Object.fromEntries(
    Object.entries(regions).map(([code, { changes }]) => [
      code,
      Object.fromEntries([...changes.entries()].filter(([, change]) => isWanted(change))),
    ]),
  )

const dictionaryOf = (book: Rulebook): BookPart => {
  const names = new Set(namesIn(book.facts))
  return {
    facts: book.facts,
    parameters: withoutTitles(pick(book.parameters, (name) => names.has(name))),
    conditions: {},
    decisions: [],
    changes: changesOf(book, (change) => change.kind === 'amount' && names.has(change.parameter)),
  }
}

const without = (part: BookPart, first: BookPart): BookPart => ({
  ...part,
  facts: pick(part.facts, (name) => !(name in first.facts)),
  parameters: pick(part.parameters, (name) => !(name in first.parameters)),
  conditions: pick(part.conditions, (name) => !(name in first.conditions)),
  changes: Object.fromEntries(
    Object.entries(part.changes).map(([code, changes]) => [
      code,
      pick(changes, (index) => !(index in (first.changes[code] ?? {}))),
    ]),
  ),
})

const pick = <Entry>(
  entries: Readonly<Record<string, Entry>>,
  isWanted: (name: string) => boolean,
): Readonly<Record<string, Entry>> => Object.fromEntries(Object.entries(entries).filter(([name]) => isWanted(name)))
