import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Documents } from 'kam-rules'

const RULES = fileURLToPath(new URL('../../rules/', import.meta.url))

const filesIn = (folder: string): readonly string[] =>
  readdirSync(`${RULES}${folder}`, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.json'))

/** The bundled documents as texts, by their names. */
export const bundledDocuments = (): Readonly<Record<string, string>> & Documents =>
  Object.fromEntries(
    filesIn('')
      .filter((file) => !file.startsWith('schema/'))
      .sort()
      .map((file) => [file, readFileSync(`${RULES}${file}`, 'utf8')]),
  )

/** The JSON Schemas for editors, by their names. */
export const bundledSchemas = (): Readonly<Record<string, object>> =>
  Object.fromEntries(
    filesIn('schema/').map((file) => [file, JSON.parse(readFileSync(`${RULES}schema/${file}`, 'utf8'))]),
  )
