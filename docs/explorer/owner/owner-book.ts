import {
  answering,
  checkDates,
  checkReferences,
  checkRulebook,
  type Diagnostic,
  type Documents,
  parseRulebook,
  resolveRulebook,
} from 'kam-rules'
import { handbook } from 'kam-rules/handbook'
import type { Open } from '../answers.js'
import type { Edit } from './edit.js'
import type { JsonObject } from './elements.js'
import { editedDocument, fileOf, type RegionDocument } from './region-document.js'
import { type ChangeableText, elementAsToday, textsOf } from './texts.js'

/** The bundled documents as a rule owner sees them in one region on one day. Loading this module loads all of them. */
export interface OwnerBook {
  readonly document: RegionDocument
  /** The rules as they are; absent where they are in error on that day. */
  readonly today?: Open
  readonly textsOf: (decision: string) => readonly ChangeableText[]
  readonly attempt: (edits: readonly Edit[]) => Attempt
}

/** What becomes of the rules when something is changed. */
export interface Attempt {
  /** The region's document with the changes, as a file. */
  readonly file: string
  /** What is wrong now and was not before. */
  readonly diagnostics: readonly Diagnostic[]
  /** The rules as they would be; absent when they are in error. */
  readonly changed?: Open
  /** Gives a finding of a later stage its line in the region's document. */
  readonly locate: (diagnostic: Diagnostic) => Diagnostic
}

/** Opens the documents for a region and a day. */
export const openOwnerBook = (region: string, asOf: string): OwnerBook => {
  const lineage = lineageOf(region)
  const [document] = lineage as [RegionDocument]
  const { diagnostics: found, open: today } = readBook(fileOf(document), region, asOf)
  const known = new Set(found.map(keyOf))
  return {
    document,
    ...(today === undefined ? {} : { today }),
    textsOf: (decision) => textsOf(decision, decisionDocument(decision), lineage),
    attempt: (edits) => {
      const elementOf = (path: string) => elementAsToday(path, decisionDocument(path.split('/')[1] ?? ''), lineage)
      const file = fileOf(editedDocument(document, edits, elementOf))
      const { diagnostics, locate, open } = readBook(file, region, asOf)
      const fresh = diagnostics.filter((one) => !known.has(keyOf(one)))
      return { file, diagnostics: fresh, locate, ...(open === undefined ? {} : { changed: open }) }
    },
  }
}

const documents = handbook as Documents

const regionDocument = (region: string): RegionDocument => documents[`regions/${region}.json`] as RegionDocument

/** From the region up to its outermost parent. */
const lineageOf = (region: string): readonly RegionDocument[] => {
  const document = regionDocument(region)
  return [document, ...(document.extends === undefined ? [] : lineageOf(document.extends))]
}

const decisionDocument = (id: string): JsonObject => {
  const name = Object.keys(documents).find((file) => file.startsWith(`decisions/${id}.`))
  return (name === undefined ? {} : documents[name]) as JsonObject
}

interface ReadBook extends Pick<Attempt, 'locate'> {
  readonly diagnostics: readonly Diagnostic[]
  readonly open?: Open
}

/** All that opening a rulebook asks for, and what `check` says without searching for proofs. */
const readBook = (file: string, region: string, asOf: string): ReadBook => {
  const { rulebook: book, diagnostics, locate } = parseRulebook({ ...documents, [`regions/${region}.json`]: file })
  if (book === undefined) return { diagnostics, locate }
  const ofBook = [...diagnostics, ...checkReferences(book), ...checkDates(book, asOf)]
  const { rulebook, diagnostics: ofScene } = resolveRulebook(book, { region, asOf })
  if (rulebook === undefined) return { diagnostics: [...ofBook, ...ofScene].map(locate), locate }
  const found = [...ofBook, ...ofScene, ...checkRulebook(rulebook)].map(locate)
  const stops = found.some(({ severity }) => severity === 'error')
  const open = stops ? {} : { open: answering(rulebook, { revealPersonal: true }) }
  return { diagnostics: found, locate, ...open }
}

const keyOf = ({ code, file, pointer, message }: Diagnostic): string =>
  JSON.stringify([code, file, pointer, message.en])
