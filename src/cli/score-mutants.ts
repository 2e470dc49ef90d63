import type { Account } from '../evaluate/account.js'
import { evaluateDecision } from '../evaluate/evaluate-decision.js'
import { readFacts } from '../evaluate/read-facts.js'
import { mismatchesOf } from '../evaluate/run-case.js'
import { comparisonsOf } from '../model/condition.js'
import { conditionsIn } from '../model/conditions-in.js'
import type { RuleCase } from '../model/rule-case.js'
import type { Decision, ResolvedDecision, ResolvedRulebook, Rulebook } from '../model/rulebook.js'
import type { AmountMutant, DecisionMutant } from '../mutate/mutant.js'
import { mutantsOfAmounts } from '../mutate/mutate-amounts.js'
import { mutantsOfDecision } from '../mutate/mutate-decision.js'
import { resolveRulebook, type Scene } from '../resolve/resolve-rulebook.js'

/** How many small faults in the rules the cases notice. */
export interface MutationScore {
  readonly mutants: number
  readonly survivors: readonly Survivor[]
}

/** A fault that no case notices: where, what kind, and what was done. */
export type Survivor = Pick<DecisionMutant, 'kind' | 'at' | 'detail'>

/** One thing that a case expects, ready to be asked again of a mutated decision. */
interface Question {
  readonly ruleCase: RuleCase
  readonly decision: string
  readonly account: Account
}

/** Asks every mutant the questions that could notice it, and lists those that pass for the real rules. */
export const scoreMutants = (book: Rulebook): MutationScore => {
  const scenes = questionsByScene(book)
  const verdicts = new Map<string, { readonly survivor: Survivor; readonly isNoticed: boolean }>()
  const judge = (mutant: Survivor, notices: () => boolean): void => {
    const name = nameOf(mutant)
    if (verdicts.get(name)?.isNoticed) return
    const { kind, at, detail } = mutant
    verdicts.set(name, { survivor: { kind, at, detail }, isNoticed: notices() })
  }
  for (const scene of scenes) {
    for (const decision of scene.rulebook.decisions) {
      const questions = scene.questions.filter((question) => question.decision === decision.id)
      for (const mutant of mutantsOfDecision(decision))
        judge(mutant, () => questions.some((one) => isNoticed(one, mutant.mutated)))
    }
  }
  for (const mutant of mutantsOfAmounts(book)) judge(mutant, () => scenes.some((scene) => noticesAmount(scene, mutant)))
  const survivors = [...verdicts.values()].filter(({ isNoticed: noticed }) => !noticed).map(({ survivor }) => survivor)
  return { mutants: verdicts.size, survivors }
}

const nameOf = ({ kind, at, detail }: Survivor): string => `${kind} ${at.file}#${at.pointer} ${detail}`

interface AskedScene {
  readonly scene: Scene
  readonly rulebook: ResolvedRulebook
  readonly questions: readonly Question[]
}

/** The questions of all cases, by the region and date for which they are asked. */
const questionsByScene = (book: Rulebook): readonly AskedScene[] => {
  const scenes = new Map<string, RuleCase[]>()
  for (const ruleCase of book.cases) {
    const key = `${ruleCase.region ?? ''} ${ruleCase.asOf}`
    scenes.set(key, [...(scenes.get(key) ?? []), ruleCase])
  }
  return [...scenes.values()].flatMap((cases) => {
    const scene = sceneOf(cases[0] as RuleCase)
    const { rulebook } = resolveRulebook(book, scene)
    return rulebook ? [{ scene, rulebook, questions: cases.flatMap((one) => questionsOf(one, rulebook)) }] : []
  })
}

const sceneOf = ({ region, asOf }: RuleCase): Scene => (region === undefined ? { asOf } : { region, asOf })

const questionsOf = (ruleCase: RuleCase, rulebook: ResolvedRulebook): readonly Question[] => {
  const { account } = readFacts(rulebook, ruleCase.facts)
  return account ? Object.keys(ruleCase.expect).map((decision) => ({ ruleCase, decision, account })) : []
}

/** A mutant that cannot even answer, because its score has no band any more, is one that `check` refuses: noticed. */
const isNoticed = ({ ruleCase, account }: Question, mutated: ResolvedDecision): boolean => {
  try {
    return mismatchesOf(evaluateDecision(mutated, account), ruleCase.expect[mutated.id] ?? {}).length > 0
  } catch {
    return true
  }
}

/** Only decisions that rest on the amount can notice it; they are resolved again with the mutated book. */
const noticesAmount = ({ scene, rulebook, questions }: AskedScene, { parameter, mutated }: AmountMutant): boolean => {
  const derived = factsResting(parameter, rulebook)
  const affected = rulebook.decisions
    .filter((decision) => restsOn(decision, parameter, derived, mutated))
    .map(({ id }) => id)
  const asked = questions.filter(({ decision }) => affected.includes(decision))
  if (asked.length === 0) return false
  const resolved = resolveRulebook(mutated, scene).rulebook
  if (resolved === undefined) return true
  const decisions = new Map(resolved.decisions.map((decision) => [decision.id, decision]))
  return asked.some((question) => {
    const decision = decisions.get(question.decision)
    const account = derived.size === 0 ? question.account : readFacts(resolved, question.ruleCase.facts).account
    return decision !== undefined && account !== undefined && isNoticed({ ...question, account }, decision)
  })
}

/** Derived facts that are made from the amount, directly or through others. */
const factsResting = (parameter: string, { derivedFacts }: ResolvedRulebook): ReadonlySet<string> => {
  const resting = new Set<string>()
  for (const { name, operands } of derivedFacts) {
    const isMadeFromIt = operands.some((operand) =>
      operand.kind === 'literal' ? operand.parameter === parameter : resting.has(operand.fact),
    )
    if (isMadeFromIt) resting.add(name)
  }
  return resting
}

/** An amount reaches a decision through comparisons, bands and outcomes. */
const restsOn = (
  decision: ResolvedDecision,
  parameter: string,
  derived: ReadonlySet<string>,
  { decisions }: Rulebook,
): boolean => {
  const written = decisions.find(({ id }) => id === decision.id)
  return comparesWith(decision, parameter, derived) || inBands(written, parameter) || inOutcomes(written, parameter)
}

const inBands = (written: Decision | undefined, parameter: string): boolean =>
  written?.kind === 'scorecard' &&
  written.bands.some(({ from }) => from.kind === 'parameter' && from.parameter === parameter)

const inOutcomes = (written: Decision | undefined, parameter: string): boolean =>
  written?.kind === 'decision-table' &&
  written.rows.some(({ outcome }) => JSON.stringify(outcome).includes(JSON.stringify({ parameter })))

const comparesWith = (decision: ResolvedDecision, parameter: string, derived: ReadonlySet<string>): boolean =>
  conditionsIn(decision)
    .flatMap(({ condition }) => comparisonsOf(condition))
    .some(
      ({ fact, value }) =>
        derived.has(fact) || (value.kind === 'literal' ? value.parameter === parameter : derived.has(value.fact)),
    )
