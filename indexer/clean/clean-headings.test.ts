import { describe, expect, it } from 'vitest'
import { read } from '../read/read.ts'
import { rawText, sampleDocument } from '../sample-documents.ts'
import { clean } from './clean.ts'

const FIRST = 'The mill by the river closed on a rainy morning, and forty people lost their work.'
const SECOND = 'Its owners had promised to repair the roof before the winter came.'
const THIRD = 'Nobody in the valley believed them, least of all the people who worked there.'

/** What becomes of each line: the kind of passage, or why it is left out. */
function verdicts(text: string): [string, string][] {
  const { blocks } = clean(read(rawText(text), new Date()), (name) => name === 'AP')
  return blocks.map(({ start, end, verdict }) => [
    text.slice(start, end),
    verdict.keep ? verdict.kind : verdict.reason,
  ])
}
const verdictOf = (text: string, block: string) => verdicts(text).find(([it]) => it === block)?.[1]
const article = (...lines: string[]) => lines.join('\n')

describe('clean, of headings and lists', () => {
  it('takes short lines between paragraphs for headings, and gives them to what follows', () => {
    const document = sampleDocument(
      article(FIRST, 'What the owners say', SECOND, 'Why did nobody listen?', THIRD),
    )
    expect(document.passages.map((it) => it.section)).toEqual([
      null,
      'What the owners say',
      'Why did nobody listen?',
    ])
  })

  it.each([
    'Mara Holt asks at the school, “Any questions?”',
    'Then he turned and shouted: “Out, all of you!”',
    'From the back a worker asks "Who pays?"',
    '(The miller replied, «Nobody!»)',
  ])(
    'does not take a sentence with its speaker for a heading, though it ends without a full stop: %s',
    (asked) => {
      expect(verdictOf(article(FIRST, SECOND, asked, THIRD), asked)).toBe('paragraph')
    },
  )

  it.each(['What he said about “the roof!”', '“Who pays?”', 'The question of questions: “Who pays?”'])(
    'takes a quoted question without a verb of saying for a heading: %s',
    (heading) => {
      expect(verdictOf(article(FIRST, SECOND, heading, THIRD), heading)).toBe('heading')
    },
  )

  it('keeps a run of short lines, which is a list rather than headings', () => {
    const list = ['Flour and bran', 'Oats for the horses', 'Rye from the hills', 'Barley from the coast']
    const text = article(FIRST, ...list, SECOND)
    expect(list.map((line) => verdictOf(text, line))).toEqual(Array(4).fill('paragraph'))
  })

  it('marks bullets as a list, a lone dash not', () => {
    const text = article(FIRST, '• forty people lost their work', '• the roof was never repaired', SECOND)
    expect(verdicts(text).map(([, it]) => it)).toEqual(['paragraph', 'list', 'list', 'paragraph'])
    expect(verdictOf(article(FIRST, '– She said so herself.', SECOND), '– She said so herself.')).toBe(
      'paragraph',
    )
  })

  it('takes the line that repeats the known title for it, even if it is a sentence', () => {
    const raw = rawText(article('The mill has closed.', FIRST, SECOND), { title: 'The mill has closed' })
    const { blocks } = clean(read(raw, new Date()), () => false)
    expect(blocks[0]?.verdict).toEqual({ keep: false, reason: 'title' })
  })

  it('takes what the page marks as a heading for one, even if it is a sentence', () => {
    const paragraphs = [FIRST, SECOND, THIRD].map((text) => `<p>${text}</p>`).join('')
    const markup = `<html><body><article>${paragraphs}<h2>Nobody had asked them about it.</h2>${paragraphs.replaceAll('mill', 'shop')}</article></body></html>`
    const { text, blocks } = clean(read({ ...rawText(markup), format: 'html' }, new Date()), () => false)
    const heading = blocks.find(({ start }) => text.startsWith('Nobody had asked', start))
    expect(heading?.verdict).toEqual({ keep: false, reason: 'heading' })
  })

  it('keeps a line in which one sentence ends and another begins', () => {
    const line = 'It closed. Then came the rain'
    expect(verdictOf(article(FIRST, line, SECOND), line)).toBe('paragraph')
  })
})
