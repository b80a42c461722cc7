import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { FACTS } from '../../citation/csl-item.ts'
import { CORRECTION_STATES } from '../../model/correction.ts'
import { LEFT_OUT_REASONS } from '../../model/document.ts'
import { passageIds } from '../../model/identity.ts'
import { documentId } from '../../model/ids.ts'
import { WORK_TYPES } from '../../model/work.ts'
import { DOCUMENTS, DOCUMENTS_END, HASHES, HEAD, jsonOf, type Part, sha256, sha256Of } from './lines.ts'
import { packetPage } from './page.ts'
import { packetDocument, packetHead } from './record.ts'
import { basisInWords, factsInWords, valueWords } from './value-words.ts'

const text = 'قال: «كنا هناك».\r\nShe left <early>.'
const id = documentId.parse('0123456789abcdef')
const paragraph = {
  ...{
    id: passageIds(id)(text),
    ordinal: 0,
    section: null,
    kind: 'paragraph',
    start: 0,
    end: text.length,
    text,
  },
  ...{ quotations: [], dates: [], locations: [], groups: [], people: [] },
}
const quote = {
  ...{
    number: 1,
    passage: paragraph,
    quotation: null,
    start: 0,
    end: text.length,
    words: text,
    asRead: 'as read',
  },
  ...{ context: { start: 0, end: text.length }, note: 'note', permalink: 'http://127.0.0.1:3000/passages/x' },
  citation: { inText: [], footnote: [], entry: [{ text: 'Entry', faces: ['italic', 'small-caps'] }] },
  ...{ missing: ['author'], inferred: ['date'] },
}
const document = packetDocument.parse({
  number: 1,
  bibliography: {
    ...{
      documentId: id,
      documentKey: 'a.txt',
      collection: 'news',
      title: null,
      source: 'S',
      sourceBasis: 'metadata',
    },
    ...{ agency: null, authors: [], url: null, publishedAt: '2025', publishedPrecision: 'year' },
    ...{ publishedBasis: 'inferred:file-name', language: 'ar', sha256: 'a'.repeat(64), readerVersion: '1' },
    readAt: '2025-04-01T10:00:00Z',
  },
  ...{ text, textSha256: sha256(text), leftOut: [{ start: 0, end: 0, reason: 'byline' }] },
  ...{ notes: [{ code: 'n', message: 'A note.' }], corrections: [], quotes: [quote] },
})

async function pageOf(language: 'en' | 'ar', page: 1 | 2, of = document): Promise<string> {
  const head = packetHead.parse({
    ...{ format: 'verbatim-evidence-packet', version: 1, page, language, title: 'T', verbatim: '0.1.0' },
    ...{
      made: '2026-11-29T03:00:00.000Z',
      of: 'quotes',
      facts: [['Label', 'Text']],
      style: 'apa',
      locale: 'style',
    },
    index: { engine: 'e', version: '4', generation: 1, documents: 1, passages: 1, changedAt: null },
    ...{ documents: 1, quotes: 1 },
  })
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'packet-page-'))
  const file = path.join(folder, 'record.json')
  const hashes = { head: sha256(jsonOf(head)), documents: [sha256(jsonOf(of))] }
  fs.writeFileSync(
    file,
    `${HEAD}${jsonOf(head)},\n${DOCUMENTS}\n${jsonOf(of)}\n${DOCUMENTS_END}\n${HASHES}${jsonOf(hashes)}}\n`,
  )
  const part: Part = { path: file, from: 0, to: fs.statSync(file).size }
  const pieces: Uint8Array[] = []
  for await (const it of packetPage(part, await sha256Of(part))) pieces.push(it)
  fs.rmSync(folder, { recursive: true })
  return Buffer.concat(pieces).toString('utf8')
}

const hashOf = async (...of: Parameters<typeof pageOf>) => sha256(await pageOf(...of))

const speaker = { key: 'a', name: 'Omar Farouk', kind: 'person', basis: 'inferred:pronoun' }
/** With every kind of value that a page says in words. */
const known = packetDocument.parse({
  ...document,
  kind: 'report',
  languageName: 'Arabic',
  bibliography: {
    ...document.bibliography,
    agency: 'AFP',
    url: 'https://web.archive.org/web/20250402101500/https://example.org/a',
    work: {
      type: { value: 'report', basis: 'inferred:un-symbol' },
      genre: { value: 'UN document', basis: 'inferred:un-symbol' },
      number: { value: 'A/HRC/58/66', basis: 'inferred:header' },
      originalDate: { value: '2024-12', basis: 'corrected' },
      doi: { value: '10.1000/182', basis: 'inferred:address' },
    },
  },
  corrections: [
    {
      correction: {
        ...{ id: 'c-0123456789ab', at: '2025-04-01T10:00:00Z', by: 'Amal', what: 'type' },
        ...{ target: { document: id, collection: 'news', documentKey: 'a.txt' } },
        ...{ before: 'webpage', after: 'report' },
      },
      state: 'holds',
    },
  ],
  quotes: [
    {
      ...quote,
      passage: {
        ...paragraph,
        quotations: [{ start: 5, end: 13, text: 'كنا هناك', kind: 'speech', cue: 'قال', speaker }],
      },
      missing: ['author', 'address'],
      inferred: ['date', 'type', 'number', 'speaker'],
    },
  ],
})

