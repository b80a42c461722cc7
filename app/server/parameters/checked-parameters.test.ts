import { expect, test } from 'vitest'
import { z } from 'zod'
import type { ValueProblem } from '../../../model/error-reasons.ts'
import { AppError } from '../../../model/errors.ts'
import { body, requestedPart } from './checked-parameters.ts'

const asked = (address: string, least: 0 | 1 = 1) => requestedPart(new URLSearchParams(address), least)

test('a page of a list is its first twenty values by default, and an empty field counts as absent', () => {
  const first = { find: '', offset: 0, limit: 20 }
  expect(asked('')).toEqual(first)
  expect(asked('find=&offset=&limit=')).toEqual(first)
  expect(asked('find=human+rights&offset=40&limit=100')).toEqual({
    find: 'human rights',
    offset: 40,
    limit: 100,
  })
})

test('a limit of 0 is accepted where the total alone is a useful answer', () => {
  expect(asked('limit=0', 0).limit).toBe(0)
})

test.each<[string, string, ValueProblem]>([
  ['limit=0', 'limit', { reason: 'below-minimum', minimum: 1 }],
  ['limit=101', 'limit', { reason: 'above-maximum', maximum: 100 }],
  ['limit=ten', 'limit', { reason: 'not-a-number' }],
  ['offset=-1', 'offset', { reason: 'below-minimum', minimum: 0 }],
  ['offset=1.5', 'offset', { reason: 'not-a-whole-number' }],
  [`find=${'a'.repeat(201)}`, 'find', { reason: 'too-long', maximum: 200 }],
])('%s is refused', (address, parameter, problem) => {
  expect(() => asked(address)).toThrow(expect.objectContaining({ facts: { parameter, problem } }))
  expect(() => asked(address)).toThrow(new AppError('bad-request', { parameter, problem }))
})

test('a body is measured in bytes, and says so: in letters of most scripts it has fewer', async () => {
  const text = JSON.stringify({ by: 'ش'.repeat(40_000) })
  const request = new Request('http://localhost/api/corrections', { method: 'POST', body: text })
  await expect(body(request, z.looseObject({ by: z.string() }))).rejects.toMatchObject({
    facts: { problem: { reason: 'too-many-bytes', maximum: 65_536 } },
    message: expect.stringContaining('at most 65,536 bytes'),
  })
})

test.each(['{"__proto__":{"by":"x"},"by":"Ada"}', '{"by":"Ada","more":[{"\\u005f_proto__":1}]}'])(
  'a body with a field that would replace what objects inherit is refused: %s',
  async (text) => {
    const request = new Request('http://localhost/api/corrections', { method: 'POST', body: text })
    await expect(body(request, z.looseObject({ by: z.string() }))).rejects.toMatchObject({
      facts: { parameter: 'body', problem: { reason: 'unknown-names', names: ['__proto__'] } },
    })
  },
)
