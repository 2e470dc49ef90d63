#!/usr/bin/env node
import { fileURLToPath } from 'node:url'
import manifest from '../../package.json' with { type: 'json' }
import { run } from './program.js'

const today = (): string => {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}

// A reader that has seen enough, such as `head`, closes the pipe. That is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })
}
// Whoever stops the program takes the way through `exit`, on which unfinished files are removed. A shell expects 128 and the signal.
process.once('SIGINT', () => process.exit(130))
process.once('SIGTERM', () => process.exit(143))

process.exitCode = await run(process.argv.slice(2), {
  out: process.stdout,
  err: process.stderr,
  env: process.env,
  today,
  version: manifest.version,
  // The same folder from `src/cli` and from `dist/cli`.
  bundledRules: fileURLToPath(new URL('../../rules', import.meta.url)),
})
