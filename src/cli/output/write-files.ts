import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Say } from '../messages/speaker.js'
import { EXIT, Stop } from '../stop.js'

/** Files by their names within a folder. */
export type Files = Readonly<Record<string, string | Uint8Array>>

/** Writes new files into a folder, all of them or none; a file that is there already is never touched. */
export const writeFiles = (folder: string, files: Files, say: Say): void => {
  const made: string[] = []
  for (const [name, content] of Object.entries(files)) {
    const file = join(folder, name)
    try {
      const newFolder = mkdirSync(dirname(file), { recursive: true })
      if (newFolder !== undefined) made.push(newFolder)
      writeFileSync(file, content, { flag: 'wx' })
      made.push(file)
    } catch {
      for (const path of made) rmSync(path, { recursive: true, force: true })
      throw new Stop(EXIT.wrongUse, say('fileNotWritable', { file }))
    }
  }
}
