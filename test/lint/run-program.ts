import { type Diagnostic, isRulebookError, openRulebook } from 'kam-rules'
import { compileColumns } from 'kam-rules/compile'
import { assessWithEngine, toRules } from 'kam-rules/json-rules-engine'
import { EXAMPLE_DATE } from '../../src/lint/base-rulebook.js'
import { documentsOfExample } from '../../src/lint/documents-of-example.js'
import type { ProgramExample } from '../../src/lint/example.js'

const AsyncFunction = (async () => {}).constructor as new (
  ...parts: readonly string[]
) => (...values: readonly unknown[]) => Promise<void>

/** What the library has to say to a program: what it throws, and what it adds to an assessment. */
export const problemsOfProgram = async (example: ProgramExample): Promise<readonly Diagnostic[]> => {
  const documents = documentsOfExample(example)
  const rulebook = openRulebook(documents, { asOf: EXAMPLE_DATE })
  const found: Diagnostic[] = []
  const assess: typeof assessWithEngine = async (...question) => {
    const assessment = await assessWithEngine(...question)
    found.push(...(assessment.problems ?? []))
    return assessment
  }
  const known = {
    documents,
    rulebook,
    openRulebook,
    assessWithEngine: assess,
    toRules,
    compileColumns,
    env: process.env,
  }
  const debug = process.env['DEBUG']
  try {
    await new AsyncFunction(...Object.keys(known), example.source)(...Object.values(known))
    return found
  } catch (error) {
    if (!isRulebookError(error)) throw error
    return error.diagnostics
  } finally {
    if (debug === undefined) delete process.env['DEBUG']
    else process.env['DEBUG'] = debug
  }
}
