import { type Diagnostic, hasErrors, report, suggestionFor } from '../model/diagnostic.js'
import { AS_OF, type FactDefinition } from '../model/fact.js'
import { within } from '../model/location.js'
import type { RegionOverlay } from '../model/overlay.js'
import type { Parameter } from '../model/parameter.js'
import type { Decision, NamedCondition, ProvisionList, Rulebook, RulebookInfo } from '../model/rulebook.js'
import { type LocalizedText, placeholdersOf } from '../model/text.js'
import { DEFAULT_LIMITS, type Limits } from './limits.js'
import { parseCases } from './parse-case.js'
import { parseCondition } from './parse-condition.js'
import { DECISION_SHAPES, type DecisionShape, parseDecision } from './parse-decision.js'
import { parseDerivations, parseFacts } from './parse-dictionary.js'
import { parseParameters } from './parse-parameter.js'
import { parseRegion } from './parse-region.js'
import { readShape } from './problems-of-shape.js'
import { type ReadDocument, readDocument } from './read-document.js'
import { SCHEMAS } from './schemas.js'
import { type DeclaredNames, isObject, makeNote, makeScope, type Names, type Scope } from './scope.js'
import { withBroughtElements } from './with-brought-elements.js'

/**
 * The documents of a rulebook by their names, as in `rules/`: `facts.json`, `parameters/value.json`,
 * `decisions/customer-value.scorecard.json` and so on. Each is a JSON text, its UTF-8 bytes, or the JSON value itself;
 * only texts and bytes can be reported with line and column.
 */
export interface Documents {
  readonly [name: string]: string | Uint8Array | object
}

/** What became of the documents. */
export interface ParsedRulebook {
  /** Present when nothing was wrong. */
  readonly rulebook?: Rulebook
  /** Everything that was found, in the order of the documents. Throws nothing. */
  readonly diagnostics: readonly Diagnostic[]
  /** Gives a diagnostic of a later stage its line and column in these documents. */
  readonly locate: (diagnostic: Diagnostic) => Diagnostic
}

/** JSON to model: the only place that meets `unknown`. Reports all problems of all documents at once. */
export const parseRulebook = (documents: Documents, limits: Limits = DEFAULT_LIMITS): ParsedRulebook => {
  const read = Object.entries(documents)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, content]) => readDocument(file, content, limits))
  const found: Diagnostic[] = read.flatMap(({ diagnostics }) => diagnostics)
  const rulebook = assemble(new Map(read.map((document) => [document.file, document])), limits, found)
  const locate = (diagnostic: Diagnostic) => withPosition(diagnostic, read)
  const diagnostics = found.map(locate).toSorted((a, b) => (a.file < b.file ? -1 : Number(a.file > b.file)))
  return hasErrors(diagnostics) ? { diagnostics, locate } : { rulebook, diagnostics, locate }
}

type ReadDocuments = ReadonlyMap<string, ReadDocument>

const assemble = (documents: ReadDocuments, limits: Limits, found: Diagnostic[]): Rulebook => {
  refuseOtherFiles(documents, found)
  const entriesOf = (file: string) => entriesIn(documents.get(file), found)
  const units = readUnits(entriesOf('units.json'), found)
  const parameters = readParameters(documents, units, found)
  const declared = declaredNames(documents)
  const facts = readFacts(entriesOf('facts.json'), units, parameters, declared, limits, found)
  const scope = makeScope({ facts, parameters, declared }, limits, makeNote(found))
  checkTexts(documents, scope)
  const conditions = readConditions(entriesOf('conditions.json'), scope, found)
  const decisions = readDecisions(documents, scope, found)
  const provisions = readProvisions(documents, found)
  return {
    info: readInfo(documents, found),
    facts,
    units,
    parameters,
    conditions,
    decisions,
    regions: readRegions(documents, { scope, found, units }, decisions),
    cases: matching(documents, CASES).flatMap(({ file, value }) =>
      parseCases(value, { file, pointer: '' }, decisionIdsIn(documents), found),
    ),
    notCarried: readNotCarried(documents, found),
    ...(provisions ? { provisions } : {}),
  }
}

