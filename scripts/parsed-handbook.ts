import type { Plugin } from 'esbuild'
import { parsedHandbook } from '../src/parsed-handbook.js'

/** Puts the bundled rulebook, read and checked, in place of `src/parsed-handbook.ts`, so that a host need not do it again. */
export const parsedHandbookPlugin: Plugin = {
  name: 'parsed-handbook',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]src[\\/]parsed-handbook\.ts$/ }, () => {
      const text = JSON.stringify(JSON.stringify(parsedHandbook()))
      // A text outside of functions is scanned once, and read faster than an object literal.
      return { loader: 'js', contents: `const text = ${text}\nexport const parsedHandbook = () => JSON.parse(text)` }
    })
  },
}
