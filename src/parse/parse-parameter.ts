import { type Diagnostic, suggestionFor } from '../model/diagnostic.js'
import type { Literal } from '../model/fact.js'
import { type Location, within } from '../model/location.js'
import type { DatedValue, Parameter } from '../model/parameter.js'
import type { LocalizedText } from '../model/text.js'
import { kindOf } from '../model/value-type.js'
import { checkDates } from './check-dates.js'
import { readShape } from './problems-of-shape.js'
import { SCHEMAS } from './schemas.js'
import { makeNote, type Note } from './scope.js'
import { withoutUndefined } from './without-undefined.js'

/** A name with a dot, so that a placeholder in a text tells parameters from facts. */
const PARAMETER_NAME = /^[a-z][A-Za-z0-9-]*(\.[A-Za-z0-9-]+)+$/
const PARAMETER_NAME_FORM = {
  en: 'words joined by dots, as in value.revenue.high',
  'zh-CN': '以点连接的词，如 value.revenue.high',
}

/** Reads one document of amounts. */
export const parseParameters = (
  document: Readonly<Record<string, unknown>>,
  file: string,
  units: Readonly<Record<string, LocalizedText>>,
  found: Diagnostic[],
): Readonly<Record<string, Parameter>> => {
  const note = makeNote(found)
  const parameters: Record<string, Parameter> = {}
  for (const [name, entry] of Object.entries(document)) {
    if (name === '$schema') continue
    const at = within({ file, pointer: '' }, name)
    if (!PARAMETER_NAME.test(name)) note('NAME_FORM', at, { name, expected: PARAMETER_NAME_FORM })
    const parameter = parseParameter(name, entry, at, units, found)
    if (parameter) parameters[name] = parameter
  }
  return parameters
}

const parseParameter = (
  name: string,
  entry: unknown,
  at: Location,
  units: Readonly<Record<string, LocalizedText>>,
  found: Diagnostic[],
): Parameter | undefined => {
  const shape = readShape(SCHEMAS.parameter, entry, at, found)
  if (shape === undefined) return undefined
  const { provisions = [], values, ...rest } = shape
  const note = makeNote(found)
  checkUnit(shape.unit, at, units, note)
  const needsSource = shape.origin === 'statute' || shape.origin === 'market'
  if (needsSource && shape.source === undefined)
    note('PARAMETER_NO_SOURCE', at, { parameter: name, origin: shape.origin })
  const dated = checkDatedValues(name, values as readonly DatedValueAsRead[], within(at, 'values'), note)
  return withoutUndefined({ ...rest, provisions, values: dated, at })
}

/** Notes a unit that `units.json` does not have. */
export const checkUnit = (
  unit: string | undefined,
  at: Location,
  units: Readonly<Record<string, LocalizedText>>,
  note: Note,
): void => {
  if (unit === undefined || Object.hasOwn(units, unit)) return
  note('UNIT_UNKNOWN', within(at, 'unit'), { unit, ...suggestionFor(unit, Object.keys(units)) })
}

/** A dated value as zod hands it over, with `undefined` for an absent `until`. */
export interface DatedValueAsRead {
  readonly from: string
  readonly until?: string | undefined
  readonly value: unknown
}

/** The values with sound dates, in order, without overlaps; what is wrong is noted. */
export const checkDatedValues = (
  parameter: string,
  values: readonly DatedValueAsRead[],
  at: Location,
  note: Note,
): readonly DatedValue[] => {
  values.forEach(({ from, until, value }, index) => {
    checkDates([from, within(at, index, 'from')], [until, within(at, index, 'until')], note)
    const next = values[index + 1]
    const isInOrder = next === undefined || ((until ?? from) <= next.from && from < next.from)
    if (!isInOrder) note('PARAMETER_DATES', within(at, index + 1, 'from'), { parameter })
    if (!isLiteral(value))
      note('DOC_SHAPE', within(at, index, 'value'), { expected: LITERAL_WORDS, found: kindOf(value) })
  })
  return values.map((dated) => withoutUndefined({ ...dated, value: dated.value as Literal }))
}

const LITERAL_WORDS = {
  en: 'a number, a text, true or false, or a list of numbers or texts',
  'zh-CN': '数值、文本、true 或 false，或由数值、文本组成的列表',
}

const isLiteral = (value: unknown): boolean =>
  ['number', 'string', 'boolean'].includes(typeof value) ||
  (Array.isArray(value) && value.length > 0 && value.every((entry) => ['number', 'string'].includes(typeof entry)))
