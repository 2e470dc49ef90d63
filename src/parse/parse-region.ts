import type { Diagnostic } from '../model/diagnostic.js'
import {
  CHILD_LISTS,
  childrenOf,
  elementAt,
  type PlacedElement,
  parseElementPath,
  writeElementPath,
} from '../model/element.js'
import { type Location, within } from '../model/location.js'
import type { AddChange, Change, Element, ElementList, ElementPath, RegionOverlay } from '../model/overlay.js'
import { hasRegionForm } from '../model/region-code.js'
import type { Decision } from '../model/rulebook.js'
import type { LocalizedText } from '../model/text.js'
import { kindOf } from '../model/value-type.js'
import { checkStretch } from './check-dates.js'
import { ELEMENT_READERS } from './parse-decision.js'
import { checkDatedValues, checkUnit, type DatedValueAsRead } from './parse-parameter.js'
import { readShape } from './problems-of-shape.js'
import { SCHEMAS } from './schemas.js'
import { isObject, type Scope } from './scope.js'
import { withBroughtElements } from './with-brought-elements.js'
import { withoutUndefined } from './without-undefined.js'

export interface RegionContext {
  readonly at: Location
  readonly scope: Scope
  readonly found: Diagnostic[]
  readonly units: Readonly<Record<string, LocalizedText>>
  readonly decisions: readonly Decision[]
}

/** Reads the document of a region. */
export const parseRegion = (document: unknown, context: RegionContext): RegionOverlay | undefined => {
  const { at, scope, found } = context
  const shape = readShape(SCHEMAS.region, document, at, found)
  if (shape === undefined) return undefined
  const { $schema: _, region, changes, ...rest } = shape
  if (!hasRegionForm(region)) scope.note('NAME_FORM', within(at, 'region'), { name: region, expected: REGION_FORM })
  const isNamedAlike = at.file.endsWith(`regions/${region}.json`)
  if (!isNamedAlike) scope.note('REGION_NAME', within(at, 'region'), { file: at.file, region })
  const read = changes
    .map((change, index) => parseChange(change, within(at, 'changes', index), context))
    .filter((change) => change !== undefined)
  checkAnchors(read, context)
  return withoutUndefined({ ...rest, region, changes: read, at }) as RegionOverlay
}

const REGION_FORM = { en: 'an ISO 3166 code, as in CN-HA', 'zh-CN': 'ISO 3166 代码，如 CN-HA' }
const CHANGE_WORDS = {
  en: 'a change: parameter, replace, disable or add',
  'zh-CN': '变更：parameter、replace、disable 或 add',
}

const parseChange = (value: unknown, at: Location, context: RegionContext): Change | undefined => {
  if (!isObject(value)) return context.scope.note('DOC_SHAPE', at, { expected: CHANGE_WORDS, found: kindOf(value) })
  if ('parameter' in value) return parseAmountChange(value, at, context)
  if ('replace' in value) return parseReplaceChange(value, at, context)
  if ('disable' in value) return parseDisableChange(value, at, context)
  if ('add' in value) return parseAddChange(value, at, context)
  return context.scope.note('DOC_SHAPE', at, { expected: CHANGE_WORDS, found: kindOf(value) })
}

const parseAmountChange = (
  value: unknown,
  at: Location,
  { scope, found, units }: RegionContext,
): Change | undefined => {
  const shape = readShape(SCHEMAS.changes.amount, value, at, found)
  if (shape === undefined || !scope.parameterAt(shape.parameter, within(at, 'parameter'))) return undefined
  checkUnit(shape.unit, at, units, scope.note)
  const values = checkDatedValues(
    shape.parameter,
    shape.values as readonly DatedValueAsRead[],
    within(at, 'values'),
    scope.note,
  )
  return withoutUndefined({ ...shape, kind: 'amount' as const, values, at }) as Change
}

const parseReplaceChange = (value: unknown, at: Location, context: RegionContext): Change | undefined => {
  const shape = readShape(SCHEMAS.changes.replace, value, at, context.found)
  if (shape === undefined) return undefined
  checkStretch(shape, at, context.scope.note)
  const found = findTarget(shape.replace, within(at, 'replace'), context)
  const element = found && readElement(found.list, shape.with, within(at, 'with'), context)
  return (
    element &&
    (withoutUndefined({
      ...basicsOf(shape),
      kind: 'replace' as const,
      target: found.path,
      list: found.list,
      with: element,
      at,
    }) as Change)
  )
}

