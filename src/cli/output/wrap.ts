const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/gu

/** How many columns of a terminal a text takes: a Chinese character takes two. */
export const displayWidth = (text: string): number => [...text].length + (text.match(WIDE)?.length ?? 0)

/** The beginning of a text that is wider than that. */
export const cut = (text: string, width: number): string => {
  if (displayWidth(text) <= width) return text
  let beginning = ''
  for (const character of text) {
    if (displayWidth(`${beginning}${character}…`) > width) break
    beginning += character
  }
  return `${beginning.trimEnd()}…`
}

/** The text in lines of at most that width, broken between words, Chinese ones too. No line begins with a comma. */
export const wrap = (text: string, width: number, locale: string): string => {
  const lines: string[] = []
  let line = ''
  for (const { segment, isWordLike } of new Intl.Segmenter(locale, { granularity: 'word' }).segment(text)) {
    const fits = displayWidth(line) + displayWidth(segment) <= width
    if (fits || line === '' || isWordLike === false) line += segment
    else {
      lines.push(line.trimEnd())
      line = segment
    }
  }
  return [...lines, line.trimEnd()].join('\n')
}

/** Items on lines of at most that width; an item is never broken, and a separator ends its line. */
export const wrapItems = (items: readonly string[], separator: string, width: number): string => {
  const lines: string[] = []
  for (const item of items) {
    const last = lines.at(-1)
    const joined = last === undefined ? item : last + separator + item
    if (last !== undefined && displayWidth(joined) <= width) lines[lines.length - 1] = joined
    else lines.push(item)
  }
  return lines.join(`${separator.trimEnd()}\n`)
}
