import { describe, expect, it } from 'vitest'
import { parsePage } from './page/parse-page.ts'
import { pageDay } from './page-date.ts'

const ADDRESS = 'https://example.org/2021/03/12/mill-burned'

function dayOf(
  head: string,
  body = '',
  { address, language = 'en' }: { address?: string; language?: string } = {},
) {
  const document = parsePage(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`)
  return pageDay(document, address, language)
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
})
