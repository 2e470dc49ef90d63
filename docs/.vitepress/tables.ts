import type { MarkdownRenderer } from 'vitepress'

const ALIGNED = /^text-align:(left|center|right)$/

/** Tables that align their columns by classes; markdown-it would write `style` attributes. */
export const alignByClass = (markdown: MarkdownRenderer): void => {
  markdown.core.ruler.push('align-by-class', ({ tokens }) => {
    for (const token of tokens) {
      const [, side] = ALIGNED.exec(token.attrGet('style') ?? '') ?? []
      if (side === undefined) continue
      token.attrs = (token.attrs ?? []).filter(([name]) => name !== 'style')
      token.attrJoin('class', `align-${side}`)
    }
  })
}
