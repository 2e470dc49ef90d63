import { Code } from './code.js'

/** What every emitted module carries, word for word; nothing of a rulebook is in it. */
export const RUNTIME = new Code(String.raw`
const YES = 2
const NO = 1
// A small set that is known; its members are the bits below.
const KNOWN = 1073741824
const NONE = Object.freeze([])

const frozen = (value) => {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen)
  return value
}

// What each attribute contributes is the same for every account, and made once.
const prepared = ({ algorithm, most, characteristics }) => {
  const sign = algorithm === 'pointsBelow' ? 1 : -1
  const seen = new Map()
  for (const { id, attributes } of characteristics) {
    for (const { reasonCode } of attributes) seen.set(reasonCode, (seen.get(reasonCode) ?? new Set()).add(id))
  }
  return {
    most: most ?? Infinity,
    sharesCodes: [...seen.values()].some((ids) => ids.size > 1),
    characteristics: characteristics.map(({ id, baselineScore, word, shift, mask, attributes }) => ({
      word,
      shift,
      mask,
      parts: attributes.map((attribute) =>
        Object.freeze({ characteristic: id, attribute: attribute.id, partialScore: attribute.partialScore }),
      ),
      reasons: attributes.map(({ reasonCode, partialScore }) =>
        frozen({ reasonCode, points: sign * (baselineScore - partialScore), characteristics: [id] }),
      ),
    })),
  }
}

const addShared = (reason, groups) => {
  const { reasonCode, points, characteristics } = reason
  const group = groups.get(reasonCode) ?? { reasonCode, points: 0, characteristics: [] }
  groups.set(reasonCode, group)
  group.points += points
  group.characteristics.push(...characteristics)
}

// Largest first; those alike keep their order. There are few, so that each finds its place from the end.
const addRanked = (reason, ranked, most) => {
  if (!(reason.points > 0)) return
  let place = ranked.length < most ? ranked.length : most
  while (place > 0 && ranked[place - 1].points < reason.points) place--
  if (place >= most) return
  if (ranked.length < most) ranked.push(reason)
  for (let next = ranked.length - 1; next > place; next--) ranked[next] = ranked[next - 1]
  ranked[place] = reason
}

class Scorecard {
  #chosen
  #card
  constructor(score, band, notices, chosen, card) {
    this.kind = 'scorecard'
    this.score = score
    this.band = band
    this.notices = notices
    this.#chosen = chosen
    this.#card = card
  }

  get partialScores() {
    const { characteristics } = this.#card
    const scores = new Array(characteristics.length)
    for (let index = 0; index < scores.length; index++) {
      const { word, shift, mask, parts } = characteristics[index]
      scores[index] = parts[(this.#chosen[word] >> shift) & mask]
    }
    return scores
  }

  get reasons() {
    const { characteristics, most, sharesCodes } = this.#card
    const groups = sharesCodes ? new Map() : undefined
    const ranked = []
    for (let index = 0; index < characteristics.length; index++) {
      const { word, shift, mask, reasons } = characteristics[index]
      const reason = reasons[(this.#chosen[word] >> shift) & mask]
      if (groups === undefined) addRanked(reason, ranked, most)
      else addShared(reason, groups)
    }
    if (groups !== undefined) for (const reason of groups.values()) addRanked(reason, ranked, most)
    return ranked
  }

  toJSON() {
    const { kind, score, band, partialScores, reasons, notices } = this
    return { kind, score, band, partialScores, reasons, notices }
  }
}

const STAGES = ['eligibility', 'applicability', 'suitability']

class Recommendations {
  #outdone
  #dropped
  #stages
  constructor(items, outdone, dropped, stages) {
    this.kind = 'recommendations'
    this.items = items
    this.#outdone = outdone
    this.#dropped = dropped
    this.#stages = stages
  }

  get rejected() {
    const rejected = []
    for (const { id, word, shift } of this.#stages) {
      const stage = (this.#dropped[word] >> shift) & 3
      if (stage > 0) rejected.push({ id, stage: STAGES[stage - 1] })
    }
    return rejected.concat(this.#outdone)
  }

  toJSON() {
    const { kind, items, rejected } = this
    return { kind, items, rejected }
  }
}

const choose = (candidates, most, dropped, stages) => {
  candidates.sort((a, b) => b.rank - a.rank)
  const bestOf = new Map()
  const items = []
  const outdone = []
  for (const { item, rank } of candidates) {
    const by = item.group === undefined ? undefined : bestOf.get(item.group)
    if (by !== undefined) outdone.push({ id: item.id, stage: 'group', by })
    else if (items.length >= most) outdone.push({ id: item.id, stage: 'limit' })
    else {
      items.push({ id: item.id, rank, steps: item.steps() })
      if (item.group !== undefined) bestOf.set(item.group, item.id)
    }
  }
  return new Recommendations(items, outdone, dropped, stages)
}

const positionsOf = (codes) => new Map(codes.map((code, position) => [code, position]).slice(1))
const bitsOf = (codes) => new Map(codes.slice(1).map((code, bit) => [code, 2 ** bit]))

// Missing numbers are NaN, missing codes 0, all others undefined.
const known = (number) => (number === number ? number : undefined)
const numberOf = (value) => (value === undefined ? NaN : value)
const yesOrNo = (code) => (code === 0 ? undefined : code === YES)
const codeOfChoice = (value) => (value === undefined ? 0 : value ? YES : NO)
const maskOf = (list, bits) => {
  if (!Array.isArray(list)) return 0
  let mask = KNOWN
  for (let index = 0; index < list.length; index++) {
    const bit = bits.get(list[index])
    if (bit === undefined) return 0
    mask |= bit
  }
  return mask
}
const membersOf = (mask, codes) =>
  mask === 0 ? undefined : codes.slice(1).filter((_, bit) => (mask & (2 ** bit)) !== 0)
const finite = (number) => (number - number === 0 ? number : NaN)
const daysBetween = (from, to) => to - from
const size = (list) => (list === undefined ? 0 : list.length)
const positionIn = (member, list) => {
  const index = member === undefined || list === undefined ? -1 : list.indexOf(member)
  return index < 0 ? NaN : index + 1
}
const field = (record, path) => {
  let value = record
  for (const name of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
    value = value[name]
  }
  return value ?? undefined
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
  if (typeof text !== 'string' || text.length !== 10 || text[4] !== '-' || text[7] !== '-') return NaN
  const year = digits(text, 0, 4)
  const month = digits(text, 5, 2)
  const day = digits(text, 8, 2)
  const inMonth = month === 2 && isLeapYear(year) ? 29 : MONTHS[month - 1]
  if (!(day >= 1 && day <= inMonth && year >= 0)) return NaN
  const from = month <= 2 ? year - 1 : year
  const leapDays = Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400)
  return from * 365 + leapDays + Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 719469
}
const textOfDay = (day) => (day === day ? new Date(day * 86400000).toISOString().slice(0, 10) : undefined)
const minuteOf = (text) => {
  if (typeof text !== 'string' || text.length !== 5 || text[2] !== ':') return NaN
  const hour = digits(text, 0, 2)
  const minute = digits(text, 3, 2)
  return hour < 24 && minute < 60 ? hour * 60 + minute : NaN
}
const textOfMinute = (minute) =>
  minute === minute
    ? [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':')
    : undefined

// Lists are copied, so that no answer shares one with the host. A hole in a list is no text.
const listOf = (value, codes) => {
  if (!Array.isArray(value)) return undefined
  const list = []
  for (let index = 0; index < value.length; index++) {
    const entry = value[index]
    if (typeof entry !== 'string' || (codes !== undefined && !codes.has(entry))) return undefined
    list.push(entry)
  }
  return list
}
const setOf = (value, codes) => {
  const list = listOf(value, codes)
  return list === undefined ? undefined : [...new Set(list)]
}
const isRecord = (value) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)

// Objects are copied as deep as their definition goes, so that what has been checked is what is evaluated.
const own = (value, definition) => {
  if (definition.type === 'object') return isRecord(value) ? ownRecord(value, definition) : value
  if (definition.type !== 'set' && definition.type !== 'list') return value
  if (!Array.isArray(value) || value.includes(undefined)) return value
  return Array.from(value, (entry) => (isRecord(entry) ? ownRecord(entry, definition) : entry))
}
const ownRecord = (value, { fields = {} }) =>
  Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => {
      if (!Object.hasOwn(fields, name)) return IGNORES_UNKNOWN ? [] : [[name, inner]]
      return inner === null || inner === undefined ? [] : [[name, own(inner, fields[name])]]
    }),
  )
const recordOf = (value, definition) => {
  const record = own(value, definition)
  return problemsOf(record, definition, '').length === 0 ? record : undefined
}

/** Facts that cannot be used: problems holds a code and a JSON pointer for each. Values are never shown. */
export class FactsError extends Error {
  constructor(problems) {
    super(problems.map(({ code, pointer }) => code + ' ' + pointer).join('\n'))
    this.name = 'FactsError'
    this.problems = problems
  }
}

// A getter of the host may throw whatever it likes.
const asFactsError = (error) =>
  error instanceof FactsError ? error : new FactsError([{ code: 'FACTS_UNREADABLE', pointer: '' }])

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
      return Number.isNaN(dayOf(value)) ? problem('FACT_TYPE') : []
    case 'time':
      return Number.isNaN(minuteOf(value)) ? problem('FACT_TYPE') : []
    case 'enum':
      if (typeof value !== 'string') return problem('FACT_TYPE')
      return definition.members.includes(value) ? [] : problem('FACT_NOT_ALLOWED')
    case 'set':
    case 'list':
      return Array.isArray(value) ? problemsOfList(value, definition, pointer) : problem('FACT_TYPE')
    default:
      return isRecord(value) ? problemsOfFields(value, definition.fields, pointer) : problem('FACT_TYPE')
  }
}

const problemsOfList = (list, definition, pointer) => {
  const gap = list.findIndex((entry) => entry === undefined)
  if (gap >= 0) return [{ code: 'FACT_TYPE', pointer: pointer + '/' + gap }]
  return list.flatMap((entry, index) => problemsOfEntry(entry, definition, pointer + '/' + index))
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

const refuse = (facts) => {
  throw new FactsError(
    Object.entries(facts).flatMap(([name, value]) => {
      const pointer = '/' + escaped(name)
      if (!Object.hasOwn(FACTS, name)) return IGNORES_UNKNOWN ? [] : [{ code: 'FACT_UNKNOWN', pointer }]
      if (value === null || value === undefined) return []
      if (FACTS[name].isDerived) return IGNORES_UNKNOWN ? [] : [{ code: 'FACT_DERIVED', pointer }]
      return problemsOf(own(value, FACTS[name]), FACTS[name], pointer)
    }),
  )
}

// Looks at the facts that have not been read: their types are checked all the same.
const checkOthers = (facts) => {
  for (const name of Object.keys(facts)) {
    const value = facts[name]
    if (READ.has(name)) continue
    if (!Object.hasOwn(FACTS, name)) {
      if (!IGNORES_UNKNOWN) refuse(facts)
    } else if (value !== null && value !== undefined) {
      const definition = FACTS[name]
      if (definition.isDerived ? !IGNORES_UNKNOWN : recordOf(value, definition) === undefined) refuse(facts)
    }
  }
}

const sizeOf = (facts) => {
  let size = 0
  for (const _ in facts) size++
  return size
}

// Only own properties are facts, also where somebody has given one to every object.
const EMPTY = {}
const ownFacts = (facts) => {
  if (typeof facts !== 'object' || facts === null || Array.isArray(facts)) {
    throw new FactsError([{ code: 'FACTS_NOT_OBJECT', pointer: '' }])
  }
  for (const _ in EMPTY) return { __proto__: null, ...facts }
  const prototype = Object.getPrototypeOf(facts)
  return prototype === Object.prototype || prototype === null ? facts : { __proto__: null, ...facts }
}
`)
