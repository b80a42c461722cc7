import { describe, expect, it } from 'vitest'
import { linkedData } from './linked-data.ts'
import { pageSource } from './page-source.ts'
import { parsePage } from './parse-page.ts'

const ADDRESS = 'https://www.valley-post.example/2021/mill'

function sourceOf(head: string, body = '<h1>Mill closes</h1>', address: string | undefined = ADDRESS) {
  const document = parsePage(`<html><head>${head}</head><body>${body}</body></html>`)
  return pageSource(document, linkedData(document, address), address)
}
const linked = (data: object) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`
const article = (publisher: object) => linked({ '@type': 'NewsArticle', headline: 'Mill closes', publisher })

describe('the source of a page', () => {
  it('is the publisher of its article, also behind an @id', () => {
    const graph = {
      '@graph': [
        { '@type': 'Organization', '@id': '#o', name: 'The Valley Post' },
        { '@type': 'NewsArticle', headline: 'Mill closes', publisher: { '@id': '#o' } },
      ],
    }
    expect(sourceOf(linked(graph))).toEqual({ name: 'The Valley Post', basis: 'metadata' })
  })

  it.each([
    '<meta property="og:site_name" content=" The Valley Post ">',
    '<meta name="citation_journal_title" content="The Valley Post">',
    '<meta name="application-name" content="The Valley Post">',
    linked({ '@type': 'WebSite', name: 'The Valley Post' }),
  ])('is what the page calls itself: %s', (head) => {
    expect(sourceOf(head)).toEqual({ name: 'The Valley Post', basis: 'metadata' })
  })

  it('is not looked for at the root of an address that has none', () => {
    expect(sourceOf('', '<a href="/">The Valley Post</a>', 'mailto:jane@valley.example')).toBeUndefined()
  })

  it('is the newspaper rather than the company that owns it', () => {
    const head = `${article({ '@type': 'Organization', name: 'Doe Publishing GmbH' })}
      <meta property="og:site_name" content="Valley Post">`
    expect(sourceOf(head)?.name).toBe('Valley Post')
  })

  it('is, of names that differ, the one that the title or the address has too', () => {
    const group = article({ '@type': 'Organization', name: 'Doe Group' })
    expect(sourceOf(`${group}<meta property="og:site_name" content="Valley Post">`)?.name).toBe('Valley Post')
    expect(sourceOf(group)?.name).toBe('Doe Group')
  })

  it('is no address, number, placeholder, label of a menu or title of the article', () => {
    for (const name of ['https://valley.example', '1234', '{{site}}', 'Home', 'Mill closes', '']) {
      expect(sourceOf(`<meta property="og:site_name" content="${name}">`)).toBeUndefined()
    }
  })

  describe('in the title', () => {
    it.each([
      ['Mill closes | Valley Post', ADDRESS],
      ['Mill closes - Economy - Valley Post', ADDRESS],
      ['Valley Post: News » Mill closes » Valley Post', ADDRESS],
    ])('is the part that the address has too: %s', (title, address) => {
      const found = sourceOf(`<title>${title}</title>`, undefined, address)
      expect(found).toEqual({ name: 'Valley Post', basis: 'inferred:title' })
    })

    it('may be the first letters of the address, or have umlauts there', () => {
      const dcr = sourceOf('<title>Mill closes | Doe Council for Rights</title>', '', 'https://dcr.example/1')
      expect(dcr?.name).toBe('Doe Council for Rights')
      const mue = sourceOf('<title>Mühle zu | Mühlenblatt</title>', '', 'https://muehlenblatt.example/1')
      expect(mue?.name).toBe('Mühlenblatt')
    })

    it('is what the link to the front page says, where the address is not known', () => {
      const title = '<title>Mill closes | Post of the Valley</title>'
      const home = '<a href="/"><img alt="Post of the Valley" src="logo.png"></a><h1>Mill closes</h1>'
      expect(sourceOf(title, home, '')?.name).toBe('Post of the Valley')
    })

    it('is not a section, an author or a product that only happens to be there', () => {
      expect(sourceOf('<title>Mill closes | Jane Doe</title>')).toBeUndefined()
      expect(sourceOf('<title>Mill closes | Politics</title>')).toBeUndefined()
      const product = 'Roe Sixteen Machine for the Mill and the Farm'
      expect(sourceOf(`<title>Buy now | ${product}</title>`, '', 'https://roe.example/16')).toBeUndefined()
    })
  })
})
