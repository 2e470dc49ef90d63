import type { FactDefinition, FieldDefinition } from './fact.js'

/** The definition of a fact, or of the field that a path leads to inside it. Rules that have been read name no others. */
export const definitionAt = (
  facts: Readonly<Record<string, FactDefinition>>,
  fact: string,
  path: readonly string[] = [],
): FieldDefinition => {
  const definition = path.reduce<FieldDefinition | undefined>((field, name) => field?.fields?.[name], facts[fact])
  if (definition === undefined) throw new Error(`no definition of ${[fact, ...path].join('.')}`)
  return definition
}
