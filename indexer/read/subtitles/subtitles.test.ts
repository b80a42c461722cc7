import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Document } from '../../../model/document.ts'
import { analyse } from '../../pipeline/prepare.ts'
import { authority, rawText } from '../../sample-documents.ts'
import { read } from '../read.ts'

const READ_AT = new Date(0)

const documentOf = (format: 'srt' | 'vtt', text: string): Document =>
  analyse(read({ ...rawText(text), format }, READ_AT), authority)

/** The words of each passage, its time, and who speaks. */
const passagesOf = ({ text, passages, spoken = [] }: Document) =>
  passages.map(({ start, end, asides = [], pinpoints }) => {
    const words = [...asides]
      .reverse()
      .reduce((it, aside) => it.slice(0, aside.start) + it.slice(aside.end), text.slice(start, end))
    const turn = spoken.find((it) => it.start >= start && it.end <= end)
    return [words.replace(/\s+/g, ' '), pinpoints?.[0]?.value, turn?.speaker]
  })

const SRT = `1
00:00:01,000 --> 00:00:04,000
The mill closed on a rainy
morning, and

2
00:00:04,100 --> 00:00:06,500
<i>nobody had told us.</i>

3
00:00:09,000 --> 00:00:11,000
- Who owned it?
- A family of the valley.
`

const VTT = `WEBVTT - The hearing
Language: en-GB

STYLE
::cue { color: red }

NOTE The first
part

intro
00:01.000 --> 00:04.000 align:start position:10%
<v Jane Doe>The mill closed,

00:04.000 --> 00:06.500
<v Jane Doe>and <b>nobody</b> had told us.</v>

00:07.000 --> 00:09.000
<v.loud John Roe>Who owned it?
`

describe('subtitles', () => {
  it('are passages of whole sentences, each with the time at which it begins', () => {
    expect(passagesOf(documentOf('srt', SRT))).toEqual([
      ['The mill closed on a rainy morning, and nobody had told us.', '00:00:01,000', undefined],
      ['- Who owned it?', '00:00:09,000', undefined],
      ['- A family of the valley.', '00:00:09,000', undefined],
    ])
  })

  it('have turns of those who are named in their tags', () => {
    const document = documentOf('vtt', VTT)
    expect(passagesOf(document)).toEqual([
      ['The mill closed, and nobody had told us.', '00:01.000', 'Jane Doe'],
      ['Who owned it?', '00:07.000', 'John Roe'],
    ])
    expect(
      document.passages.map((it) => it.quotations.map(({ kind, speaker }) => [kind, speaker?.name])),
    ).toEqual([[['turn', 'Jane Doe']], [['turn', 'John Roe']]])
    expect(document.language).toBe('en-GB')
  })

  it('leave out headers, comments, styles and settings, each for a reason', () => {
    const { leftOut, text } = documentOf('vtt', VTT)
    const reasons = leftOut.map(({ start, end, reason }) => [text.slice(start, end), reason])
    expect(reasons).toContainEqual(['WEBVTT - The hearing', 'markup'])
    expect(reasons).toContainEqual(['part', 'markup'])
    expect(reasons).toContainEqual(['intro\n00:01.000 --> 00:04.000 align:start position:10%', 'time code'])
    expect(reasons).toContainEqual(['</v>', 'markup'])
  })

  it('have turns of those who are named before a colon', () => {
    const text = ['JOHN: Nobody knows.', 'JANE: I do.', 'JOHN: You do not.']
      .map((line, at) => `${at + 1}\n00:00:0${at},000 --> 00:00:0${at + 1},000\n${line}\n`)
      .join('\n')
    expect(passagesOf(documentOf('srt', text)).map(([, , speaker]) => speaker)).toEqual([
      'JOHN',
      'JANE',
      'JOHN',
    ])
    expect(documentOf('srt', text).passages[1]?.quotations[0]?.text).toBe('I do.')
  })

  it('have turns that begin after the whole label, with its time and a colon of any script', () => {
    const text = ['[00:12] JOHN: Nobody knows.', 'JANE： I do.', '[00:15] JOHN: You do not.', 'JANE： I do.']
      .map((line, at) => `${at + 1}\n00:00:0${at},000 --> 00:00:0${at + 1},000\n${line}\n`)
      .join('\n')
    expect(documentOf('srt', text).passages.map(({ quotations: [turn] }) => turn?.text)).toEqual([
      'Nobody knows.',
      'I do.',
      'You do not.',
      'I do.',
    ])
  })

  it('say once what rolls up the screen', () => {
    const text = `WEBVTT

00:01.000 --> 00:02.000
the mill closed

00:02.000 --> 00:03.000
the mill closed
on a rainy morning

00:03.000 --> 00:04.000
on a rainy morning
and nobody knows why.
`
    expect(passagesOf(documentOf('vtt', text)).map(([words]) => words)).toEqual([
      'the mill closed on a rainy morning and nobody knows why.',
    ])
  })

  it('are read though numbers, blank lines and ends are missing', () => {
    const text =
      '00:00:01,000 -->\nThe mill closed.\n7\n00:00:05.5 --> 00:00:06,000\n\nNobody knows why.\n00:00:09,000 -->'
    expect(passagesOf(documentOf('srt', text))).toEqual([
      ['The mill closed.', '00:00:01,000', undefined],
      ['Nobody knows why.', '00:00:05.5', undefined],
    ])
  })

  it('are text if they have no time at all', () => {
    expect(documentOf('srt', 'The mill closed.').passages.map((it) => it.text)).toEqual(['The mill closed.'])
  })

  const line = fc.constantFrom(
    '1', '', '00:00:01,000 --> 00:00:02,000', '00:01.000 --> 00:02.000 line:0', 'WEBVTT', 'NOTE', 'intro',
    '<v Jane Doe>It closed.</v>', '- Why?', '>> JANE: It closed.', '{\\an8}It', '<i>closed</i>', '♪', '-->', '<v',
  ) // biome-ignore format: one table

  it('lose no character and have each once, whatever is broken', () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 20 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.constantFrom('srt' as const, 'vtt' as const),
        (lines, end, format) => {
          fc.pre(lines.some((it) => it !== ''))
          const { text, passages, leftOut } = documentOf(format, lines.join(end))
          let at = 0
          for (const range of [...passages, ...leftOut].sort((a, b) => a.start - b.start)) {
            expect(range.start).toBeGreaterThanOrEqual(at)
            expect(text.slice(at, range.start).trim()).toBe('')
            at = range.end
          }
          expect(text.slice(at).trim()).toBe('')
        },
      ),
      { numRuns: 300 },
    )
  })
})
