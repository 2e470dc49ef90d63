import { readFileSync } from 'node:fs'
import type { Facts } from 'kam-rules'
import type { Plugin } from 'vite'
import { parsedHandbook } from '../../../src/parsed-handbook.js'
import { type BookPart, LOCALES, type Locale } from './part.js'
import { type HandbookParts, splitHandbook } from './split-handbook.js'

const NAME = 'virtual:handbook-parts'
const ACCOUNTS = new URL('../../../examples/accounts.ndjson', import.meta.url)

/** Gives pages the bundled rulebook in pieces, read and checked when the site is built: see `virtual.d.ts` for what they import. */
export const handbookParts = (): Plugin => {
  const pieces = new Map<string, unknown>()
  return {
    name: 'handbook-parts',
    resolveId: (id) => (id.startsWith(NAME) ? `\0${id}` : undefined),
    load: (id) => {
      if (!id.startsWith(`\0${NAME}`)) return undefined
      if (pieces.size === 0) for (const [name, piece] of allPieces()) pieces.set(name, piece)
      const name = id.slice(NAME.length + 2)
      return name === '' ? loaders([...pieces.keys()]) : jsonModule(pieces.get(name))
    },
  }
}

/** By names such as `en/first` and `zh-CN/decisions/churn-risk`. */
const allPieces = (): readonly (readonly [string, unknown])[] => {
  const book = parsedHandbook()
  const accounts = exampleAccounts()
  return [
    ['accounts', accounts],
    ...LOCALES.flatMap((locale) => piecesIn(locale, splitHandbook(book, accounts, locale))),
  ]
}

const piecesIn = (
  locale: Locale,
  { first, dictionary, decisions }: HandbookParts,
): readonly (readonly [string, BookPart])[] => [
  [`${locale}/first`, first],
  [`${locale}/dictionary`, dictionary],
  ...Object.entries(decisions).map(([id, part]) => [`${locale}/decisions/${id}`, part] as const),
]

const exampleAccounts = (): readonly Facts[] =>
  readFileSync(ACCOUNTS, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

const loaders = (names: readonly string[]): string =>
  `export default {${names.map((name) => `'${name}': () => import('${NAME}/${name}')`).join()}}`

/** A text is read faster than an object literal. */
const jsonModule = (value: unknown): string => `export default JSON.parse(${JSON.stringify(JSON.stringify(value))})`
