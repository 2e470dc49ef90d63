import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { openBrowser } from './browser.js'
import { type ServedSite, serveSite } from './serve-site.js'
import { buildSite, SITE } from './site.js'

/** The site, built and served, and a browser to look at it. */
export interface ShownSite {
  readonly site: ServedSite
  readonly browser: Browser
}

/** Shows the site to the tests of a group while they run; until then nothing is there. */
export const showSite = (): ShownSite => {
  const shown = {} as { -readonly [Part in keyof ShownSite]: ShownSite[Part] }

  beforeAll(async () => {
    await buildSite()
    shown.site = await serveSite(SITE)
    shown.browser = await openBrowser()
  }, 600_000)

  afterAll(async () => {
    await shown.browser?.close()
    await shown.site?.close()
  })

  return shown
}
