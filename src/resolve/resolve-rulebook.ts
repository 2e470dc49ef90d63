import { isCalendarDate } from '../model/calendar.js'
import { type Diagnostic, hasErrors, report, suggestionFor } from '../model/diagnostic.js'
import { hashOf } from '../model/hash.js'
import { lineageOf } from '../model/lineage.js'
import type { RegionOverlay } from '../model/overlay.js'
import type { DerivedFact, ResolvedRulebook, Rulebook } from '../model/rulebook.js'
import { kindOf } from '../model/value-type.js'
import { missingAmounts } from './missing-amounts.js'
import { orderDerivedFacts } from './order-derived-facts.js'
import { overlayDecisions } from './overlay-decisions.js'
import { problemsOfExpansion } from './problems-of-expansion.js'
import { conditionResolver, resolveOperand } from './resolve-conditions.js'
import { resolveDecision } from './resolve-decision.js'
import { resolveParameters } from './resolve-parameters.js'

/** The region, by ISO 3166 code, and the calendar date for which a rulebook is wanted. */
export interface Scene {
  /** The base book without any region when absent. */
  readonly region?: string
  readonly asOf: string
}

/** What became of a region and a date. */
export interface Resolution {
  /** Present when nothing stood in the way. */
  readonly rulebook?: ResolvedRulebook
  readonly diagnostics: readonly Diagnostic[]
}

/** A region and a date: first the overlays, from the outermost parent inwards, then the amounts, then named conditions. */
export const resolveRulebook = (book: Rulebook, { region, asOf }: Scene): Resolution => {
  const lineage = lineageOf(book, region)
  const problems = problemsOfScene(book, region, asOf)
  if (lineage === undefined || problems.length > 0) return { diagnostics: problems }
  const overlays = lineage.toReversed()
  const { decisions, diagnostics: fromChanges } = overlayDecisions(book.decisions, overlays, asOf)
  const { parameters, diagnostics: fromAmounts } = resolveParameters(book.parameters, overlays, asOf)
  const { names, diagnostics: fromFacts } = orderDerivedFacts(book.facts)
  const fromConditions = problemsOfExpansion(decisions, book.conditions)
  const fromDate = missingAmounts(book, decisions, parameters, asOf)
  const diagnostics = [...fromChanges, ...fromAmounts, ...fromDate, ...fromConditions, ...fromFacts]
  if (hasErrors(diagnostics)) return { diagnostics }
  const info = inRegion(book.info, lineage)
  const resolve = conditionResolver(book.conditions, parameters)
  const content = {
    info,
    facts: book.facts,
    derivedFacts: names.flatMap((name) => derivedFact(name, book.facts, parameters)),
    units: book.units,
    parameters,
    conditions: book.conditions,
    decisions: decisions.map((decision) => resolveDecision(decision, resolve, parameters)),
    ...(region === undefined ? {} : { region }),
  }
  // Hashing costs more than the rest of opening a rulebook, and many callers never look.
  let hash: string | undefined
  const provisions = book.provisions ? { provisions: book.provisions } : {}
  const rulebook = {
    ...content,
    ...provisions,
    asOf,
    lineage,
    get hash() {
      hash ??= hashOf(content)
      return hash
    },
  } as unknown as ResolvedRulebook
  return { rulebook, diagnostics }
}

const derivedFact = (
  name: string,
  facts: Rulebook['facts'],
  parameters: ResolvedRulebook['parameters'],
): readonly DerivedFact[] => {
  const derive = facts[name]?.derive
  if (derive === undefined) return []
  return [
    {
      name,
      operation: derive.operation,
      operands: derive.operands.map((operand) => resolveOperand(operand, parameters)),
    },
  ]
}

/** Hosts in JavaScript may ask for anything. */
const problemsOfScene = ({ regions }: Rulebook, region: unknown, asOf: unknown): readonly Diagnostic[] => {
  const known = Object.keys(regions)
  return [
    ...(typeof asOf === 'string' && isCalendarDate(asOf)
      ? []
      : [report('AS_OF_INVALID', { file: '', pointer: '/asOf' })]),
    ...(region === undefined || known.some((code) => code === region) ? [] : [unknownRegion(region, known)]),
  ]
}

const unknownRegion = (region: unknown, known: readonly string[]): Diagnostic => {
  const words = typeof region === 'string' ? { region, ...suggestionFor(region, known) } : { region: kindOf(region) }
  return report('REGION_UNKNOWN', { file: '', pointer: '/region' }, { known: known.join(', '), ...words })
}

const inRegion = (info: Rulebook['info'], lineage: readonly RegionOverlay[]): Rulebook['info'] => ({
  ...info,
  currency: lineage.find(({ currency }) => currency !== undefined)?.currency ?? info.currency,
  timeZone: lineage.find(({ timeZone }) => timeZone !== undefined)?.timeZone ?? info.timeZone,
})
