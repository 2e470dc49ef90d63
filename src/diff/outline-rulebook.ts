import type { ResolvedCondition } from '../model/condition.js'
import type { FactDefinition, FieldDefinition } from '../model/fact.js'
import type { ResolvedParameter } from '../model/parameter.js'
import type { NamedCondition } from '../model/rulebook.js'
import type { Side } from './difference.js'
import { data, type Outline, type OutlineList, type Property, words } from './outline.js'
import { outlineDecision } from './outline-decision.js'

/** A rulebook with all that answers depend on, and what they are called. Its cases, and where rules come from, are left out. */
export const outlineRulebook = ({ rulebook, conditions }: Side): Outline => {
  const { info, facts, units, parameters, conditions: named, decisions } = rulebook
  return {
    id: 'rulebook',
    kind: 'rulebook',
    properties: [
      ...data('version', info.version),
      ...words('title', info.title),
      ...data('currency', info.currency),
      ...data('timeZone', info.timeZone),
    ],
    lists: {
      facts: entries(facts, (name, fact) => outlineFact(name, fact, derivedIn(name, rulebook))),
      units: entries(units, (name, title) => ({ ...leaf(name, 'unit'), title, properties: words('text', title) })),
      parameters: entries(parameters, outlineAmount),
      conditions: entries(named, (name, entry) => outlineNamed(name, entry, conditions[name])),
      decisions: { order: 'free', children: decisions.map(outlineDecision) },
    },
  }
}

const entries = <Entry>(
  record: Readonly<Record<string, Entry>>,
  outline: (name: string, entry: Entry) => Outline,
): OutlineList => ({ order: 'free', children: Object.entries(record).map(([name, entry]) => outline(name, entry)) })

const leaf = (id: string, kind: string): Pick<Outline, 'id' | 'kind' | 'lists'> => ({ id, kind, lists: {} })

const outlineAmount = (name: string, amount: ResolvedParameter): Outline => ({
  ...leaf(name, 'amount'),
  title: amount.title,
  properties: [
    ...words('title', amount.title),
    { property: 'value', value: { kind: 'amount', amount } },
    ...data('since', amount.from),
    ...data('region', amount.region),
    ...data('origin', amount.origin),
    ...words('source', amount.source),
    ...data('provisions', amount.provisions),
  ],
})

const outlineNamed = (name: string, entry: NamedCondition, condition: ResolvedCondition | undefined): Outline => ({
  ...leaf(name, 'condition'),
  title: entry.title,
  properties: [
    ...words('title', entry.title),
    ...(condition === undefined ? [] : [{ property: 'conditions', value: { kind: 'condition', condition } } as const]),
    ...data('provisions', entry.provisions),
  ],
})

const derivedIn = (name: string, { derivedFacts }: Side['rulebook']): readonly Property[] =>
  derivedFacts
    .filter((derived) => derived.name === name)
    .map((derivation) => ({ property: 'derive', value: { kind: 'derivation', derivation } }))

const outlineFact = (name: string, fact: FactDefinition, derived: readonly Property[]): Outline => {
  const field = outlineField(name, fact)
  return {
    ...field,
    properties: [
      ...field.properties,
      ...derived,
      ...data('sensitivity', fact.sensitivity),
      ...data('isProtected', fact.isProtected),
      ...data('isChangeable', fact.isChangeable),
      ...data('tmf', fact.tmf),
      ...data('provisions', fact.provisions),
    ],
  }
}

const outlineField = (name: string, field: FieldDefinition): Outline => ({
  ...leaf(name, 'fact'),
  title: field.title,
  properties: [
    ...words('title', field.title),
    ...words('description', field.description),
    ...data('type', field.type),
    ...data('unit', field.unit),
    ...Object.entries(field.members ?? {}).flatMap(([code, title]) => words('members', title, code)),
    ...data('min', field.min),
    ...data('max', field.max),
    ...data('decimals', field.decimals),
  ],
  lists: { fields: entries(field.fields ?? {}, outlineField) },
})
