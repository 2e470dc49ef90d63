/** A line of a list, with the lines below it. */
export type Line = string | { readonly line: string; readonly below: readonly Line[]; readonly isOrdered?: boolean }

const ENTITIES: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '|': '&#124;',
  '{': '&#123;',
  '}': '&#125;',
}

/**
 * A text of a document as it stands, whatever is in it: no character of it means anything to Markdown, to HTML, or to a site
 * that takes two braces for code of its own.
 */
export const escapeText = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/[\\`*_[\]~#]/g, '\\$&')
    .replace(/[<>|{}]/g, (character) => ENTITIES[character] ?? character)
    .replaceAll('&#123;&#123;', '&#123;<!-- -->&#123;')

/** What a program reads, such as a name; what cannot stand between backticks in a table stands there as a text. */
export const code = (name: string): string => (/^[^`|<>{}\s]+$/.test(name) ? `\`${name}\`` : escapeText(name))

/** Words that lead somewhere; the words are Markdown already. */
export const link = (words: string, href: string): string => `[${words}](${href})`

/** A place to which links lead. */
export const anchor = (id: string): string => `<a id="${id}"></a>`

/** Words at the beginning of a line that would make a list or a heading of it. */
const atStart = (words: string): string => words.replace(/^[-+=:]/, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2')

/** Words on lines of their own. */
export const paragraph = (words: string): string => atStart(words)

/** A heading, with the place to which links lead where it has one. */
export const heading = (level: number, words: string, id?: string): string =>
  `${id === undefined ? '' : `${anchor(id)}\n\n`}${'#'.repeat(level)} ${words}`

/** A table; nothing where there are no rows. The cells are Markdown already. */
export const table = (heads: readonly string[], rows: readonly (readonly string[])[]): readonly string[] => {
  if (rows.length === 0) return []
  const lines = [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
  return [lines.join('\n')]
}

/** A list; nothing where there are no lines. */
export const bullets = (lines: readonly Line[]): readonly string[] =>
  lines.length === 0 ? [] : [listLines(lines, '', false).join('\n')]

/** A list with numbers. */
export const numbered = (lines: readonly Line[]): readonly string[] =>
  lines.length === 0 ? [] : [listLines(lines, '', true).join('\n')]

const listLines = (lines: readonly Line[], indent: string, isOrdered: boolean): readonly string[] =>
  lines.flatMap((line, index) => {
    const mark = isOrdered ? `${index + 1}. ` : '- '
    if (typeof line === 'string') return [`${indent}${mark}${atStart(line)}`]
    const inner = indent + ' '.repeat(mark.length)
    return [`${indent}${mark}${atStart(line.line)}`, ...listLines(line.below, inner, line.isOrdered ?? false)]
  })

/** How long Markdown is once it is shown. */
export const shownLength = (markdown: string): number =>
  markdown
    .replace(/\]\([^)]*\)/g, '')
    .replace(/&[#\w]+;/g, '&')
    .replace(/<[^>]*>/g, '').length
