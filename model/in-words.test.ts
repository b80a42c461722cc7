import { expect, test } from 'vitest'
import { z } from 'zod'
import { documentId, passageId } from './ids.ts'
import { inWords } from './in-words.ts'
import { parseSearch } from './parse-search.ts'

test.each([
  [z.string(), undefined, 'it is missing'],
  [z.string(), 1, 'it is no text'],
  [z.int(), 2.5, 'it is no whole number'],
  [z.coerce.number(), 'many', 'it is no number'],
  [z.int().min(1), 0, 'the least is 1'],
  [z.int().positive(), 0, 'it has to be more than 0'],
  [z.int().max(100), 1000, 'the most is 100'],
  [z.number().lt(1), 1, 'it has to be less than 1'],
  [z.string().min(1), '', 'it is empty'],
  [z.string().min(3), 'ab', 'it needs 3 characters at least'],
  [z.string().max(2), 'abc', 'it takes 2 characters at most'],
  [z.array(z.string()).max(1), ['a', 'b'], 'it takes 1 values at most'],
  [z.enum(['ris', 'csl']), 'pdf', 'it is one of ris, csl'],
  [z.strictObject({}), { a: 1 }, 'nothing is called a there'],
  [z.iso.datetime(), 'now', 'it is not understood'],
  [z.string().regex(/a/, { error: 'it has no a' }), 'b', 'it has no a'],
  [documentId, 'x', 'it is no id of a document'],
  [passageId, 'x', 'it is no id of a passage'],
])('what does not fit schema %# is told in plain words', (schema, value, words) => {
  expect(schema.safeParse(value, { error: inWords }).error?.issues[0]?.message).toBe(words)
})

test.each([
  ['bbox=1', 'it is no box like 35,32,43,38: west, south, east and north in degrees'],
  ['bbox=a,b,c,d', 'it is no box like 35,32,43,38: west, south, east and north in degrees'],
  ['bbox=1,2,3,4,5', 'it is no box like 35,32,43,38: west, south, east and north in degrees'],
  ['bbox=0,0,0,91', 'it is no box like 35,32,43,38: west, south, east and north in degrees'],
  ['bbox=0,2,0,1', 'its south is further north than its north'],
  ['document=x', 'it is no id of a document'],
  ['aliases=maybe', 'it is 1 or 0'],
  ['sort=best', 'it is one of relevance, newest, oldest'],
  ['page=two', 'it is no number'],
  ['limit=1000', 'the most is 100'],
  [`source=${'x'.repeat(1001)}`, 'it takes 1000 characters at most'],
])('a search that says %s is refused in words, not in those of a library', (address, problem) => {
  expect(() => parseSearch(new URLSearchParams(address))).toThrow(
    expect.objectContaining({ facts: expect.objectContaining({ problem }) }),
  )
})
