import { expect, it } from 'vitest'
import { type CheckAnswer, checkAnswer, quoteRequest } from '../model/check.ts'
import { sampleCollection } from './collection.fixture.ts'
import { checkAgainst, checkQuotes, type QuoteToCheck } from './index.ts'

it('says of each quote where it stands, and what it was held against', async () => {
  const collection = await sampleCollection({
    a: { paragraphs: ['The mill burned on Monday.', 'Nobody was hurt there.'] },
  })
  try {
    const quotes: QuoteToCheck[] = [{ text: 'Nobody was hurt' }, { text: 'Everybody was paid' }]
    const quotations: CheckAnswer['quotations'] = []
    for await (const it of checkQuotes(collection.engine, quotes)) {
      quotations.push({ start: 0, end: it.text.length, ...it })
    }
    const answer = checkAnswer.parse({ quotations, against: await checkAgainst(collection.engine) })
    expect(answer.quotations.map((it) => it.verdict)).toEqual(['exact', 'not-found'])
    expect(answer.quotations[0]?.matches[0]).toMatchObject({
      documentKey: 'a',
      start: 28,
      text: 'Nobody was hurt',
    })
    expect(answer.against).toMatchObject({ documents: 1, passages: 2 })
  } finally {
    await collection.end()
  }
})

it('takes a quote of at most 20,000 characters', () => {
  expect(quoteRequest.safeParse({ quote: '' }).success).toBe(false)
  expect(quoteRequest.safeParse({ quote: 'x'.repeat(20_001) }).success).toBe(false)
})
