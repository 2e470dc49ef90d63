import type { ResolvedDecision } from '../model/rulebook.js'
import type { ReportSource } from './report-source.js'

const KINDS = ['scorecard', 'decision-table', 'recommendations'] as const satisfies readonly ResolvedDecision['kind'][]

/**
 * The places of the decisions in the order in which a report shows them: as they were asked for by name. Where all are shown, scorecards
 * come first, those by which more is better before those that count risk, and of each kind the ones on which most of the handbook rests.
 * The first two scorecards face each other in the matrix.
 */
export const arrange = ({ decisions, isSelection }: ReportSource): readonly number[] => {
  const places = decisions.map((_, place) => place)
  if (isSelection) return places
  const at = (place: number) => decisions[place] as ResolvedDecision
  return places.toSorted((a, b) => compare(at(a), at(b)) || a - b)
}

const compare = (a: ResolvedDecision, b: ResolvedDecision): number =>
  KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
  Number(countsRisk(a)) - Number(countsRisk(b)) ||
  b.provisions.length - a.provisions.length

const countsRisk = (decision: ResolvedDecision): boolean =>
  decision.kind === 'scorecard' && decision.reasonCodeAlgorithm === 'pointsAbove'
