import type { PropertyChange, PropertyValue, Side } from '../../diff/difference.js'
import { eachLocale } from '../../model/text.js'
import { countDecisions, type Diffed } from '../diffed.js'
import { LOCALES, type Locale } from '../locale.js'
import { countStatuses } from './write-diff-meaning.js'
import { writeValue } from './write-diff-value.js'

/** The differences for programs: data as they are, conditions and texts as sentences in both languages. */
export const diffJson = (diffed: Diffed): string => {
  const { sides, differences, comparisons, population } = diffed
  const [a, b] = sides.map(sideJson)
  const document = {
    a,
    b,
    counts: { ...countDecisions(diffed), ...(comparisons && { meaning: countStatuses(comparisons) }) },
    documents: differences.map(({ changes, ...difference }) => ({
      ...difference,
      changes: changes.map((change) => changeJson(change, diffed)),
    })),
    ...(comparisons && { comparisons }),
    ...(population && { population }),
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

const sideJson = ({ rulebook: { region, asOf, info, hash } }: Side) => ({
  ...(region === undefined ? {} : { region }),
  asOf,
  rulebook: { id: info.id, version: info.version, hash },
})

const changeJson = ({ a, b, through, ...name }: PropertyChange, { sides }: Diffed) => ({
  ...name,
  ...(a && { a: valueJson(a, sides[0]) }),
  ...(b && { b: valueJson(b, sides[1]) }),
  ...(through.length > 0 ? { through } : {}),
})

const valueJson = (value: PropertyValue, { rulebook }: Side): unknown => {
  switch (value.kind) {
    case 'data':
      return value.value
    case 'outcome':
      return value.outcome
    case 'amount': {
      const { amount } = value
      return { value: amount.value, ...(amount.unit === undefined ? {} : { unit: amount.unit }) }
    }
    case 'adjustments':
      return value.adjustments.map(({ add, conditions }) => ({
        add,
        conditions: valueJson({ kind: 'condition', condition: conditions }, { rulebook, conditions: {} }),
      }))
    case 'derivation':
    case 'condition':
    case 'text':
      return eachLocale(LOCALES, (locale) => writeValue(value, rulebook, locale as Locale).join('\n'))
  }
}
