import { type Diagnostic, parseRulebook } from 'kam-rules'

/** What is wrong with a text that is no JSON, with line and column: the library reads it as it reads rule documents. */
export const syntaxProblems = (text: string): readonly Diagnostic[] =>
  parseRulebook({ [NAME]: text })
    .diagnostics.filter(({ file }) => file === NAME)
    .map((diagnostic) => ({ ...diagnostic, file: '' }))

/** A name that documents may have. */
const NAME = 'cases/account.json'
