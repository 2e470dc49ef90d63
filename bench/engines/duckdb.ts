import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { type Account, FACTS, type FactSpec } from '../workload/facts.js'
import type { Result } from '../workload/result.js'
import {
  BANDS,
  CHARACTERISTICS,
  type Comparison,
  type Condition,
  RECOMMENDATIONS,
  type Rule,
  SEGMENTS,
  wholeOf,
  withoutNot,
} from '../workload/rules.js'
import { expressionOf, type Grammar, ORDER } from './expression.js'

const name = (fact: string): string => `"${fact}"`
const literal = (value: unknown): string => (typeof value === 'string' ? `'${value}'` : String(value))

/** SQL knows the unknown: no comparison with NULL holds. */
const comparison = ({ fact, operator, value }: Comparison): string => {
  const list = () => `(${(value as readonly unknown[]).map(literal).join(', ')})`
  switch (operator) {
    case 'isKnown':
      return `${name(fact)} IS ${value === true ? 'NOT ' : ''}NULL`
    case 'equal':
      return `${name(fact)} = ${literal(value)}`
    case 'notEqual':
      return `${name(fact)} <> ${literal(value)}`
    case 'in':
      return `${name(fact)} IN ${list()}`
    case 'notIn':
      return `${name(fact)} NOT IN ${list()}`
    case 'contains':
      return `list_contains(${name(fact)}, ${literal(value)})`
    case 'doesNotContain':
      return `NOT list_contains(${name(fact)}, ${literal(value)})`
    case 'mentions':
    case 'doesNotMention':
      throw new Error(`the workload does not use ${operator}`)
    default:
      return `${name(fact)} ${ORDER[operator]} ${literal(value)}`
  }
}

const GRAMMAR: Grammar = { and: ' AND ', or: ' OR ', comparison }

const sql = (condition: Condition): string => expressionOf(withoutNot(condition), GRAMMAR)

const points = CHARACTERISTICS.map(({ attributes }) => {
  const branches = attributes.map(({ after, points: given }) =>
    after === undefined ? `ELSE ${given}` : `WHEN ${sql(after)} THEN ${given}`,
  )
  return `CASE ${branches.join(' ')} END`
})

const tier = `CASE ${BANDS.map(({ id, from }) => `WHEN score >= ${from} THEN '${id}'`).join(' ')} END`
const flag = (rule: Rule): string => `coalesce(${sql(wholeOf(rule))}, false) AS "${rule.id}"`
const flags = [...SEGMENTS, ...RECOMMENDATIONS].map(flag)

const QUERY = `SELECT score, ${tier} AS tier, COLUMNS(* EXCLUDE (score))
  FROM (SELECT ${points.join(' + ')} AS score, ${flags.join(', ')} FROM accounts)`

const TYPES = { integer: 'INTEGER', number: 'DOUBLE', boolean: 'BOOLEAN', enum: 'VARCHAR', set: 'VARCHAR' } as const

const columnOf = ([fact, { type }]: readonly [string, FactSpec]): string =>
  type === 'set'
    ? `CASE WHEN ${name(fact)} = '' THEN [] ELSE string_split(${name(fact)}, '|') END AS ${name(fact)}`
    : name(fact)

const cell = (value: unknown): string =>
  value === null ? '\\N' : Array.isArray(value) ? `"${value.join('|')}"` : String(value)

/** The accounts in a table of a database that has one thread. */
export const openDatabase = async (accounts: readonly Account[], folder: string) => {
  const facts = Object.entries(FACTS)
  const names = Object.keys(FACTS) as (keyof Account)[]
  const file = join(folder, 'accounts.csv')
  const lines = accounts.map((account) => names.map((fact) => cell(account[fact])).join(','))
  writeFileSync(file, `${names.join(',')}\n${lines.join('\n')}\n`)
  const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect()
  const types = facts.map(([fact, { type }]) => `'${fact}': '${TYPES[type]}'`).join(', ')
  await connection.run(`CREATE TABLE accounts AS SELECT ${facts.map(columnOf).join(', ')}
    FROM read_csv('${file}', header = true, nullstr = '\\N', columns = {${types}})`)
  return {
    decideAll: () => connection.run(`CREATE OR REPLACE TABLE results AS ${QUERY}`),
    results: async (): Promise<readonly Result[]> => {
      const rows = (await connection.runAndReadAll('FROM results')).getRowObjects()
      const met = (row: Readonly<Record<string, unknown>>, rules: readonly Rule[]): readonly string[] =>
        rules.filter(({ id }) => row[id] === true).map(({ id }) => id)
      return rows.map((row: Readonly<Record<string, unknown>>) => ({
        score: Number(row['score']),
        tier: String(row['tier']),
        segments: met(row, SEGMENTS),
        recommendations: met(row, RECOMMENDATIONS),
      }))
    },
    close: () => connection.closeSync(),
  }
}
