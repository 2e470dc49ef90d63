import { type Diagnostic, report } from '../model/diagnostic.js'
import { keysIn, type Location, within } from '../model/location.js'
import type { LocalizedText } from '../model/text.js'
import { FORBIDDEN_KEYS } from './forbidden-keys.js'
import type { Limits } from './limits.js'
import { type Position, positionsIn } from './position.js'
import { problemsOfNumber } from './problems-of-number.js'
import { codePointName, problemsOfText } from './problems-of-text.js'

export interface ScannedJson {
  /** The plain JSON value; `undefined` when the text is not JSON. */
  readonly value: unknown
  readonly diagnostics: readonly Diagnostic[]
  /** Where the value at a pointer begins. */
  readonly positionOf: (pointer: string) => Position | undefined
}

/**
 * Reads JSON as strictly as a rule document deserves: every duplicate key, every number that would lose digits, every
 * broken character is reported where it stands, and nothing nested too deeply is ever built.
 */
export const scanJson = (text: string, file: string, limits: Limits): ScannedJson => {
  const scanner = new JsonScanner(text, file, limits)
  const value = scanner.scan()
  const positionOf = (pointer: string) => {
    const place = keysIn(pointer).reduce<Place | undefined>((outer, key) => outer?.inside?.get(key), scanner.root)
    return place && scanner.positionAt(place.offset)
  }
  const diagnostics = scanner.found.map(({ diagnostic, offset }) => ({ ...diagnostic, ...scanner.positionAt(offset) }))
  return { value, positionOf, diagnostics }
}

/** Where a value begins, and where those in it do. A tree: as pointers, long keys would be written out again and again. */
interface Place {
  readonly offset: number
  inside?: Map<string, Place>
}

/** Thrown to leave the recursion at the first syntax error; never leaves this file. */
class SyntaxStop extends Error {}

const NUMBER = /-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y
const WHITE_SPACE = /[ \t\r\n]*/y
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}
const LITERALS: readonly (readonly [string, unknown])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
]

/** Keeps the reading position in the text, which nobody else may move. */
class JsonScanner {
  readonly found: { readonly diagnostic: Diagnostic; readonly offset: number }[] = []
  readonly positionAt: (offset: number) => Position
  root: Place | undefined
  private index = 0

  constructor(
    private readonly text: string,
    private readonly file: string,
    private readonly limits: Limits,
  ) {
    this.positionAt = positionsIn(text)
  }

  scan(): unknown {
    if (this.text.startsWith('\uFEFF')) this.index = 1
    try {
      this.skipSpace()
      if (this.index === this.text.length) return this.note(report('JSON_EMPTY', this.at('')))
      this.root = { offset: this.index }
      const value = this.value('', 0, this.root)
      this.skipSpace()
      if (this.index < this.text.length) this.unexpected()
      return value
    } catch (stop) {
      if (stop instanceof SyntaxStop) return undefined
      throw stop
    }
  }

  private value(pointer: string, depth: number, place: Place): unknown {
    const start = this.text[this.index]
    if (start === '{' || start === '[') {
      if (depth >= this.limits.depth) this.stop(report('DOC_TOO_DEEP', this.at(pointer), { limit: this.limits.depth }))
      return start === '{' ? this.object(pointer, depth, place) : this.list(pointer, depth, place)
    }
    if (start === '"') return this.checkedText(pointer)
    const literal = LITERALS.find(([word]) => this.text.startsWith(word, this.index))
    if (literal === undefined) return this.number(pointer)
    this.index += literal[0].length
    return literal[1]
  }

  private object(pointer: string, depth: number, place: Place): Record<string, unknown> {
    const result: Record<string, unknown> = {}
    const places = new Map<string, Place>()
    place.inside = places
    this.series('}', () => {
      const keyOffset = this.index
      if (this.text[keyOffset] !== '"') this.unexpected()
      const key = this.quoted()
      const inside = within(this.at(pointer), key)
      const isRefused = this.refuseKey(key, places, inside, keyOffset)
      this.skipSpace()
      this.expect(':')
      this.skipSpace()
      const entry = { offset: this.index }
      const value = this.value(inside.pointer, depth + 1, entry)
      if (isRefused) return
      places.set(key, entry)
      result[key] = value
    })
    return result
  }

  private list(pointer: string, depth: number, place: Place): unknown[] {
    const result: unknown[] = []
    const places = new Map<string, Place>()
    place.inside = places
    this.series(']', () => {
      const entry = { offset: this.index }
      places.set(String(result.length), entry)
      result.push(this.value(`${pointer}/${result.length}`, depth + 1, entry))
    })
    return result
  }

  /** Reads the entries between the bracket at hand and its closing one. */
  private series(close: string, readEntry: () => void): void {
    this.index++
    this.skipSpace()
    if (this.take(close)) return
    for (;;) {
      readEntry()
      this.skipSpace()
      if (this.take(close)) return
      this.expect(',')
      this.skipSpace()
      if (this.text[this.index] === close) this.syntax(...TRAILING_COMMA)
    }
  }

  private refuseKey(key: string, places: ReadonlyMap<string, Place>, at: Location, offset: number): boolean {
    if (FORBIDDEN_KEYS.has(key)) {
      this.note(report('JSON_FORBIDDEN_KEY', at, { key }), offset)
      return true
    }
    this.noteAll(problemsOfText(key, at, this.limits), offset)
    const first = places.get(key)
    if (first === undefined) return false
    this.note(report('JSON_DUPLICATE_KEY', at, { key, firstLine: this.positionAt(first.offset).line }), offset)
    return true
  }

