import { describe, expect, it } from 'vitest'
import { linesOf } from './page-lines.ts'
import { type PageNode, PageText } from './page-tree.ts'
import { parsePage } from './parse-page.ts'
import { writeDown } from './write-down.ts'

const isIn = (node: PageNode, id: string): boolean => {
  for (let it = node.parentElement; it !== null; it = it.parentElement) if (it.id === id) return true
  return false
}

/** A page written down, its article being what is in the element `a`; null: none is found. */
function written(html: string, isFound = true) {
  const document = parsePage(html)
  const lines = linesOf(document)
  const texts = [...document.inside()].filter((it) => it instanceof PageText)
  return writeDown(lines, isFound ? new Set(texts.filter((it) => isIn(it, 'a'))) : null)
}

/** Each line with why it is left out, or its role. */
function judged(html: string, isFound = true) {
  const { text, paragraphs, hints } = written(html, isFound)
  return paragraphs.map(({ start, end }) => {
    const hint = hints.find((it) => it.start === start)
    return [text.slice(start, end), hint?.outside ?? hint?.role ?? 'text']
  })
}

const SENTENCE = 'The mill by the river closed on a rainy morning, and forty people lost their work.'

describe('a page that is written down', () => {
  it('has in the article what the extractor chose, whatever its place is called', () => {
    expect(judged(`<nav>Home</nav><div id=a class=comments><p>${SENTENCE}</div><p>More`)).toEqual([
      ['Home', 'navigation'],
      [SENTENCE, 'text'],
      ['More', 'outside the article'],
    ])
  })

  it('never has buttons, hidden words and rows of links in the article', () => {
    const html = `<div id=a><p>${SENTENCE}</p><button>Share</button><p hidden>No</p>
      <p><a href=/>Home</a> » <a href=/w>World</a></p><div class=tags><a href=x>Mills</a></div><p>${SENTENCE}</div>`
    expect(judged(html).map(([, why]) => why)).toEqual([
      'text', 'controls', 'hidden', 'navigation', 'tags', 'text',
    ]) // biome-ignore format: one line
  })

  it('keeps a row of a table, and a sentence of links', () => {
    const row = '<table><tr><td><a href=x>Government</a><td><a href=y>Unitary</a></table>'
    const html = `<div id=a><p>${SENTENCE}</p>${row}<p><a href=x>Doe</a> met <a href=y>Roe</a>.</p><p>${SENTENCE}</div>`
    expect(judged(html).map(([, why]) => why)).toEqual(Array(4).fill('text'))
  })

  it('leaves links out that stand below each other in one paragraph', () => {
    const html = `<div id=a><p>${SENTENCE}</p><p><a href=x>Frost damages orchards</a> [Photos]<br>
      <a href=y>Choir wins again</a></p><p>${SENTENCE}</div>`
    expect(judged(html).map(([, why]) => why)).toEqual(['text', 'related links', 'text'])
  })

  it('leaves out a label above links that are left out, and below the last paragraph a question above them', () => {
    const links = '<ul><li><a href=x>Frost damages orchards</a><li><a href=y>Choir wins again</a></ul>'
    const html = (label: string) => `<div id=a><p>${SENTENCE}</p><p>See also:</div>${links}
      <div id=a><p>${SENTENCE}</p><p>${label}</p></div>${links}`
    const label = (words: string) => judged(html(words)).findLast(([text]) => text === words)?.[1]
    expect(judged(html('Read these?')).find(([text]) => text === 'See also:')?.[1]).toBe('related links')
    expect(label('Have you read these?')).toBe('related links')
    expect(label('Jane Roe')).toBe('text')
  })

  it('has in the article what is called a teaser above it, if no link is in it', () => {
    const html = (more: string) => `<h3>Mill closes</h3><div class=teaser-text><p>${SENTENCE} ${more}</div>
      <div id=a><p>${SENTENCE}</div>`
    expect(judged(html('Nobody knew.'))[1]?.[1]).toBe('text')
    expect(judged(html('<a href=x>Read on</a>.'))[1]?.[1]).toBe('related links')
  })

  it('has the sentence below the title in the article, and headings between its paragraphs', () => {
    const html = `<h1>Mill closes</h1><p>${SENTENCE}</p><p>Jane Doe</p><div id=a><p>${SENTENCE}</div>
      <h2>What now</h2><div id=a><p>${SENTENCE}</div><h2>Other news</h2><p>${SENTENCE}`
    expect(judged(html).map(([, why]) => why)).toEqual([
      'title', 'text', 'outside the article', 'text', 'heading', 'text', 'outside the article', 'outside the article',
    ]) // biome-ignore format: one line
  })

  it('keeps whoever is quoted with the quotation', () => {
    const html = `<div id=a><p>${SENTENCE}</p></div><blockquote><p id=a>One.</p><footer>نور حداد</footer></blockquote>`
    expect(judged(html)).toEqual([
      [SENTENCE, 'text'],
      ['One.', 'paragraph'],
      ['نور حداد', 'paragraph'],
    ])
  })

  it('knows a row of links in any direction of writing, wherever it stands', () => {
    const html = `<p><a href=/>الرئيسية</a> ‹ <a href=/w>العالم</a></p><div id=a><p>${SENTENCE}</div>`
    expect(judged(html).map(([, why]) => why)).toEqual(['navigation', 'text'])
  })

  it('leaves links out that end the article', () => {
    const links =
      '<p>Read on:</p><ul><li><a href=x>Frost damages orchards</a><li><a href=y>Choir wins again</a></ul>'
    const why = (html: string) => judged(html).map(([, it]) => it)
    expect(why(`<div id=a><p>${SENTENCE}</p>${links}</div>`)).toEqual([
      'text',
      ...Array(3).fill('related links'),
    ])
    expect(why(`<div id=a><p>${SENTENCE}</p>${links}<p>${SENTENCE}</p></div>`)).toEqual([
      'text', 'text', 'list', 'list', 'text',
    ]) // biome-ignore format: one line
  })

  it('tells by elements and names what is no article where none is found, unless that is most of the page', () => {
    expect(judged(`<nav>Home</nav><p>${SENTENCE}</p><p class=share>Share`, false).map(([, why]) => why)).toEqual([
      'navigation', 'text', 'controls',
    ]) // biome-ignore format: one line
    expect(judged(`<nav>Home</nav><p>No.</p><p class=share>${SENTENCE}`, false).map(([, why]) => why)).toEqual([
      'navigation', 'text', 'text',
    ]) // biome-ignore format: one line
    expect(judged(`<nav>${SENTENCE}</nav>`, false)).toEqual([[SENTENCE, 'text']])
  })

  it('has numbers of items in the article only', () => {
    const html = `<ol><li>Home</ol><div id=a><ol><li>${SENTENCE}<sup><a href=#f>1</a></sup></ol></div>`
    const { text, asides } = written(html)
    expect(text).toBe(`Home\n\n1. ${SENTENCE}1`)
    expect(asides.map(({ start, end }) => [start, text.slice(start, end)])).toEqual([[text.length - 1, '1']])
  })

  it('has each block quotation as a range, without whoever is named, but no article that is indented', () => {
    const quoted = '<blockquote><p>One.</p><p>Two.</p><footer>Jane Doe</footer></blockquote>'
    const { text, spoken } = written(`<div id=a><p>${SENTENCE}</p>${quoted}</div>`)
    expect(spoken.map(({ start, end, ...rest }) => [text.slice(start, end), rest])).toEqual([
      ['One.\n\nTwo.', { kind: 'block', speaker: 'Jane Doe' }],
    ])
    expect(written(`<div id=a><blockquote><p>${SENTENCE}</blockquote><p>End.</div>`).spoken).toEqual([])
  })
})
