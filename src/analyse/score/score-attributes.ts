import type { Diagnostic } from '../../model/diagnostic.js'
import { askIn, quoted, reportOpen, reportShown } from '../decision/study.js'
import { demandedBy, meet } from '../space/formula.js'
import { type Choice, judge, type Outlook } from './score-outlook.js'

/** Attributes that give nobody points, for those before them take every account that they are for. */
export const analyseAttributes = (outlook: Outlook): readonly Diagnostic[] =>
  outlook.choices.flatMap((choices) =>
    choices.slice(1).flatMap((choice, index) => problemsOf(choice, choices.slice(0, index + 1), outlook)),
  )

/** An attribute whose own condition is impossible, or that stands behind one that catches all, is told elsewhere. */
const problemsOf = (choice: Choice, before: readonly Choice[], outlook: Outlook): readonly Diagnostic[] => {
  const { characteristic, attribute, own, formula } = choice
  const { study } = outlook
  const { conditions } = attribute
  if (before.some((other) => other.attribute.conditions === undefined)) return []
  const given = askIn(study, {
    formulas: [formula],
    isSought: (values) =>
      judge(values, outlook).partialScores.some(
        (points) => points.characteristic === characteristic.id && points.attribute === attribute.id,
      ),
  })
  if (given.kind === 'example') return []
  if (given.kind === 'open') return [reportOpen(given, questionOf(attribute.id), attribute.at)]
  const met = askIn(study, {
    formulas: [own],
    isSought: (values) => conditions === undefined || study.side.meaning.isMet(conditions, values),
  })
  if (met.kind === 'none') return []
  const others = before.filter((other) => meet(demandedBy(other.own), demandedBy(own)))
  const names = quoted(others.map((other) => other.attribute.id))
  return [reportShown(met, 'ATTRIBUTE_UNREACHABLE', attribute.at, { attribute: attribute.id, others: names })]
}

const questionOf = (attribute: string) => ({
  en: `that “${attribute}” can give its points.`,
  'zh-CN': `存在由“${attribute}”计分的客户。`,
})