  private checkedText(pointer: string): string {
    const offset = this.index
    const value = this.quoted()
    this.noteAll(problemsOfText(value, this.at(pointer), this.limits), offset)
    return value
  }

  private quoted(): string {
    let result = ''
    for (this.index++; ; this.index++) {
      const character = this.text[this.index]
      if (character === undefined || character === '\n' || character === '\r') this.syntax(...UNFINISHED_TEXT)
      if (character === '"') break
      if (character < ' ') this.syntax(...controlCharacter(character))
      result += character === '\\' ? this.escape() : character
    }
    this.index++
    return result
  }

  private escape(): string {
    const character = this.text[++this.index] ?? ''
    if (character !== 'u') return ESCAPES[character] ?? this.unexpected()
    const digits = this.text.slice(this.index + 1, this.index + 5)
    if (!/^[\da-fA-F]{4}$/.test(digits)) this.unexpected()
    this.index += 4
    return String.fromCharCode(Number.parseInt(digits, 16))
  }

  private number(pointer: string): number {
    NUMBER.lastIndex = this.index
    const digits = NUMBER.exec(this.text)?.[0] ?? this.unexpected()
    const value = Number(digits)
    const offset = this.index
    this.index += digits.length
    this.noteAll(problemsOfNumber(value, digits, this.at(pointer)), offset)
    return value
  }

  private skipSpace(): void {
    WHITE_SPACE.lastIndex = this.index
    this.index += WHITE_SPACE.exec(this.text)?.[0].length ?? 0
  }

  private take(character: string): boolean {
    const isThere = this.text[this.index] === character
    if (isThere) this.index++
    return isThere
  }

  private expect(character: string): void {
    if (!this.take(character)) this.unexpected()
  }

  private unexpected(): never {
    const character = String.fromCodePoint(this.text.codePointAt(this.index) ?? 0)
    const rest = this.text.slice(this.index, this.index + 10)
    if (this.index >= this.text.length) this.syntax(...UNFINISHED)
    if (rest.startsWith('//') || rest.startsWith('/*')) this.syntax(...COMMENT)
    if (/^[+-]?(NaN|Infinity)/.test(rest)) this.syntax(...NOT_A_NUMBER)
    if (FULL_WIDTH.test(character)) this.syntax(...fullWidth(character))
    return this.syntax(...unexpectedCharacter(character))
  }

  private syntax(problem: LocalizedText, remedy: LocalizedText): never {
    return this.stop(report('JSON_SYNTAX', this.at(''), { problem, remedy }))
  }

  private stop(diagnostic: Diagnostic): never {
    this.note(diagnostic)
    throw new SyntaxStop()
  }

  private note(diagnostic: Diagnostic, offset = this.index): undefined {
    this.found.push({ diagnostic, offset })
  }

  private noteAll(diagnostics: readonly Diagnostic[], offset: number): void {
    for (const diagnostic of diagnostics) this.note(diagnostic, offset)
  }

  private at(pointer: string): Location {
    return { file: this.file, pointer }
  }
}

type Syntax = readonly [problem: LocalizedText, remedy: LocalizedText]
const both = (en: string, zh: string): LocalizedText => ({ en, 'zh-CN': zh })

const FULL_WIDTH = /[\u201c\u201d\u2018\u2019\uff1a\uff0c\uff5b\uff5d\uff3b\uff3d\u300c\u300d]/
const TRAILING_COMMA: Syntax = [
  both('a comma before the closing bracket.', '右括号前有多余的逗号。'),
  both('Remove the comma.', '请删除该逗号。'),
]
const UNFINISHED_TEXT: Syntax = [
  both('a text without its closing quotation mark.', '文本缺少结束引号。'),
  both('Add the quotation mark; write a line break as \\n.', '请补上引号；换行应写成 \\n。'),
]
const UNFINISHED: Syntax = [
  both('it ends too early.', '内容不完整。'),
  both('A closing bracket may be missing.', '可能缺少右括号。'),
]
const COMMENT: Syntax = [
  both('comments are not allowed.', '不允许使用注释。'),
  both('Put notes into "description".', '说明文字请写在“description”中。'),
]
const NOT_A_NUMBER: Syntax = [
  both('NaN and Infinity are no numbers of JSON.', 'NaN 与 Infinity 不是 JSON 数值。'),
  both('Leave the key out when there is no value.', '没有取值时请省略该键。'),
]

const controlCharacter = (character: string): Syntax => [
  both(
    `the control character ${codePointName(character)} in a text.`,
    `文本中有控制字符 ${codePointName(character)}。`,
  ),
  both('Delete it; a tab is written \\t, a line break \\n.', '请删除；制表符应写成 \\t，换行应写成 \\n。'),
]

const fullWidth = (character: string): Syntax => [
  both(`the full-width character ${character}.`, `出现了全角字符 ${character}。`),
  both('Use the ASCII characters " : , { } [ ].', '请使用半角字符 " : , { } [ ]，并将输入法切换为半角。'),
]

const unexpectedCharacter = (character: string): Syntax => [
  both(`unexpected “${character}”.`, `此处不应出现“${character}”。`),
  both('Check quotation marks, commas and brackets just before it.', '请检查其前面的引号、逗号和括号。'),
]
