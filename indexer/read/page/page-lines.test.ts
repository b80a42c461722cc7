import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import { linesOf } from './page-lines.ts'
import { parsePage } from './parse-page.ts'

const lines = (html: string) => linesOf(parsePage(html))
const texts = (html: string) => lines(html).map(({ text }) => text)
const places = (html: string) => lines(html).map(({ text, place }) => [text, place?.reason])

/** Every character of a page that is no white space, as another walk over another tree finds them. */
function charactersOf(html: string): Map<string, number> {
  const without = new Set(
    ['script', 'style', 'template', 'title', 'head', 'iframe', 'noframes', 'noembed', 'desc', 'metadata'],
  ) // biome-ignore format: one line
  const counted = new Map<string, number>()
  const count = (node: DefaultTreeAdapterTypes.ChildNode): void => {
    if (node.nodeName === '#text' && 'value' in node)
      for (const it of node.value.replace(/\s/g, '')) counted.set(it, (counted.get(it) ?? 0) + 1)
    if ('childNodes' in node && !without.has(node.nodeName)) node.childNodes.forEach(count)
  }
  parse(html, { scriptingEnabled: false }).childNodes.forEach(count)
  return counted
}

const markup = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(
      'One. ',
      ' two ',
      'three',
      '“four”',
      '<br>',
      '<br><br>',
      '5',
      '[6]',
      ' ',
      '—',
      '<hr>',
      'سبعة',
    ),
    fc
      .tuple(
        fc.constantFrom(
          ...'div p span a b q sup li ol ul td tr table blockquote cite figure figcaption nav footer aside form'.split(
            ' ',
          ),
          ...'button select option h2 noscript dialog script style template svg text math pre textarea title'.split(
            ' ',
          ),
        ),
        fc.constantFrom(
          '',
          ' class=comments',
          ' hidden',
          ' href="#n"',
          ' id=n',
          ' style="display:none"',
          ' aria-hidden=true',
        ),
        fc.array(tie('node'), { maxLength: 5 }),
      )
      .map(([tag, attribute, inside]) => `<${tag}${attribute}>${inside.join('')}</${tag}>`),
  ),
})).node

