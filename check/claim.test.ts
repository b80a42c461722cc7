import { afterAll, beforeAll, expect, it } from 'vitest'
import { type CheckedQuote, checkedQuote } from '../model/check.ts'
import { type SampleCollection, sampleCollection } from './collection.fixture.ts'
import { checkQuote } from './index.ts'
import { ar } from './words/ar.ts'
import { en } from './words/en.ts'
import { remarksOn } from './words/say.ts'

const WORDS = 'The lower sluice has been open since March.'
const okri = { key: 'ada-okri', name: 'Ada Okri' }
const blum = { key: 'jan-blum', name: 'Jan Blum' }

let collection: SampleCollection
const checked = async (speakerClaimed?: string): Promise<CheckedQuote> =>
  checkedQuote.parse(await checkQuote(collection.engine, { text: WORDS, speakerClaimed }))
const remarks = (it: CheckedQuote, words = en) =>
  remarksOn({ ...it, source: { claimed: null, verdict: 'unknown' } }, words)

beforeAll(async () => {
  collection = await sampleCollection({
    first: { paragraphs: [WORDS], published: '2024-05-02', said: [{ words: WORDS, by: okri }] },
    second: { paragraphs: [WORDS], published: '2024-05-03', said: [{ words: WORDS, by: blum }] },
    third: { paragraphs: [WORDS], published: '2024-05-04' },
  })
})
afterAll(() => collection.end())

it('says whom other sources name, where one of them names who is claimed', async () => {
  const it = await checked('Jan Blum')
  expect(it.speaker).toEqual({
    claimed: 'Jan Blum',
    tagged: 'Jan Blum',
    verdict: 'same',
    others: ['Ada Okri'],
  })
  expect(remarks(it)).toContain('Other sources name somebody else: Ada Okri.')
  expect(remarks(it, ar)).toContain(ar.speakers.others(['Ada Okri']))
})

it('says whom sources name, where nobody or somebody else is claimed', async () => {
  expect((await checked()).speaker).toMatchObject({ tagged: 'Ada Okri', others: ['Jan Blum'] })
  const other = await checked('Tom Bridges')
  expect(other.speaker).toMatchObject({ tagged: 'Ada Okri', verdict: 'other', others: ['Jan Blum'] })
})
