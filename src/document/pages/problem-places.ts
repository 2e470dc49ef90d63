import { keysIn } from '../../model/location.js'
import type { Site, SiteProblem } from './site.js'
import {
  amountTarget,
  conditionTarget,
  decisionTarget,
  factTarget,
  PAGES,
  regionTarget,
  type Target,
} from './targets.js'

/**
 * The pages on which a problem is told: the one of its document; of an error in what decisions rest on, those of the decisions;
 * and those of the regions in which alone it arises.
 */
export const pagesOf = (problem: SiteProblem, site: Site): readonly string[] => {
  const target = targetOf(problem, site)
  const regions = (problem.regions ?? []).filter((region) => region !== undefined && site.regions.includes(region))
  return [
    ...(target === undefined ? [] : [target.page]),
    ...(problem.severity === 'error' ? decisionsOn(problem, site) : []),
    ...regions.map((region) => regionTarget(region ?? '').page),
  ]
}

/** The decisions that rest on the fact, amount or named condition that a problem is about. */
const decisionsOn = ({ file, pointer }: SiteProblem, { book, uses }: Site): readonly string[] => {
  const [name = ''] = keysIn(pointer)
  const kind = KIND_OF[file.split('/')[0] ?? '']
  if (kind === undefined) return []
  return book.decisions.filter(({ id }) => uses.inDecision(id)[kind].has(name)).map(({ id }) => decisionTarget(id).page)
}

const KIND_OF: Readonly<Record<string, 'facts' | 'amounts' | 'conditions'>> = {
  'facts.json': 'facts',
  parameters: 'amounts',
  'conditions.json': 'conditions',
}

/** The place of what is wrong; `undefined` where no page shows it. */
export const targetOf = ({ file, pointer }: SiteProblem, { book, regions }: Site): Target | undefined => {
  const [folder = '', name = ''] = file.split('/')
  const [entry = ''] = keysIn(pointer)
  switch (folder) {
    case 'decisions': {
      const decision = book.decisions.find(({ at }) => at.file === file)
      return decision && decisionTarget(decision.id)
    }
    case 'facts.json':
      return Object.hasOwn(book.facts, entry) ? factTarget(entry) : { page: PAGES.facts }
    case 'parameters':
      return Object.hasOwn(book.parameters, entry) ? amountTarget(entry) : { page: PAGES.amounts }
    case 'conditions.json':
      return Object.hasOwn(book.conditions, entry) ? conditionTarget(entry) : { page: PAGES.conditions }
    case 'regions': {
      const region = name.replace(/\.json$/, '')
      return regions.includes(region) ? regionTarget(region) : { page: PAGES.regions }
    }
    case 'provisions.json':
    case 'not-carried.json':
      return { page: PAGES.coverage }
    default:
      return undefined
  }
}
