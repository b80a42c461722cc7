import type { CheckMatch } from '../model/check.ts'
import { type DraftQuotation, type WholeCheck, wholeCheck } from '../model/check-draft.ts'

const DOCUMENT = '0123456789abcdef'

type Place = Partial<Omit<CheckMatch, 'passageId' | 'documentId'>> & { text: string }

/** A place where words stand, for tests: of `mill.txt`, with its date if there is one. */
export function place({ text, start = 0, ...other }: Place) {
  const end = start + text.length
  const all = { start: 0, end: text.length }
  const differences = [
    { kind: 'same', quote: all, source: { start, end }, quoteText: text, sourceText: text },
  ]
  return {
    ...{
      verdict: 'exact',
      passageId: `${DOCUMENT}-0123456789`,
      documentId: DOCUMENT,
      documentKey: 'mill.txt',
    },
    ...{
      collection: 'papers',
      title: 'Mill closes',
      source: 'The Daily Example',
      agency: null,
      url: null,
      language: 'en',
    },
    ...{ publishedAt: '2025-03-08', publishedPrecision: 'day', publishedBasis: 'metadata' },
    ...{ start, end, text, before: '', after: '' },
    passages: [{ id: `${DOCUMENT}-0123456789`, start, end }],
    ...{ quote: all, parts: [{ quote: all, start, end }], wordsChanged: 0, share: 1, speaker: null },
    ...{ earliest: false, differences },
    ...other,
  }
}

type Quotation = Partial<Omit<DraftQuotation, 'matches'>> & {
  text: string
  matches?: ReturnType<typeof place>[]
}

/** A whole check of a draft that consists of these quotations, each in a paragraph. */
export function checkOf(quotations: readonly Quotation[]): WholeCheck {
  let text = ''
  const all = quotations.map((it) => {
    const start = text.length + 1
    text += `“${it.text}”\n\n`
    return {
      ...{ start, end: start + it.text.length, verdict: 'not-found', wordsChanged: null, share: 0 },
      ...{ speaker: { claimed: null, tagged: null, verdict: 'unknown' }, more: false, matches: [] },
      source: { claimed: null, verdict: 'unknown' },
      ...it,
    }
  })
  return wholeCheck.parse({
    draft: { name: 'draft.txt', format: 'text', language: 'en', sha256: 'ab'.repeat(32), text },
    checkedAt: '2025-04-01T10:00:00.000Z',
    collections: ['papers'],
    against: { engine: 'embedded', generation: 7, documents: 2, passages: 30, version: '0.1.0' },
    quotations: all,
  })
}

const words = (start: number, text: string) => ({ start, end: start + text.length })

/** One of each verdict. */
export const ONE_OF_EACH: WholeCheck = checkOf([
  {
    text: 'Nobody came.',
    verdict: 'exact',
    share: 1,
    wordsChanged: 0,
    matches: [place({ text: 'Nobody came.', earliest: true })],
  },
  {
    text: 'nobody came',
    verdict: 'same-words',
    share: 1,
    wordsChanged: 0,
    matches: [place({ text: 'Nobody came' })],
  },
  {
    ...{ text: 'All forty mills closed', verdict: 'near', share: 1, wordsChanged: 1 },
    speaker: { claimed: 'Jane Doe', tagged: 'John Roe', verdict: 'other' },
    source: { claimed: 'Die Zeit', verdict: 'other' },
    matches: [
      place({
        ...{
          verdict: 'near',
          text: 'All fourteen mills closed',
          wordsChanged: 1,
          before: 'He said: ',
          after: ' <b>',
        },
        differences: [
          {
            kind: 'same',
            quote: words(0, 'All'),
            source: words(0, 'All'),
            quoteText: 'All',
            sourceText: 'All',
          },
          {
            ...{ kind: 'replaced', quote: words(4, 'forty'), source: words(4, 'fourteen') },
            ...{ quoteText: 'forty', sourceText: 'fourteen', telling: ['number'] },
          },
          {
            kind: 'same',
            quote: words(10, 'mills closed'),
            source: words(13, 'mills closed'),
            quoteText: 'mills closed',
            sourceText: 'mills closed',
          },
        ],
      }),
    ],
  },
  {
    text: 'The mill and the moon',
    verdict: 'partial',
    share: 0.4,
    matches: [place({ text: 'The mill', verdict: 'partial' })],
  },
  {
    text: 'We stayed … and left',
    verdict: 'elided',
    share: 1,
    wordsChanged: 0,
    matches: [place({ text: 'We stayed for a year and left', verdict: 'elided' })],
  },
  {
    ...{ text: 'We left we stayed', verdict: 'stitched', share: 1 },
    matches: [
      place({ text: 'we stayed', verdict: 'partial', quote: { start: 8, end: 17 } }),
      place({
        text: 'We left',
        verdict: 'partial',
        quote: { start: 0, end: 7 },
        publishedAt: null,
        publishedPrecision: 'unknown',
        source: null,
      }),
    ],
  },
  { text: 'Nobody ever said this' },
])
