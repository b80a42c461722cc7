import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordingOf } from '../../../model/asides.ts'
import type { Document } from '../../../model/document.ts'
import { analyse } from '../../pipeline/prepare.ts'
import { authority, rawText } from '../../sample-documents.ts'
import { read } from '../read.ts'
import { isReadable } from './readable.ts'

const documentOf = (text: string): Document =>
  analyse(read({ ...rawText(text), format: 'markdown' }, new Date(0)), authority)

const wordsOf = ({ passages }: Document) =>
  passages.map((it) => wordingOf(it, { start: 0, end: it.text.length }).replace(/\s+/g, ' '))
const leftOut = ({ text, leftOut: all }: Document) =>
  all.map(({ start, end, reason }) => [text.slice(start, end), reason])

const TEXT = `---
title: "The mill: a history"
author: [Jane Doe, John Roe]
date: 2021-03-12
lang: en
draft: no
---

# The *mill* by the river

It **closed** on a [rainy](https://example.org/a "day") morning,
and \\*nobody\\* knows why.[^1] It was sold.

## What \`became\` of it

1. Forty people lost their work.
2. The roof fell in.

- flour and bran, which were sold;
- oats.

> We stood at the gate
> and waited.
>
> — Ann Poe

\`\`\`sh
make mill
\`\`\`

| Month | Men |
|-------|-----|
| May   | 4   |

<div>Seen by <b>all</b></div>

![The mill](mill.png)

[ref]: https://example.org

[^1]: Nobody asked.
`

