import { describe, expect, it } from 'vitest'
import { WORK_WORDS } from '../../languages/work-words.ts'
import { fold } from '../../model/name-words.ts'
import type { Work } from '../../model/work.ts'
import { analyse } from '../pipeline/prepare.ts'
import { read } from '../read/read.ts'
import { authority, rawText } from '../sample-documents.ts'
import { isCourtName, isNewspaperName, labelledNumber, saysToday } from './words-of-works.ts'

const PROSE =
  `The bridge near the mill will stay closed for three weeks, because the river has carried away one of its piers
and nobody knows when another can be built, or who is going to pay for it in the end.`.replaceAll('\n', ' ')

const worked = ({ work }: { work?: Work | undefined }) =>
  Object.fromEntries(Object.entries(work ?? {}).map(([field, it]) => [field, it.value]))

/** What is inferred of a text with these lines above it. */
function workOf(
  given: { source?: string; url?: string; title?: string; language?: string },
  ...above: string[]
) {
  const raw = rawText([...above, PROSE, PROSE].join('\n\n'), { title: 'The bridge', ...given })
  return worked(analyse(read(raw, new Date(0)), authority))
}

/** What is inferred of a page. */
function pageOf(head: string, above = '', url = 'https://valley.example/bridge') {
  const markup = `<html><head><title>The bridge</title>${head}</head><body><article><h1>The bridge</h1>${above}<p>${PROSE}</p><p>${PROSE}</p></article></body></html>`
  const bytes = Buffer.from(markup)
  const raw = { ...rawText(''), documentKey: 'a.html', path: '/a.html', bytes, format: 'html' as const }
  return worked(analyse(read({ ...raw, manifest: { url } }, new Date(0)), authority))
}

describe('an article in a newspaper', () => {
  it.each([
    ['El País'],
    ['Le Monde'],
    ['Süddeutsche Zeitung'],
    ['الشرق الأوسط'],
    ['Українська правда'],
    ['Новая газета'],
    ['人民日报'],
    ['朝日新聞'],
    ['Märkische Allgemeine Zeitung'],
    ['Gazeta Lubuska'],
    ['جريدة الوادي'],
  ])('is known by whose it is, in every language: %s', (source) => {
    expect(workOf({ source })).toEqual({ type: 'article-newspaper' })
  })

  it('is none of a magazine, a broadcaster, a company, or of nobody', () => {
    const url = 'https://valley.example/bridge'
    expect(workOf({ source: 'Der Spiegel', url })).toEqual({ type: 'article-magazine' })
    expect(workOf({ source: 'BBC', url })).toEqual({ type: 'webpage' })
    expect(workOf({ source: 'Daily Freight Ltd', url })).toEqual({ type: 'webpage' })
    expect(workOf({ source: 'Roe & Doe', url })).toEqual({})
    expect(workOf({ url })).toEqual({})
  })

  it('stays one where it prints what others say and decide', () => {
    const above = ['Press release', 'A/HRC/58/66', '[2012] UKSC 12']
    expect(workOf({ source: 'The Guardian' }, ...above)).toEqual({ type: 'article-newspaper' })
  })
})

