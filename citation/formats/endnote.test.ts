import fc from 'fast-check'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Passage } from '../../model/passage.ts'
import { writeRecords } from '../formats.ts'
import { familyOf } from '../full-name.ts'
import { HARD_CASES, passageWith } from '../passage.fixture.ts'
import { toCsl } from '../to-csl.ts'

const text = z.string().optional()
const record = z.object({
  'ref-type': z.string(),
  contributors: z.object({ authors: z.object({ author: z.array(z.string()) }) }).optional(),
  titles: z.object({ title: text, 'secondary-title': text }),
  dates: z.object({ year: text, 'pub-dates': z.object({ date: text }).optional() }).optional(),
  publisher: text,
  pages: text,
  abstract: text,
  label: text,
  urls: z.object({ 'web-urls': z.object({ url: text }) }).optional(),
  'access-date': text,
  language: text,
})

function readBack(passages: readonly Passage[]) {
  const written = writeRecords(
    'endnote',
    passages.map((it) => toCsl(it)),
  )
  expect(XMLValidator.validate(written)).toBe(true)
  const parser = new XMLParser({
    parseTagValue: false,
    trimValues: false,
    htmlEntities: true,
    isArray: (name) => name === 'author' || name === 'record',
    processEntities: { enabled: true, maxTotalExpansions: 1e6 },
  })
  const shape = z.object({ xml: z.object({ records: z.object({ record: z.array(record) }) }) })
  return shape.parse(parser.parse(written)).xml.records.record
}

describe('EndNote XML', () => {
  it('has the form of EndNote’s own export', () => {
    expect(
      writeRecords('endnote', [toCsl(passageWith({ agency: 'AFP', authors: ['Jane Doe', 'AFP'] }))]),
    ).toBe(
      `<?xml version="1.0" encoding="UTF-8"?>
<xml><records>
<record><source-app name="Verbatim" version="1">Verbatim</source-app><foreign-keys><key app="Verbatim">0123456789abcdef-0123456789</key></foreign-keys><ref-type name="Newspaper Article">23</ref-type><contributors><authors><author>Doe, Jane</author><author>AFP,</author></authors></contributors><titles><title>What happened on the coast</title><secondary-title>The Daily Example</secondary-title></titles><dates><year>2025</year><pub-dates><date>2025-03-08</date></pub-dates></dates><abstract>Amnesty found “war crimes” there.</abstract><notes>Paragraph 7 (counted)
Agency: AFP
Inferred: type</notes><label>0123456789abcdef-0123456789</label><urls><web-urls><url>https://example.org/coast</url></web-urls></urls><access-date>2025-04-01</access-date><language>en</language></record>
</records></xml>
`,
    )
  })

  it.each(Object.entries(HARD_CASES))('reads back with every field equal: %s', (_, changes) => {
    const passage = passageWith(changes)
    const { item } = toCsl(passage)
    const [read] = readBack([passage])
    const names = (item.author ?? []).map((it) =>
      'literal' in it ? `${it.literal},` : `${familyOf(it)}, ${it.given}`,
    )
    expect(read).toEqual({
      'ref-type': item.type === 'article-newspaper' ? '23' : '12',
      contributors: { authors: { author: names } },
      titles: { title: item.title, 'secondary-title': item['container-title'] },
      ...(passage.publishedAt && {
        dates: { year: passage.publishedAt.slice(0, 4), 'pub-dates': { date: passage.publishedAt } },
      }),
      abstract: passage.text,
      label: passage.id,
      urls: { 'web-urls': { url: item.URL } },
      'access-date': '2025-04-01',
      language: item.language,
    })
  })

  it('is valid XML with every character that XML allows, whatever the strings', () => {
    const anyText = fc.string({ unit: 'binary', minLength: 1 })
    fc.assert(
      fc.property(anyText, anyText, (title, words) => {
        const [read] = readBack([passageWith({ title: `t${title}t`, text: `w${words}w` })])
        // biome-ignore lint/suspicious/noControlCharactersInRegex: the characters that XML forbids are meant
        const held = (it: string) => !/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/.test(it)
        if (held(title)) expect(read?.titles.title).toBe(`t${title}t`)
        if (held(words)) expect(read?.abstract).toBe(`w${words}w`)
      }),
    )
  })
})
