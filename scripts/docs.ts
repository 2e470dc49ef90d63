/**
 * Builds the documentation site into `docs/.vitepress/dist`: the catalogue of the bundled rules, the reference of the API, the guides.
 * `--pages` writes the pages only, `--as-of YYYY-MM-DD` says the day whose rules are shown; today when absent.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { deadLinks } from './site-links.js'
import { arrangeApiPages, writeCatalogue } from './site-pages.js'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

const { values } = parseArgs({ options: { pages: { type: 'boolean' }, 'as-of': { type: 'string' } } })
const asOf = values['as-of'] ?? new Date().toISOString().slice(0, 10)

const timed = (what: string, work: () => number | undefined): void => {
  const start = performance.now()
  const pages = work()
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`${what}: ${pages === undefined ? '' : `${pages} pages, `}${seconds} s`)
}

/** Runs a program of a package, and stops where it fails. */
const run = (packageName: string, bin: string, args: readonly string[], cwd: string): void => {
  const manifest = createRequire(join(cwd, 'package.json')).resolve(`${packageName}/package.json`)
  const { status } = spawnSync(process.execPath, [join(dirname(manifest), bin), ...args], { cwd, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

const SITE_FOLDER = join(ROOT, 'docs')

const buildSite = (): undefined => {
  run('vue-tsc', 'bin/vue-tsc.js', ['-p', '.'], SITE_FOLDER)
  run('vitepress', 'bin/vitepress.js', ['build'], SITE_FOLDER)
  const dead = deadLinks(join(SITE_FOLDER, '.vitepress/dist'))
  for (const { page, link } of dead) console.error(`${page}: nothing is there: ${link}`)
  if (dead.length > 0) process.exit(1)
}

const isComplete = values.pages !== true
if (isComplete && !existsSync(join(SITE_FOLDER, 'node_modules'))) {
  console.error('The packages of the site are not installed: npm --prefix docs ci')
  process.exit(1)
}
timed('Catalogue', () => writeCatalogue(asOf))
timed('Reference of the API', () => {
  // `npm run types` checks the sources.
  run('typedoc', 'bin/typedoc', ['--skipErrorChecking'], ROOT)
  return arrangeApiPages()
})
if (isComplete) timed('Site', buildSite)
