import { XMLValidator } from 'fast-xml-parser'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import type { Citation } from './csl.ts'
import { cited, HARD, idOf, partsOf, SAID, SOURCES, TURNS } from './documents.fixture.ts'
import type { DocumentLayout } from './file.ts'
import { speech } from './passage.fixture.ts'

/** What is shown, without the list of works: one line for each paragraph. */
async function linesOf(citations: readonly Citation[], changes: Partial<DocumentLayout> = {}) {
  const { buffer } = await partsOf('docx', citations, changes)
  const { value } = await mammoth.extractRawText({ buffer })
  const lines = value.split('\n\n')
  return lines.slice(0, lines.indexOf('Bibliography'))
}

describe('the order of a document', () => {
  it('is by source, then by date, then as they come; what states no source is last', async () => {
    const lines = await linesOf(SOURCES)
    expect(lines).toEqual([
      'Quotes found by coast',
      'Search\tcoast',
      'Found\t3 passages',
      'Contents',
      'Al Jazeera (1)',
      'The Herald (3)',
      'Source not stated (1)',
      'Al Jazeera',
      'Work 3 · April 2025',
      'Quote 3/1.',
      'The Herald',
      'Work 4 · 2024',
      'Quote 4/1.',
      'Work 1 · 8 March 2025',
      'Quote 1/4.',
      'Quote 1/2.',
      'Source not stated',
      'Work 2 · Undated',
      'Quote 2/0.',
    ])
  })

  it('gives both ends of a range of dates', async () => {
    const ranged = cited(5, 0, { publishedAt: '2025-03-01', publishedEnd: '2025-03-09' })
    expect((await linesOf([ranged])).join('\n')).toContain('· 1 March 2025 to 9 March 2025')
    const arabic = await linesOf([ranged], { labels: 'ar' })
    expect(arabic.join('\n')).toContain('من 1 مارس 2025 إلى 9 مارس 2025')
  })

  it.each([
    [false, ['2024', 'March 2025', 'April 2025', 'Undated']],
    [true, ['April 2025', 'March 2025', '2024', 'Undated']],
  ])('is by month or year; newest first: %s', async (newestFirst, headings) => {
    const lines = await linesOf(SOURCES, { grouping: 'date', newestFirst })
    expect(lines.filter((it) => headings.includes(it))).toEqual(headings)
  })

  it('is that of the choice if nothing is put together, and then has no headings', async () => {
    const lines = await linesOf(SOURCES, { grouping: 'none' })
    expect(lines.slice(3)).toEqual(['Quote 1/4.', 'Quote 2/0.', 'Quote 3/1.', 'Quote 4/1.', 'Quote 1/2.'])
  })

  it('holds for more than are sorted at once', async () => {
    const many = Array.from({ length: 4_500 }, (_, at) =>
      cited(at % 7, at, { source: `Source ${at % 3}`, text: `Quote ${at}.` }),
    )
    const lines = await linesOf(many)
    const sources = lines.filter((it) => /^Source \d$/.test(it))
    const numbers = lines.flatMap((it) => /^Quote (\d+)\.$/.exec(it)?.[1] ?? []).map(Number)
    const right = [...many.keys()].sort((a, b) => (a % 3) - (b % 3) || (a % 7) - (b % 7) || a - b)
    expect(sources).toEqual(['Source 0', 'Source 1', 'Source 2'])
    expect(numbers).toEqual(right)
  })
})

describe('what is shown of a passage', () => {
  it('is each of its quotations with its speaker, and how that is known', async () => {
    const lines = await linesOf([TURNS], { grouping: 'none', shown: 'quotations' })
    expect(lines.slice(3)).toEqual([
      'Agnès Callamard',
      '“it was planned”',
      'Richard Roe (speaker inferred)',
      '“No.”',
    ])
  })

  it('is the paragraph as it stands, without marks that nobody wrote, and all that speak in it', async () => {
    const lines = await linesOf([TURNS, cited(1, 1)], { grouping: 'none' })
    expect(lines.slice(3)).toEqual([
      'Agnès Callamard; Richard Roe (speaker inferred)',
      SAID,
      // Not to be taken for words of those above.
      'Passage',
      'Quote 1/1.',
    ])
  })

  it('says so where nobody is named', async () => {
    const quoted = cited(1, 0, { text: SAID, quotations: [speech(SAID, 'No.', { speaker: null })] })
    const lines = await linesOf([quoted], { grouping: 'none', shown: 'quotations' })
    expect(lines.slice(3)).toEqual(['Speaker not stated', '“No.”'])
  })

  it('has single marks around words with double ones', async () => {
    const text = 'He told me “no” twice.'
    const quoted = cited(1, 0, { text, quotations: [speech(text, text)] })
    expect((await linesOf([quoted], { shown: 'quotations' })).at(-1)).toBe(`‘${text}’`)
  })
})

