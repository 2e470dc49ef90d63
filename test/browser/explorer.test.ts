import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openHandbook } from 'kam-rules/open-handbook'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { english } from '../../docs/explorer/messages/en.js'
import { chinese } from '../../docs/explorer/messages/zh-CN.js'
import type { Messages } from '../../docs/explorer/messages.js'
import { openOwnerBook } from '../../docs/explorer/owner/owner-book.js'
import type { Locale } from '../../docs/explorer/parts/part.js'
import { folderWith, kamRules, RULES } from '../cli/run-cli.js'
import { exampleAccounts } from '../explorer/example-accounts.js'
import { openPage, type WatchedPage, withoutSeriousFindings } from './browser.js'
import { showSite } from './shown-site.js'
import { canShowSite } from './site.js'

const SETTINGS = [
  ['en', 1280],
  ['en', 390],
  ['zh-CN', 1280],
  ['zh-CN', 390],
] as const

const MESSAGES: Readonly<Record<Locale, Messages>> = { en: english, 'zh-CN': chinese }

/** What opening the page may take, compressed. */
const MOST_BYTES = 200_000

const PATHS: Readonly<Record<Locale, string>> = { en: '/explorer.html', 'zh-CN': '/zh/explorer.html' }
const asOf = '2026-11-01'

const OPENED = new Map<string, ReturnType<typeof openHandbook>>()

const opened = (region: string): ReturnType<typeof openHandbook> => {
  const open = OPENED.get(region) ?? openHandbook({ region, asOf })
  OPENED.set(region, open)
  return open
}

/** What the library says of an example account, as the strip above the answers shows it. */
const tierOf = (accountId: string, region: string, locale: Locale, changes: object = {}): string => {
  const facts = exampleAccounts.find((one) => one['accountId'] === accountId)
  const { score, bandTitle } = opened(region).decide('customer-value', { ...facts, ...changes })
  return `${score} ${bandTitle[locale]}`
}

