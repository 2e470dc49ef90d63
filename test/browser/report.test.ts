import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fileWith, kamRules, ROOT, smallRules } from '../cli/run-cli.js'
import { CHROMIUM, openBrowser, openPage, withoutSeriousFindings } from './browser.js'

let browser: Browser

beforeAll(async () => {
  if (CHROMIUM !== undefined) browser = await openBrowser()
})

afterAll(() => browser?.close())

/** Has a report written, and opens it as a file. */
const openReport = async (width: number, args: readonly string[]) => {
  const out = fileWith('report.html', '')
  await kamRules(['assess', ...args, '--as-of', '2026-11-01', '--format', 'html', '--out', out])
  const { page, troubles } = await openPage(browser, width)
  await page.goto(pathToFileURL(out).href)
  await page.waitForSelector('.card')
  return { page, troubles }
}

const openBundled = (width: number, locale: string, ...more: readonly string[]) =>
  openReport(width, [join(ROOT, 'examples/accounts.ndjson'), '--region', 'CN-HA', '--locale', locale, ...more])

const LANGUAGES = [
  { locale: 'en', showing: '1 to 12 of 30 accounts', next: 'Next page', clear: 'Clear', strategic: 'Strategic' },
  { locale: 'zh-CN', showing: '第1至12户，共30户', next: '下一页', clear: '清除条件', strategic: '战略级' },
] as const

const SIZES = LANGUAGES.flatMap((language) => [390, 1280].map((width) => ({ ...language, width })))

const isDescending = (numbers: readonly number[]): boolean =>
  numbers.every((number, index) => number <= (numbers[index - 1] ?? number))

describe.skipIf(CHROMIUM === undefined)('A report in a browser', () => {
  test.each(SIZES)('in $locale, $width pixels wide, is driven by clicks', async ({ width, ...language }) => {
    const { page, troubles } = await openBundled(width, language.locale)
    const found = page.locator('#found')
    await expect.poll(() => found.textContent()).toBe(language.showing)
    await page.getByRole('button', { name: language.next }).click()
    await expect.poll(() => page.locator('.card h3').first().textContent()).toBe('HA-E-0013')
    await page.getByRole('link', { name: language.strategic, exact: true }).click()
    await expect.poll(() => page.locator('.card').count()).toBe(4)
    await page.locator('.card summary').first().click()
    await expect.poll(() => page.locator('.card details').first().getByRole('listitem').count()).toBeGreaterThan(0)
    await page.getByRole('button', { name: language.clear }).click()
    await expect.poll(() => found.textContent()).toBe(language.showing)
    await page.locator('.matrix a').first().click()
    await expect.poll(() => page.locator('.card').count()).toBeLessThan(4)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
    expect(troubles).toEqual([])
  })

  test.each([
    { locale: 'en', width: 1280, colorScheme: 'light' },
    { locale: 'en', width: 390, colorScheme: 'dark' },
    { locale: 'zh-CN', width: 1280, colorScheme: 'dark' },
    { locale: 'zh-CN', width: 390, colorScheme: 'light' },
  ] as const)('in $locale, $width pixels wide and $colorScheme, has no serious finding of axe', async (look) => {
    const { page, troubles } = await openBundled(look.width, look.locale)
    await page.emulateMedia({ colorScheme: look.colorScheme })
    await page.locator('.card summary').first().click()
    await withoutSeriousFindings(page)
    expect(troubles).toEqual([])
  })

  test('is driven by keys alone', async () => {
    const { page, troubles } = await openBundled(1280, 'en')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.name')).toBe('name')
    await page.keyboard.type('e-00')
    await expect.poll(() => page.locator('#found').textContent()).toBe('1 to 12 of 14 accounts found, 30 in all')
    await page.getByRole('button', { name: 'Next page' }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('HA-E-0013')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.card details[open]').count()).toBe(1)
    expect(troubles).toEqual([])
  })

  test('sorts by score, and finds by what is recommended', async () => {
    const { page } = await openBundled(1280, 'en')
    await page.getByRole('combobox', { name: /^Order/ }).selectOption({ label: 'Customer value, highest first' })
    const scores = async () => {
      const bands = await page.locator('.card .score:first-of-type .band').allTextContents()
      return bands.map((band) => Number.parseInt(band, 10))
    }
    await expect.poll(async () => isDescending(await scores())).toBe(true)
    const best = (await scores())[0] ?? 0
    await page.getByRole('combobox', { name: /^Order/ }).selectOption({ label: 'Customer value, lowest first' })
    await expect.poll(async () => (await scores())[0]).toBeLessThan(best)
    expect(isDescending((await scores()).toReversed())).toBe(true)
    await page.getByLabel('Segment, finding or recommendation').selectOption({ label: 'Open directly (8)' })
    await expect.poll(() => page.locator('.card').count()).toBe(8)
  })

  test('shows hostile names and values as words', async () => {
    const hostile = `</script><img src="x" onerror="document.title='taken'">`
    const content = `accountId,age\n"${hostile.replaceAll('"', '""')}",12\n`
    const { page, troubles } = await openReport(1280, [fileWith('a.csv', content), '--rules', smallRules()])
    await expect.poll(() => page.locator('.card h3').textContent()).toBe(hostile)
    await expect.poll(() => page.locator('img').count()).toBe(0)
    expect(await page.title()).toBe('Assessment report: a.csv')
    expect(troubles).toEqual([])
  })

  test('shows its charts also without script, and says what is missing then', async () => {
    const out = fileWith('report.html', '')
    const args = ['assess', join(ROOT, 'examples/accounts.ndjson'), '--region', 'CN-HA', '--as-of', '2026-11-01']
    await kamRules([...args, '--format', 'html', '--out', out])
    const { page, troubles } = await openPage(browser, 1280, { javaScriptEnabled: false })
    await page.goto(pathToFileURL(out).href)
    await expect.poll(() => page.getByRole('table', { name: 'Customer value', exact: true }).isVisible()).toBe(true)
    await expect.poll(() => page.locator('noscript').innerText()).toContain('need JavaScript')
    expect(troubles).toEqual([])
  })
})
