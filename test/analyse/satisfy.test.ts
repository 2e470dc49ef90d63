import { describe, expect, test } from 'vitest'
import { type Chance, chanceFrom } from '../../src/analyse/account/chance.js'
import { satisfy } from '../../src/analyse/search/satisfy.js'
import { allCells, type Cells, cellsWhere, hasCell } from '../../src/analyse/space/cells.js'
import { type Box, type Formula, negate } from '../../src/analyse/space/formula.js'

/** On its own, `ANALYSIS_FORMULAS=1000000 npx vitest run test/analyse/satisfy.test.ts` tries as many as one likes. */
const FORMULAS = Number(process.env['ANALYSIS_FORMULAS'] ?? 10_000)

type Point = readonly number[]

/** Made by hand, so that nothing is simplified on the way. */
const all = (members: readonly Formula[]): Formula => ({ kind: 'all', members })
const any = (members: readonly Formula[]): Formula => ({ kind: 'any', members })
const within = (variable: number, cells: Cells): Formula => ({ kind: 'within', variable, cells })
const inCell = (variable: number, cell: number, size: number): Formula =>
  within(
    variable,
    cellsWhere(size, (one) => one === cell),
  )

const holdsAt = (formula: Formula, point: Point): boolean => {
  if (formula.kind === 'within') return hasCell(formula.cells, point[formula.variable] as number)
  const holds = (member: Formula) => holdsAt(member, point)
  return formula.kind === 'all' ? formula.members.every(holds) : formula.members.some(holds)
}

const pointsIn = (box: Box, sizes: readonly number[]): readonly Point[] =>
  sizes.reduce<readonly Point[]>(
    (points, size, variable) =>
      points.flatMap((point) =>
        Array.from({ length: size }, (_, cell) => cell)
          .filter((cell) => hasCell(box[variable] as Cells, cell))
          .map((cell) => [...point, cell]),
      ),
    [[]],
  )

/** Small variables, now and then one with more cells than a word has bits. */
const someSizes = (chance: Chance): readonly number[] => [
  chance(8) === 0 ? 31 + chance(4) : 2 + chance(3),
  ...Array.from({ length: chance(5) }, () => 2 + chance(3)),
]

const someFormula = (sizes: readonly number[], chance: Chance, depth: number): Formula => {
  if (depth === 0 || chance(4) === 0) {
    const variable = chance(sizes.length)
    return within(
      variable,
      cellsWhere(sizes[variable] as number, () => chance(2) === 0),
    )
  }
  const members = Array.from({ length: chance(12) === 0 ? 0 : 1 + chance(4) }, () =>
    someFormula(sizes, chance, depth - 1),
  )
  return chance(2) === 0 ? all(members) : any(members)
}

interface Puzzle {
  readonly sizes: readonly number[]
  readonly everything: readonly Cells[]
  readonly formulas: readonly Formula[]
  /** Every point at which all of the formulas hold. */
  readonly solutions: readonly Point[]
}

const puzzleFrom = (chance: Chance): Puzzle => {
  const sizes = someSizes(chance)
  const everything = sizes.map(allCells)
  const formulas = Array.from({ length: 1 + chance(8) }, () => someFormula(sizes, chance, 3))
  const solutions = pointsIn(everything, sizes).filter((point) => formulas.every((formula) => holdsAt(formula, point)))
  return { sizes, everything, formulas, solutions }
}

/** Pigeons of which no two may share a hole: with one hole too few, nothing helps but to try nearly everything. */
const pigeons = (count: number, holes: number) => {
  const apart = (one: number, other: number, hole: number): Formula =>
    negate(all([inCell(one, hole, holes), inCell(other, hole, holes)]), everything)
  const everything = Array.from({ length: count }, () => allCells(holes))
  const pairs = everything.flatMap((_, one) =>
    everything.slice(one + 1).map((__, gap) => [one, one + 1 + gap] as const),
  )
  const formulas = pairs.flatMap(([one, other]) => Array.from({ length: holes }, (_, hole) => apart(one, other, hole)))
  return { formulas, everything }
}

test(`Of ${FORMULAS} random sets of formulas, those are found to hold somewhere that do, and in all of the box`, () => {
  const seen = { box: 0, none: 0, tooMuchWork: 0 }
  for (let seed = 1; seed <= FORMULAS; seed++) {
    const { sizes, everything, formulas, solutions } = puzzleFrom(chanceFrom(seed))
    const found = satisfy(formulas, everything)
    seen[found.kind]++
    expect(found.kind, `set ${seed}`).toBe(solutions.length > 0 ? 'box' : 'none')
    if (found.kind !== 'box') continue
    const points = pointsIn(found.box, sizes)
    expect(points.length, `set ${seed}`).toBeGreaterThan(0)
    const failed = points.filter((point) => !formulas.every((formula) => holdsAt(formula, point)))
    expect(failed, `set ${seed}`).toEqual([])
  }
  expect(seen.tooMuchWork).toBe(0)
  expect(Math.min(seen.box, seen.none)).toBeGreaterThan(FORMULAS / 10)
}, 600_000)

