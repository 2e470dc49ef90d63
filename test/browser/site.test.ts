import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { deadLinks } from '../../scripts/site-links.js'
import { openPage, type WatchedPage, withoutSeriousFindings } from './browser.js'
import { showSite } from './shown-site.js'
import { canShowSite, SITE } from './site.js'

const WIDTHS = { phone: 390, desktop: 1280 } as const

/** One page of each kind, in both languages. */
const PAGES = [
  '/',
  '/guide/start.html',
  '/guide/write-rules.html',
  '/guide/configure-a-region.html',
  '/guide/data-warehouses.html',
  '/design.html',
  '/conformance.html',
  '/api/',
  '/api/kam-rules.html',
  '/catalogue/',
  '/catalogue/decisions/customer-value.html',
  '/catalogue/decisions/conduct.html',
  '/catalogue/decisions/product-offers.html',
  '/catalogue/facts/',
  '/catalogue/facts/monthlyRevenue.html',
  '/catalogue/amounts.html',
  '/catalogue/conditions.html',
  '/catalogue/coverage.html',
  '/catalogue/regions/CN-GD.html',
  '/catalogue/lint/',
  '/catalogue/lint/BAND_HOLE.html',
].flatMap((path) => [path, `/zh${path}`])

/** Pages that are looked at for people who see or hear less. */
const LOOKED_AT = [
  '/',
  '/guide/write-rules.html',
  '/catalogue/',
  '/catalogue/decisions/customer-value.html',
  '/catalogue/facts/monthlyRevenue.html',
]

const IN_BOTH_LANGUAGES = [
  { language: 'English', prefix: '', lang: 'en', word: 'overdue', expected: /overdue/i },
  { language: 'Chinese', prefix: '/zh', lang: 'zh-CN', word: '魔方', expected: /魔方/ },
] as const

/** Runs in the page. */
const isAlive = (): boolean => {
  const { document } = globalThis as unknown as { document: { querySelector: (selector: string) => object } }
  return '__vue_app__' in document.querySelector('#app')
}

describe.skipIf(!canShowSite)('The site', () => {
  const shown = showSite()

  /** Goes to a page of the site, and waits until its scripts have taken it over. */
  const openIn = async (page: Page, path: string): Promise<void> => {
    await page.goto(shown.site.url + path)
    await page.waitForFunction(isAlive)
  }

  /** Opens a page of the site, and expects at the end that it has done nothing that it should not. */
  const visit = async (
    path: string,
    width: number,
    look: (page: Page) => Promise<void>,
    options: Parameters<typeof openPage>[2] = {},
  ): Promise<void> => {
    const { page, troubles }: WatchedPage = await openPage(shown.browser, width, options)
    await openIn(page, path)
    await look(page)
    expect(troubles).toEqual([])
    await page.context().close()
  }

  test('has no link to a page or a place that is not there', () => {
    expect(deadLinks(SITE)).toEqual([])
  })

  test.each(Object.entries(WIDTHS))(
    'opens each kind of page on a %s without an error, within its policy and its width',
    async (_, width) => {
      await visit('/', width, async (page) => {
        for (const path of PAGES) {
          await openIn(page, path)
          await expect.poll(() => page.locator('h1').first().textContent(), { message: path }).toMatch(/\S/)
          expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBeLessThanOrEqual(width)
        }
      })
    },
    240_000,
  )

  describe.each(['light', 'dark'] as const)('in its %s colours', (colorScheme) => {
    test.each(LOOKED_AT.flatMap((path) => (colorScheme === 'light' ? [path, `/zh${path}`] : [`/zh${path}`])))(
      '%s has no serious finding for people who see or hear less',
      async (path) => {
        await visit(path, WIDTHS.desktop, withoutSeriousFindings, { colorScheme })
      },
    )
  })

  describe.each(IN_BOTH_LANGUAGES)('in $language', ({ prefix, lang, word, expected }) => {
    test.each(Object.entries(WIDTHS))('finds a word on a %s and leads to it', async (_, width) => {
      await visit(`${prefix}/guide/start.html`, width, async (page) => {
        const started = await page.locator('h1').first().textContent()
        await page.keyboard.press('Control+k')
        await page.locator('#localsearch-input').fill(word)
        const first = page.locator('#localsearch-list .result').first()
        await first.waitFor()
        await expect.poll(() => first.textContent()).toMatch(expected)
        await page.keyboard.press('Enter')
        await page.waitForURL((url) => !url.pathname.endsWith('/guide/start.html'))
        await expect.poll(() => page.locator('h1').first().textContent()).not.toBe(started)
        await expect.poll(() => page.locator('main').textContent()).toMatch(expected)
        expect(await page.evaluate('document.documentElement.lang')).toBe(lang)
      })
    })

    test('leads from the menu of a phone to a decision, and from a decision to a fact', async () => {
      await visit(`${prefix}/catalogue/`, WIDTHS.phone, async (page) => {
        await page.locator('.VPLocalNav .menu').click()
        await page.locator('.VPSidebar a[href$="/decisions/churn-risk.html"]').click()
        await page.waitForURL(/churn-risk/)
        await page
          .locator('.vp-doc a[href*="/facts/tenureMonths"], .vp-doc a[href*="../facts/tenureMonths"]')
          .first()
          .click()
        await page.waitForURL(/tenureMonths/)
        await expect.poll(() => page.locator('h1').textContent()).toMatch(/\S/)
      })
    })

    test('says so where there is no such page', async () => {
      const { page } = await openPage(shown.browser, WIDTHS.desktop)
      await openIn(page, `${prefix}/no-such-page.html`)
      await expect
        .poll(() => page.locator('.NotFound').textContent())
        .toMatch(lang === 'en' ? /page not found/i : /没有这个页面/)
      await page.context().close()
    })
  })

  test('leads from a page to the same page in the other language and back', async () => {
    await visit('/catalogue/facts/monthlyRevenue.html', WIDTHS.desktop, async (page) => {
      const switchTo = async (language: string, words: string) => {
        await page.locator('.VPNavBarTranslations button').hover()
        await page.locator('.VPNavBarTranslations').getByRole('link', { name: language }).click()
        await page.locator('h1', { hasText: words }).waitFor()
      }
      await switchTo('简体中文', '月收入')
      await switchTo('English', 'Monthly revenue')
    })
  })

  test('turns dark and stays so', async () => {
    await visit('/guide/start.html', WIDTHS.desktop, async (page) => {
      await page.locator('.VPNavBarAppearance .VPSwitchAppearance').click()
      expect(await page.locator('html').getAttribute('class')).toContain('dark')
      await page.reload({ waitUntil: 'networkidle' })
      expect(await page.locator('html').getAttribute('class')).toContain('dark')
    })
  })

  test('shows the decision graph as a drawing with words for those who do not see it', async () => {
    await visit('/zh/catalogue/', WIDTHS.desktop, async (page) => {
      const drawing = page.locator('.diagram svg')
      expect(await drawing.getAttribute('aria-label')).toContain('客户经理职责 → 客户价值')
      await expect.poll(() => drawing.locator('text', { hasText: '客户价值' }).count()).toBe(1)
    })
  })
})
