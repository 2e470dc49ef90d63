import { runInThisContext } from 'node:vm'
import type { Answers } from 'kam-rules/compile'

/** What an emitted module exports. */
export interface Emitted {
  readonly answer: (facts: unknown) => Answers
}

/**
 * Runs program text as a script that is forgotten when its answers are: an imported module stays for ever, and there are
 * thousands of them. All that differs is the word `export`. `test/compile` imports modules as hosts do.
 */
export const runEmitted = (code: string): Emitted =>
  runInThisContext(
    `'use strict';(() => {${code.replace(/^export (?=const |class )/gm, '')}return { answer }})()`,
  ) as Emitted
