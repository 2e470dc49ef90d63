/** A box of a flowchart. */
export interface FlowchartNode {
  readonly id: string
  /** The lines of its label. */
  readonly lines: readonly string[]
  readonly isRound: boolean
}

/** An arrow of a flowchart. */
export interface FlowchartArrow {
  readonly from: string
  readonly to: string
  readonly label?: string
}

/** A flowchart that runs from left to right. */
export interface Flowchart {
  readonly nodes: readonly FlowchartNode[]
  readonly arrows: readonly FlowchartArrow[]
}

const NODE = /^(\w+)(?:\(\["([^"]*)"\]\)|\["([^"]*)"\]|\[([^\]"]*)\])?/
const ARROW = /^\s*(?:-- ([^-]+?) -->|-->\|([^|]*)\||-->)\s*/

/**
 * Reads what our pages use of Mermaid: `flowchart LR`, boxes `a["label"]` and `a(["label"])`, chains of arrows with or without words.
 *
 * @throws Error for any other line, so that no diagram is drawn by halves.
 */
export const readFlowchart = (text: string): Flowchart => {
  const [head, ...lines] = text.trim().split('\n')
  if (head?.trim() !== 'flowchart LR') throw new Error(`No flowchart from left to right: ${head}`)
  const nodes = new Map<string, FlowchartNode>()
  const arrows = lines.flatMap((line) => readLine(line.trim(), nodes))
  return { nodes: [...nodes.values()], arrows }
}

const readLine = (line: string, nodes: Map<string, FlowchartNode>): readonly FlowchartArrow[] => {
  const arrows: FlowchartArrow[] = []
  let [from, rest] = readNode(line, line, nodes)
  while (rest !== '') {
    const arrow = ARROW.exec(rest)
    if (arrow === null) throw new Error(`Not understood in a flowchart: ${line}`)
    const label = arrow[1] ?? arrow[2]
    const [to, after] = readNode(rest.slice(arrow[0].length), line, nodes)
    arrows.push({ from, to, ...(label === undefined ? {} : { label: labelOf(label) }) })
    from = to
    rest = after
  }
  return arrows
}

const readNode = (text: string, line: string, nodes: Map<string, FlowchartNode>): readonly [string, string] => {
  const [found, id, round, quoted, bare] = NODE.exec(text) ?? []
  if (found === undefined || id === undefined) throw new Error(`Not understood in a flowchart: ${line}`)
  const label = round ?? quoted ?? bare
  if (label !== undefined || !nodes.has(id)) {
    const lines = (label ?? id).split('<br/>').map(labelOf)
    nodes.set(id, { id, lines, isRound: round !== undefined })
  }
  return [id, text.slice(found.length).trimStart()]
}

/** A label with Mermaid's entities as the characters they stand for. */
const labelOf = (text: string): string => text.replace(/#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
