import { describe, expect, it } from 'vitest'
import { analyse } from '../pipeline/prepare.ts'
import { authority } from '../sample-documents.ts'
import { read } from './read.ts'
import { gatheringFolder, messages } from './testing/gathering.ts'

const { put, gathered } = gatheringFolder()
const READ_AT = new Date('2025-06-01T12:00:00Z')

async function works() {
  const { found, rejected } = await gathered()
  const documents = found.map((raw) => analyse(read(raw, READ_AT), authority))
  return { works: documents.map((it) => it.work), problems: messages(rejected) }
}

describe('a range of dates of publication', () => {
  const publishedIn = async (publishedAt: string) => {
    await put('a.jsonl', JSON.stringify({ id: 'a', text: 'The mill closed.', publishedAt }))
    const { found, rejected } = await gathered()
    const [document] = found.map((raw) => analyse(read(raw, READ_AT), authority))
    const { publishedEnd, publishedPrecision } = document ?? {}
    return [document?.publishedAt, publishedEnd, publishedPrecision, messages(rejected).length]
  }

  it('is its first date with an end, and no range where both are one or the wrong way round', async () => {
    expect(await publishedIn('2025-03-01/2025-03-09')).toEqual(['2025-03-01', '2025-03-09', 'day', 0])
    expect(await publishedIn('March 2025/May 2025')).toEqual(['2025-03', '2025-05', 'month', 0])
    expect(await publishedIn('2025-03-01/2025-03-01')).toEqual(['2025-03-01', undefined, 'day', 0])
    expect(await publishedIn('2025-03-09/2025-03-01')).toEqual([null, undefined, 'unknown', 1])
    expect(await publishedIn('03/04/2025')).toEqual([null, undefined, 'unknown', 1])
  })
})

describe('what only people know of a work', () => {
  it('is given by a record or a manifest, and says by which', async () => {
    const record = { id: 'a', text: 'The mill closed.', type: 'legal_case', number: 192, page: '3–4' }
    await put('a.jsonl', JSON.stringify(record))
    await put('b.txt', 'The mill closed.')
    await put('manifest.csv', 'file,genre,publisherPlace,accessed\nb.txt,Press release,Beirut,3 April 2025\n')
    expect(await works()).toEqual({
      works: [
        {
          type: { value: 'legal_case', basis: 'metadata' },
          number: { value: '192', basis: 'metadata' },
          page: { value: '3–4', basis: 'metadata' },
        },
        {
          genre: { value: 'Press release', basis: 'manifest' },
          publisherPlace: { value: 'Beirut', basis: 'manifest' },
          accessed: { value: '2025-04-03', basis: 'manifest' },
        },
      ],
      problems: [],
    })
  })

  it('has a DOI with or without its address, a day of first publication, and who keeps the original', async () => {
    const kept = { archive: 'Bundesarchiv', archiveLocation: 'R 58/1', section: 'Politik' }
    const given = { id: 'a', text: 'The mill closed.', doi: 'https://doi.org/10.1000/182', ...kept }
    await put('a.jsonl', JSON.stringify({ ...given, originalDate: '12 August 1949' }))
    const { works: found, problems } = await works()
    expect([found, problems]).toEqual([
      [
        {
          section: { value: 'Politik', basis: 'metadata' },
          doi: { value: '10.1000/182', basis: 'metadata' },
          archive: { value: 'Bundesarchiv', basis: 'metadata' },
          archiveLocation: { value: 'R 58/1', basis: 'metadata' },
          originalDate: { value: '1949-08-12', basis: 'metadata' },
        },
      ],
      [],
    ])
  })

  it('is left out where it cannot be used, with the reason, and absent where nothing is given', async () => {
    const wrong = {
      type: 'newspaper',
      accessed: 'yesterday',
      originalUrl: 'example.org',
      edition: ['2'],
      doi: '182',
    }
    await put('a.jsonl', JSON.stringify({ id: 'a', text: 'The mill closed.', ...wrong }))
    const { works: found, problems } = await works()
    expect(found).toEqual([undefined])
    expect(problems).toEqual([
      expect.stringMatching(/"type" of .* is left out: it must be one of article, /),
      expect.stringMatching(/"edition" of .* it must be text/),
      expect.stringMatching(/"doi" of .* it must be a DOI/),
      expect.stringMatching(/"accessed" of .* not a valid date/),
      expect.stringMatching(/"originalUrl" of .* must be a web address/),
    ])
  })
})
