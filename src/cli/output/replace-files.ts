import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Say } from '../messages/speaker.js'
import { EXIT, Stop } from '../stop.js'

/** How many files were written because they differ, and how many taken away. */
export interface Replaced {
  readonly changed: number
  readonly removed: number
}

/**
 * Makes a folder hold exactly these files. Files of an earlier time, which `isOurs` recognises, are replaced or removed; a folder
 * that holds anything else is refused before anything is written. Hidden files, such as those of git, are left alone.
 */
export const replaceFiles = (
  folder: string,
  files: ReadonlyMap<string, string>,
  isOurs: (text: string) => boolean,
  say: Say,
): Replaced => {
  const earlier = earlierFiles(folder, isOurs, say)
  const changed = [...files].filter(([name, text]) => earlier.get(name) !== text)
  const removed = [...earlier.keys()].filter((name) => !files.has(name))
  for (const [name, text] of changed) write(join(folder, name), text, say)
  for (const name of removed) remove(folder, name)
  return { changed: changed.length, removed: removed.length }
}

/** The files that an earlier run has left in the folder; stops at the first that somebody else has put there. */
const earlierFiles = (folder: string, isOurs: (text: string) => boolean, say: Say): ReadonlyMap<string, string> => {
  if (!existsSync(folder)) return new Map()
  if (!statSync(folder).isDirectory()) throw new Stop(EXIT.wrongUse, say('folderNotFolder', { folder }))
  const earlier = new Map<string, string>()
  for (const [name, isFile] of namesIn(folder, '')) {
    // A link may lead anywhere.
    const text = isFile ? readFileSync(join(folder, name), 'utf8') : ''
    if (!isOurs(text)) throw new Stop(EXIT.wrongUse, say('folderNotGenerated', { folder, file: name }))
    earlier.set(name, text)
  }
  return earlier
}

/** One after the other: the folder may be a large one, named by mistake. */
function* namesIn(folder: string, inside: string): Generator<readonly [name: string, isFile: boolean]> {
  for (const entry of readdirSync(join(folder, inside), { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue
    const name = inside === '' ? entry.name : `${inside}/${entry.name}`
    if (entry.isDirectory()) yield* namesIn(folder, name)
    else yield [name, entry.isFile()]
  }
}

const write = (file: string, text: string, say: Say): void => {
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  } catch {
    throw new Stop(EXIT.wrongUse, say('fileNotWritable', { file }))
  }
}

/** A folder that is empty then goes along. */
const remove = (folder: string, name: string): void => {
  rmSync(join(folder, name))
  for (let parent = dirname(name); parent !== '.'; parent = dirname(parent)) {
    if (readdirSync(join(folder, parent)).length > 0) return
    rmdirSync(join(folder, parent))
  }
}
