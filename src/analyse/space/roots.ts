import { definitionAt } from '../../model/definition-at.js'
import { AS_OF, type ResolvedOperand } from '../../model/fact.js'
import type { DerivedFact, ResolvedRulebook } from '../../model/rulebook.js'
import { isOrdered } from './scale.js'

/** A derived fact that follows one given fact up or down, so that comparing it is comparing that fact. */
export interface Chain {
  readonly root: string
  /** The derived facts on the way, each after its operands. */
  readonly derived: readonly DerivedFact[]
}

/** How derived facts hang together. */
export class Roots {
  private readonly derived: ReadonlyMap<string, DerivedFact>
  private readonly chains = new Map<string, Chain | undefined>()

  constructor(private readonly rulebook: ResolvedRulebook) {
    this.derived = new Map(rulebook.derivedFacts.map((fact) => [fact.name, fact]))
  }

  isDerived(name: string): boolean {
    return this.derived.has(name)
  }

  definitionOf(name: string): DerivedFact | undefined {
    return this.derived.get(name)
  }

  /** The facts that a host hands over and from which a fact is made; itself when it is one of them. */
  givenBehind(name: string): readonly string[] {
    const fact = this.derived.get(name)
    if (fact === undefined) return name === AS_OF ? [] : [name]
    return [
      ...new Set(fact.operands.flatMap((operand) => (operand.kind === 'fact' ? this.givenBehind(operand.fact) : []))),
    ]
  }

  /** The derived facts behind one, itself included, each after its operands. */
  derivedBehind(names: readonly string[]): readonly DerivedFact[] {
    const wanted = new Set<string>()
    const want = (name: string): void => {
      const fact = this.derived.get(name)
      if (fact === undefined || wanted.has(name)) return
      wanted.add(name)
      for (const operand of fact.operands) if (operand.kind === 'fact') want(operand.fact)
    }
    for (const name of names) want(name)
    return this.rulebook.derivedFacts.filter(({ name }) => wanted.has(name))
  }

  /** Whether a fact only rises, or only falls, with one that it is derived from, whatever the others are. */
  follows(name: string, root: string): boolean {
    const fact = this.derived.get(name)
    if (fact === undefined) return name === root
    const moving = fact.operands.flatMap((operand, at) =>
      operand.kind === 'fact' && this.givenBehind(operand.fact).includes(root) ? [{ name: operand.fact, at }] : [],
    )
    const [only] = moving
    return only !== undefined && moving.length === 1 && keepsDirection(fact, only.at) && this.follows(only.name, root)
  }

  /** The chain from a derived fact to its only root; `undefined` when it has several, or turns around on the way. */
  chainOf(name: string): Chain | undefined {
    if (!this.chains.has(name)) this.chains.set(name, this.findChain(name))
    return this.chains.get(name)
  }

  private findChain(name: string): Chain | undefined {
    const fact = this.derived.get(name)
    if (fact === undefined) return this.isOnScale(name) ? { root: name, derived: [] } : undefined
    const moving = fact.operands.map(isMoving)
    const at = moving.indexOf(true)
    if (at < 0 || moving.lastIndexOf(true) !== at || !keepsDirection(fact, at)) return undefined
    const chain = this.chainOf((fact.operands[at] as { readonly fact: string }).fact)
    return chain && { root: chain.root, derived: [...chain.derived, fact] }
  }

  private isOnScale(name: string): boolean {
    return isOrdered(definitionAt(this.rulebook.facts, name).type)
  }
}

/** The date of the question stands still for one rulebook. */
const isMoving = (operand: ResolvedOperand): boolean => operand.kind === 'fact' && operand.fact !== AS_OF

const MONOTONE = new Set(['add', 'subtract', 'multiply', 'min', 'max', 'daysBetween', 'firstKnown'])

/** Whether the result only rises, or only falls, with the operand. A constant divided by a fact jumps at zero. */
const keepsDirection = ({ operation }: DerivedFact, operand: number): boolean =>
  operation === 'divide' ? operand === 0 : MONOTONE.has(operation)