const PARAMETERS = /^parameters\/[^/]+\.json$/
const DECISIONS = new RegExp(`^decisions/([A-Za-z0-9_-]+)\\.(${DECISION_SHAPES.join('|')})\\.json$`)
const REGIONS = /^regions\/[^/]+\.json$/
const CASES = /^cases\/.+\.json$/
const SINGLE_FILES = [
  'facts.json',
  'units.json',
  'rulebook.json',
  'conditions.json',
  'provisions.json',
  'not-carried.json',
]
const PATTERNS = [PARAMETERS, DECISIONS, REGIONS, CASES]

const refuseOtherFiles = (documents: ReadDocuments, found: Diagnostic[]): void => {
  for (const file of documents.keys()) {
    const isKnown = SINGLE_FILES.includes(file) || PATTERNS.some((pattern) => pattern.test(file))
    if (!isKnown) found.push(report('DOC_NAME', { file, pointer: '' }, { file, ...suggestionFor(file, SINGLE_FILES) }))
  }
  if (!documents.has('facts.json'))
    found.push(report('DOC_MISSING', { file: 'facts.json', pointer: '' }, { file: 'facts.json' }))
}

/** Facts, parameters and named conditions by name. A document that is missing or cannot be read may declare any name. */
const declaredNames = (documents: ReadDocuments): DeclaredNames => {
  const parameters = [...documents.values()].filter(({ file }) => PARAMETERS.test(file))
  const dictionary = documents.get('facts.json')
  const conditions = documents.get('conditions.json')
  return {
    facts: dictionary ? namesIn([dictionary], [AS_OF]) : ANY_NAME,
    parameters: namesIn(parameters),
    conditions: namesIn(conditions ? [conditions] : []),
  }
}

const namesIn = (documents: readonly ReadDocument[], others: readonly string[] = []): Names => {
  if (documents.some(({ isReadable }) => !isReadable)) return ANY_NAME
  const names = documents.flatMap(({ value }) => (isObject(value) ? Object.keys(value) : []))
  const known = new Set([...names, ...others].filter((name) => name !== '$schema'))
  return { has: (name) => known.has(name), known: [...known] }
}

const ANY_NAME: Names = { has: () => true, known: [] }

const decisionIdsIn = (documents: ReadDocuments): readonly string[] =>
  [...documents.keys()].flatMap((file) => DECISIONS.exec(file)?.[1] ?? [])

const matching = (documents: ReadDocuments, pattern: RegExp): readonly ReadDocument[] =>
  [...documents.values()].filter(({ file, isReadable }) => isReadable && pattern.test(file))

const entriesIn = (document: ReadDocument | undefined, found: Diagnostic[]): Readonly<Record<string, unknown>> => {
  if (!document?.isReadable) return {}
  if (isObject(document.value)) return document.value
  const at = { file: document.file, pointer: '' }
  found.push(
    report('DOC_SHAPE', at, {
      expected: { en: 'an object', 'zh-CN': '对象' },
      found: { en: 'something else', 'zh-CN': '其他内容' },
    }),
  )
  return {}
}

const readUnits = (
  entries: Readonly<Record<string, unknown>>,
  found: Diagnostic[],
): Readonly<Record<string, LocalizedText>> =>
  collect(entries, (value, name) =>
    readShape(SCHEMAS.unitText, value, within({ file: 'units.json', pointer: '' }, name), found),
  )

/** The entries of a flat document, without its `$schema` and without those that could not be read. */
const collect = <Entry>(
  entries: Readonly<Record<string, unknown>>,
  read: (value: unknown, name: string) => Entry | undefined,
): Readonly<Record<string, Entry>> => {
  const result = Object.entries(entries)
    .filter(([name]) => name !== '$schema')
    .map(([name, value]) => [name, read(value, name)] as const)
  return Object.fromEntries(result.filter(([, entry]) => entry !== undefined)) as Readonly<Record<string, Entry>>
}

const readParameters = (
  documents: ReadDocuments,
  units: Readonly<Record<string, LocalizedText>>,
  found: Diagnostic[],
): Readonly<Record<string, Parameter>> => {
  const parameters: Record<string, Parameter> = {}
  for (const document of matching(documents, PARAMETERS)) {
    const read = parseParameters(entriesIn(document, found), document.file, units, found)
    for (const [name, parameter] of Object.entries(read)) {
      const other = Object.hasOwn(parameters, name) ? parameters[name] : undefined
      if (other) found.push(report('RULE_DUPLICATE_NAME', parameter.at, { name, other: other.at.file }))
      else parameters[name] = parameter
    }
  }
  return parameters
}

