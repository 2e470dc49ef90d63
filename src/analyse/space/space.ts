import { comparisonsOf, type ResolvedComparison, type ResolvedCondition } from '../../model/condition.js'
import { AS_OF, type FactValue } from '../../model/fact.js'
import { axiomsOf } from './axioms.js'
import { allCells, type Cells, cellsWhere } from './cells.js'
import { familiesOf, type Placed, phrasesKey } from './families.js'
import { ALWAYS, allOf, anyOf, type Formula, NEVER } from './formula.js'
import type { Values } from './meaning.js'
import { representativeOf } from './representative.js'
import { comparesFacts, constantsOf, keyOfComparison, type Side, targetOf, valuesWith } from './side.js'
import type { Variable } from './variable.js'
import { memberKey, pairKey, presenceKey, valueKey, variableOfPair, variablesOfFamily } from './variables-of.js'

/** The accounts that some conditions can tell apart, as variables with finitely many cells. */
export interface Space {
  readonly variables: readonly Variable[]
  /** All cells of each variable. */
  readonly everything: readonly Cells[]
  /** What holds of every account whatever the rules say. */
  readonly axioms: readonly Formula[]
  /** A condition of one of the sides over the variables; no condition always holds. */
  formulaOf(condition: ResolvedCondition | undefined, side: Side): Formula
}

/** Conditions of one side. */
export interface Asked {
  readonly side: Side
  readonly conditions: readonly ResolvedCondition[]
}

/** The space that the conditions of one or several sides need. */
export const spaceOf = (asked: readonly Asked[]): Space => {
  const comparisons: readonly Placed[] = asked.flatMap(({ side, conditions }) =>
    conditions.flatMap(comparisonsOf).map((comparison) => ({ comparison, side })),
  )
  const keyed = new Map([
    ...[...familiesOf(comparisons).values()].flatMap(variablesOfFamily),
    ...comparisons.map(variableOfPair).filter((pair) => pair !== undefined),
  ])
  const indexes = new Map([...keyed.keys()].map((key, index) => [key, index]))
  const variables = [...keyed.values()]
  const translator = new Translator(variables, indexes)
  return {
    variables,
    everything: variables.map(({ size }) => allCells(size)),
    axioms: axiomsOf(
      variables,
      asked.map(({ side }) => side),
    ),
    formulaOf: (condition, side) => (condition === undefined ? ALWAYS : translator.translate(condition, side)),
  }
}

/** Conditions to formulas; which cells meet a comparison is found by asking the reference about a value of each. */
class Translator {
  private readonly known = new Map<Side, Map<unknown, Formula>>()

  constructor(
    private readonly variables: readonly Variable[],
    private readonly indexes: ReadonlyMap<string, number>,
  ) {}

  /** A named condition that stands in several places is one object. */
  translate(condition: ResolvedCondition, side: Side): Formula {
    const known = this.known.get(side) ?? new Map<unknown, Formula>()
    this.known.set(side, known)
    const key = condition.kind === 'comparison' ? keyOfComparison(condition) : condition
    const formula = known.get(key) ?? this.translateAnew(condition, side)
    known.set(key, formula)
    return formula
  }

  private translateAnew(condition: ResolvedCondition, side: Side): Formula {
    if (condition.kind === 'comparison') return this.compare(condition, side)
    const members = condition.conditions.map((inner) => this.translate(inner, side))
    return condition.kind === 'all' ? allOf(members) : anyOf(members)
  }

  private compare(comparison: ResolvedComparison, side: Side): Formula {
    const { fact, operator } = comparison
    if (comparesFacts(comparison)) return this.where(pairKey(comparison, side), comparison, side, (values) => values)
    if (fact === AS_OF) {
      return side.meaning.isMet(comparison, new Map([[AS_OF, side.rulebook.asOf]])) ? ALWAYS : NEVER
    }
    const target = targetOf(comparison, side)
    const [constant] = constantsOf(comparison, side)
    switch (operator) {
      case 'contains':
      case 'doesNotContain':
        return this.ofKnown(target.key, memberKey(target.key, String(constant)), operator === 'contains')
      case 'mentions':
      case 'doesNotMention': {
        const phrases = phrasesKey(constantsOf(comparison, side) as readonly string[])
        return this.ofKnown(target.key, memberKey(target.key, phrases), operator === 'mentions')
      }
      default:
        return this.indexes.has(valueKey(target.key)) && !this.isPresence(target.key, operator)
          ? this.where(valueKey(target.key), comparison, side, (values) => side.meaning.derive(values, target.derived))
          : this.where(presenceKey(target.key), comparison, side, (values) => values)
    }
  }

  /** Texts that are searched for phrases are known or not by a variable of their own. */
  private isPresence(key: string, operator: string): boolean {
    return operator === 'isKnown' && this.indexes.has(presenceKey(key))
  }

  /** The cells in which a comparison is met. */
  private where(
    key: string,
    comparison: ResolvedComparison,
    side: Side,
    complete: (values: Values) => Values,
  ): Formula {
    const variable = this.indexes.get(key) as number
    const { size } = this.variables[variable] as Variable
    const cells = cellsWhere(size, (cell) =>
      side.meaning.isMet(comparison, complete(this.valuesAt(variable, cell, side))),
    )
    return { kind: 'within', variable, cells }
  }

  private valuesAt(index: number, cell: number, side: Side): Values {
    const variable = this.variables[index] as Variable
    if (variable.kind === 'pair') {
      const [left, right] = variable.examples[cell] ?? []
      const values = new Map(valuesWith(side, variable, left))
      return right === undefined ? values : values.set(variable.other, right as FactValue)
    }
    return valuesWith(side, variable, representativeOf(variable, cell))
  }

  /** A set that holds a member, or does not, is there. */
  private ofKnown(key: string, member: string, isIn: boolean): Formula {
    const cell = (name: string, wanted: number): Formula => ({
      kind: 'within',
      variable: this.indexes.get(name) as number,
      cells: cellsWhere(2, (index) => index === wanted),
    })
    return allOf([cell(presenceKey(key), 1), cell(member, isIn ? 1 : 0)])
  }
}
