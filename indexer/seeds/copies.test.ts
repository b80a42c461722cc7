import { describe, expect, it } from 'vitest'
import { copiesAmong } from '../../reuse/copies/among.ts'
import { seed } from './seed-documents.ts'

describe('two reports of the same days', () => {
  const [one, other] = [seed(1), seed(2)]
  const clusters = copiesAmong([one, other])

  it('share six quotations, of which one is parted by who said it', () => {
    const shared = clusters
      .filter(({ kind }) => kind === 'quotation')
      .flatMap(({ members }) => members)
      .filter(({ document }) => document === one.documentId)
      .flatMap(({ places }) => places)
      .map(({ passage, quotation }) =>
        one.passages.find(({ id }) => id === passage)?.quotations[quotation ?? -1]?.text.slice(0, 25),
      )
    expect(shared.sort()).toEqual([
      'The remnants of the falle',
      'There is clearly an immed',
      'We are working to put a s',
      'When we compromise our et',
      'before it’s too late',
      'large-scale field executi',
    ])
  })

  it('share passages, the closest of which are told', () => {
    const passages = clusters.filter(({ kind }) => kind === 'passage')
    expect(passages.length).toBeGreaterThan(4)
    for (const { documents } of passages) expect(documents).toBe(2)
  })
})
