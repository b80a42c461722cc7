import { describe, expect, it } from 'vitest'
import { linkedData } from './linked-data.ts'
import { pageAuthors } from './page-authors.ts'
import { parsePage } from './parse-page.ts'

const ADDRESS = 'https://www.valley-post.example/mill'

function authorsOf(body: string, head = '', language = 'en') {
  const document = parsePage(`<html><head>${head}</head><body>${body}</body></html>`)
  return pageAuthors(document, linkedData(document, ADDRESS), ADDRESS, language)
}
const bylined = (line: string, language = 'en') =>
  authorsOf(
    `<article><h1>Mill closes</h1><p class="byline">${line}</p><p>The mill closed.</p></article>`,
    '',
    language,
  ).authors
const meta = (name: string, ...contents: string[]) =>
  contents.map((content) => `<meta name="${name}" content="${content}">`).join('')
const linked = (author: unknown, type = 'NewsArticle') =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': type, headline: 'Mill closes', author })}</script>`
const HEADING = '<h1>Mill closes</h1>'

describe('who wrote a page', () => {
  it.each([
    ['By Jane Roe', ['Jane Roe']],
    ['By train and by boat', []],
    ['By janeroe', ['janeroe']],
    ['Jane Roe', ['Jane Roe']],
    ['By Jane Roe and John Doe', ['Jane Roe', 'John Doe']],
    ['By JANE ROE AND JOHN DOE', ['JANE ROE', 'JOHN DOE']],
    ['By Jane Roe, John Doe and Ann Poe', ['Jane Roe', 'John Doe', 'Ann Poe']],
    ['By <a href="/j">Jane Roe</a> and <a href="/d">John Doe</a>', ['Jane Roe', 'John Doe']],
    ['By <b>Jane</b> <b>Roe</b>', ['Jane Roe']],
    ['Jane Roe, Milltown', ['Jane Roe']],
    ['Jane Roe in Milltown', ['Jane Roe']],
    ['Jane Roe | November 13, 2014 | Email Print', ['Jane Roe']],
    ['Jane Roe | Updated May 4, 2018 5:00 pm', ['Jane Roe']],
    ['<span>Posted on</span> <a>3 March 2024</a> by <a>Jane Roe</a>', ['Jane Roe']],
    ['Posted on September 21, 2020 by Jane Roe', ['Jane Roe']],
    ['Posted by Jane Roe at 18:52', ['Jane Roe']],
    ['By Jane Roe @janeroe jane@valley.example', ['Jane Roe']],
    ['Jane Roe, Staff Writer', ['Jane Roe']],
    ['Jane Roe Staff Writer', ['Jane Roe']],
    ['Jane Roe, correspondent', ['Jane Roe']],
    ['By Jane Roe (AFP)', ['Jane Roe']],
    ['Author: Jane Roe Photo: John Doe', ['Jane Roe']],
    ['By jroe', ['jroe']],
    ['Jane Roe, New York', ['Jane Roe']],
    ['Jane Roe and John Doe, The River Post', ['Jane Roe', 'John Doe']],
    ['Jane Roe, Los Angeles Times', ['Jane Roe']],
    ['Jane Roe 12 comments', ['Jane Roe']],
    ['Jane Roe · 3 min read · Share', ['Jane Roe']],
    ['Roe &amp; i', ['Roe & i']],
    ['By Martin Luther King, Jr.', ['Martin Luther King, Jr.']],
  ])('reads the byline %s', (line, expected) => {
    expect(bylined(line)).toEqual(expected)
  })

  it.each([
    'Published: Dec. 22, 2016, 6:47 p.m.',
    'Photograph by Jane Roe, Valley Creative',
    'Photo: Jane Roe',
    'By Staff',
    'By Valley Post staff',
    'Staff Writer',
    'Editorial team',
    'Follow',
    '12 comments',
    'March 12, 2021',
    'valley-post.example',
    'https://valley.example/jane',
  ])('invents nobody from %s', (line) => {
    expect(bylined(line)).toEqual([])
  })

  it.each([
    ['de', 'Von Jane Muster und Omar Beispiel', ['Jane Muster', 'Omar Beispiel']],
    ['de', 'VON JANE MUSTER am 21. April 2020', ['JANE MUSTER']],
    ['de', 'Veröffentlicht am 3. März 2024 von Jane Muster', ['Jane Muster']],
    ['de', 'Redaktion', []],
    ['fr', 'Par Jeanne Dupont et Marc Roy', ['Jeanne Dupont', 'Marc Roy']],
    ['fr', 'Propos recueillis par Jeanne Dupont', ['Jeanne Dupont']],
    ['es', 'Por Ana García y Luis Pérez', ['Ana García', 'Luis Pérez']],
    ['it', 'di Maria Rossi', ['Maria Rossi']],
  ])('reads bylines in other languages: %s, %s', (language, line, expected) => {
    expect(bylined(line, language)).toEqual(expected)
  })

  it('takes all authors of metadata that is repeated or joined', () => {
    expect(authorsOf(HEADING, meta('author', 'Jane Roe', 'John Doe')).authors).toEqual([
      'Jane Roe',
      'John Doe',
    ])
    expect(authorsOf(HEADING, meta('author', 'Jane Roe, John Doe')).authors).toEqual(['Jane Roe', 'John Doe'])
    expect(authorsOf(HEADING, meta('byl', 'By Jane Roe and John Doe')).authors).toEqual([
      'Jane Roe',
      'John Doe',
    ])
    const cited = meta('citation_author', 'Roe, Jane', 'Doe, John')
    expect(authorsOf(HEADING, cited).authors).toEqual(['Roe, Jane', 'Doe, John'])
  })

  it('keeps one name with an “and” in it', () => {
    expect(authorsOf(HEADING, linked('Mac &amp; i')).authors).toEqual(['Mac & i'])
    expect(authorsOf(HEADING, linked('Heart and Blood')).authors).toEqual(['Heart and Blood'])
  })

  it('takes the list that has more than the first of several', () => {
    const line = '<p class="byline">By Jane Roe, John Doe</p>'
    expect(authorsOf(HEADING + line, meta('author', 'Jane Roe')).authors).toEqual(['Jane Roe', 'John Doe'])
  })

  it('prefers a name to a login', () => {
    const line = '<p class="byline">By Jane Roe</p>'
    expect(authorsOf(HEADING + line, linked({ '@type': 'Person', name: 'jr21' })).authors).toEqual([
      'Jane Roe',
    ])
    expect(authorsOf(HEADING, linked({ '@type': 'Person', name: 'jr21' })).authors).toEqual(['jr21'])
  })

  it('does not take an address, the site or its staff for an author', () => {
    const site = meta('og:site_name', 'The Valley Post')
    for (const name of [
      'https://www.facebook.com/jane',
      'The Valley Post',
      'valley-post.example',
      'admin',
      'wpadmin',
    ])
      expect(authorsOf(HEADING, site + meta('author', name)).authors).toEqual([])
    expect(
      authorsOf(HEADING, `${site}${meta('author', 'Valley Post (www.valley-post.example)')}`).authors,
    ).toEqual([])
    const initials = meta('og:site_name', 'Valley Post')
    expect(authorsOf(HEADING, initials + linked({ '@type': 'Organization', name: 'VP' })).authors).toEqual([])
  })

  it('believes a byline that says it was the staff rather than metadata that nobody sees', () => {
    const line = '<p class="byline">By the editorial team</p>'
    expect(authorsOf(HEADING + line, meta('author', 'Jane Roe')).authors).toEqual([])
  })

  it('tells organisations from persons', () => {
    const authors = [
      { '@type': 'Person', name: 'Jane Roe' },
      { '@type': 'Organization', name: 'Rivers Without Mills' },
    ]
    expect(authorsOf(HEADING, linked(authors))).toEqual({
      authors: ['Jane Roe', 'Rivers Without Mills'],
      corporate: ['Rivers Without Mills'],
    })
  })

  it('takes nobody from comments, other articles and lists of them', () => {
    const others = ['Ann Poe', 'John Doe']
      .map((name) => `<li><span class="author">By ${name}</span></li>`)
      .join('')
    const far = `<p>${'The mill closed. '.repeat(200)}</p>`
    expect(authorsOf(`${HEADING}${far}<ul>${others}</ul>`).authors).toEqual([])
    const comment = '<div class="comment-list"><div class="author">By Ann Poe</div></div>'
    expect(authorsOf(`${HEADING}${comment}`).authors).toEqual([])
    expect(authorsOf(`<aside><a rel="author">Ann Poe</a></aside>${HEADING}`).authors).toEqual([])
  })

  it('reads what an element inside a byline declares, and what a link to the author’s page is called', () => {
    const wordpress =
      '<span class="byline"> | <span class="author vcard"><a class="url fn n">jroe</a></span></span>'
    expect(authorsOf(HEADING + wordpress).authors).toEqual(['jroe'])
    const link =
      '<div class="meta-author"><a class="author-name" href="/author/jane">Jane</a> <a href="/x">j21</a></div>'
    expect(authorsOf(HEADING + link).authors).toEqual(['Jane'])
    expect(authorsOf(HEADING + link.replace('/author/', '/topic/')).authors).toEqual([])
  })

  it('knows a byline by the names that a site gives its elements for tests', () => {
    const line = '<div class="x7"><p class="x8" data-testid="byline"><span>By</span><a>J.R. Roe</a></p></div>'
    expect(authorsOf(`${HEADING}<p>${'Far. '.repeat(400)}</p><article>${line}</article>`).authors).toEqual([])
    expect(authorsOf(HEADING + line).authors).toEqual(['J.R. Roe'])
  })

  it('reads an unmarked line under the heading only if it is a byline', () => {
    expect(authorsOf(`${HEADING}<p>By Jane Roe</p>`).authors).toEqual(['Jane Roe'])
    expect(authorsOf(`${HEADING}<p>By Monday the mill had closed.</p>`).authors).toEqual([])
    expect(authorsOf(`${HEADING}<p>Jane Roe</p>`).authors).toEqual([])
  })
})