const readFacts = (
  entries: Readonly<Record<string, unknown>>,
  units: Readonly<Record<string, LocalizedText>>,
  parameters: Readonly<Record<string, Parameter>>,
  declared: DeclaredNames,
  limits: Limits,
  found: Diagnostic[],
): Readonly<Record<string, FactDefinition>> =>
  parseDerivations(parseFacts(entries, 'facts.json', units, found), entries, parameters, declared, limits, found)

const readConditions = (
  entries: Readonly<Record<string, unknown>>,
  scope: Scope,
  found: Diagnostic[],
): Readonly<Record<string, NamedCondition>> =>
  collect(entries, (value, name) => {
    const at = within({ file: 'conditions.json', pointer: '' }, name)
    const shape = readShape(SCHEMAS.namedCondition, value, at, found)
    const conditions = shape && parseCondition(shape.conditions, within(at, 'conditions'), scope)
    return shape && conditions && { title: shape.title, conditions, provisions: shape.provisions ?? [], at }
  })

const readDecisions = (documents: ReadDocuments, scope: Scope, found: Diagnostic[]): readonly Decision[] => {
  const decisions = matching(documents, DECISIONS).flatMap(({ file, value }) => {
    const [, id = '', shape] = DECISIONS.exec(file) ?? []
    const decision = parseDecision(shape as DecisionShape, value, { id, at: { file, pointer: '' }, scope, found })
    return decision ? [decision] : []
  })
  decisions.forEach((decision, index) => {
    const other = decisions.slice(0, index).find(({ id }) => id === decision.id)
    if (other) scope.note('RULE_DUPLICATE_NAME', decision.at, { name: decision.id, other: other.at.file })
  })
  return decisions.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

interface RegionsContext {
  readonly scope: Scope
  readonly found: Diagnostic[]
  readonly units: Readonly<Record<string, LocalizedText>>
}

/** Parents first, because a region may change what its parent adds. */
const readRegions = (documents: ReadDocuments, context: RegionsContext, decisions: readonly Decision[]) => {
  const regions: Record<string, RegionOverlay> = {}
  const visible = new Map<string | undefined, readonly Decision[]>([[undefined, decisions]])
  let waiting = matching(documents, REGIONS)
  for (;;) {
    const ready = waiting.filter(({ value }) => visible.has(parentIn(value)))
    if (ready.length === 0) break
    for (const { file, value } of ready) {
      const inherited = visible.get(parentIn(value)) ?? decisions
      const region = parseRegion(value, { ...context, at: { file, pointer: '' }, decisions: inherited })
      if (region !== undefined) regions[region.region] = region
      visible.set(regionIn(value), region ? withBroughtElements(inherited, region) : inherited)
    }
    waiting = waiting.filter((document) => !ready.includes(document))
  }
  for (const { file, value } of waiting)
    noteLostParent(file, value, { documents, waiting, regions, scope: context.scope })
  return regions
}

const regionIn = (value: unknown): string =>
  isObject(value) && typeof value['region'] === 'string' ? value['region'] : ''

const parentIn = (value: unknown): string | undefined =>
  isObject(value) && typeof value['extends'] === 'string' ? value['extends'] : undefined

interface LostParentContext {
  readonly documents: ReadDocuments
  readonly waiting: readonly ReadDocument[]
  readonly regions: Readonly<Record<string, RegionOverlay>>
  readonly scope: Scope
}

/** A parent whose own document cannot be read is no second problem. */
const noteLostParent = (
  file: string,
  value: unknown,
  { documents, waiting, regions, scope }: LostParentContext,
): void => {
  const at = { file, pointer: '/extends' }
  const parent = String(parentIn(value))
  const parents = new Map(waiting.map((document) => [regionIn(document.value), String(parentIn(document.value))]))
  const known = Object.keys(regions)
  if (parents.has(parent)) scope.note('REGION_CYCLE', at, { circle: circleFrom(regionIn(value), parents).join(' → ') })
  else if (!documents.has(`regions/${parent}.json`)) {
    scope.note('REGION_UNKNOWN', at, { region: parent, known: known.join(', '), ...suggestionFor(parent, known) })
  }
}

/** The region and its parents, up to the first one that has been met before. */
const circleFrom = (region: string, parents: ReadonlyMap<string, string>): readonly string[] => {
  const circle = [region]
  for (let next = parents.get(region); next !== undefined; next = parents.get(next)) {
    const isClosed = circle.includes(next)
    circle.push(next)
    if (isClosed) break
  }
  return circle
}

const DEFAULT_INFO: RulebookInfo = {
  id: 'rulebook',
  version: '0.0.0',
  title: { en: 'Rulebook', 'zh-CN': '规则手册' },
  currency: 'CNY',
  timeZone: 'Asia/Shanghai',
  locales: ['en', 'zh-CN'],
}

const readInfo = (documents: ReadDocuments, found: Diagnostic[]): RulebookInfo => {
  const document = documents.get('rulebook.json')
  if (!document?.isReadable) return DEFAULT_INFO
  const shape = readShape(SCHEMAS.rulebook, document.value, { file: document.file, pointer: '' }, found)
  if (shape === undefined) return DEFAULT_INFO
  const { $schema: _, ...info } = shape
  return info as RulebookInfo
}

const readProvisions = (documents: ReadDocuments, found: Diagnostic[]): ProvisionList | undefined => {
  const document = documents.get('provisions.json')
  if (!document?.isReadable) return undefined
  const shape = readShape(SCHEMAS.provisionList, document.value, { file: document.file, pointer: '' }, found)
  return shape && ({ chapters: shape.chapters, provisions: shape.provisions } as ProvisionList)
}

const readNotCarried = (documents: ReadDocuments, found: Diagnostic[]): Readonly<Record<string, LocalizedText>> => {
  const document = documents.get('not-carried.json')
  if (!document?.isReadable) return {}
  const shape = readShape(SCHEMAS.notCarried, document.value, { file: document.file, pointer: '' }, found)
  return (shape?.provisions ?? {}) as Readonly<Record<string, LocalizedText>>
}

/** Placeholders of every text, wherever it stands: the same in all languages, and known. */
const checkTexts = (documents: ReadDocuments, scope: Scope): void => {
  for (const { file, value, isReadable } of documents.values()) {
    if (isReadable && !CASES.test(file)) eachText(value, { file, pointer: '' }, scope)
  }
}

const eachText = (value: unknown, at: { readonly file: string; readonly pointer: string }, scope: Scope): void => {
  if (typeof value !== 'object' || value === null) return
  if (isText(value)) checkText(value, at, scope)
  else for (const [key, inner] of Object.entries(value)) eachText(inner, within(at, key), scope)
}

const isText = (value: object): value is LocalizedText =>
  'en' in value && 'zh-CN' in value && typeof value.en === 'string' && typeof value['zh-CN'] === 'string'

const checkText = (
  text: LocalizedText,
  at: { readonly file: string; readonly pointer: string },
  scope: Scope,
): void => {
  const english = placeholdersIn(text.en)
  for (const [locale, words] of Object.entries<unknown>(text)) {
    // Another language may be anything here; its shape is looked at where the text is read.
    if (typeof words !== 'string') continue
    const others = placeholdersIn(words)
    if (others.join() === english.join()) continue
    scope.note('TEXT_PLACEHOLDERS', within(at, locale), {
      first: `[${english.join(', ')}]`,
      second: `[${others.join(', ')}]`,
    })
  }
  for (const name of english) scope.checkPlaceholder(name, at)
}

const placeholdersIn = (text: string): readonly string[] => [...new Set(placeholdersOf(text))].toSorted()

const withPosition = (diagnostic: Diagnostic, documents: readonly ReadDocument[]): Diagnostic => {
  if (diagnostic.line !== undefined) return diagnostic
  const document = documents.find(({ file }) => file === diagnostic.file)
  const position = document && nearestPosition(document, diagnostic.pointer)
  return position ? { ...diagnostic, ...position } : diagnostic
}

/** The place of the value, or of the closest thing around it when the value itself is not there. */
const nearestPosition = (document: ReadDocument, pointer: string): { line: number; column: number } | undefined => {
  const position = document.positionOf(pointer)
  if (position !== undefined || pointer === '') return position
  return nearestPosition(document, pointer.slice(0, pointer.lastIndexOf('/')))
}
