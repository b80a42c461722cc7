import { describe, expect, it } from 'vitest'
import { type Paragraph, paragraph } from '../../../model/passage.ts'
import { placeIn, similarity } from './landing.ts'

const texts = [
  'The council met on Monday to talk about the harvest.',
  'Nobody came to help us that night, a resident of Jableh said. We waited until the morning.',
  'The ministry did not answer questions.',
]

function paragraphs(several: string[]): Paragraph[] {
  return several.map((text, ordinal) =>
    paragraph.parse({
      id: `0123456789abcdef-${String(ordinal).padStart(10, '0')}`,
      ordinal,
      section: null,
      kind: 'paragraph',
      start: 0,
      end: text.length,
      text,
      quotations: [],
      dates: [],
      locations: [],
      groups: [],
      people: [],
    }),
  )
}

const place = (was: string, now = texts) => {
  const found = placeIn(paragraphs(now), was)
  return found && [found.state, found.paragraph.ordinal]
}

describe('a passage that is not where its link says', () => {
  it('is found where it was merged with another one, regardless of case and punctuation', () => {
    const found = placeIn(paragraphs(texts), 'NOBODY came to help us, that night')
    expect(found?.state).toBe('moved')
    const { mark, paragraph: now } = found ?? {}
    expect(now?.text.slice(mark?.start, mark?.end)).toBe('Nobody came to help us that night')
  })

  it('is found by its words without what is set aside among them, and marked with it', () => {
    const text = 'The provincial govern-\nment left.3 Nobody came to help us that night.'
    const [bare] = paragraphs([text])
    if (bare === undefined) throw new Error('no paragraph')
    const asides = [
      { start: 21, end: 23, reason: 'hyphenation' as const },
      { start: 33, end: 34, reason: 'note number' as const },
    ]
    const found = placeIn([{ ...bare, asides }], 'the provincial government left. Nobody came')
    expect(text.slice(found?.mark?.start, found?.mark?.end)).toBe(
      'The provincial govern-\nment left.3 Nobody came',
    )
  })

  it('is found by its first part where it was split in two', () => {
    expect(place(`${texts[1]} ${texts[2]}`)).toEqual(['moved', 1])
  })

  it('is found where it was reworded, and reported as changed', () => {
    expect(
      place('Nobody came to help us that night, one resident of Jableh said. We waited till morning.'),
    ).toEqual(['changed', 1])
  })

  it('is not found where another text has only some of its words: that would be another quote', () => {
    expect(place('The council talked with a resident of Jableh about questions of the morning.')).toBeNull()
    expect(place('')).toBeNull()
  })
})

it('measures similarity from nothing in common to the same words', () => {
  expect(similarity('', '')).toBe(0)
  expect(similarity('a b c', 'd e f')).toBe(0)
  expect(similarity('The “same” words', 'the same words.')).toBe(1)
  expect(similarity('one two three four', 'one two three five')).toBeCloseTo(2 / 3)
})
