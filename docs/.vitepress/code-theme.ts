import type { MarkdownOptions } from 'vitepress'

/** What a piece of code is, by the colour that our theme of Shiki gives it. No eye sees these colours. */
const KINDS: Readonly<Record<string, string>> = {
  '#000001': 'plain',
  '#000002': 'comment',
  '#000003': 'keyword',
  '#000004': 'string',
  '#000005': 'number',
  '#000006': 'name',
  '#000007': 'type',
}

const colour = (kind: string): string => Object.entries(KINDS).find(([, name]) => name === kind)?.[0] ?? ''

const rule = (kind: string, ...scope: string[]) => ({ scope, settings: { foreground: colour(kind) } })

/**
 * A theme whose colours stand for classes: Shiki writes colours into `style` attributes, which a strict Content-Security-Policy refuses.
 * The style sheet colours the classes, for light and for dark.
 */
export const codeTheme = {
  name: 'kinds',
  type: 'light',
  colors: { 'editor.foreground': colour('plain'), 'editor.background': '#ffffff' },
  tokenColors: [
    rule('comment', 'comment', 'punctuation.definition.comment'),
    rule('keyword', 'keyword', 'storage', 'keyword.operator.expression', 'keyword.operator.new'),
    rule('plain', 'keyword.operator', 'storage.type.function.arrow'),
    rule('string', 'string', 'punctuation.definition.string'),
    rule('plain', 'meta.template.expression', 'punctuation.definition.template-expression'),
    rule('number', 'constant.numeric', 'constant.language'),
    rule('name', 'entity.name.function', 'support.function', 'support.type.property-name'),
    rule('type', 'entity.name.type', 'support.type.primitive', 'support.class'),
  ],
} satisfies MarkdownOptions['theme']

/** Classes in place of the colours. */
export const codeClasses = {
  name: 'kam-rules:code-classes',
  pre: (node: { properties: Record<string, unknown> }) => {
    delete node.properties['style']
  },
  span: (node: { properties: Record<string, unknown> }) => {
    const kind = /(?:^|;)color:(#\d+)/.exec(String(node.properties['style'] ?? ''))?.[1]
    delete node.properties['style']
    const name = kind === undefined ? undefined : KINDS[kind.toLowerCase()]
    if (name !== undefined && name !== 'plain') node.properties['class'] = `code-${name}`
  },
}
