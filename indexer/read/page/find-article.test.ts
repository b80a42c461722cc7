import { Readability } from '@mozilla/readability'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findArticle } from './find-article.ts'
import { PageElement } from './page-tree.ts'
import { parsePage } from './parse-page.ts'

const SENTENCE = 'The mill by the river closed on a rainy morning, and forty people lost their work.'

/** Readability as it comes, up to the last step, which only matters to what shows an article and may drop words. */
class Original extends Readability<string> {
  _postProcessContent(): void {}
}

function unmodified(html: string) {
  const document = parsePage(html) as unknown as Document
  const found = new Original(document, {
    charThreshold: 200,
    serializer: (node: unknown) => (node instanceof PageElement ? node.textContent : ''),
  }).parse()
  return found && { title: found.title, byline: found.byline ?? undefined, text: words(found.content) }
}

const words = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()

function ours(html: string) {
  const found = findArticle(parsePage(html))
  return found && { title: found.title, byline: found.byline, text: words(found.root?.textContent) }
}

const CLASSES = [
  '',
  ' class="article-body"',
  ' class=comment',
  ' class=byline',
  ' rel=author',
  ' style="display:none"',
]
const markup = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(
      SENTENCE,
      `${SENTENCE} `.repeat(4).trim(),
      'Short, ',
      ' ',
      '<br>',
      '<br><br>',
      '<img src=a.jpg>',
      '<!-- c -->',
    ),
    fc
      .tuple(
        fc.constantFrom(
          'div',
          'p',
          'section',
          'ul',
          'li',
          'a',
          'span',
          'table',
          'td',
          'h1',
          'h2',
          'noscript',
          'form',
        ),
        fc.constantFrom(...CLASSES),
        fc.array(tie('node'), { maxLength: 5 }),
      )
      .map(([tag, attribute, inside]) => `<${tag}${attribute}>${inside.join('')}</${tag}>`),
  ),
})).node

describe('the article of a page', () => {
  it('is the one that Readability finds without our short cuts', () => {
    fc.assert(
      fc.property(fc.array(markup, { minLength: 1, maxLength: 8 }), (nodes) => {
        const html = `<title>Mill closes - The Post</title><body>${nodes.join('')}`
        expect(ours(html)).toEqual(unmodified(html))
      }),
      { numRuns: 300 },
    )
  })

  it('is not looked for where the page is nested too deeply for that', () => {
    const html = `<body>${'<div>x'.repeat(500)}${'<p>deep '.repeat(100_000)}`
    expect(findArticle(parsePage(html))).toBeNull()
  })

  it('is not looked for among a million elements', () => {
    expect(findArticle(parsePage('<p>a. '.repeat(300_000)))).toBeNull()
  })
})
