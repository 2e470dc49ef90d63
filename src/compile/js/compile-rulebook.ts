import type { Answer } from '../../model/result.js'
import type { ResolvedRulebook } from '../../model/rulebook.js'
import { compileDecision } from './compile-decision.js'
import { compileDerivations } from './derive.js'
import { FactLoader } from './fact-loader.js'
import { makeMachine } from './machine.js'
import { ProgramBuilder } from './program-builder.js'
import { Slots } from './slot.js'

/** Answers of all decisions, by id. */
export type Answers = Readonly<Record<string, Answer>>

export interface CompiledRulebook {
  /** The answers for an account; `undefined` when its facts must be refused, which the reference then explains. */
  readonly answer: (facts: object) => Answers | undefined
}

/**
 * A rulebook as a program over slots: facts are read once and checked, every condition is a walk over a few arrays of
 * numbers. No code is generated, so it runs under the strictest Content-Security-Policy.
 */
export const compileRulebook = (rulebook: ResolvedRulebook, ignoresUnknown = false): CompiledRulebook => {
  const slots = new Slots(rulebook)
  const builder = new ProgramBuilder(slots)
  const decisions = rulebook.decisions.map((decision) => ({
    id: decision.id,
    decide: compileDecision(decision, builder, slots),
  }))
  const derivations = compileDerivations(rulebook, slots)
  const program = builder.build()
  const scratch = slots.all.length
  const loader = new FactLoader({ rulebook, slots: slots.all, scratch, ignoresUnknown })
  const machine = makeMachine(scratch + 1)
  return {
    answer: (facts) => {
      if (!loader.load(facts, machine)) return undefined
      for (const derive of derivations) derive(machine)
      const answers: Record<string, Answer> = {}
      for (const { id, decide } of decisions) answers[id] = decide(program, machine)
      return answers
    },
  }
}
