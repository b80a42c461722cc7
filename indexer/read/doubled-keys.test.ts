import fc from 'fast-check'
import { expect, it } from 'vitest'
import { doubledKeys } from './doubled-keys.ts'

it('finds a key that an object has twice, however it is written, and says where', () => {
  expect(doubledKeys('{"text": "a", "id": 1, "text": "b"}')).toEqual([['text']])
  expect(doubledKeys('{"text": "a", "te\\u0078t": "b"}')).toEqual([['text']])
  expect(doubledKeys('[{"a": [0, {"b": {}, "c": [], "b": 2}]}]')).toEqual([['0', 'a', '1', 'b']])
  expect(doubledKeys('{"__proto__": 1, "__proto__": 2}')).toEqual([['__proto__']])
})

it('takes no value and no key of another object for one', () => {
  expect(doubledKeys('{"a": "b", "b": "a", "c": {"a": ["a", "a"]}, "d": [{"a": 1}, {"a": 1}]}')).toEqual([])
  expect(doubledKeys('{"a": "\\\\", "b": "\\"a\\": {", "c\\\\": "{\\"a\\":"}')).toEqual([])
})

it('finds none in what was written from an object', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      expect(doubledKeys(JSON.stringify(value))).toEqual([])
    }),
  )
})

it('reads a text as deep as it is long', () => {
  expect(doubledKeys('['.repeat(200_000) + ']'.repeat(200_000))).toEqual([])
})