describe('Markdown', () => {
  const document = documentOf(TEXT)

  it('says in its front matter who wrote it and when, and nothing else is taken for that', () => {
    const { title, authors, publishedAt, publishedBasis, language } = document
    expect({ title, authors, publishedAt, publishedBasis, language }).toEqual({
      title: 'The mill: a history',
      authors: ['Jane Doe', 'John Roe'],
      publishedAt: '2021-03-12',
      publishedBasis: 'metadata',
      language: 'en',
    })
    expect(documentOf('The mill closed.\n\n---\n\nauthor: nobody\n\n---\n').authors).toEqual([])
    expect(documentOf('---\ntitle: [\n---\n\nThe mill closed.').title).toBeNull()
  })

  it('is words without marks, which stay in the text', () => {
    expect(document.text).toBe(TEXT)
    expect(wordsOf(document)).toEqual([
      'It closed on a rainy morning, and *nobody* knows why. It was sold.',
      '1. Forty people lost their work.',
      '2. The roof fell in.',
      'flour and bran, which were sold;',
      'oats.',
      'We stood at the gate and waited.',
      '— Ann Poe',
      'Month Men',
      'May 4',
      'Seen by all',
      'The mill',
      'Nobody asked.',
    ])
  })

  it('has headings, over the paragraphs below them', () => {
    expect(document.passages.map((it) => it.section).slice(0, 2)).toEqual([null, 'What became of it'])
  })

  it('has its title in the only heading of the first level, if nothing else says it', () => {
    expect(documentOf('# The *mill*\n\nIt closed on Friday.\n').title).toBe('The mill')
    expect(documentOf('# Before\n\nIt closed.\n\n# After\n\nIt burned.').title).toBeNull()
  })

  it('leaves out code, addresses and marks, each for a reason', () => {
    const all = leftOut(document)
    expect(all).toContainEqual(['```sh\nmake mill\n```', 'code'])
    expect(all).toContainEqual(['[ref]: https://example.org', 'markup'])
    expect(all).toContainEqual(['|-------|-----|', 'markup'])
    expect(all).toContainEqual(['The *mill* by the river', 'title'])
    expect(document.passages.find(({ kind }) => kind === 'note')?.text).toBe('Nobody asked.')
    const [first] = document.passages
    expect(first?.asides?.at(-1)).toMatchObject({ reason: 'note number' })
  })

  it('quotes whoever signs what is quoted', () => {
    const quotations = document.passages.flatMap((it) => it.quotations)
    expect(
      quotations.map(({ kind, speaker, text }) => [kind, speaker?.name, text.replace(/\s+/g, ' ')]),
    ).toEqual([['block', 'Ann Poe', 'We stood at the gate and waited.']])
  })

  it('has turns of an interview, though their labels are set in bold', () => {
    const { spoken = [], text } = documentOf('**Q:** Why did it close?\n\n**A:** Nobody *knows*.\n')
    expect(spoken.map(({ start, end, speaker }) => [speaker, text.slice(start, end)])).toEqual([
      ['Q', 'Why did it close?'],
      ['A', 'Nobody *knows*.'],
    ])
  })

  it('keeps the numbers of paragraphs that are counted through it', () => {
    const words = 'The mill by the river closed on a rainy morning, and nobody knows why.'
    const numbered = documentOf([41, 42, 43].map((at) => `${at}. ${words}`).join('\n\n'))
    expect(numbered.passages.map((it) => [it.kind, it.pinpoints?.[0]?.value])).toEqual([
      ['paragraph', '41'],
      ['paragraph', '42'],
      ['paragraph', '43'],
    ])
  })

  it('keeps brackets that are no link: what somebody has put into a quote', () => {
    const text = (words: string) =>
      wordsOf(documentOf(`${words}\n\n[the mill]: https://example.org/a "day"\n`))[0]
    const kept = 'They “failed [sic] to save [the] wheel”, said [a man][of the town] ![and][her].'
    expect(text(kept)).toBe(kept)
    expect(text('We saw [The  Mill], [it][the mill] and [the mill][] and [that](b.html) [nowhere]().')).toBe(
      'We saw The Mill, it and the mill and that nowhere.',
    )
  })

  it('is the same with carriage returns', () => {
    expect(wordsOf(documentOf(TEXT.replaceAll('\n', '\r\n')))).toEqual(wordsOf(document))
    expect(wordsOf(documentOf(TEXT.replaceAll('\n', '\r')))).toEqual(wordsOf(document))
  })

  it('is not parsed where it is no more than marks', () => {
    expect(isReadable('[a]('.repeat(5_000))).toBe(false)
    expect(isReadable(`${'> '.repeat(70)}The mill`)).toBe(false)
    expect(isReadable(TEXT.repeat(50))).toBe(true)
    expect(isReadable(`\`\`\`\n${'mill(a[0] * b) {\n'.repeat(2_000)}\`\`\`\n`)).toBe(true)
    expect(isReadable('- [The mill](https://example.org/a-mill)\n'.repeat(2_000))).toBe(true)
    expect(wordsOf(documentOf(`${'> '.repeat(70)}The mill closed.`)).join(' ')).toContain('The mill closed.')
  })

  const piece = fc.constantFrom(
    '# ', '## The mill', 'It closed.', '**', '*a*', '[a](b)', '[^1]', '[^1]: ', '> ', '- ', '1. ', '\n', '\n\n', '\r\n',
    '```', '---', '| a | b |', '|---|', '<b>', '<!--', '-->', '![a](b)', '`', '\\', '    ', '[a]: b', '***', 'Q: Why?',
    '— Jane Doe', '&amp;', 'title: a', '~~', '<div>', ' ',
  ) // biome-ignore format: one table

  it('loses no character and has each once, whatever is written', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 25 }), (pieces) => {
        const source = pieces.join('')
        fc.pre(source.trim() !== '')
        const { text, passages, leftOut: out } = documentOf(source)
        let at = 0
        for (const range of [...passages, ...out].sort((a, b) => a.start - b.start)) {
          expect(range.start).toBeGreaterThanOrEqual(at)
          expect(text.slice(at, range.start).trim()).toBe('')
          at = range.end
        }
        expect(text.slice(at).trim()).toBe('')
        for (const { text: words, asides = [] } of passages)
          asides.forEach((it, index) => {
            expect(it.start).toBeGreaterThanOrEqual(asides[index - 1]?.end ?? 0)
            expect(it.end).toBeLessThanOrEqual(words.length)
          })
      }),
      { numRuns: 600 },
    )
  })
})
