import type { Literal, ResolvedParameter, ResolvedRulebook, Rulebook } from 'kam-rules'

/** An amount that a region can set, by its name. */
export interface NamedAmount {
  readonly name: string
  readonly amount: ResolvedParameter
}

/**
 * The amounts of a rulebook: those that some decisions ask for, in the order in which they do, and all others. Both the rules as
 * written and those in force are looked through: in the one, bands still name their amounts, in the other named conditions are in place.
 */
export const amountsOf = (
  written: Pick<Rulebook, 'decisions'>,
  { parameters, decisions }: ResolvedRulebook,
  shown: readonly string[],
): { readonly asked: readonly NamedAmount[]; readonly others: readonly NamedAmount[] } => {
  const named = shown.flatMap((id) =>
    [written.decisions, decisions].flatMap((all) => parametersIn(all.find((decision) => decision.id === id))),
  )
  const asked = [...new Set(named)].filter((name) => parameters[name] !== undefined)
  const of = (names: readonly string[]) =>
    names.map((name) => ({ name, amount: parameters[name] as ResolvedParameter }))
  return { asked: of(asked), others: of(Object.keys(parameters).filter((name) => !asked.includes(name))) }
}

const parametersIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(parametersIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'parameter' && typeof inner === 'string' ? [inner] : parametersIn(inner),
  )
}

/** What was typed, as an amount of the same kind as another; `undefined` when nothing was. A list has one entry a line. */
export const typedAmount = (like: Literal, text: string): Literal | undefined => {
  const typed = text.trim()
  if (typed === '') return undefined
  if (Array.isArray(like)) return typed.split('\n').map((line) => entryLike(like[0], line.trim()))
  if (typeof like === 'boolean') return typed === 'true'
  return entryLike(like as number | string, typed)
}

const entryLike = (like: number | string | undefined, text: string): number | string => {
  const number = Number(text.replaceAll(',', ''))
  return typeof like === 'number' && Number.isFinite(number) ? number : text
}

/** An amount as it is typed and read: the thousands grouped, one entry of a list a line. */
export const amountText = (value: Literal): string => {
  if (Array.isArray(value)) return value.map(String).join('\n')
  return typeof value === 'number' ? value.toLocaleString('en', { maximumFractionDigits: 10 }) : String(value)
}
