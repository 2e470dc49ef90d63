import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { CHROMIUM } from './browser.js'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** The folder that the site is built into. */
export const SITE = join(ROOT, 'docs/.vitepress/dist')

/** Whether the site can be built and shown: its packages are installed (`npm --prefix docs ci`), and there is a Chromium. */
export const canShowSite = existsSync(join(ROOT, 'docs/node_modules/vitepress')) && CHROMIUM !== undefined

/** What the site is made from. */
const SOURCES = ['docs', 'examples', 'rules', 'scripts', 'src', 'package-lock.json', 'typedoc.json']
const MADE = ['node_modules', 'dist', 'cache', 'api', 'catalogue', '.temp']

/** In the built site, the age of the newest source that it was made from. */
const STAMP = join(SITE, '.built-from')
const LOCK = join(ROOT, 'docs/.vitepress/cache/building-by')

/** Builds the site unless it is newer than its sources; takes half a minute. Test files that run side by side build it once. */
export const buildSite = async (): Promise<void> => {
  while (!takeLock()) await setTimeout(500)
  try {
    const newest = String(Math.max(...SOURCES.map((path) => newestIn(join(ROOT, path)))))
    if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === newest) return
    await run(['--import', 'tsx', 'scripts/docs.ts', '--as-of', '2026-11-01'])
    writeFileSync(STAMP, newest)
  } finally {
    rmSync(LOCK, { force: true })
  }
}

/** One process at a time; the lock of a process that has died is nobody's. */
const takeLock = (): boolean => {
  try {
    mkdirSync(dirname(LOCK), { recursive: true })
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    if (existsSync(LOCK) && !isAlive(Number(readFileSync(LOCK, 'utf8')))) rmSync(LOCK, { force: true })
    return false
  }
}

/** A process that is just writing its lock has no number yet. */
const isAlive = (pid: number): boolean => {
  if (pid === 0) return true
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** When the newest of the files was changed, in milliseconds. */
const newestIn = (path: string): number => {
  const status = statSync(path)
  if (!status.isDirectory()) return status.mtimeMs
  const files = readdirSync(path).filter((file) => !MADE.includes(file))
  return Math.max(0, ...files.map((file) => newestIn(join(path, file))))
}

const run = async (args: readonly string[]): Promise<void> => {
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => {
      output += String(data)
    })
  }
  const code = await new Promise((resolve) => child.on('close', resolve))
  if (code !== 0) throw new Error(`The site does not build:\n${output}`)
}
