import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { Side } from '../diff/difference.js'
import type { Condition } from '../model/condition.js'
import type { ResolvedRulebook } from '../model/rulebook.js'
import { resolveCondition } from '../resolve/resolve-conditions.js'
import { type BookOptions, withSuggestion } from './open-book.js'
import type { Session } from './session.js'
import { EXIT, Stop } from './stop.js'

/**
 * The rulebook that an argument means: a folder, a region or a date, or several of them joined by commas, as in
 * `rules-new,GB,2026-07-01`. What it does not say comes from the options.
 */
export const sideAsked = (argument: string, options: BookOptions, session: Session): BookOptions => {
  const words = isFolder(argument) ? [argument] : argument.split(',')
  const kinds = words.map((word) => kindOf(word, session))
  if (new Set(kinds).size < kinds.length) throw new Stop(EXIT.wrongUse, session.say('sideTwice', { argument }))
  return { ...options, ...Object.fromEntries(words.map((word, index) => [kinds[index], word])) }
}

// A date that is none is refused as a date, an unknown region as a region.
const LIKE_A_DATE = /^\d+-\d+-\d+$/
const LIKE_A_REGION = /^[A-Za-z]{2}([-_][A-Za-z0-9]{1,3})?$/

/** The option that a word stands for. */
const kindOf = (word: string, { say }: Session): keyof BookOptions => {
  if (isFolder(word)) return 'rules'
  if (LIKE_A_DATE.test(word)) return 'asOf'
  if (LIKE_A_REGION.test(word)) return 'region'
  throw new Stop(EXIT.wrongUse, withSuggestion(say('sideUnknown', { word }), basename(word), foldersBeside(word), say))
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory()

const foldersBeside = (path: string): readonly string[] => {
  const folder = dirname(path)
  if (!isFolder(folder)) return []
  const entries = readdirSync(folder, { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
}

/** A rulebook with its named conditions in place. Those that ask for an amount without a value on the date are left out. */
export const sideOf = (rulebook: ResolvedRulebook): Side => {
  const { conditions, parameters } = rulebook
  const whole = Object.entries(conditions).filter(([, named]) => isWhole(named.conditions, rulebook))
  return {
    rulebook,
    conditions: Object.fromEntries(
      whole.map(([name, named]) => [name, resolveCondition(named.conditions, conditions, parameters)]),
    ),
  }
}

const isWhole = (condition: Condition, rulebook: ResolvedRulebook): boolean => {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.conditions.every((inner) => isWhole(inner, rulebook))
    case 'not':
      return isWhole(condition.condition, rulebook)
    case 'reference': {
      const named = rulebook.conditions[condition.name]
      return named !== undefined && isWhole(named.conditions, rulebook)
    }
    case 'comparison':
      return condition.value.kind !== 'parameter' || Object.hasOwn(rulebook.parameters, condition.value.parameter)
  }
}
