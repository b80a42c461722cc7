import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import type { ReportFormat, ReviewedCheck } from '../../model/saved-check.ts'
import { checkOf, ONE_OF_EACH } from '../whole-check.fixture.ts'
import { checkReport } from './report.ts'

const REVIEWED: ReviewedCheck = {
  name: 'My draft',
  check: ONE_OF_EACH,
  reviews: [
    {
      text: 'All forty mills closed',
      nth: 1,
      verdict: 'change',
      note: 'Ask Jane',
      at: '2025-04-02T10:00:00Z',
    },
  ],
}

async function report(format: ReportFormat, of = REVIEWED, language: 'en' | 'ar' = 'en'): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const it of checkReport(of, { format, language, made: new Date('2025-04-03') })) pieces.push(it)
  return Buffer.concat(pieces)
}
const textOf = (html: string) => html.replace(/<style>.*?<\/style>|<[^>]*>/gs, ' ').replace(/\s+/g, ' ')
const wordText = async (of = REVIEWED, language: 'en' | 'ar' = 'en') =>
  (await mammoth.extractRawText({ buffer: await report('docx', of, language) })).value

const LABELS = [
  '1. Word for word',
  '2. Same words, other marks',
  '3. 1 word differs',
  '4. Only part of it',
  '5. With gaps',
  '6. Joined from 2 places',
  '7. Not in this collection',
]
const SAID = [
  'A number differs.',
  'The draft says Jane Doe; the source says John Roe.',
  'The draft credits Die Zeit; none of these places was published there.',
  '40% of its words stand here',
  'Earliest: The Daily Example · 8 March 2025 · Mill closes',
  'Source not stated · undated · Mill closes',
  'To be changed — Ask Jane',
]
const AGAINST = [
  '30 passages of 2 documents',
  'papers',
  'generation 7, built-in engine',
  'Verbatim 0.1.0',
  'ab'.repeat(32),
]

describe('the report of a check', () => {
  it('says as a page what was checked against what, and what was found of each quotation', async () => {
    const text = textOf((await report('html')).toString())
    for (const part of [...LABELS, ...SAID, ...AGAINST, '2025-04-01T10:00:00.000Z'])
      expect(text).toContain(part)
  })

  it('shows a difference with marks, and in words for those who do not see them', async () => {
    const html = (await report('html')).toString()
    expect(html).toContain('<del><span class="hidden">draft: </span>forty</del>')
    expect(html).toContain('<ins><span class="hidden">source: </span>fourteen</ins>')
  })

  it('needs nothing from anywhere, and takes no words for markup', async () => {
    const html = (await report('html')).toString()
    expect(html).not.toMatch(/<(?:script|link|img|iframe)\b|url\(|https?:/)
    expect(html).toContain("default-src 'none'")
    expect(html).toMatch(/&(?:lt|#60|#x3c);b/i)
  })

  it('says the same as a Word document', async () => {
    const text = await wordText()
    for (const part of [...LABELS.map((it) => it.slice(3)), ...SAID, ...AGAINST]) expect(text).toContain(part)
    expect(text).toContain('All [draft: forty] [source: fourteen] mills closed')
  })

  it('is as JSON what was checked, with the reviews', async () => {
    expect(JSON.parse((await report('json')).toString())).toMatchObject({
      ...{ kind: 'verbatim-check', madeAt: '2025-04-03T00:00:00.000Z' },
      ...REVIEWED,
    })
  })

  it('is told in Arabic, from right to left', async () => {
    const html = (await report('html', REVIEWED, 'ar')).toString()
    expect(html).toContain('<html lang="ar" dir="rtl">')
    for (const part of ['كلمة بكلمة', 'مجموع من موضعين', 'ليس في هذه المجموعة', '8 مارس 2025']) {
      expect(textOf(html)).toContain(part)
      expect(await wordText(REVIEWED, 'ar')).toContain(part)
    }
  })

  it('says that a draft has no quotations', async () => {
    const none = { name: 'Empty', check: checkOf([]), reviews: [] }
    expect(textOf((await report('html', none)).toString())).toContain('No quotations were found in it.')
    expect(await wordText(none)).toContain('No quotations were found in it.')
  })
})
