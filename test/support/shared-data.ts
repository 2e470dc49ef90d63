import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { test } from 'vitest'

const folder = fileURLToPath(new URL('../../../shared/data/', import.meta.url))

/** Whether the public data sets stand beside the project: they do for its maintainers and in its CI, not in a plain clone. */
export const hasSharedData: boolean = existsSync(folder)

/** A test on a file of ../shared/data, such as `telco-ibm/Telco-Customer-Churn.csv`; where the file is absent it is skipped, and its name says why. */
export function testWithSharedData(name: string, file: string, body: (path: string) => void | Promise<void>): void {
  const path = `${folder}${file}`
  test.skipIf(!existsSync(path))(`${name} (../shared/data/${file})`, () => body(path))
}
