import { expect, test } from 'vitest'
import { exampleFiles, runExample, statedOutput } from '../scripts/examples.js'

test.each(exampleFiles())('The example %s prints what it says at its end', async (file) => {
  expect(await runExample(file)).toBe(statedOutput(file))
})
