import { type Diagnostic, report } from '../model/diagnostic.js'
import { AS_OF } from '../model/fact.js'
import { within } from '../model/location.js'
import type { ResolvedRulebook } from '../model/rulebook.js'

/** Facts whose values may still be on their way: each a value, a promise, or a function that fetches one. */
export type LoadableFacts<Facts> = { readonly [Name in keyof Facts]: Loadable<Facts[Name]> }

/** A value, a promise of it, or a function that returns either. */
export type Loadable<Value> = Value | PromiseLike<Value> | (() => Value | PromiseLike<Value>)

/** A fact that could not be loaded and counts as missing. Names the fact; shows neither a value nor the loader's error. */
export interface LoadProblem extends Diagnostic {
  /** What the loader threw; absent when it was late. Not enumerable, so that it enters no log and no JSON. */
  readonly cause?: unknown
}

export interface LoadedFacts {
  /** What the host handed over, with values in place of promises and functions; for the usual checks to judge. */
  readonly facts: unknown
  readonly problems: readonly LoadProblem[]
}

/** Loads all facts at once, each once. Only facts that the dictionary lets a host hand over are awaited or called. */
export const loadFacts = async (
  rulebook: ResolvedRulebook,
  facts: unknown,
  timeoutMs: number,
): Promise<LoadedFacts> => {
  const entries = entriesOf(facts)
  if (entries === undefined) return { facts, problems: [] }
  const loaded = await Promise.all(
    entries.map(([name, given]) => (isGiven(name, rulebook) ? load(name, given, timeoutMs) : known(name, given))),
  )
  return {
    facts: Object.fromEntries(loaded.flatMap(({ values }) => values)),
    problems: loaded.flatMap(({ problems }) => problems),
  }
}

/** `undefined` when there are no facts to read, or reading them fails: the checks say why. */
const entriesOf = (facts: unknown): readonly [string, unknown][] | undefined => {
  if (typeof facts !== 'object' || facts === null || Array.isArray(facts)) return undefined
  try {
    return Object.entries(facts)
  } catch {
    return undefined
  }
}

const isGiven = (name: string, { facts }: ResolvedRulebook): boolean =>
  Object.hasOwn(facts, name) && facts[name]?.derive === undefined && name !== AS_OF

interface Loaded {
  readonly values: readonly (readonly [name: string, value: unknown])[]
  readonly problems: readonly LoadProblem[]
}

const known = (fact: string, value: unknown): Loaded => ({ values: [[fact, value]], problems: [] })
const lost = (problem: LoadProblem): Loaded => ({ values: [], problems: [problem] })

const LATE = Symbol('late')
const LONGEST_TIMER_MS = 2 ** 31 - 1

const load = async (fact: string, given: unknown, timeoutMs: number): Promise<Loaded> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const at = within({ file: 'facts', pointer: '' }, fact)
  try {
    const loading = typeof given === 'function' ? given() : given
    if (!isThenable(loading)) return known(fact, loading)
    const tooLate = new Promise((resolve) => {
      timer = setTimeout(resolve, Math.min(timeoutMs, LONGEST_TIMER_MS), LATE)
    })
    const value = await Promise.race([loading, tooLate])
    if (value !== LATE) return known(fact, value)
    return lost(report('FACT_LOADER_TIMEOUT', at, { fact, milliseconds: timeoutMs }))
  } catch (cause) {
    return lost(withCause(report('FACT_LOADER_FAILED', at, { fact }), cause))
  } finally {
    clearTimeout(timer)
  }
}

const isThenable = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function'

/** The error of a loader may hold what it was loading. */
const withCause = (problem: Diagnostic, cause: unknown): LoadProblem =>
  Object.defineProperty({ ...problem }, 'cause', { value: cause, enumerable: false })
