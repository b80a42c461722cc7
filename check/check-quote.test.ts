import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CheckedQuote, checkedQuote, quoteRequest } from '../model/check.ts'
import { type SampleCollection, sampleCollection } from './collection.fixture.ts'
import { checkAgainst, checkQuote, type QuoteToCheck } from './index.ts'

const okri = { key: 'ada-okri', name: 'Ada Okri', aliases: ['A. N. Okri'] }
const blum = { key: 'jan-blum', name: 'Jan Blum' }

const FLOOD =
  'The inspectors found that nobody had opened the lower sluice since the flood of March, and said so to all three owners.'
const FIRST = 'We warned the council twice that the old wheel would not hold another winter.'
const SECOND = 'They answered that money had been set aside for the bridge and for nothing else.'
const AFTER = 'In the end the town lost both, the wheel first and then the bridge in the same night.'
const ELSEWHERE =
  'A ferry has crossed the bay since 1893, first under sail and later with an engine from Oslo.'
const ASKED = 'I never touched the ledger of the harbour fund, and I can prove it to any court.'
const ANSWERED = 'But you were seen in the counting house at midnight with a lantern.'
const LONG_AGO = 'It was never a large mill, though the charter of 1412 names it before every other one.'

let collection: SampleCollection
const checked = async (text: string, more: Partial<QuoteToCheck> = {}): Promise<CheckedQuote> =>
  checkedQuote.parse(await checkQuote(collection.engine, { text, ...more }))

const telling = (sourceText: string) => ({ kind: 'elided', sourceText, telling: ['negation'] })

beforeAll(async () => {
  collection = await sampleCollection({
    report: {
      paragraphs: [FLOOD, FIRST, SECOND, AFTER],
      published: '2024-05-02',
      said: [{ words: FIRST, by: okri }],
    },
    copy: { paragraphs: [FLOOD], published: '2024-05-03' },
    month: { paragraphs: [SECOND], published: '2024-05' },
    ferry: { paragraphs: [ELSEWHERE], published: '2020-01-01', said: [{ words: ELSEWHERE, by: blum }] },
    charter: {
      paragraphs: [
        LONG_AGO,
        'The council has kept the deed.12 Nobody reads it.',
        'It bears the seal of the abbot and a date that nobody can read.',
      ],
      headings: { 1: 'The deed', 2: 'What the seal says of its abbot' },
      asides: [{ words: '12', reason: 'note number' }],
      publishedBasis: 'inferred:path',
      published: '1999',
    },
    arabic: { paragraphs: ['قال المزارعون إن الطاحونة القديمة لم تعمل منذ الفيضان الأخير.'], language: 'ar' },
    chat: { paragraphs: ['They wrote to us at night 🔥🌊 and paid $5 for it.'] },
    hearing: {
      paragraphs: [ASKED, ANSWERED],
      said: [
        { words: ASKED, by: okri },
        { words: ANSWERED, by: blum },
      ],
    },
    scan: { paragraphs: ['The keeper counted forty lamps along the northern quay that evening.'], ocr: true },
  })
})
afterAll(() => collection.end())

