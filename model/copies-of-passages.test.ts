import { expect, it } from 'vitest'
import { cluster } from './copies.ts'
import { copiesByPassage } from './copies-of-passages.ts'
import { passageId } from './ids.ts'

const id = (document: number, words = 'aaaaaaaaaa') => passageId.parse(`000000000000000${document}-${words}`)
const member = (document: number, place: object, facts: object = {}) => ({
  ...{ document: `000000000000000${document}`, start: 0, end: 9, source: null, published: null, ...facts },
  places: [{ passage: id(document), start: 0, end: 9, quotation: null, whole: false, ...place }],
})
const march = { source: 'Wire', published: { first: '2025-03-01', last: '2025-03-31' } }
const of = (kind: 'passage' | 'quotation', members: object[], earliest: object | null) =>
  cluster.parse({ id: `${kind[0]}-0123456789abcdef`, kind, members, earliest, documents: 2, sources: 1 })

it('tells of a passage who printed it first, with a date no more precise than it is known', () => {
  const whole = of('passage', [member(1, { whole: true }, march), member(2, { whole: true })], {
    member: 0,
    reason: 'first',
  })
  expect(copiesByPassage([whole]).get(id(2))?.passage).toEqual({
    cluster: 'p-0123456789abcdef',
    documents: 2,
    sources: 1,
    first: { passage: id(1), source: 'Wire', published: '2025-03' },
  })
})

it('tells of quotations by their number, and of no place where the words are not quoted', () => {
  const quoted = of('quotation', [member(1, { quotation: 2 }), member(2, {})], null)
  const all = copiesByPassage([quoted])
  expect([...(all.get(id(1))?.quotations ?? [])]).toEqual([
    [2, { cluster: 'q-0123456789abcdef', documents: 2, sources: 1 }],
  ])
  expect(all.get(id(2))).toBeUndefined()
})

it('says nothing of a passage that has more than the words of its copy', () => {
  const part = of('passage', [member(1, { whole: true }), member(2, { whole: false })], null)
  expect(copiesByPassage([part]).get(id(2))).toBeUndefined()
})
