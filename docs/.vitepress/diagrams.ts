import { type Graph, instance } from '@viz-js/viz'
import type { MarkdownRenderer } from 'vitepress'
import { type Flowchart, type FlowchartNode, readFlowchart } from './flowchart.js'

const FONT_SIZE = 14
const POINTS_PER_INCH = 72
const PADDING = 28

/**
 * Draws the flowcharts of pages while the site is built: Mermaid would lay them out in the browser by inline styles, which a strict
 * Content-Security-Policy refuses, and would be the largest script of the site.
 */
export const diagramPlugin = async (): Promise<(markdown: MarkdownRenderer) => void> => {
  const viz = await instance()
  const draw = (text: string): string => {
    const flowchart = readFlowchart(text)
    return tidy(viz.renderString(graphOf(flowchart), { format: 'svg' }), inWords(flowchart))
  }
  return (markdown) => {
    const otherFences = markdown.renderer.rules.fence
    markdown.renderer.rules.fence = (tokens, index, ...rest) => {
      const token = tokens[index]
      if (token?.info.trim() === 'mermaid')
        return `<div class="diagram" tabindex="0" v-pre>${draw(token.content)}</div>\n`
      return otherFences?.(tokens, index, ...rest) ?? ''
    }
  }
}

const graphOf = ({ nodes, arrows }: Flowchart): Graph => ({
  graphAttributes: { rankdir: 'LR', ranksep: 1.1, nodesep: 0.12, bgcolor: 'transparent' },
  nodeAttributes: { shape: 'box', fontname: 'sans-serif', fontsize: FONT_SIZE },
  edgeAttributes: { fontname: 'sans-serif', fontsize: FONT_SIZE - 2, arrowsize: 0.7 },
  nodes: nodes.map((node) => ({
    name: node.id,
    attributes: {
      label: node.lines.join('\n'),
      class: node.isRound ? 'round' : 'box',
      // Graphviz knows no widths of Chinese characters.
      width: Math.max(...node.lines.map(widthOf)) / POINTS_PER_INCH,
      height: heightOf(node) / POINTS_PER_INCH,
      fixedsize: true,
      ...(node.isRound ? { style: 'rounded' } : {}),
    },
  })),
  edges: arrows.map(({ from, to, label }) => ({
    tail: from,
    head: to,
    attributes: label === undefined ? {} : { label: ` ${label} ` },
  })),
})

const heightOf = ({ lines }: FlowchartNode): number => lines.length * FONT_SIZE * 1.3 + 10

const widthOf = (line: string): number =>
  [...line].reduce((width, character) => width + FONT_SIZE * (/\p{Script=Han}/u.test(character) ? 1.05 : 0.56), PADDING)

/** What the drawing shows, for those who do not see it. */
const inWords = ({ nodes, arrows }: Flowchart): string => {
  const words = new Map(nodes.map(({ id, lines }) => [id, lines.join(' ')]))
  return arrows
    .map(({ from, to, label }) => `${words.get(from)} → ${words.get(to)}${label === undefined ? '' : ` (${label})`}`)
    .join('; ')
}

/** The drawing alone: without XML's head, without comments, without ids and titles that several drawings would share. */
const tidy = (svg: string, words: string): string =>
  svg
    .slice(svg.indexOf('<svg'))
    .replace(/<!--[\s\S]*?-->\n?/g, '')
    .replace(/<title>[\s\S]*?<\/title>\n?/g, '')
    .replace(/ id="[^"]*"/g, '')
    .replace(
      /<svg width="(\d+)pt" height="(\d+)pt"/,
      `<svg role="img" aria-label="${escapeAttribute(words)}" width="$1" height="$2"`,
    )
    .replace(/\n+/g, '')

const escapeAttribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
