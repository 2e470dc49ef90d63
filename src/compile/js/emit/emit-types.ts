import type { FieldDefinition } from '../../../model/fact.js'
import type { ResolvedDecision, ResolvedRulebook } from '../../../model/rulebook.js'
import { Code, joined, js, literal } from './code.js'

/** The TypeScript declarations of the module of a rulebook. */
export const emitTypes = ({ facts, decisions }: ResolvedRulebook, header: Code): Code => {
  const given = Object.entries(facts).filter(([name, { derive }]) => derive === undefined && name !== 'asOf')
  return joined(
    [
      header,
      DECLARATIONS,
      joined(
        [
          js`export interface Facts {`,
          ...given.map(([name, definition]) => js`  ${literal(name)}?: ${typeOf(definition)} | null`),
          js`}`,
        ],
        '\n',
      ),
      joined(
        [
          js`export interface Answers {`,
          ...decisions.map((decision) => js`  ${literal(decision.id)}: ${answerType(decision)}`),
          js`}`,
        ],
        '\n',
      ),
      js`export declare const answer: (facts: Facts) => Answers`,
    ],
    '\n\n',
  )
}

const union = (ids: readonly string[]): Code =>
  ids.length === 0 ? js`never` : new Code(ids.map((id) => literal(id).text).join(' | '))

const idsOf = (elements: readonly { readonly id: string }[]): Code => union(elements.map(({ id }) => id))

const answerType = (decision: ResolvedDecision): Code => {
  switch (decision.kind) {
    case 'scorecard':
      return js`ScorecardAnswer<${idsOf(decision.bands)}>`
    case 'decision-table':
      return js`DecisionTableAnswer<${idsOf(decision.rows)}>`
    case 'recommendations':
      return js`RecommendationsAnswer<${idsOf(decision.items)}>`
  }
}

const typeOf = ({ type, members, fields }: FieldDefinition): Code => {
  const entries = members === undefined ? js`string` : union(Object.keys(members))
  const record = js`{ ${joined(
    Object.entries(fields ?? {}).map(([name, field]) => js`${literal(name)}?: ${typeOf(field)} | null`),
    ', ',
  )} }`
  switch (type) {
    case 'number':
    case 'integer':
      return js`number`
    case 'boolean':
      return js`boolean`
    case 'text':
    case 'date':
    case 'time':
      return js`string`
    case 'enum':
      return entries
    case 'set':
    case 'list':
      return js`readonly (${fields === undefined ? entries : record})[]`
    case 'object':
      return record
  }
}

const DECLARATIONS = new Code(`export interface ScorecardAnswer<Band extends string> {
  readonly kind: 'scorecard'
  readonly score: number
  readonly band: Band
  readonly notices: readonly string[]
  readonly partialScores: readonly { readonly characteristic: string; readonly attribute: string; readonly partialScore: number }[]
  readonly reasons: readonly { readonly reasonCode: string; readonly points: number; readonly characteristics: readonly string[] }[]
}

export interface DecisionTableAnswer<Row extends string> {
  readonly kind: 'decision-table'
  readonly hits: readonly { readonly row: Row; readonly outcome: { readonly [name: string]: unknown } }[]
}

export interface RecommendationsAnswer<Item extends string> {
  readonly kind: 'recommendations'
  readonly items: readonly { readonly id: Item; readonly rank: number; readonly steps: readonly string[] }[]
  readonly rejected: readonly { readonly id: Item; readonly stage: string; readonly by?: Item }[]
}

export declare const rulebook: {
  readonly id: string
  readonly version: string
  readonly region?: string
  readonly asOf: string
  readonly hash: string
}

/** Facts that cannot be used. Values are never shown. */
export declare class FactsError extends Error {
  readonly problems: readonly { readonly code: string; readonly pointer: string }[]
}`)
