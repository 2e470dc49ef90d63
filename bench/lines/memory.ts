import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { digits, printTable } from '../table.js'

/** Young objects have so much room that nothing is collected while it is counted. */
const FLAGS = ['--expose-gc', '--max-semi-space-size=512', '--min-semi-space-size=512']

/** What a decision leaves to be collected. */
export const memory = (bench: string, emitted: string): void => {
  const printed = execFileSync(process.execPath, [...FLAGS, join(bench, 'count-bytes.js'), emitted], {
    encoding: 'utf8',
  })
  const counts = JSON.parse(printed) as readonly (readonly [name: string, bytes: number])[]
  const rows = counts.map(([name, bytes]) => [name, digits(bytes)])
  printTable('Garbage of one decision, 88 rules', ['engine', 'bytes'], rows)
}
