import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'

const USUAL_PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Where Chromium lies, if there is one: tests that need it are skipped by name where there is none. */
export const CHROMIUM: string | undefined = [process.env['CHROMIUM_PATH'], ...USUAL_PATHS].find(
  (path) => path !== undefined && existsSync(path),
)

/** Starts Chromium. Whoever opens it closes it. */
export const openBrowser = (): Promise<Browser> => {
  if (CHROMIUM === undefined) throw new Error('There is no Chromium: name one by CHROMIUM_PATH.')
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
}

/** A page, and everything that it should not have done: errors, violations of its policy, requests to other hosts. */
export interface WatchedPage {
  readonly page: Page
  readonly troubles: readonly string[]
}

/** Opens an empty page of that width, whose troubles are gathered. `close` of its context closes it. */
export const openPage = async (
  browser: Browser,
  width: number,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> => {
  const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  const troubles: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`))
  page.on('request', (request) => {
    if (!LOCAL_HOSTS.includes(new URL(request.url()).hostname)) troubles.push(`outside request: ${request.url()}`)
  })
  await page.addInitScript(reportViolations)
  return { page, troubles }
}

/** This machine; files and data have no host. */
const LOCAL_HOSTS = ['localhost', '127.0.0.1', '']

/** Runs in the page. Chromium writes violations to its console, but not those of every kind. */
const reportViolations = (): void => {
  const { addEventListener } = globalThis as unknown as {
    addEventListener: (type: string, hear: (event: Record<string, unknown>) => void) => void
  }
  addEventListener('securitypolicyviolation', (event) =>
    console.error(`policy: ${String(event['violatedDirective'])} ${String(event['blockedURI'])}`),
  )
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Expects that axe finds nothing serious or critical on the page as it is now. */
export const withoutSeriousFindings = async (page: Page): Promise<void> => {
  expect(await seriousFindings(page)).toEqual([])
}

const seriousFindings = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(AXE)
  const { violations } = (await page.evaluate('axe.run()')) as AxeResults
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
    )
}
