import type { AmountEdit, DateEdit, Edit, TextEdit } from './edit.js'
import { bringing, type JsonObject, textsWith } from './elements.js'

/** The document of a region, as JSON. */
export interface RegionDocument extends JsonObject {
  readonly region: string
  readonly extends?: string
  readonly changes: readonly JsonObject[]
}

/** Why a change that was tried here is made: whoever hands the document in says it better. */
const WHY = {
  en: 'Tried in the explorer; write here why this region differs.',
  'zh-CN': '在规则浏览器中试改，请在此写明本地区为何不同。',
}

/**
 * The document with what is tried in it. `elementOf` gives an element as the region has it today, for texts of elements that
 * the document does not change yet. Days come first, since their places are counted in the document as it was; then elements from
 * the outermost inwards, so that a change inside an element that is exchanged as a whole is made in its exchange.
 */
export const editedDocument = (
  document: RegionDocument,
  edits: readonly Edit[],
  elementOf: (path: string) => JsonObject | undefined,
): RegionDocument => {
  const ofKind = <Kind extends Edit['kind']>(kind: Kind) =>
    edits.filter((edit): edit is Extract<Edit, { kind: Kind }> => edit.kind === kind)
  const texts = ofKind('text').toSorted((a, b) => a.path.split('/').length - b.path.split('/').length)
  const dated = ofKind('date').reduce(withDate, document)
  const priced = ofKind('amount').reduce(withAmount, dated)
  return texts.reduce((edited, edit) => withText(edited, edit, elementOf), priced)
}

const withDate = (document: RegionDocument, { pointer, date }: DateEdit): RegionDocument =>
  atPointer(document, pointer.split('/').slice(1), date) as RegionDocument

const atPointer = (value: unknown, [key, ...inside]: readonly string[], date: string): unknown => {
  if (key === undefined) return date
  if (Array.isArray(value))
    return value.map((one, index) => (String(index) === key ? atPointer(one, inside, date) : one))
  if (typeof value !== 'object' || value === null) return value
  const { [key]: inner, ...others } = value as JsonObject
  return inside.length === 0 && date === '' ? others : { ...value, [key]: atPointer(inner, inside, date) }
}

interface DatedValue {
  readonly from: string
  readonly until?: string
  readonly value: unknown
}

/** An amount that the region sets already gets one more day; any other gets a change of its own, which is our convention. */
const withAmount = (document: RegionDocument, edit: AmountEdit): RegionDocument => {
  const { parameter, value, from, until, unit } = edit
  const dated = { from, ...(until === undefined ? {} : { until }), value }
  const place = document.changes.findLastIndex((change) => change['parameter'] === parameter)
  if (place >= 0) {
    const change = document.changes[place] as JsonObject & { readonly values: readonly DatedValue[] }
    return withChange(document, place, { ...change, values: withValue(change.values, dated) })
  }
  const change = { parameter, values: [dated], ...(unit === undefined ? {} : { unit }), origin: 'convention', why: WHY }
  return withChange(document, document.changes.length, change)
}

/** The new value ends the one before it, and takes the place of one of the same day. */
const withValue = (values: readonly DatedValue[], dated: DatedValue): readonly DatedValue[] => {
  const others = values.filter(({ from }) => from !== dated.from)
  const before = others.filter(({ from }) => from < dated.from)
  const ended = before.map((one) =>
    one.until !== undefined && one.until > dated.from ? { ...one, until: dated.from } : one,
  )
  return [...ended, dated, ...others.filter(({ from }) => from > dated.from)]
}

const withText = (
  document: RegionDocument,
  { path, field, words }: TextEdit,
  elementOf: (path: string) => JsonObject | undefined,
): RegionDocument => {
  const place = document.changes.findIndex((change) => bringing(change, path) !== undefined)
  if (place >= 0) {
    return withChange(document, place, textsWith(document.changes[place] as JsonObject, path, field, words))
  }
  const element = elementOf(path)
  if (element === undefined) return document
  const text = { ...(element[field] as JsonObject), ...words }
  return withChange(document, document.changes.length, { replace: path, with: { ...element, [field]: text }, why: WHY })
}

const withChange = (document: RegionDocument, place: number, change: JsonObject): RegionDocument => ({
  ...document,
  changes: [...document.changes.slice(0, place), change, ...document.changes.slice(place + 1)],
})

/** The document as a file. */
export const fileOf = (document: RegionDocument): string => `${JSON.stringify(document, null, 2)}\n`
