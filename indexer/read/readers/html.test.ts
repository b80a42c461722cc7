import { describe, expect, it } from 'vitest'
import { readHtml } from './html.ts'

const PARAGRAPHS = [
  'The mill by the river closed on a rainy morning, and forty people lost their work, some after thirty years.',
  'Its owners had promised to repair the roof before the winter came, but nobody in the valley believed them.',
  'The council met on the following day to hear what could be done for the families, and sent for the owners.',
  '“We were never told,” said Jane Doe, who had worked there since she left school, and her father before her.',
]

const page = (head: string, body: string) =>
  `<!doctype html><html lang="en-GB"><head>${head}</head><body>${body}</body></html>`

const ARTICLE = page(
  `<title>Mill closes | The Valley Post</title>
   <meta property="og:title" content="Mill closes">
   <meta property="og:site_name" content="The Valley Post">
   <meta property="article:published_time" content="2021-03-12T23:30:00-05:00">
   <meta name="author" content="Jane Roe">
   <link rel="canonical" href="https://valley.example/mill">`,
  `<nav><a href="/">Home</a><a href="/news">News</a></nav>
   <article><h1>Mill closes</h1>${PARAGRAPHS.slice(0, 2)
     .map((it) => `<p>${it}</p>`)
     .join('')}
   <h2>What the council says</h2>${PARAGRAPHS.slice(2)
     .map((it) => `<p>${it}</p>`)
     .join('')}
   <ul><li>Forty people lost their work.</li></ul></article>
   <footer>Copyright</footer><script>let x = 1</script>`,
)

describe('readHtml', () => {
  it('writes the whole page down, and says which parts are not the article', () => {
    const { text, hints, paragraphRanges = [] } = readHtml(Buffer.from(ARTICLE))
    const paragraphs = paragraphRanges.map(({ start, end }) => text.slice(start, end))
    expect(paragraphs).toEqual(text.split('\n\n'))
    for (const paragraph of PARAGRAPHS) expect(paragraphs).toContain(paragraph)
    const outside = hints.flatMap((it) => (it.outside ? [[it.outside, text.slice(it.start, it.end)]] : []))
    expect(outside).toEqual([
      ['navigation', 'HomeNews'],
      ['title', 'Mill closes'],
      ['footer', 'Copyright'],
    ])
    expect(text).not.toMatch(/let x/)
  })

  it('keeps what the page says of itself, the day as it was written', () => {
    expect(readHtml(Buffer.from(ARTICLE)).metadata).toEqual({
      title: 'Mill closes',
      source: 'The Valley Post',
      authors: ['Jane Roe'],
      publishedAt: '2021-03-12',
      language: 'en-GB',
      url: 'https://valley.example/mill',
    })
  })

  it('keeps headings and lists apart from paragraphs', () => {
    const { text, hints } = readHtml(Buffer.from(ARTICLE))
    const roles = hints.map(({ start, end, role }) => [role, text.slice(start, end)])
    expect(roles).toContainEqual(['heading', 'What the council says'])
    expect(roles).toContainEqual(['list', 'Forty people lost their work.'])
  })

  it('reads the charset that a page declares if it is not UTF-8', () => {
    const body = `<article>${PARAGRAPHS.map((it) => `<p>${it}</p>`).join('')}<p>\xc7a</p></article>`
    const bytes = Buffer.from(
      page('<meta charset="windows-1254">', body).replaceAll('“', '"').replaceAll('”', '"'),
      'latin1',
    )
    const { text, notes } = readHtml(bytes)
    expect(text).toContain('Ça')
    expect(notes[0]?.message).toContain('windows-1254')
  })

  it('says why a page has no text, where that is known', () => {
    const why = (html: string) => readHtml(Buffer.from(html)).whyEmpty?.reason
    expect(why('<frameset><frame src="a.html"></frameset>')).toBe('only-frames')
    expect(why('<div id=app></div><script>render("Words")</script>')).toBe('only-scripts')
    for (const html of ['', '<!-- Words -->', '<!doctype html>', '<head><title>Words</title></head>'])
      expect(why(html)).toBeUndefined()
  })

  it.each([
    ['words alone', 'One line.'],
    ['a root that is not HTML', '<r><e>One line.</e></r>'],
    ['a comment that does not end', 'One line.<!-- Another'],
    ['html twice', '<html><body><p>One line.<html lang=en><body>'],
    ['a script before html', '<script>let a</script><html><body><p>One line.'],
    ['the text of a page for browsers without frames', '<p>One line.<noframes><p>Another</noframes>'],
    ['a script that does not end', 'One line.<script>let another'],
    ['NUL characters', `<p>One\0 line.</p\0>${'<!-- a comment -->'.repeat(50)}`],
  ])('reads %s as a browser does', (_, html) => {
    expect(readHtml(Buffer.from(html)).text.replaceAll('\ufffd', '')).toBe('One line.')
  })

  it('reads a page however deep its elements are nested', () => {
    for (const tag of ['div', 'b', 'table', 'ul', 'blockquote', 'span', 'svg', 'unknown']) {
      const { text } = readHtml(Buffer.from(`First.${`<${tag}>`.repeat(2000)}<p>Last.`))
      expect(text.replace(/\s+/g, ' ')).toMatch(/^(?:First\. Last\.|Last\. First\.)$/)
    }
  })

  it('takes the whole page if it contains no article', () => {
    expect(readHtml(Buffer.from(page('', '<p>One line.</p>'))).text).toBe('One line.')
  })

  it.each([
    ['typed', (number: number, words: string) => `<p>${number}. ${words}</p>`],
    [
      'in brackets of their own',
      (number: number, words: string) => `<p><span>[${number}]</span>&nbsp; ${words}</p>`,
    ],
    [
      'in the cells of a table',
      (number: number, words: string) => `<tr><td>${number}.</td><td>${words}</td></tr>`,
    ],
    [
      'behind an anchor',
      (number: number, words: string) => `<p><a name="para${number}">${number}.</a> ${words}</p>`,
    ],
  ])('has the numbers of paragraphs, %s', (_, paragraph) => {
    const words = 'The mill by the river closed on a rainy morning, and forty people lost their work.'
    const body = [43, 44, 45].map((number) => paragraph(number, words)).join('')
    const { pinpoints = [] } = readHtml(Buffer.from(page('', `<h1>Judgment</h1><table>${body}</table>`)))
    expect(pinpoints.map(({ kind, value }) => [kind, value])).toEqual(
      ['43', '44', '45'].map((value) => ['paragraph', value]),
    )
  })

  it('has those of a list that is the text, and none of a list in an article', () => {
    const words = 'The mill by the river closed on a rainy morning, and forty people lost their work.'
    const list = (item: string) => `<ol start="43">${`<li>${item}</li>`.repeat(3)}</ol>`
    const numbersOf = (body: string) =>
      readHtml(Buffer.from(page('', body))).pinpoints?.map(({ value }) => value)
    expect(numbersOf(list(words))).toEqual(['43', '44', '45'])
    expect(numbersOf(`<p>${words}</p><p>${words}</p>${list('Flour')}<p>${words}</p>`)).toBeUndefined()
  })
})
