import { type BackEnd, type Book, NOT_ASKED } from './back-end.js'
import { randomCase } from './random-book.js'
import { same } from './same.js'
import { Expected } from './views.js'

/** How much a back end has been compared with the reference. A pair is a rule that holds a comparison, and an account. */
export interface Tally {
  pairs: number
  /** Pairs whose facts are unfit and were refused. */
  refused: number
}

/** An account about which a back end does not say what the reference says. */
export interface Disagreement {
  readonly book: Book
  readonly backEnd: BackEnd
  /** All accounts it was asked about, in turn, and the place of the one in question. */
  readonly accounts: readonly unknown[]
  readonly place: number
  readonly expected: unknown
  readonly actual: unknown
}

type Count = (backEnd: BackEnd, isRefused: boolean) => void

/** Asks back ends about accounts of one book. The first disagreement ends it. */
export const compareOn = async (
  book: Book,
  accounts: readonly unknown[],
  backEnds: readonly BackEnd[],
  count: Count = () => undefined,
): Promise<Disagreement | undefined> => {
  const asked = accounts.map((account) => ({ account, expected: new Expected(book, account) }))
  for (const backEnd of backEnds) {
    const checksFacts = backEnd.checksFacts(book)
    const some = asked.filter(({ expected }) => checksFacts || !expected.isRefused).slice(0, backEnd.accounts)
    const disagreement = await compareWith(backEnd, book, some, count)
    if (disagreement) return disagreement
  }
  return undefined
}

interface Asked {
  readonly account: unknown
  readonly expected: Expected
}

const compareWith = async (
  backEnd: BackEnd,
  book: Book,
  asked: readonly Asked[],
  count: Count,
): Promise<Disagreement | undefined> => {
  const accounts = asked.map(({ account }) => account)
  const areRefused = asked.map(({ expected }) => expected.isRefused)
  const said = await answersOf(backEnd, book, accounts, areRefused)
  for (const [place, { expected }] of asked.entries()) {
    const actual = said[place]
    if (actual === NOT_ASKED) continue
    const right = expected.in(backEnd.view)
    if (!same(actual, right)) return { book, backEnd, accounts, place, expected: right, actual }
    count(backEnd, expected.isRefused)
  }
  return undefined
}

/** What a back end says; when it fails, that it does, about every account. */
const answersOf = async (
  backEnd: BackEnd,
  book: Book,
  accounts: readonly unknown[],
  areRefused: readonly boolean[],
): Promise<readonly unknown[]> => {
  try {
    const answer = await backEnd.make(book)
    return await answer(accounts, areRefused)
  } catch (error) {
    return accounts.map(() => `failed: ${error instanceof Error ? error.stack : String(error)}`)
  }
}

/** How far a comparison on random books has come. */
export interface Progress {
  readonly books: number
  readonly accounts: number
  /** Rules times accounts: so many pairs has a back end been compared on that was asked about every account. */
  readonly pairs: number
  /** By name of the back end. */
  readonly tallies: ReadonlyMap<string, Tally>
  /** In the last book. */
  readonly disagreement: Disagreement | undefined
}

/**
 * Compares back ends on one random book after the other, and says after each how far it has come. It never ends by itself.
 * The first book has the number `seed`, the next ones the next numbers.
 */
export const compareOnRandomBooks = async function* (
  backEnds: readonly BackEnd[],
  { seed, accounts }: { readonly seed: number; readonly accounts: number },
): AsyncGenerator<Progress> {
  const tallies = new Map<string, Tally>(backEnds.map(({ name }) => [name, { pairs: 0, refused: 0 }]))
  const sums = { accounts: 0, pairs: 0 }
  for (let books = 1; ; books++) {
    const { book, rules, accounts: random } = randomCase(seed + books - 1, accounts)
    const disagreement = await compareOn(book, random, backEnds, ({ name }, isRefused) => {
      const tally = tallies.get(name) as Tally
      tally.pairs += rules
      if (isRefused) tally.refused += rules
    })
    sums.accounts += random.length
    sums.pairs += rules * random.length
    yield { books, ...sums, tallies, disagreement }
  }
}