describe('a release for the press', () => {
  it.each([
    ['PRESS RELEASE', 'Press release'],
    ['Communiqué de presse', 'Communiqué de presse'],
    ['Pressemitteilung Nr. 12/2025', 'Pressemitteilung'],
    ['بيان صحفي', 'بيان صحفي'],
    ['Press release | 3 April 2025', 'Press release'],
    ['FOR IMMEDIATE RELEASE', 'Press release'],
    ['For immediate publication | 3 April 2025', 'Press release'],
  ])('calls itself one, and its genre is what it says: %s', (line, genre) => {
    expect(workOf({ source: 'Doe Mills' }, line)).toEqual({ type: 'report', genre })
  })

  it('stands in a folder or a section for them, and has their name in the language of the text', () => {
    const release = { type: 'report', genre: 'Press release' }
    expect(pageOf('', '', 'https://doe.example/press-releases/bridge')).toEqual(release)
    expect(pageOf('<meta property="article:section" content="Press releases">')).toEqual(release)
    const url = 'https://doe.example/pressemitteilungen/bruecke'
    expect(workOf({ source: 'Mühle', url, language: 'de' }).genre).toBe('Pressemitteilung')
    expect(workOf({ source: 'Mühle', url, language: 'constructor' }).genre).toBe('Press release')
    expect(pageOf('', '', 'https://doe.example/press/bridge')).toEqual({})
  })

  it('is what an organisation said today, in its own words', () => {
    const said = '<p>(Beirut) – The army burned homes on the coast, Human Rights Watch said today.</p>'
    const url = 'https://www.hrw.org/news/2025/04/03/homes'
    expect(pageOf('', said, url)).toEqual({ type: 'report', genre: 'Press release' })
    const hrw = { source: 'Human Rights Watch', language: 'fr', url }
    expect(
      workOf(hrw, 'Les forces ont brûlé des maisons, a déclaré aujourd’hui Human Rights Watch.').genre,
    ).toBe('Communiqué de presse')
    expect(pageOf('', said, 'https://www.reuters.com/world/homes')).toEqual({ type: 'article-newspaper' })
  })
})

describe('what a page says of itself', () => {
  it.each([
    ['<meta name="citation_journal_title" content="Bridges">', 'article-journal'],
    ['<meta name="citation_technical_report_institution" content="Doe">', 'report'],
    ['<script type="application/ld+json">{"@type":"Dataset","name":"The bridge"}</script>', 'dataset'],
    [
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"The bridge"}</script>',
      'article-newspaper',
    ],
    [
      '<script type="application/ld+json">{"@type":"BlogPosting","headline":"The bridge"}</script>',
      'post-weblog',
    ],
    ['<script type="application/ld+json">{"@type":"Article","headline":"The bridge"}</script>', undefined],
    ['<meta property="og:type" content="article">', undefined],
  ])('%s: %s', (head, type) => {
    expect(pageOf(head).type).toBe(type)
  })

  it('gives its DOI, the number of a report and the pages', () => {
    const head = `<meta name="citation_doi" content="doi:10.1000/182"><meta name="citation_firstpage" content="3">
      <meta name="citation_lastpage" content="9"><meta name="citation_technical_report_number" content="18-2059">`
    expect(pageOf(head)).toEqual({ type: 'report', doi: '10.1000/182', page: '3–9', number: '18-2059' })
  })
})

describe('an address', () => {
  it.each([
    ['https://x.com/doe/status/1900000000000000000', 'post'],
    ['https://mastodon.example/@doe/110000000000000000', 'post'],
    ['https://t.me/doe/123', 'post'],
    ['https://bsky.app/profile/doe.example/post/3k', 'post'],
    ['https://www.youtube.com/watch?v=abc', 'motion_picture'],
    ['https://roe.wordpress.com/2025/04/bridge', 'post-weblog'],
    ['https://doe.example/blog/bridge', 'post-weblog'],
    ['https://doe.example/podcast/bridge', 'broadcast'],
    ['https://www.bbc.co.uk/sounds/play/p0', 'broadcast'],
    ['https://hudoc.echr.coe.int/eng?i=001-1', 'legal_case'],
    ['https://doe.example/blogger', undefined],
  ])('says what is there: %s is a %s', (url, type) => {
    expect(workOf({ url }).type).toBe(type)
  })
})

