import { report } from '../model/diagnostic.js'
import { RulebookError } from '../model/rulebook-error.js'

/** Throws a `RulebookError` where json-rules-engine would write every fact to the console. */
export const refuseDebugging = (): void => {
  if (debugSettings().some((setting) => /json-rules-engine/.test(setting))) {
    throw new RulebookError([report('ENGINE_DEBUG', { file: '', pointer: '' })])
  }
}

/** Where json-rules-engine looks: the environment in Node, the storage of a page. */
interface Surroundings {
  readonly process?: { readonly env?: Setting }
  readonly window?: { readonly localStorage?: Setting }
}

type Setting = Readonly<Record<string, string | undefined>>

const debugSettings = (): readonly string[] => {
  const { process, window } = globalThis as Surroundings
  return [process?.env?.['DEBUG'] ?? '', storageOf(window)?.['debug'] ?? '']
}

/** A page may be forbidden to look at its storage; then json-rules-engine sees nothing either. */
const storageOf = (window: Surroundings['window']): Setting | undefined => {
  try {
    return window?.localStorage
  } catch {
    return undefined
  }
}
