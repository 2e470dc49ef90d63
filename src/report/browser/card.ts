import { bandOf } from '../band-of.js'
import type { AccountRecord, DecisionData, ElementData, PageData } from '../page-data.js'
import { fill, make } from './make.js'

/** All that is known of an account, as an article: its scores with their reasons, then each decision that says something. */
export const makeCard = (record: AccountRecord, data: PageData): HTMLElement => {
  const said = sayingsOf(record, data)
  const scorecards = data.decisions.flatMap((decision, index) =>
    decision.kind === 'scorecard' ? [{ ...decision, index }] : [],
  )
  const others = data.decisions.map((decision, index) => makeOther(decision, said.get(index) ?? [], data))
  return make(
    'article',
    { class: 'card' },
    make('h3', { tabindex: '-1' }, record.n),
    ...scorecards.map((scorecard, place) =>
      makeScore(scorecard, record.s[place] ?? 0, said.get(scorecard.index) ?? [], data),
    ),
    ...others,
  )
}

/** Something said about an account, with the points of a reason and the steps of an item. */
interface Saying {
  readonly element: ElementData
  readonly text: string
  readonly points?: number
  readonly steps: string[]
}

/** What is said, decision by decision. */
const sayingsOf = (record: AccountRecord, { elements }: PageData): ReadonlyMap<number, readonly Saying[]> => {
  const said = new Map<number, Saying[]>()
  const add = (number: number | undefined, points?: number): void => {
    const element = elements[number ?? -1]
    if (element === undefined) return
    const text = textFor(element.text, record)
    const own = said.get(element.decision) ?? []
    said.set(element.decision, own)
    if (element.kind === 'step') own.at(-1)?.steps.push(text)
    else own.push({ element, text, steps: [], ...(points === undefined ? {} : { points }) })
  }
  for (let place = 0; place < record.r.length; place += 2) add(record.r[place], record.r[place + 1])
  for (const number of record.o) add(number)
  return said
}

const textFor = (text: string, { f }: AccountRecord): string =>
  text.replace(/\{([A-Za-z][\w$.-]*)\}/g, (braces, fact: string) => (Object.hasOwn(f, fact) ? (f[fact] ?? '') : braces))

const makeScore = (
  { title, bands = [], range = [0, 100], sign = '' }: DecisionData,
  score: number,
  said: readonly Saying[],
  { words }: PageData,
): HTMLElement => {
  const band = bands[bandOf(bands, score)]?.title ?? ''
  const reasons = said.map(({ text, points }) =>
    make('li', {}, points === undefined ? undefined : make('b', {}, `${sign}${points}`), ' ', text),
  )
  return make(
    'section',
    { class: 'score' },
    make('h4', {}, title, ' ', make('span', { class: 'band' }, fill(words.score, { score, band }))),
    makeScale(score, range),
    reasons.length === 0 ? undefined : make('ul', {}, ...reasons),
  )
}

const SVG = 'http://www.w3.org/2000/svg'

/** How far up between the least and the most a score lies; the words beside it say the same. */
const makeScale = (score: number, [lowest, highest]: readonly [number, number]): Element => {
  const share = Math.min(1, Math.max(0.01, (score - lowest) / Math.max(1, highest - lowest)))
  const scale = document.createElementNS(SVG, 'svg')
  scale.setAttribute('class', 'bar')
  scale.setAttribute('viewBox', '0 0 100 10')
  scale.setAttribute('preserveAspectRatio', 'none')
  scale.setAttribute('aria-hidden', 'true')
  scale.append(makeLength('track', 100), makeLength('length', share * 100))
  return scale
}

const makeLength = (name: string, width: number): Element => {
  const length = document.createElementNS(SVG, 'rect')
  length.setAttribute('class', name)
  length.setAttribute('width', String(width))
  length.setAttribute('height', '10')
  return length
}

/** A table or recommendations: folded, its first words in sight. */
const makeOther = ({ title, kind }: DecisionData, said: readonly Saying[], data: PageData): HTMLElement | undefined => {
  if (kind === 'scorecard' || said.length === 0) return undefined
  const heads = said.map(({ element, text }) => element.short ?? text).join(data.words.separator)
  return make(
    'details',
    {},
    make(
      'summary',
      {},
      make('b', {}, title),
      ' ',
      make('span', { class: 'count' }, String(said.length)),
      ' ',
      make('span', { class: 'heads' }, heads),
    ),
    make('ul', {}, ...said.map((saying) => makeSaying(saying, data))),
  )
}

const makeSaying = ({ element, text, steps }: Saying, { words }: PageData): HTMLElement => {
  if (element.label !== undefined) return make('li', {}, make('b', {}, element.label), ' ', make('span', {}, text))
  if (steps.length === 0) return make('li', {}, text)
  const list = make('ol', { 'aria-label': words.steps }, ...steps.map((step) => make('li', {}, step)))
  return make('li', {}, make('b', {}, text), list)
}
