import type { Diagnostic } from '../../model/diagnostic.js'
import type { Facts, FactValue } from '../../model/fact.js'
import { within } from '../../model/location.js'
import type { LocalizedText } from '../../model/text.js'
import { explore } from '../account/ask.js'
import { askIn, reportOpen, reportWith, type Study, wordsOfBox } from '../decision/study.js'
import { satisfy } from '../search/satisfy.js'
import { areSame, cellsWhere } from '../space/cells.js'
import { allOf, type Box, type Formula, surelyHolds } from '../space/formula.js'
import { representativeOf } from '../space/representative.js'
import type { Variable } from '../space/variable.js'
import { type Moving, movingWith, type Step, stepsOf } from './monotone-moving.js'
import { type Fall, lossOn, type Promised } from './monotone-steps.js'
import { type Breach, breachOf, trialOf } from './monotone-trial.js'
import { DEFAULT_WORK } from './score-combinations.js'
import type { Outlook } from './score-outlook.js'

/** Promises that are broken, each with an account that shows it, and those that could not be proved. */
export const analysePromises = (outlook: Outlook): readonly Diagnostic[] => {
  const { scorecard, study } = outlook
  return Object.entries(scorecard.monotone ?? {}).flatMap(([fact, direction]) => {
    const moving = movingWith(fact, study.space, study.side)
    const at = within(scorecard.at, 'monotone', fact)
    return problemsOf({ fact, sense: direction === 'increasing' ? 1 : -1, at, moving }, outlook)
  })
}

const problemsOf = (promised: Promised, outlook: Outlook): readonly Diagnostic[] => {
  const worst = worstFall(promised, outlook)
  if (worst === 'none') return []
  if (worst === 'tooMuchWork') return tryAccounts(promised, outlook)
  return promised.moving.bound.length === 0 ? showFall(worst, promised, outlook) : tryAccounts(promised, outlook, worst)
}

/** All steps together have the work that is allowed for one search. */
const worstFall = (promised: Promised, outlook: Outlook): Fall | 'none' | 'tooMuchWork' => {
  const { space, work = DEFAULT_WORK } = outlook.study
  const steps = stepsOf(promised.moving, space)
  let worst: Fall | undefined
  for (const step of steps) {
    const loss = lossOn(step, promised, outlook, work / steps.length)
    if (loss === 'tooMuchWork') return loss
    if (loss !== 'none' && loss.loss > (worst?.loss ?? 0)) worst = loss
  }
  return worst ?? 'none'
}

/** Where nothing else moves with the fact, there is an account for every fall that is found. */
const showFall = ({ step, way }: Fall, promised: Promised, outlook: Outlook): readonly Diagnostic[] => {
  const { study } = outlook
  const formulas = [...atStart(step, promised.moving, study), ...way.map(({ formula }) => formula)]
  const values = endsOf(step, promised.moving, study)
  const breachIn = (account: Facts) => breachOf({ account, values }, promised, outlook)
  const reply = askIn(study, { formulas, isSought: (_, facts) => breachIn(facts) !== undefined })
  if (reply.kind === 'none') return []
  if (reply.kind === 'open') return [reportOpen(reply, questionOf(promised), promised.at)]
  const box = reply.box()
  const where = surelyHolds(allOf(formulas), box) ? otherFactsIn(box, promised.moving, study) : AS_SHOWN
  return [broken(breachIn(reply.facts()) as Breach, where, promised)]
}

/** The fact lies in the cell in which the step begins. */
const atStart = ({ lower }: Step, { root }: Moving, { space }: Study): readonly Formula[] =>
  root === undefined || lower === undefined
    ? []
    : [
        {
          kind: 'within',
          variable: root,
          cells: cellsWhere((space.variables[root] as Variable).size, (cell) => cell === lower),
        },
      ]

const endsOf = ({ lower = 0, higher = 0 }: Step, { root = 0 }: Moving, { space }: Study): readonly FactValue[] =>
  [lower, higher].map((cell) => representativeOf(space.variables[root] as Variable, cell) as FactValue)

/** What else must be so, in words. */
const otherFactsIn = (box: Box, { root = 0 }: Moving, study: Study): LocalizedText => {
  const { everything } = study.space
  const others = box.with(root, everything[root] as Box[number])
  return others.every((cells, index) => areSame(cells, everything[index] as Box[number]))
    ? ANYTHING
    : wordsOfBox(others, study)
}

const ANYTHING: LocalizedText = { en: 'whatever the other facts are', 'zh-CN': '其他事实不限' }
const AS_SHOWN: LocalizedText = { en: 'other facts as in the example', 'zh-CN': '其他事实如示例所示' }

/** Where other things move with the fact, or the search was too much work, accounts decide. */
const tryAccounts = (promised: Promised, outlook: Outlook, fall?: Fall): readonly Diagnostic[] => {
  const { study } = outlook
  const breachIn = (facts: Facts) => breachOf(trialOf(facts, promised, outlook), promised, outlook)
  const isSought = (_: unknown, facts: Facts): boolean => breachIn(facts) !== undefined
  const reply = explore({ ...study, formulas: [], isSought }, boxOf(fall, promised, study), fall === undefined)
  if (reply.kind === 'example') return [broken(breachIn(reply.facts()) as Breach, AS_SHOWN, promised)]
  const because = promised.moving.bound.map((index) => study.space.variables[index] as Variable)
  return [reportOpen({ ...reply, because }, questionOf(promised), promised.at)]
}

const boxOf = (fall: Fall | undefined, { moving }: Promised, study: Study): Box => {
  const { space } = study
  if (fall === undefined) return space.everything
  const before = fall.way.map(({ before }) => before.formula)
  const found = satisfy([...space.axioms, ...atStart(fall.step, moving, study), ...before], space.everything)
  return found.kind === 'box' ? found.box : space.everything
}

const broken = ({ facts, ...breach }: Breach, where: LocalizedText, { fact, sense, at }: Promised): Diagnostic =>
  reportWith(facts, 'NOT_MONOTONE', at, {
    fact,
    promise: VERBS[sense],
    lower: String(breach.lower),
    higher: String(breach.higher),
    before: breach.before,
    after: breach.after,
    where,
  })

const VERBS = {
  [1]: { en: 'lowers', 'zh-CN': '降低' },
  [-1]: { en: 'raises', 'zh-CN': '提高' },
} as const satisfies Record<Promised['sense'], LocalizedText>

const questionOf = ({ fact, sense }: Promised): LocalizedText => ({
  en: `that more of “${fact}” never ${VERBS[sense].en} the score.`,
  'zh-CN': `“${fact}”增加不会使得分${VERBS[sense]['zh-CN']}。`,
})
