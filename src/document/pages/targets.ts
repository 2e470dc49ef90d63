/** Where a link leads: a page of one language, and a place on it. */
export interface Target {
  readonly page: string
  readonly anchor?: string
}

/** The pages of which there is one in each language. */
export const PAGES = {
  overview: 'index.md',
  facts: 'facts/index.md',
  amounts: 'amounts.md',
  conditions: 'conditions.md',
  regions: 'regions/index.md',
  coverage: 'coverage.md',
  lint: 'lint/index.md',
} as const

/** The page of a fact. No fact can be called `index_`. */
export const factTarget = (fact: string): Target => ({ page: `facts/${fact === 'index' ? 'index_' : fact}.md` })

/** The page of a decision. */
export const decisionTarget = (decision: string): Target => ({ page: `decisions/${decision}.md` })

/** The page of a region. */
export const regionTarget = (region: string): Target => ({ page: `regions/${region}.md` })

/** An amount on the page of all amounts. */
export const amountTarget = (parameter: string): Target => ({ page: PAGES.amounts, anchor: anchorOf(parameter) })

/** A named condition on the page of all of them. */
export const conditionTarget = (name: string): Target => ({ page: PAGES.conditions, anchor: anchorOf(name) })

/** A provision of the handbook on the page of coverage. */
export const provisionTarget = (provision: string): Target => ({ page: PAGES.coverage, anchor: anchorOf(provision) })

/** What is known of a diagnostic. */
export const lintTarget = (diagnostic: string): Target => ({ page: `lint/${diagnostic}.md` })

/** A decision or an element of one, by its path, such as `decisions/customer-value/current-volume` or `regions/CN/decisions/…`. */
export const elementTarget = (path: string): Target => {
  const [root, ...ids] = path.split('/')
  if (root === 'regions') {
    const [region = '', , ...inside] = ids
    return { ...regionTarget(region), anchor: regionalAnchor(inside) }
  }
  const [decision = '', ...inside] = ids
  return { ...decisionTarget(decision), ...(inside.length === 0 ? {} : { anchor: elementAnchor(inside) }) }
}

/** The place of an element on the page of its decision, by the ids from the decision inwards. */
export const elementAnchor = (ids: readonly string[]): string => `rule-${ids.map(anchorOf).join('.')}`

/** The place of an element that a region brings on the page of that region, by the ids from the decision on. */
export const regionalAnchor = (ids: readonly string[]): string => `change-${ids.map(anchorOf).join('.')}`

/** A name as the place of a page; two names never share one. */
export const anchorOf = (name: string): string =>
  name.replace(/[^A-Za-z0-9.-]/gu, (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}_`)

/** The way from one page to another place, as links write it. */
export const hrefTo = ({ page, anchor }: Target, from: string): string => {
  const place = anchor === undefined ? '' : `#${anchor}`
  if (page === from && place !== '') return place
  const [here, there] = [from.split('/'), page.split('/')]
  const isBeside = here.length > 1 && there.length > 1 && here[0] === there[0]
  return `${isBeside ? there.slice(1).join('/') : '../'.repeat(here.length - 1) + page}${place}`
}
