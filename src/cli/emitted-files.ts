import { existsSync, readFileSync } from 'node:fs'
import { literal } from '../compile/js/emit/code.js'
import { emitModuleOf, GENERATED } from '../compile/js/emit/emit-module.js'
import type { ResolvedRulebook } from '../model/rulebook.js'
import type { Say } from './messages/speaker.js'
import { EXIT, Stop } from './stop.js'

/** How a module was asked for, in the words of the command line, so that it can be made again. */
export interface Origin {
  readonly version: string
  /** Arguments of `kam-rules compile`, without what is different on each machine. */
  readonly args: readonly string[]
  readonly ignoresUnknown: boolean
}

/** A module and its types, each saying in its first lines what it was made from and how. The same bytes for the same rules. */
export const emittedFiles = (
  rulebook: ResolvedRulebook,
  { version, args, ignoresUnknown }: Origin,
): { readonly code: string; readonly types: string } => {
  const { info, region, asOf, hash } = rulebook
  const scene = region === undefined ? asOf : `${region}, ${asOf}`
  const lines = [
    `//   kam-rules compile ${args.map(argument).join(' ')}`,
    `// Made by kam-rules ${version} from ${literal(info.id).text} ${literal(info.version).text}, ${scene}, hash ${hash}.`,
  ]
  const withOrigin = (text: string): string => text.replace(GENERATED, [GENERATED, ...lines].join('\n'))
  const { code, types } = emitModuleOf(rulebook, ignoresUnknown)
  return { code: withOrigin(code), types: withOrigin(types) }
}

/** As typed where it is plain; a name can hold anything, also the end of a line. */
const argument = (text: string): string => (/^[\w./…-]+$/.test(text) ? text : literal(text).text)

const MODULE = /\.(m?)js$/

/** `rules.d.ts` beside `rules.js`. */
export const typesFileOf = (file: string, say: Say): string => {
  if (!MODULE.test(file)) throw new Stop(EXIT.wrongUse, say('compileNoModule', { file }))
  return file.replace(MODULE, '.d.$1ts')
}

/** Only what was generated before may be written over. */
export const refuseOthers = (files: readonly string[], say: Say): void => {
  for (const file of files) {
    if (existsSync(file) && !readFileSync(file, 'utf8').startsWith(GENERATED))
      throw new Stop(EXIT.wrongUse, say('compileOther', { file }))
  }
}
