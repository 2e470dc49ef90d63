import type { Facts, HitPolicy, ResolvedComparison, ResolvedCondition, ResolvedRulebook } from 'kam-rules'
import { resolved } from '../support/resolved.js'
import { smallRulebook, words } from '../support/small-rulebook.js'

const open = { sensitivity: 'public' }

/** A dictionary so small that all of its accounts can be tried. */
const dictionary = {
  age: { type: 'integer', ...open, min: 0, max: 5, title: words('Age', '年龄') },
  amount: { type: 'number', ...open, title: words('Amount', '金额') },
  colour: {
    type: 'enum',
    ...open,
    members: { red: words('red', '红'), green: words('green', '绿'), blue: words('blue', '蓝') },
    title: words('Colour', '颜色'),
  },
  flag: { type: 'boolean', ...open, title: words('Flag', '标记') },
  tags: { type: 'set', ...open, title: words('Tags', '标签') },
  joined: { type: 'date', ...open, title: words('Joined', '入网日期') },
  ageTwice: {
    type: 'integer',
    ...open,
    title: words('Twice the age', '年龄的两倍'),
    derive: { multiply: [{ fact: 'age' }, 2] },
  },
  daysSince: {
    type: 'integer',
    ...open,
    title: words('Days since joining', '入网天数'),
    derive: { daysBetween: [{ fact: 'joined' }, { fact: 'asOf' }] },
  },
}

/** The rulebook over that dictionary, without any decision. */
export const emptyBook: ResolvedRulebook = resolved(smallRulebook({ 'facts.json': dictionary }), { asOf: '2026-11-01' })

/** Every value that the rules below can tell apart, and a missing one. */
const VALUES: Readonly<Record<string, readonly unknown[]>> = {
  age: [undefined, 0, 1, 2, 3, 4, 5],
  amount: [undefined, -1, 0, 0.5, 1, 1.5, 2, 2.5],
  colour: [undefined, 'red', 'green', 'blue'],
  flag: [undefined, true, false],
  tags: [undefined, [], ['a'], ['b'], ['a', 'b']],
  joined: [undefined, '2026-10-29', '2026-10-30', '2026-10-31', '2026-11-01', '2026-11-02'],
}

/** All accounts over some of the facts. */
export const accountsOver = (facts: readonly string[]): readonly Facts[] =>
  facts.reduce<readonly Facts[]>(
    (accounts, fact) =>
      accounts.flatMap((account) =>
        (VALUES[fact] ?? []).map((value) => (value === undefined ? account : { ...account, [fact]: value })),
      ),
    [{}],
  )

export type Chance = (below: number) => number

/** One of the list. */
export const pick = <T>(list: readonly T[], chance: Chance): T => list[chance(list.length)] as T

const ORDER = ['equal', 'notEqual', 'lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'] as const

/** For each fact, the comparisons that rules may make of it. */
const COMPARISONS: Readonly<Record<string, (chance: Chance) => readonly [string, string, unknown]>> = {
  age: (chance) =>
    chance(3) === 0 ? ['ageTwice', pick(ORDER, chance), chance(12)] : ['age', pick(ORDER, chance), chance(6)],
  amount: (chance) => ['amount', pick(ORDER, chance), chance(3)],
  colour: (chance) =>
    chance(2) === 0
      ? ['colour', pick(['equal', 'notEqual'], chance), pick(['red', 'green', 'blue'], chance)]
      : ['colour', pick(['in', 'notIn'], chance), pick([['red', 'green'], ['blue'], ['green', 'blue', 'red']], chance)],
  flag: (chance) => ['flag', pick(['equal', 'notEqual'], chance), chance(2) === 0],
  tags: (chance) => ['tags', pick(['contains', 'doesNotContain'], chance), pick(['a', 'b'], chance)],
  joined: (chance) =>
    chance(2) === 0
      ? ['daysSince', pick(ORDER, chance), chance(3)]
      : ['joined', pick(ORDER, chance), pick(['2026-10-30', '2026-10-31', '2026-11-01'], chance)],
}

const at = { file: 'random', pointer: '' }

const comparison = (fact: string, chance: Chance): ResolvedComparison => {
  const [name, operator, value] =
    chance(8) === 0 ? [fact, 'isKnown', chance(2) === 0] : (COMPARISONS[fact]?.(chance) ?? [])
  return {
    kind: 'comparison',
    fact: name as string,
    path: [],
    operator: operator as ResolvedComparison['operator'],
    value: { kind: 'literal', value: value as boolean },
    at,
  }
}

/** A condition on the facts, groups within groups up to a depth. */
export const condition = (facts: readonly string[], chance: Chance, depth: number): ResolvedCondition => {
  if (depth === 0 || chance(3) === 0) return comparison(pick(facts, chance), chance)
  const conditions = Array.from({ length: 1 + chance(3) }, () => condition(facts, chance, depth - 1))
  return { kind: chance(2) === 0 ? 'all' : 'any', conditions }
}

/** Some of the facts. */
export const someFacts = (chance: Chance): readonly string[] => {
  const names = Object.keys(VALUES)
  return Array.from({ length: 1 + chance(3) }, () => names.splice(chance(names.length), 1)[0] as string)
}

/** A table of one to five rows over the facts, two outcomes among them. */
export const randomTable = (facts: readonly string[], hitPolicy: HitPolicy, chance: Chance) => ({
  kind: 'decision-table' as const,
  id: 'random',
  title: words('Random'),
  provisions: [],
  hitPolicy,
  at,
  rows: Array.from({ length: 1 + chance(5) }, (_, index) => ({
    id: `row-${index}`,
    ...(chance(12) === 0 ? {} : { conditions: condition(facts, chance, 2) }),
    outcome: { code: pick(['x', 'y'], chance) },
    text: words('Row'),
    priority: 0,
    provisions: [],
    at: { file: 'random', pointer: `/rows/${index}` },
  })),
})
