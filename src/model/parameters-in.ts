import { placeholdersOf } from './text.js'

/** The parameters that a part of a rulebook names: in operands and outcomes `{ parameter }`, and between braces in texts. */
export const parametersIn = (part: unknown): ReadonlySet<string> => {
  const names = new Set(namesInTexts(part))
  eachValue(part, (value) => {
    if (typeof value !== 'object' || value === null || !('parameter' in value)) return
    if (typeof value.parameter === 'string') names.add(value.parameter)
  })
  return names
}

/** The names between braces in the texts of a part of a rulebook: parameters, and facts. */
export const namesInTexts = (part: unknown): ReadonlySet<string> => {
  const names = new Set<string>()
  eachValue(part, (value) => {
    if (typeof value === 'string') for (const name of placeholdersOf(value)) names.add(name)
  })
  return names
}

const eachValue = (value: unknown, visit: (value: unknown) => void): void => {
  visit(value)
  if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) eachValue(inner, visit)
}
