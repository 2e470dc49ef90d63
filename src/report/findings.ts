import type { Axes, Matrix } from './matrix.js'
import type { PageData } from './page-data.js'
import type { Plan } from './plan.js'
import type { ReportEnd, ReportSource } from './report-source.js'
import type { Tally } from './tally.js'
import type { Say } from './words.js'

/** All that the sections of a report are written from. */
export interface Findings {
  readonly source: ReportSource
  readonly plan: Plan
  readonly tally: Tally
  /** Absent where there are not two scorecards. */
  readonly matrix?: { readonly axes: Axes; readonly counts: Matrix }
  readonly end: ReportEnd
  readonly say: Say
}

/** The decisions of a kind, with their places. */
export const decisionsOf = ({ plan }: Findings, kind: PageData['decisions'][number]['kind']) =>
  plan.decisions.map((decision, index) => ({ ...decision, index })).filter((decision) => decision.kind === kind)

/** The query that finds the accounts of a band. */
export const bandQuery = (decision: number, band: number): string => `band-${decision}=${band}`

/** The query that finds the accounts of a group. */
export const groupQuery = (group: number): string => `group=${group}`