describe.skipIf(!canShowSite)('The explorer', () => {
  const shown = showSite()

  /** Opens the page, does something with it, and expects that nothing went wrong meanwhile. */
  const explore = async (
    [locale, width]: (typeof SETTINGS)[number],
    act: (page: Page, words: Messages, locale: Locale) => Promise<void>,
    hash = '',
  ): Promise<void> => {
    const { page, troubles }: WatchedPage = await openPage(shown.browser, width, { acceptDownloads: true })
    await page.goto(shown.site.url + PATHS[locale] + hash)
    await page.locator('#kx-region').waitFor()
    await act(page, MESSAGES[locale], locale)
    expect(troubles).toEqual([])
    await page.context().close()
  }

  describe.each(SETTINGS)('in the language %s, %d pixels wide', (...setting) => {
    test('opens with less than 200 kB, without a serious finding, in light and dark', async () => {
      const { page, troubles } = await openPage(shown.browser, setting[1])
      const bytes = await transferred(page, () =>
        page.goto(shown.site.url + PATHS[setting[0]], { waitUntil: 'networkidle' }),
      )
      expect(bytes).toBeGreaterThan(50_000)
      expect(bytes).toBeLessThan(MOST_BYTES)
      await expectFit(page)
      await page.emulateMedia({ colorScheme: 'dark' })
      await page.reload({ waitUntil: 'networkidle' })
      await expectFit(page)
      expect(troubles).toEqual([])
      await page.context().close()
    })

    test('shows what the library says of another account, and another tier when a fact changes', () =>
      explore(setting, async (page, words, locale) => {
        await page.getByLabel(words.account, { exact: true }).selectOption('HA-E-0002')
        await expectStrip(page, tierOf('HA-E-0002', 'CN-HA', locale))
        await openGroup(page, 'customer-value')
        await page.locator('#kx-f-growthPotential-input').fill('95')
        const changed = tierOf('HA-E-0002', 'CN-HA', locale, { growthPotential: 95 })
        expect(changed).not.toBe(tierOf('HA-E-0002', 'CN-HA', locale))
        await expectStrip(page, changed)
        await page.locator('[data-fact=growthPotential] .kx-clear').click()
        await expectStrip(page, tierOf('HA-E-0002', 'CN-HA', locale, { growthPotential: null }))
        await page.locator('[data-fact=growthPotential] .kx-was button').click()
        await expectStrip(page, tierOf('HA-E-0002', 'CN-HA', locale))
      }))

    test('says at the fact what is wrong with a value, and gives no answer until it is mended', () =>
      explore(setting, async (page, words) => {
        await openGroup(page, 'customer-value')
        await page.locator('#kx-f-creditScore-input').fill('500')
        await page.locator('[data-fact=creditScore] .kx-error').waitFor()
        expect(await page.locator('#kx-f-creditScore-input').getAttribute('aria-invalid')).toBe('true')
        await expectStrip(page, words.noAnswer)
        await page.locator('#kx-f-creditScore-input').fill('50')
        await page.locator('[data-decision=customer-value] .kx-score').waitFor()
      }))

    test('refuses a bad account with the place and the reason, and takes a good one', () =>
      explore(setting, async (page, words, locale) => {
        await page.getByRole('button', { name: words.paste.open }).click()
        const text = page.getByLabel(words.paste.label)
        const use = page.getByRole('button', { name: words.paste.use })
        await text.fill('{ "accountId": "B-1",\n "monthlyRevenue": }')
        await use.click()
        await page.getByText(words.place('', 2, 20)).waitFor()
        await text.fill('{ "accountId": "B-1", "monthlyRevenu": 5, "creditScore": 500 }')
        await use.click()
        await page.locator('#kx-paste .kx-problems li').nth(1).waitFor()
        await expect
          .poll(() => page.locator('#kx-paste .kx-problems').innerText())
          .toMatch(/monthlyRevenu[\s\S]*monthlyRevenue[\s\S]*creditScore/)
        await expectFit(page)
        await text.fill('{ "accountId": "B-1", "accountType": "enterprise", "monthlyRevenue": 50000 }')
        await use.click()
        await expectStrip(page, tierOf('', 'CN-HA', locale, { accountType: 'enterprise', monthlyRevenue: 50000 }))
        await expect.poll(() => page.locator('#kx-account').inputValue()).toBe('own')
      }))

    test('shows the same account under a second region beside the first', () =>
      explore(setting, async (page, words, locale) => {
        await page.getByLabel(words.account, { exact: true }).selectOption('HA-E-0008')
        await page.getByLabel(words.beside).selectOption('GB')
        for (const region of ['CN-HA', 'GB']) {
          const pane = page.locator(`[data-decision=customer-value] [data-region=${region}] .kx-score`)
          const shown = async () => (await pane.innerText()).replace(/\s+/g, ' ')
          await expect.poll(shown).toBe(tierOf('HA-E-0008', region, locale))
        }
        await page.locator('[data-decision=customer-value]').getByText(words.otherAnswer).waitFor()
        await expectFit(page)
      }))

    test('shows the tree of conditions with what is met, not met and unknown in words', () =>
      explore(setting, async (page, words) => {
        const card = page.locator('[data-decision=customer-value]')
        await card.locator('.kx-why > summary').click()
        await card.locator('.kx-tree > li > details > summary').first().click()
        await card.locator('.kx-tree .kx-tree > li > details > summary').first().click()
        const verdicts = () => card.locator('.kx-tree .kx-verdict').allInnerTexts()
        for (const verdict of Object.values(words.verdict)) await expect.poll(verdicts).toContain(verdict)
        await card.locator('[data-kind=condition]').first().waitFor()
        await expectFit(page)
      }))

    test('tells the nearest change that would alter the answer, and makes it', () =>
      explore(setting, async (page, words) => {
        const card = page.locator('[data-decision=customer-value]')
        const before = await page.locator('.kx-strip').innerText()
        await card.locator('.kx-nearest > summary').click()
        await card.getByRole('button', { name: words.nearest.tryOut }).first().click()
        await page.waitForFunction(`document.querySelector('.kx-strip').innerText !== ${JSON.stringify(before)}`)
        await page.getByRole('button', { name: words.undoAll(1) }).click()
        await expectStrip(page, before.split('\n').at(-1) ?? '')
      }))

    test('loads further decisions and the whole dictionary when they are asked for', () =>
      explore(setting, async (page, words) => {
        await page.locator('.kx-picker > summary').click()
        await page.locator('.kx-picker input:not(:checked)').first().check()
        await page.locator('[data-decision=buying-centre] .kx-table').waitFor()
        await page.getByRole('button', { name: words.allFacts }).click()
        await page.getByLabel(words.search).fill('fingerRingCount')
        await page.locator('#kx-f-fingerRingCount-input').fill('3')
        await page.locator('[data-fact=fingerRingCount][data-changed=true]').waitFor()
        await expectFit(page)
      }))

    test('shows what a changed amount moves, and hands it over as a document that the check accepts', () =>
      explore(setting, async (page, words) => {
        await page.getByRole('button', { name: words.owner.open }).click()
        await page.locator('#kx-amount').selectOption('value.tier.key')
        const raised = { kind: 'amount', parameter: 'value.tier.key', value: 67, from: asOf, unit: 'points' } as const
        await page.locator('#kx-amount-value').fill(String(raised.value))
        await page.getByRole('button', { name: words.owner.tryIt }).click()
        await page.getByText(words.owner.sound).waitFor()
        const moves = page.locator('.kx-attempt .kx-table')
        await expect.poll(() => moves.count()).toBe(2)
        await expect.poll(() => moves.nth(0).innerText()).toMatch(/66 .*\s66 /)
        await expect.poll(() => moves.nth(1).innerText()).toContain('HA-E-0007')
        await expectFit(page)
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('button', { name: words.owner.download('CN-HA.json') }).click(),
        ])
        expect(download.suggestedFilename()).toBe('CN-HA.json')
        const file = readFileSync(await download.path(), 'utf8')
        expect(file).toBe(openOwnerBook('CN-HA', asOf).attempt([raised]).file)
        // The document is the same everywhere; looking for proofs takes a while.
        if (setting.join() === SETTINGS[0].join()) await expectAccepted(file)
      }))

    test('tells what is wrong with a change, and changes dates and texts as well', () =>
      explore(setting, async (page, words) => {
        await page.getByRole('button', { name: words.owner.open }).click()
        await page.locator('#kx-amount').selectOption('value.tier.key')
        await page.locator('#kx-amount-value').fill('90')
        await page.getByRole('button', { name: words.owner.tryIt }).click()
        await page.locator('.kx-attempt .kx-danger').waitFor()
        await expect.poll(() => page.locator('.kx-attempt .kx-problems li').count()).toBeGreaterThan(0)
        await page.getByRole('button', { name: words.owner.remove }).click()
        await page.getByRole('radio', { name: words.owner.kind.date }).check()
        await page.locator('#kx-day').selectOption('/changes/0/values/0/from')
        await page.locator('#kx-day-date').fill('2027-01-01')
        await page.getByRole('button', { name: words.owner.tryIt }).click()
        await page.getByText(words.owner.sound).waitFor()
        await page.getByRole('radio', { name: words.owner.kind.text }).check()
        await page.locator('#kx-text-decision').selectOption('segments')
        await page.locator('#kx-text-en').fill('Other words.')
        await page.locator('#kx-text-zh-CN').fill('另一种说法。')
        await page.getByRole('button', { name: words.owner.tryIt }).click()
        await page.locator('.kx-edits li').nth(1).waitFor()
        await page.getByText(words.owner.sound).waitFor()
        await expect.poll(() => page.locator('.kx-file').textContent()).toContain('Other words.')
        await page.getByText(words.owner.proved).waitFor()
      }))

    test('is carried by a link: region, date, account, facts, decisions and changes', () =>
      explore(setting, async (page, words, locale) => {
        await page.getByLabel(words.region, { exact: true }).selectOption('CN-GD')
        await page.getByLabel(words.account, { exact: true }).selectOption('HA-I-0005')
        await page.getByLabel(words.date, { exact: true }).fill('2026-12-24')
        await openGroup(page, 'customer-value')
        await page.locator('#kx-f-tenureMonths-input').fill('3')
        await page.waitForFunction(`location.hash.includes('tenureMonths')`)
        const [link, strip] = [page.url(), await page.locator('.kx-strip').innerText()]
        await page.goto('about:blank')
        await page.goto(link)
        await page.locator('.kx-strip').waitFor()
        await expect.poll(() => page.locator('.kx-strip').innerText()).toBe(strip)
        await expect.poll(() => page.locator('#kx-date').inputValue()).toBe('2026-12-24')
        const edits = JSON.stringify([{ kind: 'amount', parameter: 'value.tier.key', value: 61, from: asOf }])
        await page.goto(`${shown.site.url}${PATHS[locale]}#region=XX&edits=${encodeURIComponent(edits)}`)
        await page.getByText(words.linkUnread(['region'])).waitFor()
      }))

    test('works with the keyboard alone', () =>
      explore(setting, async (page, words, locale) => {
        await tabTo(page, '#kx-account')
        await page.keyboard.type('HA-E-0004')
        await expectStrip(page, tierOf('HA-E-0004', 'CN-HA', locale))
        await tabTo(page, '#kx-search')
        await page.keyboard.type('growthPotential')
        await tabTo(page, '#kx-f-growthPotential-input')
        await page.keyboard.press('Control+A')
        await page.keyboard.type('90')
        await expectStrip(page, tierOf('HA-E-0004', 'CN-HA', locale, { growthPotential: 90 }))
        await tabTo(page, '#kx-f-growthPotential-input ~ .kx-clear')
        await page.keyboard.press('Enter')
        await expectStrip(page, tierOf('HA-E-0004', 'CN-HA', locale, { growthPotential: null }))
        await tabTo(page, '[data-decision=customer-value] .kx-why > summary')
        await page.keyboard.press('Enter')
        await tabTo(page, '[data-decision=customer-value] .kx-tree summary')
        await page.keyboard.press('Space')
        await page.locator('[data-decision=customer-value] .kx-tree .kx-tree').first().waitFor()
        await tabTo(page, '.kx-owner > button')
        await page.keyboard.press('Enter')
        await page.getByRole('radio', { name: words.owner.kind.amount }).waitFor()
      }))
  })
})

