import type { Facts } from 'kam-rules'
import type { Edit } from './owner/edit.js'
import { OWN, type Question } from './question.js'

/** What a link may name. */
export interface Known {
  readonly regions: readonly string[]
  readonly accounts: readonly string[]
  readonly decisions: readonly string[]
}

/** The question of a link, and the names of what could not be read of it. */
export interface ReadLink {
  readonly question: Question
  readonly unread: readonly string[]
}

/** The question as the part of an address behind `#`; what is as on a fresh page is left out. */
export const writeLink = (question: Question, fresh: Question): string => {
  const { region, beside, asOf, account, own, changes, shown, edits } = question
  const parts = new URLSearchParams()
  if (region !== fresh.region) parts.set('region', region)
  if (asOf !== fresh.asOf) parts.set('date', asOf)
  if (account !== fresh.account) parts.set('account', account)
  if (beside !== undefined) parts.set('beside', beside)
  if (shown.join() !== fresh.shown.join()) parts.set('show', shown.join())
  if (account === OWN && own !== undefined) parts.set('own', JSON.stringify(own))
  if (Object.keys(changes).length > 0) parts.set('facts', JSON.stringify(changes))
  if (edits.length > 0) parts.set('edits', JSON.stringify(edits))
  return parts.toString()
}

/** Reads what `writeLink` wrote, or somebody by hand. What cannot be used is named, and is as on a fresh page. */
export const readLink = (hash: string, known: Known, fresh: Question): ReadLink => {
  const parts = new URLSearchParams(hash.replace(/^#/, ''))
  const unread: string[] = []
  const read = <Value>(name: string, otherwise: Value, take: (text: string) => Value | undefined): Value => {
    const text = parts.get(name)
    const value = text === null ? otherwise : take(text)
    if (value === undefined && text !== null) unread.push(name)
    return value ?? otherwise
  }
  const among = (names: readonly string[]) => (text: string) => (names.includes(text) ? text : undefined)
  const own = read('own', undefined, jsonObject)
  const beside = read('beside', fresh.beside, among(known.regions))
  const question: Question = {
    region: read('region', fresh.region, among(known.regions)),
    asOf: read('date', fresh.asOf, (text) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined)),
    account: read('account', fresh.account, among([...known.accounts, ...(own === undefined ? [] : [OWN])])),
    changes: read<Facts>('facts', fresh.changes, jsonObject),
    shown: read('show', fresh.shown, (text) => shownIn(text, known.decisions)),
    edits: read<readonly Edit[]>('edits', fresh.edits, editsIn),
    ...(own === undefined ? {} : { own }),
    ...(beside === undefined ? {} : { beside }),
  }
  return { question, unread }
}

const shownIn = (text: string, decisions: readonly string[]): readonly string[] | undefined => {
  const ids = [...new Set(text.split(','))]
  return ids.every((id) => decisions.includes(id)) ? ids : undefined
}

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const jsonObject = (text: string): Facts | undefined => {
  const value = jsonIn(text)
  return isRecord(value) ? value : undefined
}

const editsIn = (text: string): readonly Edit[] | undefined => {
  const value = jsonIn(text)
  return Array.isArray(value) && value.every(isEdit) ? value : undefined
}

const isText = (value: unknown): value is string => typeof value === 'string'

/** What an edit has to bring; what it says is for the library to judge. */
const FORMS: Readonly<Record<Edit['kind'], (edit: Readonly<Record<string, unknown>>) => boolean>> = {
  amount: ({ parameter, value, from }) => isText(parameter) && value !== undefined && isText(from),
  date: ({ pointer, date }) => isText(pointer) && isText(date),
  text: ({ path, field, words }) =>
    isText(path) && isText(field) && isRecord(words) && Object.values(words).every(isText),
}

const isEdit = (value: unknown): value is Edit =>
  isRecord(value) && Object.hasOwn(FORMS, String(value['kind'])) && FORMS[value['kind'] as Edit['kind']](value)
