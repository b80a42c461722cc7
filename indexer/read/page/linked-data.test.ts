import { describe, expect, it } from 'vitest'
import { linkedData } from './linked-data.ts'
import { parsePage } from './parse-page.ts'

const script = (json: string) => `<script type="application/ld+json">${json}</script>`
const read = (html: string, address?: string) => linkedData(parsePage(html), address)
const ofScript = (value: unknown) => read(script(JSON.stringify(value)))

describe('what a page says of itself for machines', () => {
  it('takes a review for the page only where that is what the page is', () => {
    const review = { '@type': 'Review', author: { name: 'A Customer' }, datePublished: '2009-01-01' }
    expect(ofScript(review).works).toEqual([])
    const page = `<title>The mill, reviewed</title>${script(JSON.stringify({ ...review, headline: 'The mill, reviewed' }))}`
    expect(read(page).works[0]?.authors).toMatchObject([{ name: 'A Customer' }])
  })

  it('gives the facts of an article as they were written', () => {
    const { works } = ofScript({
      '@context': 'https://schema.org',
      '@type': ['NewsArticle', 'https://schema.org/Thing'],
      headline: 'Mill &amp; river',
      author: { '@type': 'Person', name: 'Jane O&#039;Roe' },
      publisher: { '@type': 'NewsMediaOrganization', name: 'The Valley Post' },
      datePublished: '2021-03-12',
      inLanguage: { '@type': 'Language', name: 'English' },
      isPartOf: { '@type': 'WebSite', name: 'Valley online' },
      articleBody: 'It closed.',
      mainEntityOfPage: { '@type': 'WebPage', '@id': 'https://valley.example/mill' },
    })
    expect(works[0]).toEqual({
      markup: 'json-ld',
      types: ['NewsArticle', 'Thing'],
      isArticle: true,
      isTop: true,
      isThisPage: false,
      headline: 'Mill & river',
      authors: [{ name: "Jane O'Roe", kind: 'person' }],
      publishers: [{ name: 'The Valley Post', kind: 'organisation' }],
      datePublished: '2021-03-12',
      inLanguage: 'English',
      isPartOf: ['Valley online'],
      articleBody: 'It closed.',
      url: 'https://valley.example/mill',
    })
  })

  it('follows references within one script and from one to another', () => {
    const graph = {
      '@graph': [{ '@type': 'Article', author: [{ '@id': '#p' }], publisher: { '@id': '#o' } }],
    }
    const others = [
      { '@type': 'Person', '@id': '#p', givenName: 'Jane', familyName: 'Roe' },
      { '@type': 'Organization', '@id': '#o', name: 'The Valley Post' },
    ]
    const { works } = read(script(JSON.stringify(graph)) + script(JSON.stringify(others)))
    expect(works[0]?.authors).toEqual([{ name: 'Jane Roe', kind: 'person' }])
    expect(works[0]?.publishers).toEqual([{ name: 'The Valley Post', kind: 'organisation' }])
  })

  it('ends where references go round in a circle or lead nowhere', () => {
    const { works } = ofScript([
      { '@type': 'Article', '@id': '#a', author: { '@id': '#b' }, publisher: { '@id': '#nowhere' } },
      { '@type': 'Person', '@id': '#b', name: { '@id': '#b' } },
    ])
    expect(works).toMatchObject([{ authors: [], publishers: [] }])
  })

  it.each([
    ['a string', 'Jane Roe', [{ name: 'Jane Roe', kind: null }]],
    ['strings', ['Jane Roe', 'John Doe'], [{ name: 'Jane Roe' }, { name: 'John Doe' }]],
    ['a list', { '@list': [{ name: 'Jane Roe' }] }, [{ name: 'Jane Roe', kind: null }]],
    ['a node with several names', { '@type': 'Person', name: ['Jane Roe', 'John Doe'] }, [{}, {}]],
    ['a node around the name', { '@type': 'Person', name: { name: 'Jane Roe' } }, [{ name: 'Jane Roe' }]],
    ['an address', 'https://valley.example/jane', []],
    ['nothing', null, []],
    ['a number', 7, []],
  ])('reads an author that is %s', (_, author, expected) => {
    expect(ofScript({ '@type': 'Article', author }).works).toMatchObject([{ authors: expected }])
  })

  it.each([
    ['a comment', '<!-- VALUE -->'],
    ['a CDATA section', '//<![CDATA[\nVALUE\n//]]>'],
    ['a CDATA section in comments', '/* <![CDATA[ */ VALUE /* ]]> */'],
    ['a semicolon behind it', 'VALUE;'],
  ])('reads a script with %s', (_, around) => {
    const value = '{"@type": "Article", "headline": "a line\n break", "author": ["Jane Roe",],}'
    const { works, notes } = read(script(around.replace('VALUE', value)))
    expect(works).toMatchObject([{ headline: 'a line break', authors: [{ name: 'Jane Roe' }] }])
    expect(notes).toEqual([])
  })

  it('says how many scripts cannot be read, and reads the others', () => {
    const { works, notes } = read(script('{"a": "b" c"}') + script('{"@type": "Article"}') + script(' '))
    expect(works).toHaveLength(1)
    expect(notes).toEqual([{ code: 'linked-data', message: '1 JSON-LD script is not valid and ignored' }])
  })

  it('is not exhausted by depth', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    expect(read(script(`[${deep},{"@type":"Article"}]`)).works).toHaveLength(1)
  })

  it('takes the article that the page is before others that it lists', () => {
    const item = (headline: string) => ({ '@type': 'NewsArticle', headline, author: 'John Doe' })
    const page = `<title>The mill closes | Valley Post</title>
      ${script(JSON.stringify([{ '@type': 'ItemList', itemListElement: [item('Flood')] }, item('Storm')]))}
      ${script(JSON.stringify({ '@type': 'WebPage', mainEntity: item('The mill closes') }))}`
    expect(read(page).works.map(({ headline }) => headline)).toEqual([
      'The mill closes',
      'Storm',
      undefined,
      'Flood',
    ])
    const addressed = [item('Storm'), { ...item('Ice'), url: 'http://www.valley.example/ice/?from=feed' }]
    const { works } = read(script(JSON.stringify(addressed)), 'https://valley.example/ice')
    expect(works[0]).toMatchObject({ headline: 'Ice', isThisPage: true })
  })

  it('reads microdata and RDFa, each property of the thing that it is in', () => {
    const microdata = read(`<body itemscope itemtype="https://schema.org/WebPage">
      <article itemscope itemtype="https://schema.org/NewsArticle">
        <h1 itemprop="headline">Mill closes</h1>
        <span itemprop="author" itemscope itemtype="https://schema.org/Person"><b itemprop="name">Jane Roe</b></span>
        <span itemprop="author">John Doe</span><meta itemprop="inLanguage" content="en">
        <time itemprop="datePublished" datetime="2021-03-12">Friday</time>
        <div itemprop="comment" itemscope itemtype="https://schema.org/Comment">
          <span itemprop="author">Somebody</span></div>
      </article>`)
    const article = {
      markup: 'microdata',
      headline: 'Mill closes',
      authors: [
        { name: 'Jane Roe', kind: 'person' },
        { name: 'John Doe', kind: null },
      ],
      datePublished: '2021-03-12',
      inLanguage: 'en',
    }
    expect(microdata.works[0]).toMatchObject(article)
    const rdfa =
      read(`<div vocab="https://schema.org/" typeof="Article"><h1 property="headline">Mill closes</h1>
      <a property="author" typeof="schema:Person" href="/jane">Jane Roe</a></div>`)
    expect(rdfa.works[0]).toMatchObject({ markup: 'rdfa', authors: [{ name: 'Jane Roe', kind: 'person' }] })
  })

  it('knows what the page calls its website and its organisation', () => {
    const graph = {
      '@graph': [
        { '@type': 'WebSite', name: 'Valley online' },
        { '@type': 'NGO', name: 'Rivers' },
      ],
    }
    expect(ofScript(graph)).toMatchObject({ websites: ['Valley online'], organisations: ['Rivers'] })
  })
})
