import { type Account, factValue } from '../../src/evaluate/account.js'
import { evaluateDecision } from '../../src/evaluate/evaluate-decision.js'
import { readFacts } from '../../src/evaluate/read-facts.js'
import { type Answer, answerOf } from '../../src/model/result.js'
import { expectedRow } from '../compile/columns.js'
import { type Book, Refusal, type View } from './back-end.js'
import { comparableFacts, isGivenFact } from './comparable-facts.js'
import { elementsThatFire } from './plain-rules.js'

/** What the reference says of an account, in whichever view a back end has. */
export class Expected {
  readonly isRefused: boolean
  readonly #account: Account | undefined
  readonly #refusal: Refusal
  readonly #known = new Map<View, unknown>()

  constructor(
    private readonly book: Book,
    private readonly facts: unknown,
  ) {
    const { account, diagnostics } = readFacts(book.opened.resolved, facts, book.settings.unknownFacts)
    this.isRefused = account === undefined
    this.#account = account
    this.#refusal = new Refusal(diagnostics)
  }

  in(view: View): unknown {
    if (this.#account === undefined) return this.#refusal
    if (!this.#known.has(view)) this.#known.set(view, this.#see(view, this.#account))
    return this.#known.get(view)
  }

  #see(view: View, account: Account): unknown {
    const { opened } = this.book
    const { facts, decisions } = opened.resolved
    switch (view) {
      case 'answers':
        return Object.fromEntries(decisions.map((one) => [one.id, answerOf(evaluateDecision(one, account))]))
      case 'assessment':
        return JSON.stringify(opened.assess(this.facts as Parameters<typeof opened.assess>[0]))
      case 'row': {
        const answers = this.in('answers') as Readonly<Record<string, Answer>>
        return Object.fromEntries(decisions.map((one) => [one.id, expectedRow(answers[one.id] as Answer, one)]))
      }
      case 'facts': {
        const names = Object.keys(facts).filter((name) => isGivenFact(name, facts))
        return comparableFacts(Object.fromEntries(names.map((name) => [name, factValue(account, name, [])])), facts)
      }
      case 'fired':
        return elementsThatFire(opened.resolved, account)
    }
  }
}
