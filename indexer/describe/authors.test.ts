import { describe, expect, it } from 'vitest'
import { analyse } from '../pipeline/prepare.ts'
import { read } from '../read/read.ts'
import { authority, rawText, sampleDocument } from '../sample-documents.ts'

const BODY = 'The mill by the river closed on a rainy morning, and forty people lost their work.'
const TEXT = ['Mill closes', BODY, BODY.replace('forty', 'fifty')].join('\n')

function ofPage(author: unknown, head = '') {
  const data = JSON.stringify({ '@type': 'Article', headline: 'Mill closes', author })
  const page = `<html><head>${head}<script type="application/ld+json">${data}</script></head>
    <body><article><h1>Mill closes</h1><p>${BODY}</p><p>${BODY.repeat(3)}</p></article></body></html>`
  const raw = { ...rawText(page), documentKey: 'a.html', path: '/samples/a.html', format: 'html' as const }
  const { authors, corporateAuthors, agency } = analyse(read(raw, new Date(0)), authority)
  return { authors, corporateAuthors, agency }
}
const ofManifest = (manifest: Parameters<typeof sampleDocument>[1]) => {
  const { authors, corporateAuthors, agency } = sampleDocument(TEXT, manifest)
  return { authors, corporateAuthors, agency }
}

describe('the authors of a document', () => {
  it('takes an agency that a page names as an author for the agency', () => {
    const expected = { authors: ['Jane Roe'], corporateAuthors: undefined, agency: 'Associated Press' }
    expect(ofPage([{ name: 'Jane Roe' }, { '@type': 'Organization', name: 'Associated Press' }])).toEqual(
      expected,
    )
    expect(ofPage('The Associated Press')).toMatchObject({ authors: [], agency: 'Associated Press' })
    expect(ofPage('AFP/The Valley Post')).toMatchObject({ authors: [], agency: 'Agence France-Presse' })
  })

  it('says which authors are organisations: by the page, by the lists, by their legal form', () => {
    const named = [{ '@type': 'Organization', name: 'Friends of the Mill' }]
    expect(ofPage(named)).toMatchObject({ corporateAuthors: ['Friends of the Mill'] })
    const authors = ['Jane Roe', 'Amnesty International', 'Roe Investigations Ltd', 'Jane Sa']
    expect(ofManifest({ authors })).toMatchObject({
      authors,
      corporateAuthors: ['Amnesty International', 'Roe Investigations Ltd'],
    })
  })

  it('takes the organisation that published it where nobody is named, but not a newspaper', () => {
    const site = (name: string) => `<meta property="og:site_name" content="${name}">`
    const body = 'Human Rights Watch'
    expect(ofPage(undefined, site(body))).toMatchObject({ authors: [body], corporateAuthors: [body] })
    expect(ofManifest({ source: body })).toMatchObject({ authors: [body], corporateAuthors: [body] })
    expect(ofPage({ name: 'Jane Roe' }, site(body)).authors).toEqual(['Jane Roe'])
    expect(ofPage(undefined, site('The Guardian')).authors).toEqual([])
    expect(ofManifest({ source: 'The Valley Post' }).authors).toEqual([])
  })

  it('leaves what a person or a record gives as it is', () => {
    expect(ofManifest({ authors: ['Reuters', 'Staff'] })).toMatchObject({
      authors: ['Reuters', 'Staff'],
      agency: null,
    })
  })

  it.each([
    ['By Jane Roe, Milltown', ['Jane Roe']],
    ['By Jane Roe, John Doe and Ann Poe', ['Jane Roe', 'John Doe', 'Ann Poe']],
    ['By Jane Roe and AFP', ['Jane Roe']],
    ['By Jane Roe, Staff Writer', ['Jane Roe']],
    ['By staff', []],
  ])('reads a line over a plain text: %s', (line, expected) => {
    expect(sampleDocument(['Mill closes', line, BODY, TEXT].join('\n')).authors).toEqual(expected)
  })
})
