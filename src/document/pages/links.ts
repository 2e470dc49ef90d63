import type { Element } from '../../model/overlay.js'
import type { LocalizedText } from '../../model/text.js'
import { code } from './markdown.js'
import { type Pen, words } from './pen.js'
import {
  amountTarget,
  conditionTarget,
  decisionTarget,
  elementTarget,
  factTarget,
  provisionTarget,
  regionTarget,
} from './targets.js'
import { decisionOf } from './uses.js'

/** The title of a fact, leading to its page. */
export const factLink = (fact: string, pen: Pen): string => {
  const definition = pen.site.book.facts[fact]
  return definition === undefined ? code(fact) : pen.to(factTarget(fact), pen.text(definition.title))
}

/** The title of an amount, leading to it. */
export const amountLink = (parameter: string, pen: Pen): string => {
  const amount = pen.site.book.parameters[parameter]
  return amount === undefined ? code(parameter) : pen.to(amountTarget(parameter), pen.text(amount.title))
}

/** The title of a named condition, leading to it. */
export const conditionLink = (name: string, pen: Pen): string => {
  const named = pen.site.book.conditions[name]
  return named === undefined ? code(name) : pen.to(conditionTarget(name), pen.text(named.title))
}

/** The title of a decision, leading to its page. */
export const decisionLink = (id: string, pen: Pen): string => {
  const decision = pen.site.book.decisions.find((one) => one.id === id)
  return decision === undefined ? code(id) : pen.to(decisionTarget(id), pen.text(decision.title))
}

/** The title of a region, leading to its page where it has one. */
export const regionLink = (region: string | undefined, pen: Pen): string => {
  if (region === undefined) return pen.say(BASE_BOOK)
  const overlay = pen.site.book.regions[region]
  const title = overlay === undefined ? code(region) : pen.text(overlay.title)
  return pen.to(pen.site.regions.includes(region) ? regionTarget(region) : undefined, title)
}

/** What the rules without any region are called. */
export const BASE_BOOK: LocalizedText = words('Base book', '基础手册')

/** The ids of provisions, each leading to what is said of it. */
export const provisionLinks = (provisions: readonly string[], pen: Pen): string =>
  pen.list(provisions.map((id) => pen.to(provisionTarget(id), code(id))))

/** An element of a decision by its path: its title where it has a short one, else its id. */
export const elementLink = (path: string, pen: Pen): string => {
  const [, region] = /^regions\/([^/]+)/.exec(path) ?? []
  const isShown = region === undefined || pen.site.regions.includes(region)
  return pen.to(isShown && pen.site.elements.has(path) ? elementTarget(path) : undefined, elementName(path, pen))
}

/** What an element is called: its title, else its id. */
export const elementName = (path: string, pen: Pen): string => {
  const placed = pen.site.elements.get(path)
  const id = path.split('/').at(-1) ?? path
  const { title } = (placed?.element ?? {}) as { readonly title?: LocalizedText }
  return title === undefined ? code(id) : pen.text(title)
}

/** Elements by their paths, those of one decision together: a line for each decision. */
export const elementsByDecision = (paths: readonly string[], pen: Pen): readonly string[] =>
  [...new Set(paths.map(decisionOf))].map((decision) => {
    const inside = paths.filter((path) => decisionOf(path) === decision && path !== `decisions/${decision}`)
    const title = decisionLink(decision, pen)
    return inside.length === 0
      ? title
      : pen.say(IN_DECISION, { decision: title, elements: pen.list(elementsByParent(inside, pen)) })
  })

const IN_DECISION = words('{decision}: {elements}', '{decision}：{elements}')

/** Elements of a decision: those inside another one stand in brackets behind it, for their own names often say little. */
const elementsByParent = (paths: readonly string[], pen: Pen): readonly string[] =>
  [...new Set(paths.map(outermost))].map((parent) => {
    const children = paths.filter((path) => path !== parent && outermost(path) === parent)
    return inRegion(withChildren(parent, children, pen), parent, pen)
  })

/** `decisions/x/item` of `decisions/x/item/step`. */
const outermost = (path: string): string => /^(?:regions\/[^/]+\/)?decisions\/[^/]+\/[^/]+/.exec(path)?.[0] ?? path

const withChildren = (parent: string, children: readonly string[], pen: Pen): string => {
  const element = elementLink(writtenAt(parent, pen), pen)
  const links = children.map((path) => elementLink(path, pen))
  return links.length === 0 ? element : pen.say(WITHIN, { element, children: pen.list(links) })
}

const WITHIN = words('{element} ({children})', '{element}（{children}）')

const inRegion = (element: string, path: string, pen: Pen): string => {
  const [, region] = /^regions\/([^/]+)/.exec(path) ?? []
  return region === undefined ? element : pen.say(WITHIN, { element, children: regionLink(region, pen) })
}

/** An element by its path, behind the one in which it stands where there is one. */
export const elementWithParent = (path: string, pen: Pen): string => {
  const parent = outermost(path)
  return parent === path ? elementLink(path, pen) : withChildren(parent, [path], pen)
}

/** Where an element is really written: by the region of its path, by the nearest of its parents, or in the base book. */
export const writtenAt = (path: string, pen: Pen): string => {
  const [, region, inBook = path] = /^regions\/([^/]+)\/(.*)$/.exec(path) ?? []
  if (region === undefined || pen.site.elements.has(path)) return path
  const parent = pen.site.book.regions[region]?.extends
  return writtenAt(parent === undefined ? inBook : `regions/${parent}/${inBook}`, pen)
}

/** The same for an element at hand. */
export const nameOfElement = (element: Element, pen: Pen): string =>
  'title' in element && element.title !== undefined ? pen.text(element.title) : code(element.id)
