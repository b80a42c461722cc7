import { describe, expect, it } from 'vitest'
import { findArticle } from './find-article.ts'
import { linkedData } from './linked-data.ts'
import { parsePage } from './parse-page.ts'

const SENTENCE = 'The mill by the river closed on a rainy morning, and forty people lost their work.'
const ARTICLE = ['First.', 'Second.', 'Third.'].map((it) => `<p>${it} ${SENTENCE} ${SENTENCE}</p>`).join('')

function found(html: string) {
  const document = parsePage(html)
  const { texts, title } = findArticle(document, linkedData(document))
  const text = [...(texts ?? [])].map((it) => it.textContent).join(' ')
  return { title, text: text.replace(/\s+/g, ' ').trim() }
}
const text = (body: string, head = '<title>Mill closes</title>') => found(`${head}<body>${body}`).text

/** Each paragraph of the article, and not one of these. */
function expectArticle(body: string, ...others: string[]) {
  const kept = text(body)
  for (const word of ['First.', 'Second.', 'Third.']) expect(kept).toContain(word)
  for (const other of others) expect(kept).not.toContain(other)
}

describe('the article of a page', () => {
  it('is what is left without the frame of the page', () => {
    expectArticle(
      `<nav><a href=/>Home</a></nav><div class=content>${ARTICLE}</div><div class=sidebar><p>Weather: ${SENTENCE}</p></div>
       <footer>Imprint</footer>`,
      'Home',
      'Weather',
      'Imprint',
    )
  })

  it.each(['comment-wrap', 'sidebar-main', 'has-sponsor social', 'newsletter', 'widget'])(
    'is also in a box called %s, if nearly all prose stands there',
    (name) => {
      const letter =
        '<div id=letter><p>Get our letter, and keep it free. We only send you what we write.</p></div>'
      expect(text(`<div class="${name}">${ARTICLE.repeat(3)}</div>${letter}`)).toContain('First.')
    },
  )

  it('does not have the comments below it, however long they are', () => {
    const comment = `<p>A reader says: ${SENTENCE} ${SENTENCE}</p>`
    expectArticle(
      `<h1>Mill</h1><article>${ARTICLE}</article><div id=comments>${comment.repeat(9)}</div>`,
      'reader',
    )
  })

  it('has the comments of a thread, which are what it is about', () => {
    const post = `<div class=comment><p>A reader says: ${SENTENCE}</p></div>`
    const thread = (type: string) =>
      `<script type=application/ld+json>{"@context":"https://schema.org","@type":"${type}"}</script>`
    const page = `<h1>Mill?</h1><main><p>Who knows? ${SENTENCE}</p>${post}${post}</main>`
    expect(text(page, thread('QAPage'))).toContain('A reader says')
    expect(text(page, thread('NewsArticle'))).not.toContain('A reader says')
  })

  it('leaves out links to other pages among its paragraphs', () => {
    const links = '<ul><li><a href=/1>Bakery opens</a><li><a href=/2>Bridge shut</a></ul>'
    expectArticle(`<article>${ARTICLE}${links}</article>`, 'Bakery', 'Bridge')
  })

  it('is the list, where a page lists other pages', () => {
    const links = '<ul><li><a href=/1>Bakery opens</a><li><a href=/2>Bridge shut</a></ul>'
    expect(text(`<nav><a href=/>Home</a></nav><main><h1>News</h1>${links}</main>`)).toBe(
      'Bakery opens Bridge shut',
    )
  })

  it('has the sentences between it and its title', () => {
    const page = `<header><h1>Mill closes</h1><h2>After a hundred years the last mill of the valley is shut, and many people leave</h2>
      <p>In the valley nobody believed that it would ever happen.</p></header><div class=article-body>${ARTICLE}</div>`
    expect(text(page)).toMatch(/After a hundred years.*nobody believed.*First\./)
  })

  it('has a paragraph in which a few words are called something else', () => {
    const page = `<article>${ARTICLE}<p>Fourth. <span class=author>Jane Roe</span> wrote that ${SENTENCE}</p></article>`
    expect(text(page)).toContain('Fourth. Jane Roe wrote')
  })

  it('is not hidden', () => {
    expectArticle(`<article>${ARTICLE}<p style="display:none">Secret: ${SENTENCE}</p></article>`, 'Secret')
  })

  it('is unknown where nothing can be seen', () => {
    const document = parsePage('<title>Words</title><script>let x = 1</script>')
    expect(findArticle(document, linkedData(document)).texts).toBeNull()
  })

  it('is found however deep it is nested, and among a million elements', () => {
    for (const page of [
      '<div>x'.repeat(500) + ARTICLE,
      `${'<div><div>'.repeat(50_000)}<p>First. ${SENTENCE}`,
      `${'<p>a. '.repeat(300_000)}<p>First. ${SENTENCE}`,
    ])
      expect(text(page).includes('First.')).toBe(true)
  })
})

describe('the title of a page', () => {
  it('is what it states, and else the part of its title that is no name of the site', () => {
    expect(found('<meta property="og:title" content="Mill closes"><title>x</title>').title).toBe(
      'Mill closes',
    )
    expect(found('<title>The last mill of the valley closes - The Post</title>').title).toBe(
      'The last mill of the valley closes',
    )
  })

  it('is looked for on empty pages too', () => {
    expect(found('').title).toBe('')
  })
})