describe('a number', () => {
  it.each([
    ['United Nations A/HRC/58/66', 'United Nations', 'A/HRC/58/66', 'report'],
    ['S/RES/2254 (2015)', 'United Nations Security Council', 'S/RES/2254 (2015)', 'report'],
    ['CCPR/C/GC/36', 'UN Human Rights Committee', 'CCPR/C/GC/36', 'report'],
    ['No. ICC-01/04-01/06-2842', 'International Criminal Court', 'ICC-01/04-01/06-2842', 'legal_case'],
    [
      'Case No. IT-95-5/18-T',
      'International Criminal Tribunal for the former Yugoslavia',
      'IT-95-5/18-T',
      'legal_case',
    ],
    ['(Application no. 36925/10)', 'European Court of Human Rights', '36925/10', 'legal_case'],
    ['(Requête no 36925/10)', 'Cour européenne des droits de l’homme', '36925/10', 'legal_case'],
    ['ECLI:EU:C:2014:317', 'Court of Justice', 'ECLI:EU:C:2014:317', 'legal_case'],
    ['[2012] UKSC 12', 'UK Supreme Court', '[2012] UKSC 12', 'legal_case'],
    ['Neutral Citation Number: [2019] EWHC 123 (Admin)', 'BAILII', '[2019] EWHC 123 (Admin)', 'legal_case'],
    ['Aktenzeichen: VI ZR 489/19', 'Bundesgerichtshof', 'VI ZR 489/19', 'legal_case'],
    ['Docket No. 21-1234', 'Supreme Court of the United States', '21-1234', 'legal_case'],
    ['Index: MDE 24/9021/2025', 'Amnesty International', 'MDE 24/9021/2025', 'report'],
  ])('is read where the document prints it as its own: %s', (line, source, number, type) => {
    expect(workOf({ source }, line)).toMatchObject({ number, type })
  })

  it.each([
    ['https://docs.un.org/en/A/HRC/58/66', { number: 'A/HRC/58/66' }],
    ['https://www.ohchr.org/files/A_HRC_58_66.pdf', { number: 'A/HRC/58/66' }],
    ['https://www.amnesty.org/en/documents/pol10/8515/2025/en/', { number: 'POL 10/8515/2025' }],
    ['https://doi.org/10.1000/182', { doi: '10.1000/182' }],
    ['https://valley.example/A_HRC_58_66', {}],
    ['https://web.archive.org/web/20250308120000/https://undocs.org/A/HRC/58/66', { number: 'A/HRC/58/66' }],
    ['https://archive.ph/20250308/https://doi.org/10.1000/182', { doi: '10.1000/182' }],
    ['https://docs.un.org/en/S/RES/2334(2016)', { number: 'S/RES/2334 (2016)' }],
    ['https://undocs.org/A/RES/377%20(V)', { number: 'A/RES/377 (V)' }],
    ['https://undocs.org/A/RES/3201(S-VI)', { number: 'A/RES/3201 (S-VI)' }],
    [
      'https://undocs.org/Home/Mobile?FinalSymbol=E%2FCN.4%2F2004%2F88&Language=E',
      { number: 'E/CN.4/2004/88' },
    ],
    ['https://documents.un.org/api/symbol/access?s=S/RES/242(1967)&l=en', { number: 'S/RES/242 (1967)' }],
  ])('is read from an address that is made of it: %s', (url, found) => {
    const { number, doi } = workOf({ url })
    expect({ ...(number && { number }), ...(doi && { doi }) }).toEqual(found)
  })

  it('of the shape of a symbol is one of the United Nations only where that is known', () => {
    const symbol = { number: 'S/2024/12', type: 'report', genre: 'UN document' }
    expect(workOf({ source: 'Acme Law Clinic' }, 'Ref S/2024/12')).not.toMatchObject({ genre: 'UN document' })
    expect(workOf({}, 'S/2024/12')).toEqual({})
    expect(workOf({ source: 'Security Council' }, 'S/2024/12')).toMatchObject(symbol)
    expect(workOf({}, 'Nations Unies S/2024/12')).toMatchObject(symbol)
    expect(workOf({ source: 'Doe Mills' }, 'BWC/CONF.IX/9')).toMatchObject({ number: 'BWC/CONF.IX/9' })
  })

  it.each([
    ['CD_2_Track_1.txt', {}],
    ['A_B_2.txt', {}],
    ['S_2024_12.txt', {}],
    ['A_HRC_58_66.txt', { number: 'A/HRC/58/66', type: 'report', genre: 'UN document' }],
    ['S_PV.9100_EN.txt', {}],
  ])('is read from the name of a file only without doubt: %s', (documentKey, found) => {
    const raw = { ...rawText(PROSE, { title: 'The bridge' }), documentKey }
    expect(worked(analyse(read(raw, new Date(0)), authority))).toEqual(found)
  })

  it('is not one that the document only mentions', () => {
    const long =
      'The council has before it the report A/HRC/58/66, which was written by the commission that it had set up.'
    expect(workOf({ source: 'Doe Mills' }, long)).toEqual({})
    expect(workOf({ source: 'Doe Mills' }, '50/50 and A/B and 1/2', 'Order no. seven')).toEqual({})
  })
})

