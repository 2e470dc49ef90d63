import { answering, type Diagnostic, type Facts, type Rulebook, resolveRulebook } from 'kam-rules'
import { attempt } from './answers.js'

/** An account that was pasted, or what is wrong with it: where, what, what to do. */
export type Pasted =
  | { readonly facts: Facts; readonly diagnostics?: never }
  | { readonly facts?: never; readonly diagnostics: readonly Diagnostic[] }

/** Reads one account as JSON. Every fact is checked against the whole dictionary, so `book` has to hold all of it. */
export const readPasted = async (text: string, book: Rulebook, asOf: string): Promise<Pasted> => {
  const facts = jsonIn(text)
  if (facts === undefined) {
    // What reads rule documents is as large as half of the page, and seldom needed.
    const { syntaxProblems } = await import('./syntax-problems.js')
    return { diagnostics: syntaxProblems(text) }
  }
  const { rulebook, diagnostics } = resolveRulebook({ ...book, decisions: [] }, { asOf })
  if (rulebook === undefined) return { diagnostics }
  const { diagnostics: problems } = attempt(() => answering(rulebook, {}).assess(facts))
  return problems === undefined ? { facts } : { diagnostics: problems }
}

const jsonIn = (text: string): Facts | undefined => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
