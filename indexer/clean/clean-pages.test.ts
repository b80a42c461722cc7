import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { read } from '../read/read.ts'
import { rawText } from '../sample-documents.ts'
import { clean } from './clean.ts'

const PARAGRAPH = `<p>${'The mill by the river closed on a rainy morning, and forty people lost their work. '.repeat(5)}</p>`
const LAST =
  '<p>Nobody in the valley believed them, least of all the people who had worked there, she said.</p>'

/** What becomes of each line of a page: the kind of passage, or why it is left out. */
function verdicts(html: string): [string, string][] {
  const { text, blocks } = clean(read({ ...rawText(html), format: 'html' }, new Date()), () => false)
  return blocks.map(({ start, end, verdict }) => [
    text.slice(start, end),
    verdict.keep ? verdict.kind : verdict.reason,
  ])
}
const inArticle = (html: string) =>
  verdicts(`<title>The mill</title><body><article><h1>The mill</h1>${html}${PARAGRAPH}${LAST}</article>`)
const verdictOf = (html: string, line: string) => inArticle(html).find(([it]) => it === line)?.[1]

describe('clean, of a page', () => {
  it.each([
    'The owners said on Monday that the mill would open again before the summer.',
    '“We were never told,” said Jane Doe, who had worked there for years',
  ])('keeps a sentence that the page has made a heading: %s', (sentence) => {
    expect(verdictOf(`<h2>${sentence}</h2>`, sentence)).toBe('paragraph')
  })

  it.each([
    'What the owners say',
    'Who pays for the repair of the old mill by the river now?',
    'It is over.',
  ])('knows a heading from a sentence: %s', (heading) => {
    expect(verdictOf(`${PARAGRAPH}<h2>${heading}</h2>`, heading)).toBe('heading')
  })

  it('knows an item of a list from a heading', () => {
    const html = `${PARAGRAPH}<ul><li>Lack of roofs<li>No money for wood</ul>`
    expect(verdictOf(html, 'Lack of roofs')).toBe('list')
    expect(verdictOf(html, 'No money for wood')).toBe('list')
  })

  it('keeps a first sentence in bold type', () => {
    const sentence = 'The owners said on Monday that the mill would open again before the summer.'
    expect(verdictOf(`<p><b>${sentence}</b></p>`, sentence)).toBe('paragraph')
  })

  it('keeps a paragraph whole that the page breaks into lines', () => {
    const sentence = '“We walked for two days\nand there was no water,” said Nour Haddad.'
    expect(verdictOf(`<p>${sentence.replace('\n', '<br>')}</p>`, sentence)).toBe('paragraph')
  })

  it('separates a label from the lines below it', () => {
    const lines = inArticle('<p>Advertisement<br>The owners had promised to repair the roof.</p>')
    expect(lines).toContainEqual(['Advertisement', 'promotion'])
    expect(lines).toContainEqual(['The owners had promised to repair the roof.', 'paragraph'])
  })

  it('knows links in a row, and the words that say what an article is about', () => {
    expect(verdictOf('<p><a href=/>Home</a> &gt; <a href=/w>World</a></p>', 'Home > World')).toBe(
      'navigation',
    )
    expect(verdictOf('<p>Tags: mills, <a href=x>work</a></p>', 'Tags: mills, work')).toBe('tags')
    expect(verdictOf('<p>Schlagwörter: Mühlen</p>', 'Schlagwörter: Mühlen')).toBe('tags')
    const sentence = 'Topics: the council spoke about the mill and the river.'
    expect(verdictOf(`<p>${sentence}</p>`, sentence)).toBe('paragraph')
  })

  it('keeps a sentence that begins like a label of links', () => {
    const sentence = 'Read more: the judgment is on the page of the court.'
    expect(verdictOf(`<p>${sentence}</p>`, sentence)).toBe('paragraph')
    expect(verdictOf('<p>Read more: Frost damages orchards</p>', 'Read more: Frost damages orchards')).toBe(
      'related links',
    )
  })

  it('does not take whoever is quoted in a block quotation for a heading', () => {
    const html = `${PARAGRAPH}<blockquote><p>We were never told.</p><cite>Jane Doe</cite></blockquote>`
    expect(verdictOf(html, 'Jane Doe')).toBe('paragraph')
    expect(verdictOf(html, 'We were never told.')).toBe('paragraph')
  })

  it('says what was dropped above the article', () => {
    const html = `<h1>Mill closes for good</h1><div class="meta">By Jane Doe</div><div>12 March 2021</div>`
    const lines = verdicts(
      `<title>X</title><div>${html}</div><article>${PARAGRAPH}${LAST}${PARAGRAPH}</article>`,
    )
    expect(lines.slice(0, 3)).toEqual([
      ['Mill closes for good', 'title'],
      ['By Jane Doe', 'byline'],
      ['12 March 2021', 'dateline'],
    ])
  })

  it('has every character of a page in one block, in order', () => {
    const node = fc.constantFrom(
      ...[
        '<p>',
        '</p>',
        '<div class=tags>',
        '</div>',
        '<h2>',
        '</h2>',
        '<ol>',
        '<li>',
        '</ol>',
        '<br>',
        '<nav>',
      ],
      ...[
        '</nav>',
        '<q>',
        '</q>',
        'By Jane',
        'Read more',
        'Tags: a',
        '“No,” she said.',
        '<b hidden>',
        '</b>',
        ' ',
      ],
      PARAGRAPH,
    )
    fc.assert(
      fc.property(fc.array(node, { minLength: 1, maxLength: 30 }), (nodes) => {
        const html = nodes.join('')
        fc.pre(/\p{L}/u.test(html.replace(/<[^>]*>/g, '')) && !/^\s*(?:<[^>]*>)*$/.test(html))
        let document: ReturnType<typeof clean>
        try {
          document = clean(read({ ...rawText(html), format: 'html' }, new Date()), () => false)
        } catch {
          return // nothing that can be seen
        }
        let at = 0
        for (const { start, end } of document.blocks) {
          expect(document.text.slice(at, start).trim()).toBe('')
          expect(end).toBeGreaterThan(start)
          at = end
        }
        expect(document.text.slice(at).trim()).toBe('')
      }),
      { numRuns: 200 },
    )
  })
})
