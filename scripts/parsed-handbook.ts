import type { Plugin } from 'esbuild'
import { parsedHandbook } from '../src/parsed-handbook.js'

/** Puts the bundled rulebook, read and checked, in place of `src/parsed-handbook.ts`, so that a host need not do it again. */
export const parsedHandbookPlugin: Plugin = {
  name: 'parsed-handbook',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]src[\\/]parsed-handbook\.ts$/ }, () => {
      // A text outside of functions is scanned once, and read faster than an object literal; bytes faster than letters.
      const text = inSingleQuotes(inAscii(JSON.stringify(parsedHandbook())))
      return { loader: 'js', contents: `const text = ${text}\nexport const parsedHandbook = () => JSON.parse(text)` }
    })
  },
}

/** Without a single quote in it, the text also stays between single quotes: V8 takes longer over a template, which the build would prefer. */
const inAscii = (json: string): string =>
  json.replaceAll(/[^ -~]|'/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

const inSingleQuotes = (json: string): string => `'${json.replaceAll('\\', '\\\\')}'`
