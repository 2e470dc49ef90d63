import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Tests and examples say `kam-rules`, as a user does: tsconfig.json leads that to the sources.
  resolve: { tsconfigPaths: true },
  test: {
    include: ['test/**/*.test.ts'],
    typecheck: { enabled: true, include: ['test/**/*.test-d.ts'] },
    // On a busy machine a test of a second can take ten; what hangs is caught all the same.
    testTimeout: 60_000,
    // Of two cores Vitest would use one.
    maxWorkers: '100%',
    // What a page shows a moment later is waited for.
    expect: { poll: { timeout: 20_000 } },
    reporters: ['./test/support/closing-line-reporter.ts'],
    coverage: { include: ['src/**/*.ts'], reporter: ['text-summary', 'html'] },
  },
})
