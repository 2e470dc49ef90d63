/**
 * Prints how long the built command line takes to write a report on made-up accounts, how much memory it holds, how large the report
 * is, and, where there is Chromium, how long it takes to open and to search. `npm run bench:report`, after `npm run build`.
 */
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import { writeRows } from './made-up-accounts.js'
import { measureAssess } from './measured-assess.js'

const ROWS = Number(process.argv[2] ?? 100_000)
const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'

const print = (what: string, figure: string): void => console.log(`${what.padEnd(48)} ${figure.padStart(12)}`)

const seconds = async (act: () => Promise<unknown>): Promise<string> => {
  const start = performance.now()
  await act()
  return `${((performance.now() - start) / 1000).toFixed(2)} s`
}

const openAndSearch = async (page: Page, report: string): Promise<void> => {
  const open = page.goto(pathToFileURL(report).href)
  print('open: charts', await seconds(() => open))
  print('open: then cards', await seconds(() => page.waitForSelector('.card')))
  const bytes = await page.evaluate<number>('performance.memory.usedJSHeapSize')
  print('open: memory of the script', `${(bytes / 1e6).toFixed(0)} MB`)
  const last = `A${String(ROWS - 1).padStart(7, '0')}`
  const search = async () => {
    await page.fill('input[name=name]', last)
    await page.locator('.card h3', { hasText: last }).waitFor()
  }
  print('find one account by its name', await seconds(search))
}

const folder = mkdtempSync(join(tmpdir(), 'kam-rules-'))
try {
  const accounts = join(folder, 'accounts.csv')
  const report = join(folder, 'report.html')
  await writeRows(accounts, ROWS)
  const written = await measureAssess([accounts, '--format', 'html', '--out', report])
  print(`write a report on ${ROWS.toLocaleString('en')} accounts`, `${written.seconds.toFixed(2)} s`)
  print('write: memory', `${written.megabytes.toFixed(0)} MB`)
  print('write: size of the file', `${(statSync(report).size / 1e6).toFixed(1)} MB`)
  if (existsSync(CHROMIUM)) {
    const browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ['--no-sandbox', '--enable-precise-memory-info'],
    })
    await openAndSearch(await browser.newPage(), report)
    await browser.close()
  } else console.log('open: there is no Chromium, skipped')
} finally {
  rmSync(folder, { recursive: true })
}
