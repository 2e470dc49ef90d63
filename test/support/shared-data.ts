import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { test } from 'vitest'

const shared = fileURLToPath(new URL('../../../shared/', import.meta.url))
const folder = `${shared}data/`

/** The path of a file beside the project, such as `reliability/bad-inputs.json`, if it is there. */
export const sharedFile = (file: string): string | undefined =>
  existsSync(`${shared}${file}`) ? `${shared}${file}` : undefined

/** Whether the public data sets stand beside the project: they do for its maintainers and in its CI, not in a plain clone. */
export const hasSharedData: boolean = existsSync(folder)

/** A test on a file of ../shared/data, such as `telco-ibm/Telco-Customer-Churn.csv`; where the file is absent it is skipped, and its name says why. */
export function testWithSharedData(
  name: string,
  file: string,
  body: (path: string) => void | Promise<void>,
  milliseconds?: number,
): void {
  const path = `${folder}${file}`
  test.skipIf(!existsSync(path))(`${name} (../shared/data/${file})`, () => body(path), milliseconds)
}
