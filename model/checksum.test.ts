import { expect, test } from 'vitest'
import { checksumOf, checksumWithin, NEVER_FITS, prove, proveWords } from './checksum.ts'
import { identifyDocument, passageIds } from './identity.ts'

const it = { what: 'document', id: '0123456789abcdef' } as const
const damaged = expect.objectContaining({
  code: 'damaged',
  facts: it,
  fix: expect.stringContaining('--repair'),
})

test('what was stored fits its checksum, as text or as bytes, and nothing else does', () => {
  const checksum = checksumOf('“Nine”', 'said')
  expect(checksum).toMatch(/^[0-9a-f]{32}$/)
  prove(it, checksum, Buffer.from('“Nine”'), 'said')
  for (const parts of [['“None”', 'said'], ['said', '“Nine”'], ['“Nine”said'], ['“Nine”', 'said', '']]) {
    expect(() => prove(it, checksum, ...parts)).toThrow(damaged)
  }
  expect(() => prove(it, NEVER_FITS, '“Nine”', 'said')).toThrow(damaged)
})

test('a part has another checksum when what is common to all parts changes', () => {
  const part = checksumWithin(checksumOf('2031-05-06'), 'It rained.')
  expect(checksumWithin(checksumOf('2031-05-06'), Buffer.from('It rained.'))).toBe(part)
  expect(checksumWithin(checksumOf('2013-05-06'), 'It rained.')).not.toBe(part)
})

test('words that an ID was not made of are refused, and the passage is named', () => {
  const id = passageIds(identifyDocument('news', 'a.txt'))('It rained.')
  proveWords(id, 'It rained.')
  const refused = expect.objectContaining({ code: 'damaged', facts: { what: 'passage', id } })
  expect(() => proveWords(id, 'It reined.')).toThrow(refused)
})
