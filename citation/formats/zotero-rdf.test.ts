import fc from 'fast-check'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Passage } from '../../model/passage.ts'
import { HARD_CASES, passageWith, speech } from '../passage.fixture.ts'
import { toCsl } from '../to-csl.ts'
import { zoteroRdf } from './zotero-rdf.ts'

const text = z.string().optional()
const description = z.object({
  'z:itemType': z.string(),
  'dc:title': text,
  'prism:publicationName': text,
  'dc:date': text,
  'dcterms:dateSubmitted': text,
  'dcterms:abstract': text,
})
const file = z.object({
  'rdf:RDF': z.object({
    'rdf:Description': description,
    'bib:Memo': z.object({ 'rdf:value': text }).optional(),
  }),
})

const write = (passage: Passage) => zoteroRdf(toCsl(passage))

function readBack(written: string) {
  expect(XMLValidator.validate(written)).toBe(true)
  const parser = new XMLParser({
    parseTagValue: false,
    trimValues: false,
    htmlEntities: true,
    processEntities: { enabled: true, maxTotalExpansions: 1e6 },
  })
  const { 'rdf:Description': work, 'bib:Memo': memo } = file.parse(parser.parse(written))['rdf:RDF']
  return { ...work, notes: memo?.['rdf:value'] }
}

const given = (value: string) => ({ value, basis: 'manifest' as const })

describe('what Zotero saves from a page', () => {
  it.each(Object.entries(HARD_CASES))('has the quote and its work: %s', (_, changes) => {
    const passage = passageWith(changes)
    const { item } = toCsl(passage)
    const read = readBack(write(passage))
    expect(read).toMatchObject({
      'dc:title': item.title,
      'prism:publicationName': item['container-title'],
      'dcterms:abstract': passage.text,
    })
    expect(read['dc:date']).toBe(passage.publishedAt ?? undefined)
    expect(read.notes).toContain('<p>Paragraph 7 (counted)</p>')
  })

  it('names the kind and who stands first in it, as Zotero calls them', () => {
    const work = { type: { value: 'interview' as const, basis: 'manifest' as const } }
    const written = write(passageWith({ work }))
    expect(readBack(written)['z:itemType']).toBe('interview')
    expect(written).toContain(
      '<z:interviewees><rdf:Seq><rdf:li><foaf:Person><foaf:surname>Doe</foaf:surname>',
    )
    expect(readBack(written).notes).toContain('<p>From: The Daily Example</p>')
  })

  it('has the symbol, the court and the archive in fields of their own', () => {
    const work = {
      type: { value: 'legal_case' as const, basis: 'manifest' as const },
      number: given('ICC-01/04-01/06-2842'),
      archive: given('Bundesarchiv'),
      archiveLocation: given('R 58/1'),
    }
    const written = write(passageWith({ source: 'International Criminal Court', work }))
    expect(written).toContain('<z:court>International Criminal Court</z:court>')
    expect(written).toContain('<prism:number>ICC-01/04-01/06-2842</prism:number>')
    expect(written).toContain('<z:archive>Bundesarchiv</z:archive>')
    expect(written).toContain('<dc:coverage>R 58/1</dc:coverage>')
  })

  it('devises a title in brackets, without which a list of quotes cannot offer it', () => {
    const words = '“One two three,” said four five six seven eight nine.'
    const passage = passageWith({ title: null, text: words, quotations: [speech(words, 'One two three,')] })
    expect(readBack(write(passage))['dc:title']).toBe('[“One two three,” said four five six seven …]')
    expect(readBack(write(passageWith({ title: null, text: 'Nobody came.' })))['dc:title']).toBe(
      '[Nobody came.]',
    )
  })

  it('has no quote of a document as a work, and what it is called in its collection if it has no title', () => {
    const { item } = toCsl(passageWith({ title: null }))
    const read = description.parse(readBack(zoteroRdf({ item }, 'work')))
    expect(read).not.toHaveProperty('dcterms:abstract')
    expect(read['dc:title']).toBe('[coast.txt]')
  })

  it('keeps of a document as a work whatever is known of it', () => {
    const passage = passageWith({
      agency: 'Example News Agency',
      publishedBasis: 'inferred:file-name',
      work: { originalDate: given('2024-12'), archivedUrl: given('https://archive.example.net/abc') },
    })
    const { notes } = readBack(
      zoteroRdf(toCsl(passage, null, { note: 'Ask her', permalink: 'http://x' }), 'work'),
    )
    expect(notes).toBe(
      '<p>Agency: Example News Agency</p><p>Inferred: date, type</p><p>First published: 2024-12</p><p>Archived: https://archive.example.net/abc (archive.example.net)</p>',
    )
  })

  it('gives no day of access that could pass for that of publication', () => {
    const undated = { publishedAt: null, publishedPrecision: 'unknown' as const, publishedBasis: null }
    expect(readBack(write(passageWith()))['dcterms:dateSubmitted']).toBe('2025-04-01')
    expect(readBack(write(passageWith(undated)))['dcterms:dateSubmitted']).toBeUndefined()
  })

  it('is valid XML, whatever the strings', () => {
    const anyText = fc.string({ unit: 'binary', minLength: 1 })
    fc.assert(
      fc.property(anyText, anyText, (title, words) => {
        readBack(
          write(passageWith({ title: `t${title}t`, text: `w${words}w`, source: words, authors: [title] })),
        )
      }),
    )
  })
})
