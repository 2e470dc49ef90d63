/** Every text in a value, with the place where it stands. */
const textsIn = (value: unknown, at = ''): readonly (readonly [place: string, locale: string, text: string])[] => {
  if (typeof value !== 'object' || value === null) return []
  const { en, 'zh-CN': zh } = value as Readonly<Record<string, unknown>>
  if (typeof en === 'string' && typeof zh === 'string')
    return [
      [at, 'en', en],
      [at, 'zh-CN', zh],
    ]
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${at}/${key}`))
}

const HAN = '\\p{Script=Han}'
const FLAWS: readonly (readonly [flaw: string, locale: 'en' | 'zh-CN' | 'any', pattern: RegExp])[] = [
  ['an open placeholder', 'any', /[{}]/],
  ['a word of JavaScript', 'any', /undefined|null|NaN|Infinity|\[object/],
  ['two spaces', 'any', /\s{2}/],
  ['a space at its end', 'any', /^\s|\s$/],
  ['an empty bracket', 'any', /\(\s*\)|（\s*）|: \)|为）/],
  ['nothing', 'any', /^$/],
  ['a space before a comma or full stop', 'any', /\s[,.;，。；]/],
  ['two marks in a row', 'any', /[,;，。；、]{2}|\.\./],
  [
    'a comma, semicolon or bracket of English beside Chinese',
    'zh-CN',
    new RegExp(`${HAN}[,;:!?()]|[,;:!?()]${HAN}`, 'u'),
  ],
  ['a space between Chinese characters', 'zh-CN', new RegExp(`${HAN} ${HAN}`, 'u')],
  ['a mark or character of Chinese', 'en', new RegExp(`[，。；：（）、]|${HAN}`, 'u')],
]

/** What reads badly in the texts of a value, whatever it is; a line for each. */
export const flawsIn = (value: unknown, ignored: (text: string) => boolean = () => false): readonly string[] =>
  textsIn(value).flatMap(([place, locale, text]) =>
    FLAWS.filter(
      ([, where, pattern]) => (where === 'any' || where === locale) && pattern.test(text) && !ignored(text),
    ).map(([flaw]) => `${flaw} in ${place} ${locale}: ${text}`),
  )
