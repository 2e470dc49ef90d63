import { BASE_RULEBOOK } from './base-rulebook.js'
import type { Example } from './example.js'
import { writeJson } from './write-json.js'

/** The rulebook of an example, its documents as texts or bytes, by their names. */
export const documentsOfExample = (example: Example): Readonly<Record<string, string | Uint8Array>> => ({
  ...Object.fromEntries(
    Object.entries(BASE_RULEBOOK)
      .filter(([file]) => example.kind !== 'absent' || file !== example.file)
      .map(([file, content]) => [file, writeJson(content)]),
  ),
  ...ownDocument(example),
})

const ownDocument = (example: Example): Readonly<Record<string, string | Uint8Array>> => {
  switch (example.kind) {
    case 'document':
      return { [example.file]: wholeDocument(example.file, example.content) }
    case 'lengthy':
      return { [example.file]: writeJson(example.write(example.size)) }
    case 'absent':
    case 'facts':
    case 'date':
    case 'program':
      return {}
  }
}

const DICTIONARY = 'facts.json'

/** Own entries of the dictionary come first, so that their lines are those of the example as it is shown. */
const wholeDocument = (file: string, content: object | string | Uint8Array): string | Uint8Array => {
  if (typeof content === 'string' || content instanceof Uint8Array) return content
  return writeJson(file === DICTIONARY ? { ...content, ...BASE_RULEBOOK[DICTIONARY], ...content } : content)
}
