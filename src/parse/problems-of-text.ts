import { type Diagnostic, report } from '../model/diagnostic.js'
import type { Location } from '../model/location.js'
import type { Limits } from './limits.js'

// Line feed and tab are the only control characters that a text of several lines needs.
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const CONTROL_CHARACTER = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/
const LONE_SURROGATE = /\p{Cs}/u

// One look tells that nearly all texts are sound. The halves of an emoji make it look again.
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const SUSPICIOUS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ud800-\udfff]/

/** Whether nothing is wrong with a text as such. */
export const isSoundText = (text: string, { textLength }: Limits): boolean =>
  text.length <= textLength && !SUSPICIOUS.test(text)

/** What is wrong with a text as such: half characters, invisible control characters, length. */
export const problemsOfText = (text: string, at: Location, limits: Limits): readonly Diagnostic[] => {
  if (isSoundText(text, limits)) return []
  const half = LONE_SURROGATE.exec(text)
  const control = CONTROL_CHARACTER.exec(text)
  return [
    ...(half ? [report('TEXT_NOT_WELL_FORMED', at, { codePoint: codePointName(half[0]) })] : []),
    ...(control ? [report('TEXT_CONTROL_CHAR', at, { codePoint: codePointName(control[0]) })] : []),
    ...(text.length > limits.textLength
      ? [report('TEXT_TOO_LONG', at, { length: text.length, limit: limits.textLength })]
      : []),
  ]
}

/** `U+3000` for an ideographic space. */
export const codePointName = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
