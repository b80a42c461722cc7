import type { Shape } from './shapes.ts'

const SENTENCE = 'The mill by the river closed on a rainy morning, and forty people lost their work. '
const ARTICLE = `<article>${`<p>${SENTENCE.repeat(3)}</p>`.repeat(4)}</article>`

function repeated(unit: string | ((at: number) => string), length: number): string {
  const parts: string[] = []
  for (let at = 0, total = 0; total < length; at += 1) {
    const part = typeof unit === 'string' ? unit : unit(at)
    parts.push(part)
    total += part.length
  }
  return parts.join('')
}

/** Pages that a reader can need more than linear time for, by what is repeated in them; of about `n` characters. */
const PAGES: Record<string, (n: number) => string> = {
  'words without markup': (n) => repeated(SENTENCE, n),
  'nested boxes with words': (n) => repeated('<div>x ', n),
  'nested boxes that are closed': (n) => repeated('<div>x', n / 2) + repeated('</div>', n / 2),
  'groups of nested boxes': (n) => repeated(`${'<div>'.repeat(60)}${SENTENCE}${'</div>'.repeat(60)}`, n),
  'nested lists': (n) => repeated('<ul><li>x', n),
  'nested tables': (n) => repeated(`<table><tr><td>${SENTENCE}`, n),
  'words between table rows': (n) => `<table>${repeated('x<tr>', n)}`,
  'nested links': (n) => repeated('<a href=x><table><tr><td>x', n),
  'nested bold text': (n) => repeated((at) => `<b id=${at}>`, n),
  'fonts opened again in each paragraph': (n) =>
    `<p>${repeated((at) => `<font size=${at}>`, n / 2)}</p>${repeated('<p>x</p>', n / 2)}`,
  'formatting closed in another order': (n) => repeated('<b><i><u><s><p>x</b></i></u></s>', n),
  'bold text around many boxes': (n) => `<div>${repeated('<b><div>x</b>y', n)}`,
  'a box in bold text closed many times': (n) => `${'<b>'.repeat(100)}<p>${repeated('x</b>', n)}`,
  'short paragraphs': (n) => repeated('<p>a. ', n),
  'list items outside a list': (n) => repeated('<li>x', n),
  'line breaks': (n) => repeated('x<br><br>', n),
  'line breaks between comments': (n) => `<br>${repeated('<!-- -->', n)}x`,
  headings: (n) => `<title>a b c d</title>${repeated('<h2>a b c</h2>', n)}`,
  'a long title and many headings': (n) =>
    `<title>${repeated((at) => `w${at} `, n / 2)}</title>${repeated('<h2>w1 w2</h2>', n / 2)}`,
  'comments before the page': (n) => repeated('<!-- x -->', n) + ARTICLE,
  'comments that do not end': (n) => repeated('<!--', n),
  'tags that do not end': (n) => repeated('<', n),
  'end tags of what is not open': (n) => '<div>'.repeat(500) + repeated('</b>', n),
  'an element with many attributes': (n) => `<div ${repeated((at) => `a${at}=x `, n)}>${ARTICLE}`,
  'many bodies with attributes': (n) => repeated((at) => `<body a${at}=1>`, n) + ARTICLE,
  'a long attribute': (n) => `<div class="${repeated('byline ', n)}">${ARTICLE}`,
  'a style of spaces': (n) => `<div style="display:none${repeated(' ', n)}x">${ARTICLE}`,
  'an image in its address': (n) => `${ARTICLE}<img src="data:image/png;base64,${repeated('A', n)}">`,
  'an image with a long list of addresses': (n) =>
    `<article>${`<p>${SENTENCE.repeat(3)}</p>`.repeat(4)}<img srcset="${repeated('a', n)} b"></article>`,
  'an image with a long attribute': (n) =>
    `<article>${`<p>${SENTENCE.repeat(3)}</p>`.repeat(4)}<img data-x="${repeated('.jpg', n)} x"></article>`,
  'nested pages for no scripts': (n) => `${ARTICLE}${repeated('<noscript>', n)}<img src=x.jpg>`,
  'metadata of spaces': (n) => `<meta property="${repeated(' ', n)}x" content="a">${ARTICLE}`,
  'an author of spaces': (n) => `<meta name=author content="x${repeated(' ', n)}y">${ARTICLE}`,
  'a date of commas': (n) =>
    `<meta property="article:published_time" content="${repeated(', ', n)}">${ARTICLE}`,
  'linked data of brackets': (n) =>
    `<script type="application/ld+json">${repeated('[', n / 2)}${repeated(']', n / 2)}</script>${ARTICLE}`,
  'linked data of quotation marks': (n) =>
    `<script type="application/ld+json">{"a": "${repeated('\\"', n)}</script>${ARTICLE}`,
  'a title of spaces': (n) => `<title>x${repeated('&nbsp;', n)}y</title>${ARTICLE}`,
  'a feed called spaces': (n) => `<link type="application/rss+xml" title="x${repeated(' ', n)}y">${ARTICLE}`,
  times: (n) => ARTICLE + '<div class="a b">'.repeat(50) + repeated('<time datetime=x>x</time>', n),
  'nested elements with the name of a date': (n) => repeated('<div class="date">1', n),
  'links in a paragraph': (n) =>
    `<article><p>${SENTENCE.repeat(20)}${repeated('<a href=#x>word</a>, ', n)}</p></article>`,
  'drawings in drawings': (n) => repeated('<svg><foreignObject><div>x', n),
  'templates in templates': (n) => repeated('<template><tr><td>x', n) + ARTICLE,
  'quotations in quotations': (n) => repeated('<q>x ', n),
  'quotations in a paragraph': (n) => `<article><p>${repeated('<q>x</q> ', n)}</p></article>`,
  'block quotations with speakers': (n) => ARTICLE + repeated('<blockquote>x<cite>y</cite></blockquote>', n),
  'a quotation of many cites': (n) =>
    `${ARTICLE}<blockquote>${repeated('x <cite>y</cite> ', n)}</blockquote>`,
  'dashes before a cite': (n) =>
    `${ARTICLE}<blockquote>x ${repeated('—', n)}y <cite>Jane Doe</cite></blockquote>`,
  'a speaker of dots': (n) =>
    `${ARTICLE}<blockquote><p>x</p><footer>Jane ${repeated('.', n)}y</footer></blockquote>`,
  'numbers of notes': (n) =>
    `<article><p>${repeated((at) => `x<sup><a href="#n${at}">${at}</a></sup> `, n)}</p></article>`,
  'raised text that does not end': (n) => repeated('<p>x<sup>1', n),
  'hidden words in a paragraph': (n) => `<article><p>${repeated('x<b hidden>y</b>', n)}</p></article>`,
  'hidden boxes in hidden boxes': (n) => ARTICLE + repeated('<div hidden>x', n),
  'reversed lists in lists': (n) => repeated('<ol reversed><li>x', n),
  'rows of many cells': (n) => `<table><tr>${repeated('<td>x', n)}</table>${ARTICLE}`,
  'rows in rows': (n) => repeated('<table><tr><td>x<td>y', n),
  'names of boxes': (n) => `<div class="${repeated((at) => `a${at}-comments `, n)}">${ARTICLE}`,
  'a name of many parts': (n) => `<div class="${repeated('aB', n)}">${ARTICLE}`,
  'preformatted lines': (n) => `<pre>${repeated('x\n', n)}</pre>`,
  'headings between paragraphs': (n) => `<article>${repeated(`<h2>a</h2><p>${SENTENCE}</p>`, n)}</article>`,
  'elements with names of their own': (n) => repeated((at) => `<x${at}>x`, n),
}

export const PAGE_SHAPES: readonly Shape[] = Object.entries(PAGES).map(([name, text]) => ({ name, text }))