describe.each(['docx', 'odt'] as const)('a document as %s', (format) => {
  const name = format === 'docx' ? 'word/document.xml' : 'content.xml'

  it('is XML in every part, whatever the words are', async () => {
    const { parts } = await partsOf(format, HARD)
    for (const [part, text] of parts) {
      if (part !== 'mimetype') expect([part, XMLValidator.validate(text)]).toEqual([part, true])
    }
  })

  it('has short notes after the first, each with a link to the passage', async () => {
    const { parts } = await partsOf(format, [cited(1, 0), cited(1, 1)])
    const notes = parts.get(format === 'docx' ? 'word/footnotes.xml' : name) ?? ''
    expect(notes.match(/ibid para 2 \(counted\)/g)).toHaveLength(1)
    for (const at of [0, 1]) expect(notes).toContain(`http://localhost:3000/passages/${idOf(1, at)}`)
  })

  it('lists the works at its end, each once, and links their whole addresses', async () => {
    const url = 'https://example.org/wiki/Coast_(Syria)?a=1&b=2'
    const { parts } = await partsOf(format, [cited(1, 0, { url }), cited(1, 1, { url })])
    const list =
      (parts.get(name) ?? '').split('Bibliography</w:t>').at(-1)?.split('>Bibliography<').at(-1) ?? ''
    const link = format === 'docx' ? /HYPERLINK &quot;([^ ]*)&quot;/g : /xlink:href="([^"]*)"/g
    expect([...list.matchAll(link)].map(([, it]) => it)).toEqual([url.replace('&', '&amp;')])
  })

  it('takes no address that stands in a title for a link', async () => {
    const { parts } = await partsOf(format, [cited(1, 0, { title: 'See https://example.net/x for more' })])
    expect([...parts.values()].join('')).not.toMatch(/(HYPERLINK &quot;|href=")https:\/\/example\.net/)
  })

  it('says what it is, in which language and of when', async () => {
    const { parts } = await partsOf(format, [cited(1, 0)], { labels: 'ar' })
    const facts = parts.get(format === 'docx' ? 'docProps/core.xml' : 'meta.xml')
    expect(facts).toContain('<dc:title>Quotes found by coast</dc:title>')
    expect(facts).toContain('<dc:language>ar</dc:language>')
    expect(facts).toContain('2026-11-29T10:00:00Z')
    expect(parts.get(name)).toContain('المراجع')
  })

  it('reads Arabic and Hebrew from right to left, words and notes, and says their language', async () => {
    const text = 'لم يأت أحد عام 2025 من OCHA.'
    const { parts } = await partsOf(format, [
      cited(1, 0, { text, title: 'شهادات', authors: [], language: 'ar' }),
    ])
    const content = parts.get(name) ?? ''
    if (format === 'docx') {
      const quote = content.split('<w:pStyle w:val="Quote"/>')[1] ?? ''
      expect(quote.startsWith('<w:bidi/>')).toBe(true)
      expect(quote).toContain(
        '<w:rtl/><w:lang w:bidi="ar"/></w:rPr><w:t xml:space="preserve">لم يأت أحد عام 2025 من </w:t>',
      )
      expect(quote).toContain('<w:lang w:val="ar"/></w:rPr><w:t xml:space="preserve">OCHA</w:t>')
      expect(parts.get('word/footnotes.xml')).toContain('<w:pStyle w:val="FootnoteText"/><w:bidi/>')
    } else {
      expect(content).toContain('text:style-name="quote-rtl"')
      expect(content).toMatch(
        /style:name="quote-rtl"[^>]*><style:paragraph-properties style:writing-mode="rl-tb"/,
      )
      expect(content).toContain('text:style-name="note-rtl"')
      expect(content).toContain('text:style-name="language-ar"')
      expect(parts.get('styles.xml')).toContain('style:language-complex="ar"')
    }
  })

  it('reads English from left to right in a document that is labelled in Arabic', async () => {
    const { parts } = await partsOf(format, [cited(1, 0)], { labels: 'ar' })
    const content = parts.get(name) ?? ''
    if (format === 'docx') expect(content).toContain('<w:pPr><w:pStyle w:val="Quote"/></w:pPr>')
    else {
      expect(content).toContain('<text:p text:style-name="Quotations">')
      expect(parts.get('styles.xml')).toMatch(/"Quotations"[^>]*><style:paragraph-properties [^>]*"lr-tb"/)
    }
  })

  it('keeps a day beside its month after a right-to-left word', async () => {
    const { parts } = await partsOf(format, [
      cited(1, 0, { source: 'עיתון', title: 'עדויות', language: 'he' }),
    ])
    const all = [...parts.values()].join('').replace(/<[^>]*>/g, '')
    expect(all).toContain('\u200E8 March 2025')
  })

  it('has a place for every quote and heading, named once, to which the contents lead', async () => {
    const { parts } = await partsOf(format, [...SOURCES, SOURCES[0] ?? TURNS])
    const content = parts.get(name) ?? ''
    const starts =
      format === 'docx' ? /bookmarkStart w:id="\d+" w:name="([^"]*)"/g : /bookmark-start text:name="([^"]*)"/g
    const names = [...content.matchAll(starts)].map(([, it]) => it ?? '')
    expect(new Set(names).size).toBe(names.length)
    for (const it of names) expect(it).toMatch(/^[a-z]\w{0,39}$/)
    const leads = format === 'docx' ? /w:anchor="([^"]*)"/g : /href="#([^"]*)"/g
    const led = [...content.matchAll(leads)].map(([, it]) => it ?? '')
    expect(led).toHaveLength(3)
    for (const it of led) expect(names).toContain(it)
  })
})