const parseDisableChange = (value: unknown, at: Location, context: RegionContext): Change | undefined => {
  const shape = readShape(SCHEMAS.changes.disable, value, at, context.found)
  if (shape === undefined) return undefined
  checkStretch(shape, at, context.scope.note)
  const found = findTarget(shape.disable, within(at, 'disable'), context)
  return found && (withoutUndefined({ ...basicsOf(shape), kind: 'disable' as const, target: found.path, at }) as Change)
}

const parseAddChange = (value: unknown, at: Location, context: RegionContext): AddChange | undefined => {
  const shape = readShape(SCHEMAS.changes.add, value, at, context.found)
  if (shape === undefined) return undefined
  checkStretch(shape, at, context.scope.note)
  const { to, before, ...lists } = shape.add
  const inside = within(at, 'add')
  const parent = findParent(to, within(inside, 'to'), context)
  const [list, ...others] = Object.keys(withoutUndefined(lists)) as ElementList[]
  if (parent === undefined) return undefined
  if (list === undefined || others.length > 0 || !(CHILD_LISTS[parent.kind] as readonly string[]).includes(list)) {
    return context.scope.note('DOC_SHAPE', inside, { expected: listsIn(parent), found: listsFound([list, ...others]) })
  }
  const read = (lists[list] ?? []).map((entry, index) => readElement(list, entry, within(inside, list, index), context))
  const elements = read.filter((element) => element !== undefined)
  return withoutUndefined({
    ...basicsOf(shape),
    kind: 'add' as const,
    target: parent.path,
    list,
    elements,
    before,
    at,
  }) as AddChange
}

/** What an addition goes before is inherited, or brought by the region itself. */
const checkAnchors = (changes: readonly Change[], { scope, decisions }: RegionContext): void => {
  const siblings = withBroughtElements(decisions, { changes })
  for (const change of changes) {
    if (change.kind !== 'add' || change.before === undefined) continue
    const parent = elementAt(siblings, change.target)
    if (parent !== undefined && childrenOf(parent.element, change.list).some(({ id }) => id === change.before)) continue
    const target = writeElementPath([...change.target, change.before])
    scope.note('CHANGE_ORPHAN', within(change.at, 'add', 'before'), { target })
  }
}

const listsIn = ({ kind }: Parent): LocalizedText => {
  const lists = CHILD_LISTS[kind].map((list) => `“${list}”`)
  if (lists.length === 0) return { en: 'a path to something that holds a list', 'zh-CN': '指向含有列表的元素的路径' }
  return { en: `one of the lists ${lists.join(', ')}`, 'zh-CN': `列表 ${lists.join('、')} 之一` }
}

const listsFound = (lists: readonly (ElementList | undefined)[]): LocalizedText => {
  const found = lists.filter((list) => list !== undefined).map((list) => `“${list}”`)
  return { en: found.join(', ') || 'none', 'zh-CN': found.join('、') || '无' }
}

type Basics = {
  readonly why: LocalizedText
  readonly source?: LocalizedText | undefined
  readonly effectiveFrom?: string | undefined
  readonly effectiveUntil?: string | undefined
}

const basicsOf = ({ why, source, effectiveFrom, effectiveUntil }: Basics): Basics => ({
  why,
  source,
  effectiveFrom,
  effectiveUntil,
})

interface Parent extends PlacedElement {
  readonly path: ElementPath
}

/** The decision or element that a path leads to. Elements that another region adds are no targets of this one. */
const findParent = (text: string, at: Location, { scope, decisions }: RegionContext): Parent | undefined => {
  const path = parseElementPath(text)
  if (path === undefined) return scope.note('CHANGE_TARGET', at, { target: text })
  const parent = elementAt(decisions, path)
  return parent ? { path, ...parent } : scope.note('CHANGE_ORPHAN', at, { target: text })
}

/** An element that a change may replace or disable, and the list it stands in. */
const findTarget = (
  text: string,
  at: Location,
  context: RegionContext,
): { readonly path: ElementPath; readonly list: ElementList } | undefined => {
  const target = findParent(text, at, context)
  if (target === undefined) return undefined
  const { kind, path } = target
  if (kind === 'scorecard' || kind === 'decision-table' || kind === 'recommendations') {
    return context.scope.note('CHANGE_TARGET', at, { target: text })
  }
  return { path, list: kind }
}

const readElement = (
  list: ElementList,
  value: unknown,
  at: Location,
  { scope, found }: RegionContext,
): Element | undefined => {
  const { schema, read } = ELEMENT_READERS[list]
  const shape = readShape(schema, value, at, found)
  if (shape !== undefined) checkStretch(shape, at, scope.note)
  return shape && (read as (shape: unknown, at: Location, scope: Scope) => Element)(shape, at, scope)
}