/** Nothing lies beside the page, and nobody is shut out. */
const expectFit = async (page: Page): Promise<void> => {
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
  await withoutSeriousFindings(page)
}

const expectStrip = async (page: Page, words: string): Promise<void> => {
  await page.locator('.kx-strip').getByText(words).first().waitFor({ timeout: 10_000 })
}

/** Groups of facts are shut on a phone. */
const openGroup = async (page: Page, id: string): Promise<void> => {
  const group = page.locator(`[data-group=${id}]`)
  if ((await group.getAttribute('open')) === null) await group.locator('> summary').click()
}

/** Presses the key until that element has the focus. */
const tabTo = async (page: Page, selector: string): Promise<void> => {
  for (let presses = 0; presses < 150; presses++) {
    if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The key Tab does not lead to ${selector}.`)
}

/** The bytes that come over the wire meanwhile: compressed, heads of answers and all. */
const transferred = async (page: Page, act: () => Promise<unknown>): Promise<number> => {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  let bytes = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  await act()
  return bytes
}

/** The bundled rules with that document in the place of Henan's pass the check. */
const expectAccepted = async (file: string): Promise<void> => {
  const folder = folderWith({})
  cpSync(RULES, folder, { recursive: true })
  writeFileSync(join(folder, 'regions/CN-HA.json'), file)
  const { exitCode, out } = await kamRules(['check', folder, '--region', 'CN-HA', '--as-of', asOf])
  expect(out).toMatch(/No problems|Errors: 0\./)
  expect(exitCode).toBe(0)
}