describe('the lines of a page', () => {
  it('have every character of it, whatever is around', () => {
    fc.assert(
      fc.property(fc.array(markup, { minLength: 1, maxLength: 8 }), (nodes) => {
        const html = nodes.join('')
        const written = new Map<string, number>()
        for (const { text } of lines(html))
          for (const it of text.replace(/\s/g, '')) written.set(it, (written.get(it) ?? 0) + 1)
        // A browser draws marks besides.
        for (const [character, count] of charactersOf(html))
          expect([character, (written.get(character) ?? 0) >= count]).toEqual([character, true])
      }),
      { numRuns: 600 },
    )
  })

  it('say for each part of the text which node it comes from', () => {
    fc.assert(
      fc.property(fc.array(markup, { minLength: 1, maxLength: 8 }), (nodes) => {
        for (const { text, parts } of lines(nodes.join(''))) {
          const marks = parts.reduce((sum, it) => sum + it.marks, 0)
          expect(marks).toBeLessThanOrEqual(text.replace(/\s/g, '').length)
          for (const { node, marks } of parts) expect(marks).toBeLessThanOrEqual(node.marks)
        }
      }),
    )
  })

  it('end with a block, and at the second of two line breaks', () => {
    expect(texts('<p>One<br>two<br><br>three<div>four</div>five<br>')).toEqual([
      'One\ntwo',
      'three',
      'four',
      'five',
    ])
    expect(texts('<pre>One\n two\n\nthree</pre>')).toEqual(['One\ntwo', 'three'])
  })

  it('keep the cells of a row apart, and the columns of a page on lines of their own', () => {
    expect(texts('<table><tr><th>Town<th>Dead<tr><td><p>Homs<td>5</table>')).toEqual([
      'Town\tDead',
      'Homs\t5',
    ])
    expect(texts('<table><tr><td>Menu<td><p>One.<p>Two.</table>')).toEqual(['Menu', 'One.', 'Two.'])
  })

  it('have the marks that a browser draws around a quotation, in its language', () => {
    expect(texts('<p>She said <q>we <q>walked</q> on</q>.')).toEqual(['She said “we ‘walked’ on”.'])
    expect(texts('<html lang=de><p><q>Ja</q>')).toEqual(['„Ja“'])
    expect(texts('<p lang=fr><q lang=en>Yes</q>')).toEqual(['«Yes»'])
    expect(texts('<p><q>“Yes”</q> <q></q>')).toEqual(['“Yes”'])
  })

  it('have the numbers that a browser draws before the items of a list', () => {
    const drawn = (html: string) => lines(html).map(({ drawn, text }) => drawn + text)
    expect(drawn('<ol><li>A<ul><li>x</ul><li><p>B<p>b</ol>')).toEqual(['1. A', 'x', '2. B', 'b'])
    expect(drawn('<ol start=9 type=A><li>x<li value=27>y')).toEqual(['I. x', 'AA. y'])
    expect(drawn('<ol reversed type=i><li>x<li>y')).toEqual(['ii. x', 'i. y'])
    expect(drawn('<ol style="list-style: none"><li>x')).toEqual(['x'])
  })

  it.each([
    ['forty.<sup><a href="#f">1</a></sup> “No,”', ['1']],
    ['“Nobody,”<a href="#f"><sup>[2]</sup></a> said Haddad', ['[2]']],
    ['forty<sup>1, 2</sup> and', ['1, 2']],
    ['forty<a href="#_ftn1" name="_ftnref1">[1]</a> and', ['[1]']],
    ['forty<a role=doc-noteref href="#x">7</a> and', ['7']],
    ['in 2019<sup>3</sup> he', ['3']],
    ['the 2<sup>nd</sup> of 40 m<sup>2</sup> and 10<sup>6</sup> and 5 km<sup>2</sup>', []],
    ['see <a href="#p12">12</a> and M<sup>me</sup> Roy', []],
  ])('set the number of a note aside, and no power or ordinal: %s', (html, expected) => {
    const [line] = lines(`<p>${html}`)
    expect(line?.asides.map(({ start, end }) => line.text.slice(start, end))).toEqual(expected)
  })

  it('know the notes that numbers lead to', () => {
    const html =
      '<p>One.<sup><a href="#f1">1</a></sup><ol><li id=f1>See two. <a href="#r1">↩</a><li>Three.</ol>'
    expect(lines(html).map(({ text, role }) => [text, role])).toEqual([
      ['One.1', undefined],
      ['See two. ↩', 'note'],
      ['Three.', 'list'],
    ])
  })

  it('know what stands in an element that is named for something else', () => {
    expect(
      places(`<header>a</header><nav>b</nav><main><article class=has-comments><header>c</header>d
        <div class="post-tags">e</div><div id=comments>f<footer>g</footer></div></article></main>
        <aside>h<div class=relatedArticles>i</div></aside><div class="cookie-banner"><nav>j</nav></div>
        <form>k</form><div role=contentinfo>l</div><p hidden>m</p><noscript>n</noscript>`),
    ).toEqual([
      ['a', 'navigation'],
      ['b', 'navigation'],
      ['c', undefined],
      ['d', undefined],
      ['e', 'tags'],
      ['f', 'comments'],
      ['g', 'comments'],
      ['h', 'outside the article'],
      ['i', 'related links'],
      ['j', 'consent'],
      ['k', 'controls'],
      ['l', 'footer'],
      ['m', 'hidden'],
      ['n', 'hidden'],
    ]) // biome-ignore format: one line
  })

  it('have what is hidden or operated in a line after it', () => {
    expect(places('<p>We <span hidden>never</span>walked <button>Share</button>on.<p>Two.')).toEqual([
      ['We walked on.', undefined],
      ['never', 'hidden'],
      ['Share', 'controls'],
      ['Two.', undefined],
    ])
  })

  it('do not take a table for a quotation because it is indented', () => {
    const html = '<blockquote><table><tr><td>April<td>4.1</table></blockquote>'
    expect(lines(html).map(({ text, quotation }) => [text, quotation])).toEqual([['April\t4.1', undefined]])
  })

  it.each([
    ['<p>We walked.</p><footer>— <cite>Nour Haddad</cite>, teacher</footer>', 'We walked.'],
    ['<p>We walked. <cite>Nour Haddad</cite></p>', 'We walked.'],
    ['<p>We walked.<br>— Nour Haddad, teacher</p>', 'We walked.'],
    ['<p>We walked.</p>— Nour Haddad (@nour) <a href=x>3 March</a>', 'We walked.'],
  ])('say whose a block quotation is: %s', (html, words) => {
    const quoted = lines(`<blockquote>${html}</blockquote>`)
    expect(quoted[0]?.quotation?.speaker).toBe('Nour Haddad')
    expect(quoted.map(({ text, quotedEnd }) => text.slice(0, quotedEnd)).join('')).toBe(words)
    expect(quoted.every(({ role }) => role === 'paragraph')).toBe(true)
  })
})
