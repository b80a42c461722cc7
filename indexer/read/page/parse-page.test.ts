import { describe, expect, it } from 'vitest'
import { parsePage } from './parse-page.ts'

const bodyOf = (html: string) => parsePage(html).body?.innerHTML

/** The most elements that any text of a page is in. */
function depthOf(html: string): number {
  let most = 0
  for (const it of parsePage(html).elements()) {
    let depth = 0
    for (let up = it.parentElement; up !== null; up = up.parentElement) depth += 1
    most = Math.max(most, depth)
  }
  return most
}

describe('the tree of a page', () => {
  it.each([
    ['words only', 'Words', 'Words'],
    ['without html, head and body', '<title>T</title><p>One<p>Two', '<p>One</p><p>Two</p>'],
    ['a paragraph in a paragraph', '<p>One<p>Two</p></p>', '<p>One</p><p>Two</p><p></p>'],
    ['bold text across paragraphs', '<b>1<p>2</b>3', '<b>1</b><p><b>2</b>3</p>'],
    [
      'words between the cells of a table',
      '<table>x<tr><td>y',
      'x<table><tbody><tr><td>y</td></tr></tbody></table>',
    ],
    ['an XML declaration', '<?xml version="1.0"?><html><body><br/>W</body></html>', '<br>W'],
    ['an entity that the page declares', '<!DOCTYPE html [<!ENTITY a "b">]>&a;', ']&gt;&amp;a;'],
    ['a comment that does not end', '<p>One<!-- two <p>three', '<p>One<!-- two <p>three--></p>'],
    ['CDATA, which is a comment in HTML', '<![CDATA[a]]>b', 'b'],
    ['an HTML element in a drawing', '<svg><g><p>One', '<svg><g></g></svg><p>One</p>'],
  ])('is that of the standard: %s', (_, html, expected) => {
    expect(bodyOf(html)).toBe(expected)
  })

  it('has what a template contains outside the page, and reads a noscript as a page without scripts', () => {
    const { body } = parsePage('<body><template><p>One</template><noscript><p>Two</p></noscript>')
    expect(body?.textContent).toBe('Two')
    expect(body?.innerHTML).toBe('<template><p>One</p></template><noscript><p>Two</p></noscript>')
  })

  it('has frames in place of a body', () => {
    expect(parsePage('<frameset><frame></frameset>').body?.tagName).toBe('FRAMESET')
  })

  it('has words without the hints where a line may break, and keeps those that letters are written with', () => {
    const page = parsePage('<p>Wel&shy;len\u200bener\u2060gie</p><p>&shy;</p><p>می\u200cخواهم</p>')
    expect(Array.from(page.body?.children ?? [], (it) => it.textContent)).toEqual([
      'Wellenenergie',
      '',
      'می\u200cخواهم',
    ])
  })

  it('has the title as one line', () => {
    expect(parsePage('<title> One\n  two </title>').title).toBe('One two')
  })

  it('keeps every word in order where elements are nested deeper than 512', () => {
    const words = Array.from({ length: 2000 }, (_, at) => `w${at}`)
    const opened = words.map((it) => `<div>${it} `).join('')
    const after = words.map((it) => `${it}</div> `).join('')
    const html = `<p>before </p>${opened}<b>x</b> ${after}<p>after</p>`
    expect(depthOf(html)).toBeLessThan(520)
    const expected = ['before', ...words, 'x', ...words, 'after']
    expect(parsePage(html).body?.textContent.split(/\s+/)).toEqual(expected)
  })

  it('goes back to the level where a page nested too deeply goes on', () => {
    const html = `<main>${'<div>'.repeat(1000)}deep${'</div>'.repeat(1000)}<p id=next>next</p></main>`
    const next = parsePage(html).getElementsByTagName('p')[0]
    expect(next?.parentElement?.tagName).toBe('MAIN')
  })

  it('does not open thousands of unclosed formatting elements again in each paragraph', () => {
    const opened = Array.from({ length: 1000 }, (_, at) => `<font size=${at}>`).join('')
    const html = `<p>${opened}x</p>${'<p>y</p>'.repeat(1000)}`
    const count = [...parsePage(html).elements()].length
    expect(count).toBeLessThan(20_000)
    expect(parsePage(html).body?.textContent).toBe(`x${'y'.repeat(1000)}`)
  })
})

describe('a tree that is changed', () => {
  it('has its children under their numbers while they are taken away', () => {
    const { body } = parsePage('<i>1</i> <b>2</b><i>3</i><b>4</b>')
    const { children } = body ?? parsePage('')
    const kept: string[] = []
    expect(children.length).toBe(4)
    for (let at = 0; at < children.length; ) {
      const child = children[at]
      if (child?.tagName === 'B') child.remove()
      else {
        kept.push(child?.textContent ?? '')
        at += 1
      }
    }
    expect(kept).toEqual(['1', '3'])
    expect(children.length).toBe(2)
    expect(children[2]).toBeUndefined()
  })

  it('writes and reads what is in an element', () => {
    const { body } = parsePage('<div>One<br>&amp; two</div>')
    if (body === null) throw new Error('no body')
    const before = body.innerHTML
    body.innerHTML = '<p>Three'
    expect(body.innerHTML).toBe('<p>Three</p>')
    body.innerHTML = before
    expect(body.innerHTML).toBe('<div>One<br>&amp; two</div>')
  })
})
