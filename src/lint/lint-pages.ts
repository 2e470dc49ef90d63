import type { DiagnosticCode } from '../model/diagnostic.js'
import type { LintArea, LintPage } from './lint-page.js'
import { accounts } from './pages/accounts.js'
import { analysis } from './pages/analysis.js'
import { changes } from './pages/changes.js'
import { columns } from './pages/columns.js'
import { conditions } from './pages/conditions.js'
import { dates } from './pages/dates.js'
import { documents } from './pages/documents.js'
import { engine } from './pages/engine.js'
import { facts } from './pages/facts.js'
import { json } from './pages/json.js'
import { names } from './pages/names.js'
import { operators } from './pages/operators.js'
import { parameters } from './pages/parameters.js'
import { paths } from './pages/paths.js'
import { recommendations } from './pages/recommendations.js'
import { references } from './pages/references.js'
import { regions } from './pages/regions.js'
import { scorecards } from './pages/scorecards.js'
import { tables } from './pages/tables.js'
import { texts } from './pages/texts.js'
import { values } from './pages/values.js'

/** The areas in the order in which a rule owner meets them: from the file inwards, then the whole, then the accounts. */
export const LINT_AREAS: readonly LintArea[] = [
  json,
  texts,
  documents,
  names,
  conditions,
  operators,
  values,
  dates,
  facts,
  paths,
  references,
  parameters,
  regions,
  changes,
  scorecards,
  tables,
  recommendations,
  analysis,
  accounts,
  columns,
  engine,
]

/** The page of every diagnostic. A new code without a page is a type error here. */
export const LINT_PAGES: Readonly<Record<DiagnosticCode, LintPage>> = {
  ...json.pages,
  ...texts.pages,
  ...documents.pages,
  ...names.pages,
  ...conditions.pages,
  ...operators.pages,
  ...values.pages,
  ...dates.pages,
  ...facts.pages,
  ...paths.pages,
  ...references.pages,
  ...parameters.pages,
  ...regions.pages,
  ...changes.pages,
  ...scorecards.pages,
  ...tables.pages,
  ...recommendations.pages,
  ...analysis.pages,
  ...accounts.pages,
  ...columns.pages,
  ...engine.pages,
}