describe('a quote is', () => {
  it('exact, character by character, in every place by date, the earliest marked', async () => {
    const it = await checked(FLOOD)
    expect(it).toMatchObject({ verdict: 'exact', wordsChanged: 0, share: 1, more: false })
    expect(it.matches.map((match) => [match.documentKey, match.earliest])).toEqual([
      ['report', true],
      ['copy', false],
    ])
    expect(it.matches[0]).toMatchObject({ start: 0, end: FLOOD.length, text: FLOOD })
  })

  it('exact also between the marks of a draft, and over two paragraphs', async () => {
    expect((await checked(`“${FIRST}”`)).verdict).toBe('exact')
    const both = await checked(`${FIRST}\n\n${SECOND}`)
    expect(both.verdict).toBe('exact')
    expect(both.matches[0]?.passages).toHaveLength(2)
    expect((await checked('for nothing else.\n\nIn')).verdict).toBe('exact')
    expect((await checked('else.\n\nIn the')).verdict).toBe('exact')
    expect((await checked(`winter. ${SECOND} In the end`)).verdict).toBe('exact')
  })

  it.each([
    ['case', FIRST.toUpperCase()],
    ['punctuation', FLOOD.replaceAll(/[.,]/g, '')],
    ['a letter in brackets', `[w]e warned the council twice that the old wheel would not hold`],
    ['vowel signs', 'الطّاحونَة القديمة لم تعمل'],
    ['what a note number divides', 'kept the deed. Nobody reads it'],
  ])('of the same words where %s differs', async (_, text) => {
    expect(await checked(text)).toMatchObject({ verdict: 'same-words', wordsChanged: 0 })
  })

  it('near where words are changed, and says of which kind they are', async () => {
    const negated = await checked(FIRST.replace('would not hold', 'would hold'))
    expect(negated).toMatchObject({ verdict: 'near', wordsChanged: 1 })
    const [match] = negated.matches
    expect(match?.differences.filter(({ kind }) => kind !== 'same')).toMatchObject([
      { kind: 'left-out', sourceText: 'not', quoteText: '', telling: ['negation'] },
    ])
    const number = await checked(ELSEWHERE.replace('1893', '1898'))
    expect(number.matches[0]?.differences[1]).toMatchObject({
      kind: 'replaced',
      quoteText: '1898',
      sourceText: '1893',
      telling: ['number'],
    })
    const name = await checked(ELSEWHERE.replace('Oslo', 'Bergen'))
    expect(name.matches[0]?.differences[1]).toMatchObject({ quoteText: 'Bergen', telling: ['name'] })
    const small = await checked(FIRST.replace('another', 'a further'))
    expect(small.matches[0]?.differences[1]).not.toHaveProperty('telling')
  })

  it('elided where an ellipsis says that something is left out, also between passages', async () => {
    expect(await checked('The inspectors found that nobody […] said so to all three owners')).toMatchObject({
      verdict: 'elided',
      matches: [{ parts: [{}, {}] }, {}],
    })
    const negated = await checked('We warned the council twice that the old wheel would … hold')
    expect(negated).toMatchObject({ verdict: 'elided', matches: [{ differences: [{}, telling('not'), {}] }] })
    expect((await checked('We … wheel would … lost')).verdict).not.toBe('elided')
    const apart = await checked('We warned the council twice … In the end the town lost both')
    expect(apart).toMatchObject({ verdict: 'elided', matches: [{ documentKey: 'report', parts: [{}, {}] }] })
  })

  it.each([
    ['another order', `In the end the town lost both, the wheel first … ${FIRST}`],
    [
      'two documents',
      `We warned the council twice that the old wheel would not hold. A ferry has crossed the bay since 1893, first under sail`,
    ],
    [
      'one document without saying so',
      `We warned the council twice that the old wheel would not hold. In the end the town lost both, the wheel first`,
    ],
  ])('stitched of parts in %s', async (_, text) => {
    const it = await checked(text)
    expect(it.verdict).toBe('stitched')
    expect(it.matches.map((match) => match.verdict)).toEqual(['partial', 'partial'])
  })

  it('partial where only a part of it stands somewhere', async () => {
    const it = await checked(
      `We warned the council twice that the old wheel would not hold, and ${'unheard words follow them here '.repeat(4)}`,
    )
    expect(it.verdict).toBe('partial')
    expect(it.share).toBeCloseTo(12 / 33, 5)
    expect(it.matches[0]?.text).toBe('We warned the council twice that the old wheel would not hold')
  })

  it.each([
    'Nothing of the kind was ever written by anybody who has been to that valley.',
    'The council said that the bridge would be opened to all in the spring.',
    '!?',
    '',
  ])('not in this collection: %j', async (text) => {
    expect(await checked(text)).toMatchObject({
      verdict: 'not-found',
      matches: [],
      wordsChanged: null,
      share: 0,
    })
  })
})

describe('what is quoted', () => {
  it('may be a title or heading, and go on beneath it or pass over it', async () => {
    const heading = await checked('What the seal says of its abbot')
    expect(heading).toMatchObject({ verdict: 'exact', matches: [{ documentKey: 'charter' }] })
    expect((await checked('seal says of its abbot\n\nIt bears the seal of the abbot')).verdict).toBe('exact')
    // Of a short heading, what stands beneath has to follow.
    expect((await checked('The deed\n\nThe council has kept the deed')).verdict).toBe('exact')
    const over = await checked('Nobody reads it. It bears the seal of the abbot and a date')
    expect(over).toMatchObject({ verdict: 'same-words', wordsChanged: 0 })
  })

  it('may pass over a heading, and leave out none of its words', async () => {
    const wholly = 'Nobody reads it. What the seal says of its abbot. It bears the seal'
    expect(await checked(wholly)).toMatchObject({ verdict: 'same-words', wordsChanged: 0 })
    for (const word of ['the', 'seal', 'of', 'its']) {
      const without = wholly.replace(` ${word} `, ' ')
      expect(await checked(without), without).toMatchObject({ verdict: 'near', wordsChanged: 1 })
    }
    expect(await checked('What the seal says its abbot')).toMatchObject({ verdict: 'near', wordsChanged: 1 })
  })

  it('may be one word or five hundred', async () => {
    expect(await checked('charter')).toMatchObject({
      verdict: 'exact',
      matches: [{ documentKey: 'charter' }],
    })
    const long = `${FLOOD} ${'so many other words that nobody has ever said '.repeat(60)}`
    expect((await checked(long)).verdict).toBe('not-found')
    await expect(checked('words '.repeat(20_001))).rejects.toMatchObject({ code: 'bad-request' })
  })

  it('may be nothing but signs, and signs beside words are no words', async () => {
    expect(await checked('🔥🌊')).toMatchObject({ verdict: 'exact', matches: [{ documentKey: 'chat' }] })
    expect(await checked('🔥🔥🔥')).toMatchObject({ verdict: 'not-found' })
    expect(await checked('$5')).toMatchObject({ verdict: 'exact', matches: [{ documentKey: 'chat' }] })
  })

  it('is at best of the same words where they were read by OCR', async () => {
    const it = await checked('The keeper counted forty lamps along the northern quay')
    expect(it).toMatchObject({ verdict: 'same-words', ocr: true, matches: [{ ocr: true }] })
  })
})

