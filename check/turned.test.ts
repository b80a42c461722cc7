import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CheckedQuote, checkedQuote } from '../model/check.ts'
import { type SampleCollection, sampleCollection } from './collection.fixture.ts'
import { checkQuote } from './index.ts'

const FIRST = 'We warned the council twice that the old wheel would not hold another winter.'

let collection: SampleCollection
const checked = async (text: string): Promise<CheckedQuote> =>
  checkedQuote.parse(await checkQuote(collection.engine, { text }))

beforeAll(async () => {
  collection = await sampleCollection({
    report: { paragraphs: [FIRST, 'They answered that money had been set aside for the bridge.'] },
    other: { paragraphs: ['Money had been lost, and the old wheel turned.'] },
  })
})
afterAll(() => collection.end())

describe('a quote of short parts is', () => {
  it.each([
    'old wheel would not hold another winter. We warned the council twice that the',
    'that the old wheel We warned the council twice',
  ])('stitched of short parts of one passage in another order: %s', async (text) => {
    const it = await checked(text)
    expect(it).toMatchObject({ verdict: 'stitched', share: 1 })
    expect(it.matches.map((match) => [match.documentKey, match.verdict])).toEqual([
      ['report', 'partial'],
      ['report', 'partial'],
    ])
  })

  it('near where one or two words have changed places', async () => {
    expect(await checked(FIRST.replace('council twice', 'twice council'))).toMatchObject({ verdict: 'near' })
  })

  it('not found where they are of two passages', async () => {
    expect((await checked('money had been set the old wheel would')).verdict).toBe('not-found')
  })
})
