import { describe, expect, it } from 'vitest'
import { linkedData } from './page/linked-data.ts'
import { linesOf } from './page/page-lines.ts'
import { parsePage } from './page/parse-page.ts'
import { pageDay } from './page-date.ts'

const ADDRESS = 'https://example.org/2021/03/12/mill-burned'

function dayOf(
  head: string,
  body = '',
  { address, language = 'en' }: { address?: string; language?: string } = {},
) {
  const document = parsePage(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`)
  const linked = linkedData(document, address)
  return pageDay(document, { address, language, linked, lines: linesOf(document) })
}
const linked = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`

describe('the day a page was published', () => {
  it('is what its linked data says about the article, wherever that is', () => {
    const graph = {
      '@graph': [
        { '@type': 'WebSite', datePublished: '2001-01-01' },
        { '@type': ['NewsArticle'], datePublished: '2021-03-12T09:00:00+01:00', dateModified: '2021-04-01' },
      ],
    }
    expect(dayOf(linked(graph))).toEqual({ day: '2021-03-12', basis: 'metadata' })
  })

  it('survives linked data that is broken', () => {
    expect(dayOf('<script type="application/ld+json">{"datePublished": </script>')).toBeUndefined()
    const broken = `<script type="application/ld+json">{"@type":"Article","headline":"a\nb","datePublished":"2021-03-12"}</script>`
    expect(dayOf(broken)?.day).toBe('2021-03-12')
  })

  it.each([
    ['<meta property="article:published_time" content="2021-03-12T10:00:00Z">'],
    ['<meta name="DC.date.issued" content="2021-03-12">'],
    ['<meta name="citation_publication_date" content="2021/03/12">'],
    ['<meta itemprop="datePublished" content="March 12, 2021">'],
  ])('is what its header says: %s', (head) => {
    expect(dayOf(head)?.day).toBe('2021-03-12')
  })

  it('is the one that the page shows where it marks times of several pages', () => {
    const others = '<time class="published" datetime="2019-04-01">1 April 2019</time>'
    const body = `${others}${others.replaceAll('2019', '2018')}<h1>The mill has burned</h1><p>12 March 2021</p>`
    expect(dayOf('', body)).toEqual({ day: '2021-03-12', basis: 'byline' })
    expect(dayOf('', others)?.day).toBe('2019-04-01')
  })

  it('is what its header says in Greenwich if the address says the same, whatever day the page shows', () => {
    const head =
      '<title>The mill has burned</title><meta property="article:published_time" content="2021-03-12T13:00:00Z">'
    const body = '<p>13 March 2021</p><h1>The mill has burned</h1>'
    expect(dayOf(head, body, { address: ADDRESS })?.day).toBe('2021-03-12')
  })

  it.each([
    ['<p>12.03.21</p>'],
    ['<p>Jane Doe | 12.03.21</p>'],
    [`<p>12.03.2021 – ${'The mill by the river has burned down in the night. '.repeat(2)}</p>`],
    [`<p>(12 March 2021) ${'The mill by the river has burned down in the night. '.repeat(2)}</p>`],
    ['<p>It burned.</p><p>Jane Doe — Published 12 March 2021 10:30</p>'],
  ])('is the one beside its title or with a label: %s', (shown) => {
    expect(dayOf('', `<h1>The mill has burned</h1>${shown}`)?.day).toBe('2021-03-12')
  })

  it('is none of several that have a label', () => {
    const labelled = '<p>It burned.</p><p>Published 12 March 2021</p><p>Published 14 March 2021</p>'
    expect(dayOf('', labelled)).toBeUndefined()
  })

  it('is not the day it was changed', () => {
    expect(dayOf('<meta property="article:modified_time" content="2021-03-12">')).toBeUndefined()
    expect(dayOf('', '<p class="date">Updated: 12 March 2021</p>')).toBeUndefined()
  })

  it('is the local day if it is already the next one in Greenwich', () => {
    const head = '<meta property="article:published_time" content="2021-03-13T02:00:00Z">'
    expect(dayOf(head, '', { address: ADDRESS })).toEqual({ day: '2021-03-12', basis: 'inferred:address' })
    const local = head.replace('Z', '-05:00')
    expect(dayOf(local, '', { address: ADDRESS })?.day).toBe('2021-03-13')
  })

  it('is the time that the page marks, unless several belong to other pages', () => {
    const time = (day: string) => `<article><time datetime="${day}">then</time></article>`
    expect(dayOf('', time('2021-03-12'))?.day).toBe('2021-03-12')
    expect(dayOf('', time('2021-03-12') + time('2021-03-11') + time('2021-03-10'))).toBeUndefined()
    expect(dayOf('', `<aside>${time('2021-03-12')}</aside>`)).toBeUndefined()
  })

  it('may be in its address', () => {
    const at = (address: string) => dayOf('', '', { address })?.day
    expect(dayOf('', '', { address: ADDRESS })).toEqual({ day: '2021-03-12', basis: 'inferred:address' })
    expect(at('https://example.org/20210312-mill.html')).toBe('2021-03-12')
    expect(at('https://example.org/2021/03/mill.html')).toBeUndefined()
    expect(at('https://example.org/2021/13/12/mill')).toBeUndefined()
    expect(at('https://example.org/news/120210312')).toBeUndefined()
  })

  it.each([
    ['de', '<div class="datum">Freitag, 12. März 2021, 9 Uhr</div>'],
    ['de', '<span class="article-date">12.03.2021</span>'],
    ['fr', '<p id="published">Publié le 12 mars 2021</p>'],
    ['es', '<span class="fecha">12 de marzo de 2021</span>'],
    ['hu', '<span class="date">2021. március 12.</span>'],
    ['ar', '<span class="date">١٢ مارس ٢٠٢١</span>'],
    ['ja', '<span class="date">2021年3月12日</span>'],
    ['fr', '<span class="date">12/03/2021</span>'],
    ['en', '<span class="date">March 12, 2021</span>'],
  ])('is what is next to the article, in the words of its language: %s %s', (language, body) => {
    expect(dayOf('', body, { language })).toEqual({ day: '2021-03-12', basis: 'byline' })
  })

  it('is not taken from numbers that are read in two ways, nor from other pages', () => {
    expect(dayOf('', '<span class="date">03/12/2021</span>')).toBeUndefined()
    expect(dayOf('', '<div class="related"><span class="date">12 March 2021</span></div>')).toBeUndefined()
    expect(dayOf('', '<p>It burned on 12 March 2021.</p>')).toBeUndefined()
  })

  describe('where the page shows it', () => {
    const TITLE = '<title>Mill closes | Post</title>'
    const PROSE = `<p>${'The mill by the river closed, and its people lost their work. '.repeat(4)}</p>`
    const around = (before: string, after: string) => `${before}<h1>Mill closes</h1>${after}${PROSE}${PROSE}`

    it.each([
      ['alone on a line', around('', '<p>12 March 2021</p>')],
      ['with the author', around('', '<p>Posted on March 12, 2021 by Jane Doe</p>')],
      ['after a standfirst', around('', `${PROSE}<div>Friday, 12 March 2021</div>`)],
      ['above the title', around('<p>12.03.2021</p>', '')],
      ['in a dateline', around('', `<p>MILLTOWN, 12 March 2021 (AP) – ${PROSE.slice(3)}`)],
    ])('is the day beside the title: %s', (_, body) => {
      expect(dayOf(TITLE, body)).toEqual({ day: '2021-03-12', basis: 'byline' })
    })

    it.each([
      ['within the text', around('', `<p>On 12 March 2021 the owners had promised to repair it.</p>`)],
      ['of a change', around('', '<p>Updated on 12 March 2021</p>')],
      ['of another page', around('', `${PROSE}${PROSE}<h3>Frost</h3><p>12 March 2021</p>`)],
      ['of a comment', around('', `<div class="comments"><p>Jane Doe, 12 March 2021</p></div>`)],
      ['of today, in the head of the site', around('<nav>Friday, 12 March 2021</nav>', '')],
    ])('is not a day %s', (_, body) => {
      expect(dayOf(TITLE, body)).toBeUndefined()
    })

    it('counts more than a date of the page that may be its last change', () => {
      const dated = `${TITLE}<meta name="date" content="2021-04-01">`
      expect(dayOf(dated, around('', '<p>12 March 2021</p>'))?.day).toBe('2021-03-12')
      expect(dayOf(dated)?.day).toBe('2021-04-01')
    })

    it('decides between statements that differ', () => {
      const differing = `${TITLE}<meta property="article:published_time" content="2021-03-10">
        <meta name="pubdate" content="2021-03-12">`
      expect(dayOf(differing, around('', '<p>12 March 2021</p>'))?.day).toBe('2021-03-12')
      expect(dayOf(differing)?.day).toBe('2021-03-10')
    })
  })

  describe('stated in Greenwich', () => {
    const at = (time: string) => `<meta property="article:published_time" content="${time}">`

    it('is the day it was in the country of the site', () => {
      const german = { address: 'https://post.example.de/mill' }
      expect(dayOf(at('2021-03-11T23:30:00Z'), '', german)).toEqual({
        day: '2021-03-12',
        basis: 'inferred:time-zone',
      })
      expect(dayOf(at('2021-03-12T02:00:00Z'), '', { language: 'es-AR' })?.day).toBe('2021-03-11')
    })

    it('is the day as stated where midnight stands for the day, or where the country has both days', () => {
      expect(dayOf(at('2021-03-12T00:00:00Z'), '', { language: 'es-AR' })?.day).toBe('2021-03-12')
      expect(dayOf(at('2021-03-12T05:30:00Z'), '', { language: 'en-US' })?.day).toBe('2021-03-12')
    })
  })
})
