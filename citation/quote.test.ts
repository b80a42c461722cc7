import { describe, expect, it } from 'vitest'
import type { Passage, Quotation } from '../model/passage.ts'
import { documentWords } from './document/words.ts'
import { passageWith, speech } from './passage.fixture.ts'
import { citationHtml, quoteWithCitation } from './quote.ts'
import { inStyle, PLAIN_CHOICE } from './style.ts'
import { toCsl } from './to-csl.ts'

const quoted = (passage: Passage, quotation: Quotation | null, given = {}) =>
  quoteWithCitation(toCsl(passage, quotation, given), PLAIN_CHOICE, documentWords('en'))

describe('a quote with its citation', () => {
  const text = 'She said:  “It was ‘planned’,   all of it.” Then she left.'
  const words = 'It was ‘planned’,   all of it.'

  it('keeps every character of the source, including spaces and inner marks', async () => {
    const { text: plain } = await quoted(passageWith({ text }), speech(text, words))
    expect(plain).toBe(`“${words}” (Agnès Callamard, as cited in Doe, 2025, para. 7 [counted])`)
  })

  it('takes the whole passage if no quotation is chosen, and single marks around double ones', async () => {
    const { text: plain } = await quoted(passageWith({ text }), null)
    expect(plain).toBe(`‘${text}’ (Doe, 2025, para. 7 [counted])`)
  })

  it('names the speaker once: before the words, where the cite does not', async () => {
    const arabic = 'لم يأت أحد.'
    const inferred = speech(arabic, arabic, {
      speaker: { key: 'a', name: 'أحمد', kind: 'person', basis: 'inferred:pronoun' },
    })
    const {
      text: plain,
      html,
      markdown,
    } = await quoted(passageWith({ text: arabic, language: 'ar' }), inferred)
    expect(plain).toBe(`أحمد (speaker inferred): “${arabic}” (Doe, 2025, para. 7 [counted])`)
    expect(markdown).toContain(`> أحمد (speaker inferred): “${arabic}”`)
    expect(html).toContain(
      `<blockquote lang="ar" dir="rtl"><p dir="rtl">أحمد (speaker inferred): “${arabic}”</p></blockquote><p dir="ltr">(Doe, 2025, para. 7 [counted])`,
    )
  })

  it('is a paragraph set apart without marks, for a word processor and in Markdown', async () => {
    const { html, markdown } = await quoted(passageWith({ text }), null)
    expect(html).toContain(`<p dir="ltr">${text}</p></blockquote>`)
    expect(markdown).toMatch(/^> She said:/)
  })

  it('has the italics and links of its citation', async () => {
    const citation = toCsl(passageWith())
    const [styled] = await inStyle([citation], PLAIN_CHOICE)
    expect(citationHtml(citation, [styled?.entry ?? []])).toBe(
      '<p dir="ltr">Doe, J. (2025, March 8). What happened on the coast. <i>The Daily Example</i>. <a href="https://example.org/coast">https://example.org/coast</a></p>',
    )
  })

  it('takes the characters from the passage, not from the tag’s copy of them', async () => {
    const quotation = speech(text, words, { text: 'something else' })
    const { text: plain } = await quoted(passageWith({ text }), quotation)
    expect(plain).toContain(`“${words}”`)
  })

  it('puts the permalink on a line of its own', async () => {
    const { text: plain } = await quoted(passageWith({ text: 'No.' }), null, {
      permalink: 'https://example.org/p/1',
    })
    expect(plain).toBe('“No.” (Doe, 2025, para. 7 [counted])\nhttps://example.org/p/1')
  })

  it('is a Markdown block quote in which nothing is markup and every line stays inside', async () => {
    const hard =
      'A *star* [link](x) <b> &amp; $x$\n# not a heading\n1. not a list\n2) nor this\n- nor that\n\nnew_part'
    const { markdown } = await quoted(passageWith({ text: hard }), null, {
      permalink: 'https://example.org/p/(1)?a=<b>',
    })
    expect(markdown).toBe(
      [
        '> A \\*star\\* \\[link\\](x) \\<b\\> \\&amp; \\$x\\$\\',
        '> \\# not a heading\\',
        '> 1\\. not a list\\',
        '> 2\\) nor this\\',
        '> \\- nor that',
        '>',
        '> new\\_part',
        '>',
        '> (Doe, 2025, para. 7 \\[counted\\]) [Permalink](<https://example.org/p/(1)?a=%3Cb%3E>)',
        '',
      ].join('\n'),
    )
  })
})
