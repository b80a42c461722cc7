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

describe('clean', () => {
  it('keeps a document of one line as a passage, whatever it looks like', () => {
    expect(verdicts('A headline without a stop')).toEqual([['A headline without a stop', 'paragraph']])
    expect(verdicts('Read more')).toEqual([['Read more', 'paragraph']])
  })

  it('takes a first line without a full stop for the title', () => {
    expect(verdictOf(article('Mill by the river closes', FIRST, SECOND), 'Mill by the river closes')).toBe(
      'title',
    )
  })

  it('keeps the later of two equal blocks, case and punctuation aside', () => {
    const lead = 'THE MILL BY THE RIVER CLOSED on a rainy morning and forty people lost their work!'
    expect(verdicts(article(lead, SECOND, FIRST))).toEqual([
      [lead, 'duplicate'],
      [SECOND, 'paragraph'],
      [FIRST, 'paragraph'],
    ])
  })

  it.each([
    ['https://example.org/a-mill', 'navigation'],
    ['Listen: https://example.org/a-mill.mp3', 'navigation'],
    ['jane.doe@example.org', 'navigation'],
    ['Image 1 of 23', 'navigation'],
    ['Like this story? Share it with a friend!', 'promotion'],
    ['Get breaking news alerts and special reports.', 'promotion'],
    ['Updated at 1:23 p.m.', 'dateline'],
    ['PUBLISHED: 10:48, Fri, Mar 12, 2021', 'dateline'],
    ['Updated 1:39 am EST, Friday, March 12, 2021', 'dateline'],
  ])('sets aside what belongs to the page: %s', (line, reason) => {
    expect(verdictOf(article('The mill', line, FIRST, SECOND, THIRD), line)).toBe(reason)
  })

  it('does not take the place and agency above a report for the title', () => {
    const line = 'RIVERTON, March 12 (Newsco)'
    expect(verdictOf(article(line, FIRST, SECOND), line)).toBe('dateline')
    expect(verdictOf(article('RIVERTON (AP)', FIRST, SECOND), 'RIVERTON (AP)')).toBe('dateline')
  })

  it('takes the place and agency above a report for its beginning if a dash leads on to it', () => {
    const text = article('RIVERTON, March 12 (Newsco) --', FIRST, SECOND)
    expect(verdictOf(text, text.slice(0, text.indexOf(FIRST) + FIRST.length))).toBe('paragraph')
  })

  it('keeps an address that is part of a sentence', () => {
    const line = 'Write to jane.doe@example.org for a copy.'
    expect(verdictOf(article(FIRST, line, SECOND), line)).toBe('paragraph')
  })

  it('keeps short words that are said twice', () => {
    expect(verdicts(article(FIRST, 'No comment.', SECOND, 'No comment.')).map(([, it]) => it)).toEqual(
      Array(4).fill('paragraph'),
    )
  })

  it('sets headlines under a label for links aside, up to the next sentence', () => {
    const links = [
      'Frost damages orchards across the county',
      'Is the ferry about to be sold?',
      'Choir wins again',
    ]
    const text = article(FIRST, 'You may also like', ...links, SECOND)
    expect(links.map((link) => verdictOf(text, link))).toEqual(Array(3).fill('related links'))
    expect(verdictOf(text, SECOND)).toBe('paragraph')
  })

  it('sets a link on the same line as its label aside, alone', () => {
    const text = article(FIRST, 'Also read: Frost damages orchards', SECOND)
    expect(verdicts(text).map(([, it]) => it)).toEqual(['paragraph', 'related links', 'paragraph'])
  })

  it('separates a label from the sentence that it runs into', () => {
    expect(verdicts(article(FIRST, `Garden Videos\nLatest Videos${SECOND}`))).toEqual([
      [FIRST, 'paragraph'],
      ['Garden Videos', 'navigation'],
      ['Latest Videos', 'navigation'],
      [SECOND, 'paragraph'],
    ])
    expect(verdictOf(article(FIRST, `Advertisement${SECOND}`), 'Advertisement')).toBe('promotion')
  })

  it('does not split names that are written as one word', () => {
    const text = 'More YouTubers than ever came to the mill, and McDonald’s opened beside it.'
    expect(verdicts(article(FIRST, text))).toContainEqual([text, 'paragraph'])
  })

  it('knows a header by its shape: part of the paper, author, date', () => {
    const text = article('Mill closes', 'Region', 'By', 'Jane Doe', '12 March 2021', FIRST, SECOND)
    expect(verdicts(text).map(([, it]) => it)).toEqual([
      'title', 'navigation', 'byline', 'byline', 'byline', 'paragraph', 'paragraph',
    ]) // biome-ignore format: one line
    expect(verdictOf(article(FIRST, 'Jane Doe | Mar 12, 2021', SECOND), 'Jane Doe | Mar 12, 2021')).toBe(
      'byline',
    )
    expect(
      verdictOf(
        article('Mill closes', 'Published: March 12, 2021 10:30 GMT', FIRST),
        'Published: March 12, 2021 10:30 GMT',
      ),
    ).toBe('dateline')
  })

  it('keeps a sentence that begins with By', () => {
    const text = 'By the time the fire was out, the mill had gone.'
    expect(verdictOf(article('Mill closes', text, FIRST), text)).toBe('paragraph')
  })

  it.each([
    'The report was published by the ministry on Monday.',
    'Reporting by the BBC found that the mill had been sold.',
    'The story was first published by Le Monde in 2019, and nobody denied it.',
    'Copyright law was no obstacle, the court said.',
    'Written by hand, the order named 14 men.',
    'Photos by satellite showed the burned roof.',
    'Join our fight, the women of the valley wrote on the walls.',
    'This report was written in three languages.',
  ])('keeps a sentence that only begins as a credit or a request does: %s', (text) => {
    expect(verdictOf(article(FIRST, text, SECOND, THIRD), text)).toBe('paragraph')
  })

  it.each([
    'Additional reporting by Jane Doe in Milltown',
    '(Reporting by Jane Doe; Writing by John Roe; Editing by Ann Poe)',
    'This article was originally published on The Mill.',
    'The article was first published by The Mill.',
    '© 2024 The Mill. All rights reserved.',
    '(c) 2024 The Mill',
    'Copyright The Mill',
    'Written by staff',
  ])('sets a credit below the article aside: %s', (text) => {
    expect(verdictOf(article(FIRST, SECOND, THIRD, text), text)).toBe('credit')
  })

  it('finds the heading after a table, and above what introduces a list', () => {
    const lines = [
      'Month        Men   Women',
      'May          4     2',
      'June         21    3',
      'Arrests in Milltown',
    ]
    const list = ['Recommendations', 'To the owners:', '(a) Repair the roof;', '(b) Pay the workers.']
    const text = article(FIRST, SECOND, ...lines, THIRD, ...list)
    expect(verdictOf(text, 'Arrests in Milltown')).toBe('heading')
    expect(verdictOf(text, 'Recommendations')).toBe('heading')
    expect(verdictOf(text, 'To the owners:')).toBe('paragraph')
    expect(verdictOf(text, '(a) Repair the roof;')).toBe('list')
    expect(verdictOf(text, 'May          4     2')).toBe('paragraph')
  })

  it('does not take the third item of a lettered list for a copyright', () => {
    const items = ['(a) Repair the roof;', '(b) Pay the workers;', '(c) Ratify the Charter of the Valley.']
    const all = verdicts(article(FIRST, SECOND, ...items)).slice(2)
    expect(all.every(([, verdict]) => verdict === 'paragraph' || verdict === 'list')).toBe(true)
  })

  it('marks a caption by its credit, and drops a credit without a caption', () => {
    const caption = 'Workers leave the mill on its last day, 12 March 2021. (AP)'
    expect(verdictOf(article('Mill closes', caption, FIRST, SECOND), caption)).toBe('caption')
    expect(verdictOf(article(FIRST, 'Photo: AP', SECOND), 'Photo: AP')).toBe('credit')
  })

  it('keeps the last paragraph of a report that ends in an agency’s name', () => {
    const last = `${THIRD.slice(0, -1)}. (AP)`
    expect(verdictOf(article(FIRST, last), last)).toBe('paragraph')
  })

  it('knows the form around a press release, and what its labels say', () => {
    const text = article(
      'Press', 'Scroll to top', 'Author', 'Jane Doe', 'Published', 'March 12, 2021', 'THE MILL IS OPEN AGAIN', FIRST,
      SECOND, 'Share', 'Latest Posts', 'Name*', 'Your message *', 'Please leave this field empty.',
    ) // biome-ignore format: one list
    expect(verdicts(text).map(([, it]) => it)).toEqual([
      'navigation', 'navigation', 'byline', 'byline', 'byline', 'byline', 'title', 'paragraph', 'paragraph',
      'navigation', 'navigation', 'controls', 'controls', 'controls',
    ]) // biome-ignore format: one list
    expect(sampleDocument(text)).toMatchObject({
      title: 'THE MILL IS OPEN AGAIN',
      authors: ['Jane Doe'],
      publishedAt: '2021-03-12',
    })
  })

  it('sets aside that nobody is named', () => {
    expect(verdictOf(article('Mill closes', 'By staff', FIRST, SECOND), 'By staff')).toBe('byline')
  })

  it('keeps the questions of an interview, marked or not', () => {
    const questions = ['Why did it close?', 'Who owned it?', 'What will become of you?']
    const answers = [FIRST, SECOND, THIRD]
    const interview = article('The last miller', ...questions.flatMap((it, at) => [it, answers[at] ?? '']))
    expect(questions.map((it) => verdictOf(interview, it))).toEqual(Array(3).fill('paragraph'))
    const marked = article('The last miller', FIRST, 'Q: Why?', `A: ${SECOND}`, 'And then?', THIRD)
    expect(verdictOf(marked, 'And then?')).toBe('paragraph')
  })

  it('sets marks without words aside', () => {
    expect(verdicts(article(FIRST, '* * *', SECOND)).map(([, it]) => it)).toEqual([
      'paragraph',
      'stray mark',
      'paragraph',
    ])
  })

  it('finds no headings in a text whose lines end without a full stop', () => {
    const verse = [
      'The river carries down the mill its stones and all its years away from here',
      'And none of those who lived beside it hear',
      'The wheel that turned when they were young and grain was very dear to all',
      'Come home',
    ]
    expect(verdicts(article(...verse)).map(([, it]) => it)).toEqual(Array(4).fill('paragraph'))
  })

  it('joins lines that were broken at a width, and only those', () => {
    const wrapped = [
      'The mill by the river closed on a rainy morning, and forty people lost',
      'their work. Its owners had promised to repair the roof before the winter',
      'came, but nobody in the valley believed them.',
      '',
      'The council met on the following day to hear what could be done for the',
      'families, and sent for the owners, who did not come to the meeting.',
    ].join('\n')
    const { passages } = sampleDocument(wrapped)
    expect(passages.map((it) => it.text.split('\n').length)).toEqual([3, 2])
    expect(sampleDocument(article(FIRST, SECOND, THIRD)).passages).toHaveLength(3)
  })
})