describe('what a person gives', () => {
  it('is kept, and nothing inferred contradicts it', () => {
    const raw = rawText(`PRESS RELEASE\n\n${PROSE}`, { source: 'Doe Mills', type: 'speech' })
    const { work } = analyse(read(raw, new Date(0)), authority)
    expect(work).toEqual({ type: { value: 'speech', basis: 'manifest' } })
  })

  it('says how the rest is known', () => {
    const raw = rawText(`PRESS RELEASE\n\n${PROSE}`, { source: 'Doe Mills', genre: 'Statement' })
    expect(analyse(read(raw, new Date(0)), authority).work).toEqual({
      type: { value: 'report', basis: 'inferred:label' },
      genre: { value: 'Statement', basis: 'manifest' },
    })
  })
})

describe.each(Object.entries(WORK_WORDS))('the words of %s', (_, words) => {
  it('each tell a kind of work', () => {
    for (const label of words.pressRelease)
      expect(workOf({ source: 'Doe Mills' }, label).genre, label).toBeDefined()
    for (const notice of words.releaseNotices)
      expect(workOf({ source: 'Doe Mills', language: 'en' }, notice).genre, notice).toBe('Press release')
    for (const label of words.report)
      expect(workOf({ source: 'Doe Mills' }, label).type, label).toBe('report')
    const court = 'International Criminal Court'
    for (const label of words.judgment)
      expect(workOf({ source: court }, label).type, label).toBe('legal_case')
    for (const label of words.interview)
      expect(workOf({ source: 'The Guardian' }, label).genre, label).toBeDefined()
    for (const label of words.transcript)
      expect(workOf({ source: 'Doe Mills' }, label).genre, label).toBeDefined()
    for (const folder of words.pressReleases)
      expect(
        workOf({ source: 'Doe', url: `https://doe.example/${folder.replaceAll(' ', '-')}/a` }).genre,
        folder,
      ).toBeDefined()
    for (const folder of words.reports)
      expect(workOf({ source: 'Doe', url: `https://doe.example/${folder}/a` }).type, folder).toBe('report')
    for (const word of words.newspaperWords) expect(isNewspaperName(`Milltown ${word}`), word).toBe(true)
    for (const ending of words.newspaperEndings) expect(isNewspaperName(`Mühl${ending}`), ending).toBe(true)
    for (const today of words.today)
      expect(saysToday('doe mills', fold(`Doe Mills has said ${today}`)), today).toBe(true)
    for (const word of words.courtWords) expect(isCourtName(`Milltown ${word}`), word).toBe(true)
    for (const label of words.numberLabels)
      expect(labelledNumber(`${label} 12/34`, false), label).toBe('12/34')
    for (const label of words.caseLabels) expect(labelledNumber(`${label} 12-34`, true), label).toBe('12-34')
  })
})

it.each([
  ['Court TV', false],
  ['Food Court', false],
  ['Wimbledon Tennis Courts', false],
  ['Court Street Journal', false],
  ['Federal Court Australia', true],
  ['Milltown Crown Court', true],
  ['Court of Appeal', true],
  ['Supreme Court of Kenya', true],
  ['Milltown Court 12', true],
  ['Extraordinary Chambers in the Courts of Cambodia', true],
  ['Tribunal Supremo', true],
  ['Tribunal judiciaire de Paris', true],
  ['Landgericht Berlin', true],
])('knows whether %s is a court', (name, isCourt) => {
  expect(isCourtName(name)).toBe(isCourt)
})
