import type { Condition } from '../../model/condition.js'
import type { DecisionTable } from '../../model/decision-table.js'
import { type ElementChange, writeElementPath } from '../../model/element.js'
import type { Element, ElementList, ElementPath } from '../../model/overlay.js'
import type { LocalizedText } from '../../model/text.js'
import { stretchWords } from './amount-words.js'
import { elementLines } from './element-lines.js'
import { type Place, placeOf } from './element-place.js'
import { fullListsOf } from './full-lists.js'
import { decisionLink, elementLink, elementName, elementWithParent, nameOfElement, writtenAt } from './links.js'
import { bullets, heading, type Line, paragraph } from './markdown.js'
import { conditionsWithin } from './parts.js'
import { type Pen, words } from './pen.js'
import { regionalAnchor } from './targets.js'
import type { View } from './view.js'

/** A change of elements in one line: what is done, on which days, and why. */
export const changeLine = (change: ElementChange, region: string, pen: Pen): string => {
  const days = stretchWords(change, pen)
  const said = { done: doneBy(change, region, pen), days, why: pen.text(change.why) }
  return pen.say(days === '' ? WORDS.line : WORDS.datedLine, said)
}

/** The places of what a change brings; of what it takes away the place at which that stands. */
const pathsOf = (change: ElementChange, region: string, pen: Pen): readonly string[] => {
  switch (change.kind) {
    case 'add':
      return change.elements.map(({ id }) => regionalPath(region, [...change.target, id]))
    case 'replace':
      return [regionalPath(region, change.target)]
    case 'disable':
      return [inheritedPath(change.target, region, pen)]
  }
}

const regionalPath = (region: string, ids: ElementPath): string => `regions/${region}/${writeElementPath(ids)}`

/** Where the element that a region changes is written. */
const inheritedPath = (ids: ElementPath, region: string, pen: Pen): string => {
  const parent = pen.site.book.regions[region]?.extends
  return writtenAt(parent === undefined ? writeElementPath(ids) : regionalPath(parent, ids), pen)
}

/** A change of elements with all that it brings, and with what stands in its place elsewhere. */
export const changeBlocks = (change: ElementChange, region: string, pen: Pen): readonly string[] => {
  const view = pen.site.viewOf(region)
  const [decision = ''] = change.target
  const place: Place = {
    view,
    pen,
    anchorOf: regionalAnchor,
    ids: change.kind === 'add' ? change.target : change.target.slice(0, -1),
  }
  return [
    heading(3, pen.say(WORDS.heading, { done: headingOf(change, region, pen), decision: decisionLink(decision, pen) })),
    ...bullets(headLines(change, pen)),
    ...broughtBy(change).flatMap(([element, list]) => [
      paragraph(list === 'steps' ? pen.say(WORDS.here) : placedName(element, place)),
      ...bullets(elementLines(element, list, place, tableOf(decision, pen))),
    ]),
    ...(change.kind === 'add' ? [] : earlierBlocks(change, region, pen)),
  ]
}

/** A step needs no name: its line is a place of its own. */
const placedName = (element: Element, place: Place): string =>
  placeOf(element.id, place) + place.pen.say(WORDS.brought, { name: nameOfElement(element, place.pen) })

const doneBy = (change: ElementChange, region: string, pen: Pen): string => {
  const elements = pathsOf(change, region, pen).map((path) => elementWithParent(path, pen))
  return pen.say(WORDS[change.kind], { elements: pen.list(elements) })
}

/** What leads to a place right below the heading leads nowhere. */
const headingOf = (change: ElementChange, region: string, pen: Pen): string => {
  const elements = pathsOf(change, region, pen).map((path) =>
    change.kind === 'disable' ? elementLink(path, pen) : elementName(path, pen),
  )
  return pen.say(WORDS[change.kind], { elements: pen.list(elements) })
}

const headLines = (change: ElementChange, pen: Pen): readonly Line[] => {
  const days = stretchWords(change, pen)
  return [
    pen.say(WORDS.why, { why: pen.text(change.why) }),
    ...(change.source === undefined ? [] : [pen.say(WORDS.source, { source: pen.text(change.source) })]),
    pen.say(WORDS.when, { days: days === '' ? pen.say(WORDS.always) : days }),
  ]
}

type Brought = readonly [Element, ElementList]

const broughtBy = (change: ElementChange): readonly Brought[] => {
  switch (change.kind) {
    case 'add':
      return change.elements.map((element) => [element, change.list])
    case 'replace':
      return [[change.with, change.list]]
    case 'disable':
      return []
  }
}

/** What stands there in the rules from which the region inherits. */
const earlierBlocks = (change: ElementChange, region: string, pen: Pen): readonly string[] => {
  const earlier = earlierOf(change, region, pen)
  if (earlier === undefined) return []
  const [element, list] = earlier
  const place: Place = { view: pen.site.viewOf(region), pen, anchorOf: undefined, ids: change.target.slice(0, -1) }
  const link = elementLink(inheritedPath(change.target, region, pen), pen)
  return [
    paragraph(pen.say(WORDS.earlier, { link })),
    ...bullets(elementLines(element, list, place, tableOf(change.target[0], pen))),
  ]
}

const earlierOf = (change: ElementChange, region: string, pen: Pen): Brought | undefined => {
  const placed = pen.site.elements.get(inheritedPath(change.target, region, pen))
  return placed === undefined || change.target.length === 1
    ? undefined
    : [placed.element as Element, placed.kind as ElementList]
}

const tableOf = (decision: string | undefined, { site }: Pen): DecisionTable<Condition> | undefined =>
  site.book.decisions.find(
    (one): one is DecisionTable<Condition> => one.id === decision && one.kind === 'decision-table',
  )

/** The lists that the sentences of a change cut short, in full. */
export const fullListsOfChange = (change: ElementChange, region: string, view: View, pen: Pen): readonly string[] => {
  const earlier = change.kind === 'add' ? undefined : earlierOf(change, region, pen)
  return [...broughtBy(change), ...(earlier === undefined ? [] : [earlier])].flatMap(([element]) =>
    fullListsOf(nameOfElement(element, pen), conditionsWithin(element), view, pen),
  )
}

const WORDS = {
  add: words('adds {elements}', '新增{elements}'),
  replace: words('replaces {elements}', '改写{elements}'),
  disable: words('leaves out {elements}', '停用{elements}'),
  line: words('{done}. {why}', '{done}。{why}'),
  datedLine: words('{done}, {days}. {why}', '{done}（{days}）。{why}'),
  heading: words('{decision}: {done}', '{decision}：{done}'),
  why: words('Why: {why}', '原因：{why}'),
  source: words('Source: {source}', '出处：{source}'),
  when: words('In force: {days}', '生效期：{days}'),
  always: words('always', '一直有效'),
  brought: words('**{name}**', '**{name}**'),
  here: words('Here:', '本地区：'),
  earlier: words('Elsewhere: {link}', '其他地区：{link}'),
} as const satisfies Record<string, LocalizedText>
