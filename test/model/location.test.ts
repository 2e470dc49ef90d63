import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keysIn, within } from '../../src/model/location.js'

const ROOT = { file: 'x.json', pointer: '' }

test('A pointer escapes slashes and tildes as RFC 6901 asks', () => {
  expect(within(ROOT, 'a/b', 0, 'm~n').pointer).toBe('/a~1b/0/m~0n')
})

test('The keys of a pointer are those it was made of, whatever they hold', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom('~', '/', '0', '1', 'a') })), (keys) => {
      expect(keysIn(within(ROOT, ...keys).pointer)).toEqual(keys)
    }),
  )
})
