import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeJson } from '../../src/lint/write-json.js'

test('What is short stands on one line, what is long is broken', () => {
  const long = Array.from({ length: 5 }, (_, index) => `a rather long text to fill a line ${index}`)
  expect(writeJson({ short: { a: [1, 'b'], c: {} }, long, none: [] })).toBe(`{
  "short": { "a": [1, "b"], "c": {} },
  "long": [
    "a rather long text to fill a line 0",
    "a rather long text to fill a line 1",
    "a rather long text to fill a line 2",
    "a rather long text to fill a line 3",
    "a rather long text to fill a line 4"
  ],
  "none": []
}`)
})

test('It is read back as what it was', () => {
  fc.assert(
    fc.property(fc.oneof(fc.array(fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue())), (value) => {
      expect(JSON.parse(writeJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
    { numRuns: 200 },
  )
})