/** The list of facts about a document and its quotes, as a reader sees them. */
const factsIn = (page: string) =>
  [...page.matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/g)].map(([, label, value]) =>
    `${label}: ${value}`.replace(/<[^>]*>/g, ''),
  )

test('a page has words, and no codes, for how everything is known', async () => {
  const facts = factsIn(await pageOf('en', 2, known))
  expect(facts).toEqual(
    expect.arrayContaining([
      'Speaker: Omar Farouk (inferred by a rule, from a pronoun): كنا هناك',
      'Not stated by the source: Authors, Address',
      'Inferred by a rule: Publication date, Kind of work, Number, Speaker',
      'Kind of work: Report (inferred by a rule, from its symbol of the United Nations)',
      'Genre: UN document (inferred by a rule, from its symbol of the United Nations)',
      'Number: A/HRC/58/66 (inferred by a rule, from a line above the text)',
      'Source: S (stated in the metadata of the file)',
      'Agency: AFP',
      'Published: 2025 (inferred by a rule, from the name of the file)',
      'Address: https://example.org/a',
      'Archived copy: https://web.archive.org/web/20250402101500/https://example.org/a, Internet Archive, 2025-04-02',
      'First published: 2024-12 (set by a person)',
      'DOI: 10.1000/182 (inferred by a rule, from the address)',
      'Language: Arabic',
      'Corrected by hand: 2025-04-01T10:00:00Z, Amal: Kind of work, “Web page” became “Report” (in effect)',
    ]),
  )
  const CODES = /\b(?:inferred:|metadata|byline|holds|passage-gone|un-symbol|related links|legal_case)\b/
  const arabic = factsIn(await pageOf('ar', 2, known))
  expect(arabic.filter((it) => CODES.test(it))).toEqual([])
  expect(arabic).toContain('نوع العمل: تقرير (استُنتج بقاعدة، من رمز وثيقة الأمم المتحدة)')
  expect(arabic).toContain('لم يذكره المصدر: الكتّاب، عنوان الصفحة')
})

test.each(['en', 'ar'] as const)('nothing in a record is without words in %s', (language) => {
  const words = valueWords(language)
  const isWords = (it: string) => expect(it).toMatch(/^[\p{L}]/u)
  for (const reason of LEFT_OUT_REASONS) isWords(words.leftOut(reason))
  for (const type of WORK_TYPES) isWords(words.types[type])
  for (const state of CORRECTION_STATES) isWords(words.states[state])
  for (const fact of FACTS) expect(factsInWords([fact], words)).not.toBe(fact)
  for (const basis of ['manifest', 'metadata', 'byline', 'text', 'corrected', 'inferred:no-such-rule'])
    expect(basisInWords(basis, words)).not.toBe(basis)
})

// Packets that people keep are checked against the page that is made from their record: whoever changes it, be it one
// word, gives it a new version in `packetHead`, and keeps the old one for the old packets.
test('the page of each version is what it was, in both languages', async () => {
  expect([await hashOf('en', 1), await hashOf('ar', 1)]).toEqual([
    'ffc601714c6df6c927ee6d5d0d5bafc2342d1eb1683668225d0cbe7557bf0954',
    '7f333520af92d30bd366b0b791f4de463fb2197045c6af89cf9adf88de60cb74',
  ])
  expect([await hashOf('en', 2, known), await hashOf('ar', 2, known)]).toEqual([
    '8707f36716232270a1d481235136d50353fa718ae29de91b77646a2eb1d758ae',
    '6e31bf1d794cbadd973411a9ad1518c15b9959e7bd94081f6e8005b104a52758',
  ])
  // An added word changes no page that there is; a changed one does.
  const tables = (['en', 'ar'] as const).map((language) => {
    const { leftOut, ...words } = valueWords(language)
    return sha256(JSON.stringify([words, LEFT_OUT_REASONS.map(leftOut)]))
  })
  expect(tables).toEqual([
    'f670bd366eb99b39ecf1925a6cf0c67ec6265eb8f2a69d6374c184c8ca11a6ed',
    '6257439fe0ca2062ce81bb4b1031dcc6acc056b2fd08d41bd2791d7f44afc654',
  ])
})
