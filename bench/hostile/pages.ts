import { gzipSync, zipSync } from 'fflate'
import { httpAnswer, warcOf } from '../../indexer/read/testing/web-archives.ts'
import { file, type HostileFile, PROSE, QUOTED, repeatedly, type Sizes } from './hostile-file.ts'

const ARTICLE = `<h1>Mill closes</h1><p>${QUOTED}</p><p>${PROSE}</p><p>“It burned,” said John Roe, who left it.</p>`
const page = (body: string, head = '<title>Mill closes</title>') =>
  `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`
const around = page('|').split('|')
const AROUND = [around[0] ?? '', `${ARTICLE}${around[1] ?? ''}`] as const

/** Web pages that are broken, and such as were made to break a reader. */
export function hostilePages({ repeated, textBytes, longBytes }: Sizes): HostileFile[] {
  const times = (unit: string, count = repeated) => unit.repeat(count)
  const unclosed = [
    'p',
    'b',
    'a',
    'li',
    'table',
    'td',
    'span',
    'font',
    'section',
    'blockquote',
    'button',
    'svg',
  ]
  return [
    file('empty.html', 'refused', ''),
    file('only-space.html', 'refused', ' \n\t\r\n '),
    file('only-a-comment.html', 'refused', '<!-- nothing -->'),
    file('only-an-unclosed-comment.html', 'refused', `<!-- ${PROSE}`),
    file('only-a-doctype.html', 'refused', '<!DOCTYPE html>'),
    file('only-a-script.html', 'refused', '<script>let mill = "closed"</script>'),
    file('only-a-style.html', 'refused', '<style>p { color: red }</style>'),
    file('only-a-title.html', 'refused', '<title>Mill closes</title>'),
    file('only-words.html', 'used', PROSE),
    file('only-an-end-tag.html', 'refused', '</html>'),
    file('only-a-less-than.html', 'told', '<'),
    file('frames.html', 'refused', '<html><frameset cols="*,*"><frame src="a.html"></frameset></html>'),
    file('svg-as-root.html', 'told', `<svg xmlns="http://www.w3.org/2000/svg"><text>${PROSE}</text></svg>`),
    file('other-root.html', 'told', `<report><line>${PROSE}</line></report>`),
    file(
      'feed.html',
      'refused',
      `<?xml version="1.0"?><rss version="2.0"><channel><title>A</title></channel></rss>`,
    ),
    file(
      'atom.html',
      'refused',
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Mill</title></entry></feed>',
    ),
    file('no-body.html', 'told', '<html><head><title>Mill closes</title></head></html>'),
    file('two-bodies.html', 'used', `<body>${ARTICLE}</body><body>${ARTICLE}</body>`),
    file(
      'text-after-the-end.html',
      'used',
      `${page(ARTICLE)}<p>The barn burned on Monday, and it rained.</p>`,
    ),
    file('in-a-template.html', 'told', page(`<template>${ARTICLE}</template>`)),
    file('in-noscript.html', 'told', page(`<noscript>${ARTICLE}</noscript>`)),
    file(
      'hidden.html',
      'told',
      page(`<div hidden>${ARTICLE}</div><div style="display:none">${ARTICLE}</div>`),
    ),
    file('in-textarea.html', 'told', page(`<textarea>${ARTICLE}`)),
    file('in-an-unclosed-script.html', 'refused', page(`<script>${ARTICLE}`)),
    file('in-an-unclosed-title.html', 'refused', `<html><head><title>${ARTICLE}`),
    file('unclosed-attribute.html', 'told', page(`<a href="${ARTICLE}`)),
    file('many-comments.txt', 'told', `${times('<!-- c -->\n', Math.min(repeated, 50_000))}${PROSE}`),
    file('comments-that-never-end.html', 'refused', times('<!-- c ')),
    file('nested-divs.html', 'used', page(`${times('<div>')}${ARTICLE}`)),
    file('nested-and-closed.html', 'used', page(`${times('<div>')}${ARTICLE}${times('</div>')}`)),
    file('nested-quotes.html', 'used', page(`${times('<blockquote>', repeated / 4)}${ARTICLE}`)),
    file('nested-lists.html', 'used', page(`${times('<ul><li>', repeated / 4)}${ARTICLE}`)),
    file('nested-tables.html', 'told', page(`${times('<table><tr><td>', repeated / 8)}${ARTICLE}`)),
    file('misnested.html', 'used', page(`${times('<b><p><i></b>', repeated / 50)}${ARTICLE}`)),
    file('misnested-links.html', 'used', page(`${times('<a><div>', repeated / 50)}${ARTICLE}`)),
    file('formatting-never-closed.html', 'used', page(`${times('<font><p>', repeated / 50)}${ARTICLE}`)),
    ...unclosed.map((tag) =>
      file(`unclosed-${tag}.html`, 'told', page(`${times(`<${tag}>`, 3_400)}${ARTICLE}`)),
    ),
    file(
      'everything-unclosed.html',
      'used',
      `<html><body><div><p>${QUOTED}<p>${PROSE}<ul><li>${PROSE}<li>${PROSE}`,
    ),
    file('only-end-tags.html', 'used', page(`${times('</p></div></b>', repeated / 10)}${ARTICLE}`)),
    file('attribute-bomb.html', 'used', page(`<p ${attributes(repeated / 10)}>${PROSE}</p>${ARTICLE}`)),
    file(
      'one-attribute-again-and-again.html',
      'used',
      page(`<p ${times('class="a" ')}>${PROSE}</p>${ARTICLE}`),
    ),
    file('endless-attribute.html', 'used', page(`<p title="${times('mill ')}">${PROSE}</p>${ARTICLE}`)),
    file('endless-tag-name.html', 'used', page(`<${times('a')}>${ARTICLE}`)),
    file('endless-class.html', 'used', page(`<div class="${times('mill-ad ')}">${ARTICLE}</div>`)),
    file('entity-bomb.html', 'used', `${billionLaughs()}${page(`<p>&lol9;</p>${ARTICLE}`)}`),
    file('entities.html', 'used', page(`${ARTICLE}<p>${times('&amp;&notanentity;&#x110000;&#0;')}</p>`)),
    file('entities-without-end.html', 'used', page(`${ARTICLE}<p>${times('&am')}</p>`)),
    file('endless-number-entity.html', 'used', page(`${ARTICLE}<p>&#${times('9')};</p>`)),
    file('surrogate-entities.html', 'used', page(`${ARTICLE}<p>&#xD800;&#xDFFF; ${PROSE}</p>`)),
    file('nul-in-tags.html', 'told', page(`<p\0>${PROSE}</p\0>${ARTICLE}`)),
    file(
      'processing-instructions.html',
      'used',
      `${times('<?xml ?>', Math.min(repeated, 400))}${page(ARTICLE)}`,
    ),
    file('cdata.html', 'used', page(`<![CDATA[${PROSE}]]>${ARTICLE}`)),
    file(
      'faulty-json-ld.html',
      'used',
      page(ARTICLE, `<script type="application/ld+json">{"@type": [</script>`),
    ),
    file(
      'deep-json-ld.html',
      'used',
      page(ARTICLE, `<script type="application/ld+json">${times('[', repeated / 10)}</script>`),
    ),
    file(
      'json-ld-without-prototype.html',
      'used',
      page(
        ARTICLE,
        '<script type="application/ld+json">{"__proto__": {"author": "Eve"}, "constructor": 1}</script>',
      ),
    ),
    file(
      'many-metas.html',
      'used',
      page(ARTICLE, times('<meta name="author" content="Jane Doe">', repeated / 10)),
    ),
    file('impossible-date.html', 'used', page(ARTICLE, '<meta name="date" content="2021-02-31T99:99:99Z">')),
    file(
      'base-and-refresh.html',
      'used',
      page(ARTICLE, '<base href="javascript:1"><meta http-equiv="refresh" content="0">'),
    ),
    file('links.html', 'told', page(times('<a href="/a">The mill closed.</a> ', repeated / 4))),
    file('rows.html', 'told', page(`<table>${times('<tr><td>4<td>5', repeated / 20)}</table>${ARTICLE}`)),
    file('line-breaks.html', 'used', page(`<p>${times('mill<br>', repeated / 20)}</p>${ARTICLE}`)),
    file('declares-utf-7.html', 'used', page(ARTICLE, '<meta charset="utf-7">')),
    file('declares-nonsense.html', 'used', page(ARTICLE, '<meta charset="x-no-such">')),
    file(
      'one-bad-byte.html',
      'used',
      Buffer.concat([Buffer.from(page(ARTICLE, '<meta charset="utf-8">')), Buffer.of(0xe9)]),
    ),
    file('utf-16.html', 'used', Buffer.from(`\ufeff${page(ARTICLE)}`, 'utf16le')),
    file('utf-16-cut.html', 'told', Buffer.from(`\ufeff${page(ARTICLE)}`, 'utf16le').subarray(0, -1)),
    file(
      'shift-jis.html',
      'told',
      Buffer.concat([Buffer.from(page(ARTICLE, '<meta charset="shift_jis">')), Buffer.of(0x82, 0x93)]),
    ),
    file('gzip-as-page.html', 'used', gzipSync(Buffer.from(page(ARTICLE)))),
    file('zip-bomb.html', 'refused', zipSync({ 'a.html': new Uint8Array(10_000_000) })),
    file('gzip-bomb.txt', 'refused', gzipSync(new Uint8Array(10_000_000))),
    file('bomb.warc', 'refused', warcOf([capture(gzipSync(new Uint8Array(textBytes)), 'gzip')])),
    file('cut.warc', 'partly', warcOf([capture(page(ARTICLE)), capture(page(ARTICLE))]).subarray(0, -100)),
    repeatedly('page-with-no-end.html', 'told', '<p>The mill closed.</p>', longBytes, AROUND),
    repeatedly('page-too-large.html', 'refused', `<p>${PROSE}</p>`, textBytes, AROUND),
  ]
}

const capture = (content: string | Uint8Array, coding = 'identity') => ({
  url: 'https://example.org/mill',
  block: httpAnswer(content, { 'Content-Encoding': coding }),
})

function attributes(count: number): string {
  return Array.from({ length: count }, (_, at) => `a${at}="${at}"`).join(' ')
}

function billionLaughs(): string {
  const levels = Array.from({ length: 9 }, (_, at) => `<!ENTITY lol${at + 1} "${`&lol${at};`.repeat(10)}">`)
  return `<!DOCTYPE html [<!ENTITY lol0 "lol">${levels.join('')}]>`
}