test(`Close to a point, of ${FORMULAS} random sets of formulas none is found with fewer moves than it takes`, () => {
  const distances = new Map<number, number>()
  for (let seed = 1; seed <= FORMULAS; seed++) {
    const chance = chanceFrom(seed)
    const { sizes, everything, formulas, solutions } = puzzleFrom(chance)
    const cells = sizes.map((size) => (chance(5) === 0 ? undefined : chance(size)))
    const movesTo = (point: Point) => cells.filter((cell, variable) => cell !== undefined && cell !== point[variable])
    const fewest = solutions.reduce((least, point) => Math.min(least, movesTo(point).length), Number.POSITIVE_INFINITY)
    for (const atMost of [0, 1, 2, 3]) {
      const found = satisfy(formulas, everything, { near: { cells, atMost } })
      expect(found.kind, `set ${seed}, ${atMost} moves`).toBe(atMost >= fewest ? 'box' : 'none')
      if (found.kind !== 'box') continue
      const { box } = found
      const left = cells.filter((cell, variable) => cell !== undefined && !hasCell(box[variable] as Cells, cell))
      expect(left.length, `set ${seed}, ${atMost} moves`).toBeLessThanOrEqual(atMost)
      const closest = sizes.map((size, variable) => {
        const allowed = Array.from({ length: size }, (_, cell) => cell).filter((cell) =>
          hasCell(box[variable] as Cells, cell),
        )
        return allowed.find((cell) => cell === cells[variable]) ?? (allowed[0] as number)
      })
      expect(formulas.every((formula) => holdsAt(formula, closest))).toBe(true)
    }
    distances.set(fewest, (distances.get(fewest) ?? 0) + 1)
  }
  for (const distance of [0, 1, 2, 3]) expect(distances.get(distance), `${distance} moves`).toBeGreaterThan(0)
}, 600_000)

describe('What a search may cost', () => {
  test('is bounded: it ends without an answer', () => {
    const { formulas, everything } = pigeons(14, 13)
    expect(satisfy(formulas, everything, { work: 100_000 }).kind).toBe('tooMuchWork')
    expect(satisfy(formulas, everything, { work: 0 }).kind).toBe('tooMuchWork')
  })

  test('is a count: the same question always takes the same', () => {
    const { formulas, everything } = pigeons(5, 4)
    const kindWith = (work: number) => satisfy(formulas, everything, { work }).kind
    let [less, enough] = [0, 1_000_000]
    while (enough - less > 1) {
      const middle = Math.floor((less + enough) / 2)
      if (kindWith(middle) === 'tooMuchWork') less = middle
      else enough = middle
    }
    expect(enough).toBeGreaterThan(100)
    for (let again = 0; again < 3; again++) {
      expect([kindWith(enough - 1), kindWith(enough)]).toEqual(['tooMuchWork', 'none'])
    }
  })

  test('is counted over all of the parts that have nothing to do with each other', () => {
    const pairs = (count: number) =>
      satisfy(
        Array.from({ length: count }, (_, pair) => any([inCell(2 * pair, 0, 2), inCell(2 * pair + 1, 0, 2)])),
        Array.from({ length: 2 * count }, () => allCells(2)),
        { work: 100 },
      ).kind
    expect([pairs(1), pairs(100)]).toEqual(['box', 'tooMuchWork'])
  })

  test('is small where one thing follows from the other', () => {
    const everything = Array.from({ length: 1000 }, () => allCells(2))
    const chain = everything.slice(1).map((_, variable) => any([inCell(variable, 0, 2), inCell(variable + 1, 1, 2)]))
    const formulas = [...chain, inCell(0, 1, 2), inCell(999, 0, 2)]
    expect(satisfy(formulas, everything, { work: 10_000 }).kind).toBe('none')
  })

  test('is not multiplied by what has nothing to do with the matter', () => {
    const { formulas, everything } = pigeons(5, 4)
    const either = Array.from({ length: 40 }, (_, pair) =>
      any([inCell(5 + 2 * pair, 0, 2), inCell(6 + 2 * pair, 0, 2)]),
    )
    const wider = [...everything, ...either.flatMap(() => [allCells(2), allCells(2)])]
    expect(satisfy([...either, ...formulas], wider, { work: 10_000 }).kind).toBe('none')
  })

  test('is a few seconds at most when nothing else is said', () => {
    const { formulas, everything } = pigeons(14, 13)
    const start = process.cpuUsage()
    expect(satisfy(formulas, everything).kind).toBe('tooMuchWork')
    const { user } = process.cpuUsage(start)
    expect(user / 1_000_000).toBeLessThan(20)
  }, 120_000)
})

describe('The stack', () => {
  const switches = (count: number) => Array.from({ length: count }, () => allCells(2))
  const isOff = (variable: number) => inCell(variable, 0, 2)
  const isOn = (variable: number) => inCell(variable, 1, 2)

  test('is not used up by formulas deeper than documents can make them: 32 levels of names, each less than 16 deep', () => {
    const everything = switches(32 * 16)
    const around = (innermost: Formula) =>
      everything.reduce(
        (inside, _, variable) => any([all([isOn(variable), inside]), all([isOn(variable), isOff(variable)])]),
        innermost,
      )
    expect(satisfy([around(any([]))], everything).kind).toBe('none')
    expect(satisfy([around(all([]))], everything).kind).toBe('box')
    expect(satisfy([around(all([])), negate(around(any([])), everything)], everything).kind).toBe('box')
  })

  test('is not used up by a long row of decisions', () => {
    const everything = switches(3000)
    const either = everything.map((_, variable) => any([isOn(variable), isOn((variable + 1) % 3000)]))
    expect(satisfy(either, everything).kind).toBe('box')
  })
})
