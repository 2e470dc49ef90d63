import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const SCENE = ['--region', 'CN-HA', '--as-of', '2026-11-01']

/** Runs in the measured process and tells its peak memory when it ends. */
const REPORT_MEMORY = `data:text/javascript,import{writeSync}from'node:fs';process.on('exit',()=>writeSync(3,String(process.resourceUsage().maxRSS)))`

/** How long a process took, and the most memory it held. */
export interface Measured {
  readonly seconds: number
  readonly megabytes: number
}

/** Runs `assess` of the built command line as a whole process, from start to end. */
export const measureAssess = async (args: readonly string[]): Promise<Measured> => {
  const start = performance.now()
  const child = spawn(process.execPath, ['--import', REPORT_MEMORY, 'dist/cli/main.js', 'assess', ...args, ...SCENE], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  })
  let kilobytes = ''
  child.stdio[3]?.on('data', (chunk: Buffer) => {
    kilobytes += chunk.toString()
  })
  const [exitCode] = await once(child, 'close')
  if (exitCode !== 0) throw new Error(`assess ended with ${exitCode}`)
  return { seconds: (performance.now() - start) / 1000, megabytes: Number(kilobytes) / 1024 }
}
