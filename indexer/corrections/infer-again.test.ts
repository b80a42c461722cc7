import { describe, expect, it } from 'vitest'
import { type Document, document as documentShape } from '../../model/document.ts'
import type { Work } from '../../model/work.ts'
import { analyse } from '../pipeline/prepare.ts'
import type { Fields } from '../read/fields.ts'
import { read } from '../read/read.ts'
import { applyCorrections, made } from '../sample-corrections.ts'
import { authority, rawText, sampleDocument } from '../sample-documents.ts'
import { inferAgain } from './infer-again.ts'

const PROSE =
  `The bridge near the mill will stay closed for three weeks, because the river has carried away one of its piers
and nobody knows when another can be built, or who is going to pay for it in the end.`.replaceAll('\n', ' ')
const textOf = (...above: string[]) => [...above, PROSE, PROSE].join('\n\n')

function pageOf(head: string, fields: Fields = {}): Document {
  const markup = `<html><head><title>The bridge</title>${head}</head><body><article><h1>The bridge</h1><p>By Jane Doe</p><p>${PROSE}</p><p>${PROSE}</p></article></body></html>`
  const raw = { ...rawText('', fields), documentKey: 'a.html', path: '/a.html', format: 'html' as const }
  return analyse(read({ ...raw, bytes: Buffer.from(markup) }, new Date(0)), authority)
}

const valuesOf = ({ work }: { work?: Work | undefined }) =>
  Object.fromEntries(Object.entries(work ?? {}).map(([field, it]) => [field, it.value]))
const corrected = (document: Document, ...changes: Parameters<typeof made>[1][]) =>
  applyCorrections(
    document,
    changes.map((it) => made(document, it)),
  )

describe('after a correction, the kind and number of a work', () => {
  const url = 'https://valley.example/a'

  it('are those that the rules infer from the corrected source', () => {
    const news = sampleDocument(textOf(), { source: 'El País', url })
    expect(valuesOf(news)).toEqual({ type: 'article-newspaper' })
    expect(valuesOf(corrected(news, { what: 'source', new: 'Der Spiegel' }))).toEqual({
      type: 'article-magazine',
    })
    expect(valuesOf(corrected(news, { what: 'source', new: null }))).toEqual({})

    const document = sampleDocument(textOf('S/2024/12'), { source: 'Acme Law Clinic' })
    const ofCouncil = corrected(document, { what: 'source', new: 'Security Council' })
    expect(valuesOf(document)).not.toHaveProperty('genre')
    expect(ofCouncil.work).toEqual({
      type: { value: 'report', basis: 'inferred:un-symbol' },
      genre: { value: 'UN document', basis: 'inferred:un-symbol' },
      number: { value: 'S/2024/12', basis: 'inferred:header' },
    })

    const release = sampleDocument(textOf('PRESS RELEASE'), { source: 'Doe Mills' })
    expect(valuesOf(release)).toEqual({ type: 'report', genre: 'Press release' })
    expect(valuesOf(corrected(release, { what: 'source', new: 'The Guardian' }))).toEqual({
      type: 'article-newspaper',
    })
  })

  it('are those at the corrected address', () => {
    const document = sampleDocument(textOf(), { url })
    const there = corrected(document, { what: 'url', new: 'https://docs.un.org/en/S/RES/2334(2016)' })
    expect(valuesOf(there)).toMatchObject({ number: 'S/RES/2334 (2016)', type: 'report' })
  })

  it('are still what the page states for machines', () => {
    const page = pageOf(
      '<meta property="og:type" content="article"><script type="application/ld+json">{"@type":"Dataset","name":"x"}</script>',
    )
    expect(valuesOf(page)).toMatchObject({ type: 'dataset' })
    expect(valuesOf(corrected(page, { what: 'source', new: 'Der Spiegel' }))).toMatchObject({
      type: 'dataset',
    })
  })

  it('stay what a person gave, and nothing that somebody removed comes back', () => {
    const given = sampleDocument(textOf('PRESS RELEASE'), { source: 'Doe Mills', genre: 'Statement' })
    const news = corrected(given, { what: 'source', new: 'The Guardian' })
    expect(news.work?.genre).toEqual({ value: 'Statement', basis: 'manifest' })

    const release = sampleDocument(textOf('PRESS RELEASE'), { source: 'Doe Mills' })
    const source = { what: 'source', new: 'Roe Mills' } as const
    expect(valuesOf(corrected(release, source, { what: 'genre', new: null }))).toEqual({ type: 'report' })
    expect(valuesOf(corrected(release, source, { what: 'type', new: null }))).toEqual({})
    expect(valuesOf(corrected(release, { what: 'type', new: 'speech' }))).toEqual({ type: 'speech' })
  })

  it('are those of before once the correction is undone, also from what is stored', () => {
    const news = sampleDocument(textOf(), { source: 'El País', url })
    const changed = corrected(news, { what: 'source', new: 'Der Spiegel' })
    const stored = documentShape.parse(JSON.parse(JSON.stringify(changed)))
    expect(applyCorrections(stored, [])).toEqual(news)
  })
})

it.each([
  ['a text', sampleDocument(textOf('PRESS RELEASE no. 12/2025', 'Doe Mills'), { source: 'Doe Mills' })],
  ['a symbol', sampleDocument(textOf('United Nations', 'A/HRC/58/66'), { title: 'Report' })],
  ['a judgment', sampleDocument(textOf('[2019] UKSC 41'), { source: 'Supreme Court' })],
  ['a page', pageOf('<meta property="article:section" content="Press releases">', { source: 'Doe Mills' })],
])('what is stored of a document gives the same again as the file did: %s', (_, document) => {
  expect(document.work).toBeDefined()
  expect(inferAgain(document, new Set(), authority)).toEqual(document.work)
})