describe('the places', () => {
  it('are all there are, however many other passages share words, and are said not to be where they are too many', async () => {
    const sharing = (at: number) =>
      `Number ${at}: they warned that the old wheel would not hold, and the council asked twice.`
    const many = await sampleCollection({
      ...{
        a: { paragraphs: [FIRST], published: '2024-01-01' },
        b: { paragraphs: [FIRST], published: '2024-01-02' },
      },
      others: { paragraphs: Array.from({ length: 150 }, (_, at) => sharing(at)) },
    })
    try {
      expect(await checkQuote(many.engine, { text: FIRST })).toMatchObject({
        more: false,
        matches: [{ documentKey: 'a', earliest: true }, { documentKey: 'b' }],
      })
      const common = await checkQuote(many.engine, { text: 'the old wheel would not hold' })
      expect(common).toMatchObject({ verdict: 'exact', more: true })
      expect(common.matches).toHaveLength(100)
      expect(common.matches.some(({ earliest }) => earliest)).toBe(false)
    } finally {
      await many.end()
    }
  })
})

describe('the earliest', () => {
  it('is none where intervals of publication overlap, or a date is inferred', async () => {
    expect((await checked(SECOND)).matches.map(({ earliest }) => earliest)).toEqual([false, false])
    expect((await checked(LONG_AGO)).matches).toMatchObject([{ documentKey: 'charter', earliest: false }])
  })
})

describe('a claimed speaker', () => {
  it.each([
    ['Ada Okri', 'same'],
    ['Okri', 'same'],
    ['Minister Okri', 'same'],
    ['A. N. Okri', 'same'],
    ['Ben Okri', 'other'],
    ['Jan Blum', 'other'],
    ['Minister', 'unknown'],
    [undefined, 'unknown'],
  ])('%j is compared with the one who is tagged: %s', async (speakerClaimed, verdict) => {
    expect((await checked(FIRST, { speakerClaimed })).speaker).toEqual({
      ...{ claimed: speakerClaimed ?? null, tagged: 'Ada Okri', verdict },
    })
  })

  it('is not the one of several who speak', async () => {
    for (const text of [
      `${ASKED}\n\n${ANSWERED}`,
      'I never touched the ledger of the harbour fund … in the counting house at midnight',
    ]) {
      const it = await checked(text, { speakerClaimed: 'Ada Okri' })
      expect(it.speaker).toMatchObject({ tagged: 'Jan Blum', verdict: 'other' })
      expect(it.matches).toMatchObject([
        { speaker: null, speakers: [{ name: 'Ada Okri' }, { name: 'Jan Blum' }] },
      ])
      expect((await checked(text)).speaker).toMatchObject({ claimed: null, verdict: 'unknown' })
    }
    expect((await checked(ASKED, { speakerClaimed: 'Ada Okri' })).speaker.verdict).toBe('same')
  })

  it('is not known where nobody is tagged', async () => {
    expect((await checked(AFTER, { speakerClaimed: 'Ada Okri' })).speaker).toMatchObject({
      tagged: null,
      verdict: 'unknown',
    })
  })
})

it('says what it was held against, and stops when it is told to', async () => {
  expect(await checkAgainst(collection.engine)).toMatchObject({
    documents: 9,
    passages: 15,
    version: expect.any(String),
  })
  const cancelled = checkQuote(collection.engine, { text: FIRST }, { signal: AbortSignal.abort() })
  await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' })
})

it('takes a quote of at most 20,000 characters', () => {
  expect(quoteRequest.safeParse({ quote: '' }).success).toBe(false)
  expect(quoteRequest.safeParse({ quote: 'x'.repeat(20_001) }).success).toBe(false)
})
