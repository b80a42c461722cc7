import fc from 'fast-check'
import { expect, it } from 'vitest'
import { coins } from './coins.ts'
import { metaTags, quotationLinkedData, scriptJson, workLinkedData } from './meta-tags.ts'
import { HARD_CASES, passageWith, speech } from './passage.fixture.ts'
import { toCsl } from './to-csl.ts'

const text = 'She said: “Never again,” twice.'
const permalink = 'http://localhost:3000/passages/0123456789abcdef-0123456789'

it('describes the work to reference managers, in both vocabularies', () => {
  const passage = passageWith({
    publishedAt: '2025-03',
    publishedPrecision: 'month',
    authors: ['Jane Doe', 'AFP'],
  })
  expect(metaTags(toCsl(passage, null, { permalink }).item, 'quote')).toEqual({
    citation_abstract: 'Amnesty found “war crimes” there.',
    citation_title: 'What happened on the coast',
    citation_author: ['Jane Doe', 'AFP'],
    citation_publication_date: '2025/03',
    citation_publisher: 'The Daily Example',
    citation_language: 'en',
    citation_public_url: 'https://example.org/coast',
    'DC.title': 'What happened on the coast',
    'DC.creator': ['Jane Doe', 'AFP'],
    'DC.date': '2025-03',
    'DC.source': 'The Daily Example',
    'prism.publicationName': 'The Daily Example',
    'DC.identifier': 'https://example.org/coast',
    'DC.language': 'en',
    'DC.type': 'newspaperArticle',
  })
})

it.each([
  ['12', '12', undefined],
  ['12–14', '12', '14'],
  ['A3-A5', 'A3', 'A5'],
])('has the first page and the last one of %s', (page, first, last) => {
  const { item } = toCsl(passageWith())
  const tags = metaTags({ ...item, page }, 'work')
  expect([tags.citation_firstpage, tags.citation_lastpage]).toEqual([first, last])
})

it('leaves out what is unknown', () => {
  const bare = { title: null, source: null, authors: [], url: null, publishedAt: null, language: null }
  expect(metaTags(toCsl(passageWith(bare)).item, 'work')).toEqual({ 'DC.type': 'document' })
})

it.each(Object.entries(HARD_CASES))('encodes a work as COinS and decodes it again: %s', (_, changes) => {
  const { item } = toCsl(passageWith(changes))
  const read = new URLSearchParams(coins(item))
  expect(read.get('rft.title')).toBe(item.title)
  expect(read.get('rft.identifier')).toBe(item.URL)
  expect(read.get('rft.description')).toBe(item.custom.text)
  expect(read.getAll('rft.creator')).toHaveLength(item.author?.length ?? 0)
})

it('is a schema.org quotation with its speaker, part of its article', () => {
  const passage = passageWith({ text })
  const { item } = toCsl(passage, speech(text, 'Never again,'), { permalink })
  expect(quotationLinkedData(item)).toMatchObject({
    '@type': 'Quotation',
    text: 'Never again,',
    url: permalink,
    spokenByCharacter: { name: 'Agnès Callamard' },
    isPartOf: {
      '@type': 'NewsArticle',
      author: [{ '@type': 'Person', familyName: 'Doe' }],
      datePublished: '2025-03-08',
    },
  })
})

it('names the speaker of each quotation in a passage, and nobody for a description', () => {
  const words = '“Never again,” said Agnès Callamard. “Nobody came,” said a resident.'
  const resident = { key: 'a-resident', name: 'a resident', kind: 'unnamed' as const, basis: 'text' as const }
  const quotations = [speech(words, 'Never again,'), speech(words, 'Nobody came,', { speaker: resident })]
  const data = quotationLinkedData(toCsl(passageWith({ text: words, quotations })).item)
  expect(data).toMatchObject({ '@type': 'Quotation', text: words })
  expect(data).not.toHaveProperty('spokenByCharacter')
  expect(data.hasPart).toEqual([
    {
      '@type': 'Quotation',
      text: 'Never again,',
      creator: { name: 'Agnès Callamard' },
      spokenByCharacter: { '@type': 'Thing', name: 'Agnès Callamard' },
    },
    { '@type': 'Quotation', text: 'Nobody came,' },
  ])
})

it('names nobody as the speaker whom only a rule inferred', () => {
  const speaker = { key: 'a', name: 'Omar Khalil', kind: 'person', basis: 'inferred:last-named' } as const
  const whole = toCsl(passageWith({ text }), speech(text, 'Never again,', { speaker }), { permalink })
  const parts = toCsl(passageWith({ text, quotations: [speech(text, 'Never again,', { speaker })] }))
  for (const { item } of [whole, parts])
    expect(JSON.stringify(quotationLinkedData(item))).not.toContain('Omar Khalil')
})

it('says of a work what it is, where it is kept and where a copy is', () => {
  const given = (value: string) => ({ value, basis: 'manifest' as const })
  const work = {
    type: { value: 'report' as const, basis: 'manifest' as const },
    number: given('A/HRC/58/66'),
    archive: given('Bundesarchiv'),
    archivedUrl: given('https://web.archive.org/web/20250402101500/https://example.org/coast'),
    doi: given('10.1000/182'),
  }
  expect(workLinkedData(toCsl(passageWith({ work })).item)).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'Report',
    name: 'What happened on the coast',
    reportNumber: 'A/HRC/58/66',
    holdingArchive: { '@type': 'ArchiveOrganization', name: 'Bundesarchiv' },
    archivedAt: 'https://web.archive.org/web/20250402101500/https://example.org/coast',
    sameAs: 'https://doi.org/10.1000/182',
  })
})

it('cannot end the script that contains it, and reads back unchanged', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (words) => {
      const written = scriptJson({ text: `</script><!--${words}` })
      expect(written).not.toMatch(/[<>&]/)
      expect(JSON.parse(written)).toEqual({ text: `</script><!--${words}` })
    }),
  )
})
