import { expect, test } from 'vitest'
import { z } from 'zod'
import { clause } from './error-reasons.ts'
import { documentId, passageId } from './ids.ts'
import { parseSearch } from './parse-search.ts'
import { because, check, refuse } from './value-problem.ts'

const odd = z.string().superRefine((value, context) => refuse(context, { reason: 'not-a-date', value }))

test.each([
  [z.string(), undefined, 'it is missing'],
  [z.object({ a: z.int() }), {}, 'it is missing'],
  [z.string(), 1, 'it must be text'],
  [z.int(), 2.5, 'it must be a whole number'],
  [z.coerce.number(), 'many', 'it must be a number'],
  [z.int().min(1), 0, 'it must be at least 1'],
  [z.int().positive(), 0, 'it must be greater than 0'],
  [z.int().max(100), 1000, 'it must be at most 100'],
  [z.number().lt(1), 1, 'it must be less than 1'],
  [z.string().min(1), '', 'it must not be empty'],
  [z.string().min(3), 'ab', 'it must have at least 3 characters'],
  [z.string().max(2), 'abc', 'it must have at most 2 characters'],
  [z.array(z.string()).max(1), ['a', 'b'], 'it must have at most 1 value'],
  [z.enum(['ris', 'csl']), 'pdf', 'it must be one of ris, csl'],
  [z.strictObject({}), { a: 1 }, 'it has unknown fields: a'],
  [z.iso.datetime(), 'now', 'it is not valid'],
  [z.string().regex(/a/, because('not-a-language-code')), 'b', 'it must be a language code such as en or ar'],
  [odd, 'soon', '"soon" is not a valid date; use 2025-03-08, 2025-03 or 2025'],
  [documentId, 'x', 'it is not a document ID'],
  [passageId, 'x', 'it is not a passage ID'],
])('what does not fit schema %# is explained in plain words', (schema, value, words) => {
  const result = check<z.ZodType>(schema, value)
  expect(result.success ? null : clause(result.problem)).toBe(words)
})

const BOX = 'it must be west, south, east and north in degrees, such as 35,32,43,38'

test.each([
  ['bbox=1', BOX],
  ['bbox=a,b,c,d', BOX],
  ['bbox=1,2,3,4,5', BOX],
  ['bbox=0,0,0,91', BOX],
  ['bbox=0,2,0,1', 'its south is north of its north'],
  ['document=x', 'it is not a document ID'],
  ['aliases=maybe', 'it must be 1 or 0'],
  ['from=2025-13', '"2025-13" is not a valid date; use 2025-03-08, 2025-03 or 2025'],
  ['sort=best', 'it must be one of relevance, newest, oldest, source, arrived'],
  ['page=two', 'it must be a number'],
  ['limit=1000', 'it must be at most 100'],
  [`source=${'x'.repeat(1001)}`, 'it must have at most 1000 characters'],
])('a search that says %s is refused in words, not in those of a library', (address, words) => {
  expect(() => parseSearch(new URLSearchParams(address))).toThrow(`cannot be used: ${words}.`)
})
