import { Engine } from 'json-rules-engine'
import type { ResolvedCondition } from '../model/condition.js'
import { conditionsIn } from '../model/conditions-in.js'
import type { ResolvedRulebook } from '../model/rulebook.js'
import type { KnownFacts } from './known-facts.js'
import { addOperators } from './operators.js'
import { type EngineCondition, type Judgement, readJudgement } from './read-judgement.js'
import { resolvePath } from './resolve-path.js'
import { asRoot, writeCondition } from './write-condition.js'

/** What the engine found of every condition of a rulebook. */
export type Judgements = ReadonlyMap<ResolvedCondition, Judgement>

/**
 * Runs every condition as a rule of its own. The engine is made for this run alone, since overlapping runs of one engine lose
 * rules; facts are handed over as functions that the engine does not cache, since it would hash a key for each of them.
 */
export const runConditions = async ({ decisions }: ResolvedRulebook, facts: KnownFacts): Promise<Judgements> => {
  const conditions = [...new Set(decisions.flatMap((one) => conditionsIn(one)).map(({ condition }) => condition))]
  const engine = new Engine([], { pathResolver: resolvePath, allowUndefinedFacts: true })
  addOperators(engine)
  for (const [name, value] of facts.values) engine.addFact(name, () => value, { cache: false })
  conditions.forEach((condition, index) => {
    engine.addRule({
      name: String(index),
      conditions: asRoot(writeCondition(condition)),
      event: { type: 'match' },
    })
  })
  const { results, failureResults } = await engine.run()
  return new Map(
    [...results, ...failureResults].map(({ name, conditions: root, result }) => {
      const condition = conditions[Number(name)] as ResolvedCondition
      return [condition, readJudgement(condition, foundOf(condition, root, result), facts)]
    }),
  )
}

/** The engine keeps the result of a root with the rule; a comparison has been put into a group of its own. */
const foundOf = (condition: ResolvedCondition, root: EngineCondition, result: unknown): EngineCondition =>
  condition.kind === 'comparison' ? (root.all?.[0] ?? {}) : { ...root, result }
