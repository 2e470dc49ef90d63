import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { bundledDocuments, bundledSchemas } from '../support/rules-folder.js'
import { ADULT, item, recommendations, region, row, scorecard, table, WHY } from '../support/small-rulebook.js'

const SCHEMA_FOLDER = 'file:///rules/schema/'

/** The schemas as an editor knows them: each by the address that relative references lead to. */
const editor = new Ajv2020({ allErrors: true, strictTypes: false, allowUnionTypes: true })
for (const [file, schema] of Object.entries(bundledSchemas())) editor.addSchema(schema, `${SCHEMA_FOLDER}${file}`)

const complaintsOf = (schema: string, document: unknown): readonly string[] => {
  const validate = editor.getSchema(schema)
  if (validate === undefined) return [`there is no schema ${schema}`]
  validate(document)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

describe('Every bundled document', () => {
  test.each(Object.entries(bundledDocuments()))('%s names its schema and keeps to it', (file, text) => {
    const document: { readonly $schema?: string } = JSON.parse(text)
    expect(document.$schema).toMatch(/^\.\.?\/schema\/[a-z-]+\.json$/)
    expect(complaintsOf(new URL(document.$schema ?? '', `file:///rules/${file}`).href, document)).toEqual([])
  })
})

describe('A JSON Schema', () => {
  const rule = { conditions: { all: [ADULT] }, event: { type: 'flag' } }
  const condition = (conditions: object) => ({ conditions, event: { type: 'flag' } })

  const ACCEPTED = [
    ['scorecard.json', scorecard()],
    ['decision-table.json', table([row('a', { conditions: { not: { condition: 'adult' } } })])],
    ['recommendations.json', recommendations([item('a', { eligibility: { any: [ADULT] } })])],
    ['rules.json', rule],
    ['rules.json', [rule]],
    ['region.json', region('CN', [{ disable: 'decisions/t/a', why: WHY }])],
  ] as const

  test.each(ACCEPTED)('%s takes a sound document', (schema, document) => {
    expect(complaintsOf(`${SCHEMA_FOLDER}${schema}`, document)).toEqual([])
  })

  const REFUSED = [
    ['scorecard.json', scorecard({ bands: [] })],
    ['decision-table.json', table([row('a b')])],
    ['recommendations.json', recommendations([])],
    ['rules.json', []],
    ['rules.json', condition({ all: [] })],
    ['rules.json', condition({ ...ADULT, operator: 'greaterThen' })],
    ['rules.json', condition({ all: [ADULT], any: [ADULT] })],
    ['region.json', region('CN', [{ disable: 'decisions/t/a' }])],
  ] as const

  test.each(REFUSED)('%s refuses what the parser refuses: %j', (schema, document) => {
    expect(complaintsOf(`${SCHEMA_FOLDER}${schema}`, document)).not.toEqual([])
  })
})
