import type { Problem } from './input/problem.js'

/**
 * How the program ends. `problems`: rules or cases are wrong; `different`: what was compared differs, as `diff` says it of files;
 * `wrongUse`: the command cannot be carried out as asked.
 */
export const EXIT = { ok: 0, problems: 1, different: 1, wrongUse: 2, skipped: 3 } as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** Leaves a command early, with what is wrong and words for the person who typed it. */
export class Stop extends Error {
  constructor(
    readonly exitCode: ExitCode,
    message: string,
    readonly problems: readonly Problem[] = [],
  ) {
    super(message)
  }
}