describe('Word is strict about the order of properties', () => {
  // ECMA-376, part 1: CT_PPr, CT_RPr and CT_SectPr, those that are written here.
  const ORDER: Record<string, string[]> = {
    'w:pPr': ['pStyle', 'keepNext', 'keepLines', 'pBdr', 'bidi', 'spacing', 'ind', 'jc', 'outlineLvl'],
    'w:rPr': [
      'rStyle',
      'rFonts',
      'b',
      'bCs',
      'i',
      'iCs',
      'smallCaps',
      'color',
      'sz',
      'szCs',
      'u',
      'vertAlign',
      'rtl',
      'lang',
    ],
    'w:sectPr': ['footerReference', 'pgSz', 'pgMar', 'bidi'],
    'w:style': ['name', 'basedOn', 'next', 'qFormat', 'pPr', 'rPr'],
    'w:sdtPr': ['alias', 'tag', 'id'],
    'w:sdt': ['sdtPr', 'sdtContent'],
  }

  it.each(Object.keys(ORDER))('%s', async (element) => {
    const chicago = await partsOf('docx', [...HARD, ...SOURCES], { labels: 'ar' }, 'bluebook-law-review')
    const list = await partsOf('bibliography-docx', HARD)
    const order = ORDER[element] ?? []
    const found = [...chicago.parts, ...list.parts]
      .filter(([part]) => part.startsWith('word/'))
      .flatMap(([, xml]) => [
        ...xml.matchAll(new RegExp(`<${element}( [^>]*)?>([\\s\\S]*?)</${element}>`, 'g')),
      ])
    expect(found.length).toBeGreaterThan(0)
    for (const [, , inner = ''] of found) {
      // Only its own children: what is inside them has other rules.
      const own = inner.replace(/<w:(pBdr|pPr|rPr|sdtPr|sdtContent)>[\s\S]*?<\/w:\1>/g, '<w:$1/>')
      const names = [...own.matchAll(/<w:(\w+)/g)].map(([, it]) => it ?? '')
      const places = names.map((it) => order.indexOf(it))
      expect([names, places]).toEqual([names, [...places].sort((a, b) => a - b)])
      expect([names, places.includes(-1)]).toEqual([names, false])
      expect(new Set(names).size).toBe(names.length)
    }
  })
})
