import { type Diagnostic, report } from '../model/diagnostic.js'
import type { Rulebook } from '../model/rulebook.js'
import { placeholdersOf } from '../model/text.js'

/** Amounts that no condition, band, derived fact, outcome or text mentions, in any region. */
export const checkUnusedParameters = ({
  parameters,
  facts,
  conditions,
  decisions,
  regions,
}: Rulebook): readonly Diagnostic[] => {
  const used = new Set<string>()
  for (const part of [
    facts,
    conditions,
    decisions,
    Object.values(regions).map(({ changes }) => changes.filter(({ kind }) => kind !== 'amount')),
  ]) {
    collectNames(part, used)
  }
  return Object.entries(parameters)
    .filter(([name]) => !used.has(name))
    .map(([parameter, { at }]) => report('PARAMETER_UNUSED', at, { parameter }))
}

/** Names in operands `{ kind: 'parameter', parameter }`, in outcomes `{ parameter }` and between braces in texts. */
const collectNames = (value: unknown, used: Set<string>): void => {
  if (typeof value === 'string') for (const name of placeholdersOf(value)) used.add(name)
  if (typeof value !== 'object' || value === null) return
  const { parameter } = value as { readonly parameter?: unknown }
  if (typeof parameter === 'string') used.add(parameter)
  for (const inner of Object.values(value)) collectNames(inner, used)
}
