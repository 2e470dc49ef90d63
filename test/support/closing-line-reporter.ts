import type { SerializedError } from 'vitest'
import { DefaultReporter, type TestModule, type TestRunEndReason } from 'vitest/node'
import { hasSharedData } from './shared-data.js'

/** What the closing line needs to know of a run. `failed` counts also what failed outside a test: a file that does not load, an unhandled error. */
export interface RunCounts {
  readonly passed: number
  readonly failed: number
  readonly skipped: readonly string[]
}

/**
 * Vitest's usual report, then the name of each skipped test, and alone on the last line `N passed, N failed, N skipped`.
 * In CI a skipped test fails the run.
 */
export default class ClosingLineReporter extends DefaultReporter {
  override onTestRunEnd(
    modules: readonly TestModule[],
    errors: readonly SerializedError[],
    reason: TestRunEndReason,
  ): void {
    super.onTestRunEnd(modules, errors, reason)
    const counts = countRun(modules, errors.length)
    const forbidden = process.env['CI'] ? forbiddenSkips(counts.skipped, hasSharedData) : []
    for (const name of counts.skipped) this.log(`skipped${forbidden.includes(name) ? ' (fails in CI)' : ''}: ${name}`)
    if (forbidden.length > 0) process.exitCode = 1
    this.log(closingLine(counts))
  }
}

/** A test that reads the shared data says so in its name. It may be skipped in a CI that has no such folder; nothing else may be skipped in CI. */
export function forbiddenSkips(skipped: readonly string[], hasSharedData: boolean): readonly string[] {
  return skipped.filter((name) => hasSharedData || !name.includes('../shared/'))
}

/** The line by which a CI reads the run. */
export function closingLine({ passed, failed, skipped }: RunCounts): string {
  return `${passed} passed, ${failed} failed, ${skipped.length} skipped`
}

function countRun(modules: readonly TestModule[], unhandledErrors: number): RunCounts {
  const tests = modules.flatMap((module) => [...module.children.allTests()])
  const inState = (state: string) => tests.filter((test) => test.result().state === state)
  const brokenSuites = modules.flatMap((module) => [module, ...module.children.allSuites()]).flatMap((s) => s.errors())
  return {
    passed: inState('passed').length,
    failed: inState('failed').length + brokenSuites.length + unhandledErrors,
    skipped: inState('skipped').map((test) => `${test.module.relativeModuleId} > ${test.fullName}`),
  }
}
