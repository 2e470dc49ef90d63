import type * as z from 'zod'
import { type Details, type Diagnostic, type DiagnosticCode, report, suggestionFor } from '../model/diagnostic.js'
import { type Location, within } from '../model/location.js'
import type { LocalizedText } from '../model/text.js'
import { kindOf } from '../model/value-type.js'

/** The value when it has the shape of the schema; otherwise every difference is noted in the words of rule authors. */
export const readShape = <Shape extends z.ZodType>(
  schema: Shape,
  value: unknown,
  at: Location,
  found: Diagnostic[],
): z.output<Shape> | undefined => {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  found.push(...result.error.issues.flatMap((issue) => diagnosticsOf(issue, value, at, schema)))
  return undefined
}

const diagnosticsOf = (
  issue: z.core.$ZodIssue,
  root: unknown,
  at: Location,
  schema: z.ZodType,
): readonly Diagnostic[] => {
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))
  const place = within(at, ...path)
  const value = valueAt(root, path)
  if (issue.code === 'unrecognized_keys') {
    const known = keysOf(schema, path)
    return issue.keys.map((key) =>
      report('RULE_UNKNOWN_KEY', within(place, key), { key, ...suggestionFor(key, known) }),
    )
  }
  const key = String(path.at(-1) ?? '')
  if (value === undefined && key !== '') return [report(missingCode(key), place, { key, locale: key })]
  const [code, details] = wordsOf(issue, value, key)
  return [report(code, place, details)]
}

const missingCode = (key: string): DiagnosticCode =>
  key === 'en' || key === 'zh-CN' ? 'TEXT_LANGUAGES' : 'RULE_MISSING_KEY'

const valueAt = (root: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key as string], root)

const wordsOf = (issue: z.core.$ZodIssue, value: unknown, key: string): readonly [DiagnosticCode, Details] => {
  switch (issue.code) {
    case 'invalid_type':
      return ['DOC_SHAPE', { expected: expectedWords(issue.expected), found: kindOf(value) }]
    case 'invalid_value':
      if (typeof value !== 'string')
        return ['DOC_SHAPE', { expected: oneOf(issue.values.map(String)), found: kindOf(value) }]
      return [
        'VALUE_NOT_ALLOWED',
        { value, fact: key, allowed: issue.values.join(', '), ...suggestionFor(value, issue.values.map(String)) },
      ]
    case 'invalid_format':
      return ['NAME_FORM', { name: String(value), expected: NAME_FORM }]
    case 'too_small':
    case 'too_big':
      return ['DOC_SHAPE', { expected: sizeWords(issue), found: kindOf(value) }]
    default:
      return ['DOC_SHAPE', { expected: { en: 'something else', 'zh-CN': '其他内容' }, found: kindOf(value) }]
  }
}

const oneOf = (values: readonly string[]): LocalizedText => ({
  en: `one of ${values.join(', ')}`,
  'zh-CN': `${values.join('、')} 之一`,
})

const NAME_FORM: LocalizedText = { en: 'letters, digits, “-” and “_”', 'zh-CN': '字母、数字、“-”与“_”' }

const expectedWords = (expected: string): LocalizedText =>
  EXPECTED_WORDS[expected] ?? { en: expected, 'zh-CN': expected }

const EXPECTED_WORDS: Readonly<Record<string, LocalizedText>> = {
  object: { en: 'an object', 'zh-CN': '对象' },
  record: { en: 'an object', 'zh-CN': '对象' },
  array: { en: 'a list', 'zh-CN': '列表' },
  string: { en: 'a text', 'zh-CN': '文本' },
  number: { en: 'a number', 'zh-CN': '数值' },
  int: { en: 'a whole number', 'zh-CN': '整数' },
  boolean: { en: 'true or false', 'zh-CN': 'true 或 false' },
}

const sizeWords = (issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): LocalizedText => {
  if (issue.code === 'too_big') return { en: `at most ${issue.maximum}`, 'zh-CN': `不超过 ${issue.maximum}` }
  return issue.origin === 'number' || issue.origin === 'int'
    ? { en: `at least ${issue.minimum}`, 'zh-CN': `不小于 ${issue.minimum}` }
    : { en: 'at least one entry or character', 'zh-CN': '至少一个条目或字符' }
}

/** The keys that the schema knows at a path, for “did you mean”. */
const keysOf = (schema: z.ZodType, path: readonly (string | number)[]): readonly string[] => {
  const [key, ...rest] = path
  const { def } = schema as unknown as { def: SchemaDef }
  if (def.innerType) return keysOf(def.innerType, path)
  if (key === undefined) return Object.keys(def.shape ?? {})
  const inner = def.shape?.[key] ?? def.element ?? def.valueType ?? def.catchall
  return inner ? keysOf(inner, rest) : []
}

interface SchemaDef {
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly element?: z.ZodType
  readonly valueType?: z.ZodType
  readonly innerType?: z.ZodType
  readonly catchall?: z.ZodType
}
