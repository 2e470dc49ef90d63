/** A piece of a page whose text has been escaped. Only `html` makes one. */
export interface Html {
  readonly html: string
}

type Part = string | number | Html | readonly Html[] | undefined

/** Markup from a template: what is put into it is escaped, unless it is markup itself; `undefined` leaves nothing. */
export const html = (markup: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  html: markup.map((text, index) => text + textOf(parts[index])).join(''),
})

const textOf = (part: Part): string => {
  if (part === undefined) return ''
  if (typeof part !== 'object') return escapeHtml(String(part))
  return 'html' in part ? part.html : part.map((one) => one.html).join('\n')
}

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPED[character] as string)

/** JSON that may stand in a `script` element: no text in it can end the element or begin a comment. */
export const jsonInHtml = (value: unknown): Html => ({ html: JSON.stringify(value).replaceAll('<', '\\u003c') })

/** Text of our own that stands in a `script` or `style` element as it is. */
export const rawText = (text: string): Html => ({ html: text })
