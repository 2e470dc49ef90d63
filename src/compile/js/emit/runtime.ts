import { Code } from './code.js'

/** What every emitted module carries, word for word; nothing of a rulebook is in it. */
export const RUNTIME = new Code(String.raw`
class Scorecard {
  kind = 'scorecard'
  constructor(score, band, parts, notices, card) {
    this.score = score
    this.band = band
    this.notices = notices
    this.#parts = parts
    this.#card = card
  }
  #parts
  #card

  get partialScores() {
    return this.#card.characteristics.map(({ id, attributes }, index) => {
      const attribute = attributes[this.#parts[index]]
      return { characteristic: id, attribute: attribute.id, partialScore: attribute.partialScore }
    })
  }

  get reasons() {
    const sign = this.#card.algorithm === 'pointsBelow' ? 1 : -1
    const reasons = new Map()
    this.#card.characteristics.forEach(({ id, baselineScore, attributes }, index) => {
      const { reasonCode, partialScore } = attributes[this.#parts[index]]
      const reason = reasons.get(reasonCode) ?? { reasonCode, points: 0, characteristics: [] }
      reason.points += sign * (baselineScore - partialScore)
      reason.characteristics.push(id)
      reasons.set(reasonCode, reason)
    })
    const positive = [...reasons.values()].filter(({ points }) => points > 0).sort((a, b) => b.points - a.points)
    return this.#card.most === null ? positive : positive.slice(0, this.#card.most)
  }

  toJSON() {
    const { kind, score, band, partialScores, reasons, notices } = this
    return { kind, score, band, partialScores, reasons, notices }
  }
}

const choose = (candidates, rejected, atMost) => {
  candidates.sort((a, b) => b.rank - a.rank)
  const bestOf = new Map()
  const items = []
  for (const { item, rank } of candidates) {
    const by = item.group === undefined ? undefined : bestOf.get(item.group)
    if (by !== undefined) rejected.push({ id: item.id, stage: 'group', by })
    else if (items.length >= atMost) rejected.push({ id: item.id, stage: 'limit' })
    else {
      items.push({ id: item.id, rank, steps: item.steps() })
      if (item.group !== undefined) bestOf.set(item.group, item.id)
    }
  }
  return { kind: 'recommendations', items, rejected }
}

// Facts that are missing are NaN for numbers and undefined for all others.
const known = (value) => (value === undefined || value !== value ? null : value)
const includes = (list, member) => list !== undefined && list.includes(member)
const excludes = (list, member) => list !== undefined && !list.includes(member)
const finite = (number) => (number - number === 0 ? number : NaN)
const size = (list) => (list === undefined ? 0 : list.length)
const distinct = (list) => (new Set(list).size === list.length ? list : [...new Set(list)])
const field = (record, path) => {
  let value = record
  for (const name of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
    value = value[name]
  }
  return value ?? undefined
}
const positionOf = (member, list) => {
  const index = member === undefined || list === undefined ? -1 : list.indexOf(member)
  return index < 0 ? NaN : index + 1
}

const plain = (text) => text.normalize('NFKC').toLowerCase().replaceAll('’', "'")
const isLatin = (character) => character !== undefined && /[a-z0-9]/.test(character)
const mentions = (text, phrases) => {
  if (text === undefined) return false
  const searched = plain(text)
  return phrases.some((phrase) => {
    const wanted = plain(phrase)
    for (let start = searched.indexOf(wanted); start >= 0; start = searched.indexOf(wanted, start + 1)) {
      const end = start + wanted.length
      const joinsLeft = isLatin(searched[start - 1]) && isLatin(searched[start])
      const joinsRight = isLatin(searched[end - 1]) && isLatin(searched[end])
      if (!joinsLeft && !joinsRight) return true
    }
    return false
  })
}

const isLeapYear = (year) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const digits = (text, start, length) => {
  let value = 0
  for (let index = start; index < start + length; index++) {
    const digit = text.charCodeAt(index) - 48
    if (digit < 0 || digit > 9) return NaN
    value = value * 10 + digit
  }
  return value
}
const dayOf = (text) => {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return NaN
  const year = digits(text, 0, 4)
  const month = digits(text, 5, 2)
  const day = digits(text, 8, 2)
  const inMonth = month === 2 && isLeapYear(year) ? 29 : MONTHS[month - 1]
  if (!(day >= 1 && day <= inMonth && year >= 0)) return NaN
  const from = month <= 2 ? year - 1 : year
  const leapDays = Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400)
  return from * 365 + leapDays + Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 719469
}
const days = (from, to) => (from === undefined || to === undefined ? NaN : dayOf(to) - dayOf(from))
const isDate = (value) => typeof value === 'string' && !Number.isNaN(dayOf(value))
const isTime = (value) => typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value)
const areTexts = (value) => {
  if (!Array.isArray(value)) return false
  for (const entry of value) if (typeof entry !== 'string') return false
  return true
}
const areCodes = (value, codes) => {
  if (!Array.isArray(value)) return false
  for (const entry of value) if (!codes.has(entry)) return false
  return true
}
const isRecord = (value) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)

/** Facts that cannot be used: problems holds a code and a JSON pointer for each. Values are never shown. */
export class FactsError extends Error {
  constructor(problems) {
    super(problems.map(({ code, pointer }) => code + ' ' + pointer).join('\n'))
    this.name = 'FactsError'
    this.problems = problems
  }
}

const escaped = (key) => String(key).replaceAll('~', '~0').replaceAll('/', '~1')

const problemsOf = (value, definition, pointer) => {
  const problem = (code) => [{ code, pointer }]
  switch (definition.type) {
    case 'number':
    case 'integer': {
      if (typeof value !== 'number') return problem('FACT_TYPE')
      if (!Number.isFinite(value)) return problem('FACT_NOT_FINITE')
      if (definition.type === 'integer' && !Number.isInteger(value)) return problem('FACT_TYPE')
      return value >= (definition.min ?? -Infinity) && value <= (definition.max ?? Infinity) ? [] : problem('FACT_RANGE')
    }
    case 'boolean':
      return typeof value === 'boolean' ? [] : problem('FACT_TYPE')
    case 'text':
      return typeof value === 'string' ? [] : problem('FACT_TYPE')
    case 'date':
      return isDate(value) ? [] : problem('FACT_TYPE')
    case 'time':
      return isTime(value) ? [] : problem('FACT_TYPE')
    case 'enum':
      if (typeof value !== 'string') return problem('FACT_TYPE')
      return definition.members.includes(value) ? [] : problem('FACT_NOT_ALLOWED')
    case 'set':
    case 'list':
      if (!Array.isArray(value)) return problem('FACT_TYPE')
      return value.flatMap((entry, index) => problemsOfEntry(entry, definition, pointer + '/' + index))
    default:
      return isRecord(value) ? problemsOfFields(value, definition.fields, pointer) : problem('FACT_TYPE')
  }
}

const problemsOfEntry = (entry, { members, fields }, pointer) => {
  if (fields !== undefined) return isRecord(entry) ? problemsOfFields(entry, fields, pointer) : [{ code: 'FACT_TYPE', pointer }]
  if (typeof entry !== 'string') return [{ code: 'FACT_TYPE', pointer }]
  return members === undefined || members.includes(entry) ? [] : [{ code: 'FACT_NOT_ALLOWED', pointer }]
}

const problemsOfFields = (record, fields, pointer) =>
  Object.entries(record).flatMap(([name, value]) => {
    const inside = pointer + '/' + escaped(name)
    if (!Object.hasOwn(fields, name)) return [{ code: 'FACT_UNKNOWN', pointer: inside }]
    return value === null || value === undefined ? [] : problemsOf(value, fields[name], inside)
  })

const isFit = (value, definition) => problemsOf(value, definition, '').length === 0

const refuse = (facts) => {
  throw new FactsError(
    Object.entries(facts).flatMap(([name, value]) => {
      const pointer = '/' + escaped(name)
      if (!Object.hasOwn(FACTS, name)) return IGNORES_UNKNOWN ? [] : [{ code: 'FACT_UNKNOWN', pointer }]
      if (value === null || value === undefined) return []
      if (FACTS[name].isDerived) return IGNORES_UNKNOWN ? [] : [{ code: 'FACT_DERIVED', pointer }]
      return problemsOf(value, FACTS[name], pointer)
    }),
  )
}

/** Looks at the facts that no decision needs: their types are checked all the same. */
const checkOthers = (facts) => {
  for (const name of Object.keys(facts)) {
    const definition = OTHERS.get(name)
    const value = facts[name]
    if (definition === undefined) {
      if (!IGNORES_UNKNOWN && !USED.has(name)) refuse(facts)
    } else if (value !== null && value !== undefined) {
      if (definition.isDerived ? !IGNORES_UNKNOWN : !isFit(value, definition)) refuse(facts)
    }
  }
}

/** Only own properties are facts. */
const ownFacts = (facts) => {
  if (!isRecord(facts)) throw new FactsError([{ code: 'FACTS_NOT_OBJECT', pointer: '' }])
  const prototype = Object.getPrototypeOf(facts)
  return prototype === Object.prototype || prototype === null ? facts : { ...facts }
}
`)
