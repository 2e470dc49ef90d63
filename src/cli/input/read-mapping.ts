import { readFile } from 'node:fs/promises'
import type { ResolvedRulebook } from '../../model/rulebook.js'
import { type Mapping, parseMapping } from '../mapping.js'
import type { Session } from '../session.js'
import { EXIT, Stop } from '../stop.js'

/** The mapping in a file; stops with all that is wrong in it. */
export const readMapping = async (file: string, rulebook: ResolvedRulebook, { say }: Session): Promise<Mapping> => {
  const content = await readFile(file).catch(() => undefined)
  if (content === undefined) throw new Stop(EXIT.wrongUse, say('fileNotFound', { file }))
  const { mapping, problems } = parseMapping(file, content, rulebook)
  if (mapping === undefined) throw new Stop(EXIT.wrongUse, say('mappingUnusable', { file }), problems)
  return mapping
}
