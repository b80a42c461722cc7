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

  it('does not have entries about other pages below it, which have a linked title and a text of their own', () => {
    const entry = (title: string) =>
      `<div class=item><h3><a href=/x>${title}</a></h3><p>Teaser: ${SENTENCE}</p></div>`
    const entries = `<h2>More of this</h2>${entry('The bakery opens again')}${entry('The bridge is shut')}`
    expectArticle(`<main>${ARTICLE}${entries}</main>`, 'Teaser', 'bakery', 'More of this')
    expect(text(`<main><p>${SENTENCE}</p>${entries}</main>`)).toMatch(/Teaser.*Teaser/)
    expect(text(`<main>${ARTICLE}${entries}${ARTICLE}</main>`)).toMatch(/Teaser.*Teaser/)
    const elsewhere = entries.replaceAll('href=/x', 'href=https://shop.example/x')
    expect(
      text(`<a href=https://valley.example/>Home</a><a href=https://valley.example/news>News</a><a
      href=https://valley.example/sport>Sport</a><main>${ARTICLE}${elsewhere}</main>`),
    ).toMatch(/Teaser.*Teaser/)
  })

  it('does not have what is called related, however little of it is a link', () => {
    const related = `<div class=field-related-articles><p>Teaser: ${SENTENCE}</p><a href=/x>More</a></div>`
    expectArticle(`<div class=page>${ARTICLE}${related}</div>`, 'Teaser')
  })

  it.each(['sidebar', 'sidebar1', 'side aside'])(
    'does not have a third of all prose in a box called %s',
    (name) => {
      expectArticle(
        `<div class=page>${ARTICLE}<div class="${name}"><p>Weather: ${SENTENCE} ${SENTENCE} ${SENTENCE}</p></div></div>`,
        'Weather',
      )
    },
  )

  it.each(['kommentare', 'comentarios', 'commentaires'])(
    'does not have comments that are called %s',
    (name) => {
      expectArticle(
        `<main>${ARTICLE}<section id=${name}><p>A reader says: ${SENTENCE}</p></section></main>`,
        'reader',
      )
    },
  )

  it('has the parts of a page that a builder prefixes with cmp', () => {
    const part = (word: string) =>
      `<div class="container"><div class="cmp-text"><p>${word} ${SENTENCE}</p></div></div>`
    expectArticle(
      `<main>${['First.', 'Second.', 'Third.'].map(part).join('')}<div class=x>${ARTICLE}</div></main>`,
    )
  })

  it('has the linked cells of a table', () => {
    const row = (name: string) => `<tr><td><a href=/x>${name} of a seat</a><td>370 euros</tr>`
    expect(text(`<main>${ARTICLE}<table>${row('Name')}${row('Brand')}</table></main>`)).toMatch(
      /Name of a seat.*Brand/,
    )
  })

  it('is a table or a song where there are no sentences but those of a box beside it', () => {
    const rows = Array.from({ length: 60 }, (_, at) => `<tr><td>${at}.<td>Jane Roe<td>53,84 sec</tr>`).join(
      '',
    )
    const asks = '<aside><p>Help us to go on writing down who won, and give what you can.</p></aside>'
    expect(text(`<div id=main><table>${rows}</table></div>${asks}`)).toMatch(
      /^0\. Jane Roe.*59\. Jane Roe 53,84 sec$/,
    )
  })

  it('is a thread that does not say so, where nothing is left without it', () => {
    const post = `<div class=comment><p>A reader says: ${SENTENCE}</p></div>`
    expect(text(`<h1>Mill?</h1><main><p>Who knows?</p>${post.repeat(9)}</main>`)).toContain('A reader says')
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
      `<main>${ARTICLE}${`<div><p><a href=/x>Another page</a><p>The mill by the river closed, they say.</div>`.repeat(20_000)}`,
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
