import { describe, expect, it } from 'vitest'
import { quotationsOf, sampleDocument, speakersOf, tagged } from '../../sample-documents.ts'

const names = (...paragraphs: string[]) =>
  speakersOf(sampleDocument(paragraphs.join('\n'), { language: 'en' }))

describe('who is quoted, from the text before', () => {
  it('resolves a pronoun to the person', () => {
    expect(names('Jane Doe said the mill was “a ruin”.', '“It was old,” she added.')).toEqual([
      'Jane Doe',
      'Jane Doe',
    ])
  })

  it('distinguishes he and she', () => {
    const text = [
      'Mrs Jane Doe said it was “a ruin”.',
      'Mr John Roe said it was “a palace”.',
      '“It was old,” she said.',
    ]
    expect(names(...text)).toEqual(['Jane Doe', 'John Roe', 'Jane Doe'])
  })

  it('resolves a last name to the full name', () => {
    const document = sampleDocument('“A ruin,” said Jane van Doe, a weaver.\n“It was old,” Van Doe said.', {
      language: 'en',
    })
    expect(speakersOf(document)).toEqual(['Jane van Doe', 'Jane van Doe'])
    expect(quotationsOf(document)[1]?.speaker?.basis).toBe('inferred:last-name')
  })

  it('does not resolve a last name that two persons have', () => {
    expect(
      names(
        'Jane Doe said it was “a ruin”.',
        'John Doe said it was “a palace”.',
        '“It was old,” Doe said.',
      )[2],
    ).not.toBe('Jane Doe')
  })

  it('resolves `it` and `the report` to the group', () => {
    const lines = [
      'Amnesty International said it was “a ruin”.',
      '“It was old,” it said.',
      '“It burned,” the report said.',
      'The group said it was “a loss”.',
    ]
    expect(names(...lines)).toEqual(Array(4).fill('Amnesty International'))
  })

  it('attributes a sentence that is nothing but a quotation to the person who spoke just before', () => {
    expect(names('“It was old,” Jane Doe said. “It burned.”')).toEqual(['Jane Doe', 'Jane Doe'])
  })

  it('gives a quotation over several paragraphs one speaker', () => {
    expect(names('Jane Doe said: “It was old.', '“It burned.', '“It fell.”')).toEqual(
      Array(3).fill('Jane Doe'),
    )
  })

  it('combines spellings of one person under one name', () => {
    const document = sampleDocument('Agnes Callamard said it was “a crime”.', { language: 'en' })
    expect(quotationsOf(document)[0]?.speaker).toMatchObject({
      key: 'agnes-callamard',
      name: 'Agnès Callamard',
    })
  })

  it('names no speaker in a language whose rules it does not know', () => {
    const [quotation] = tagged('“Kvarnen är stängd”, sade Jane Doe.', { language: 'sv' }).quotations
    expect(quotation).toMatchObject({ text: 'Kvarnen är stängd', speaker: null, cue: null })
  })
})

describe('to whom a pronoun refers', () => {
  const visit = 'Mr. Tom Roe opened the mill.'

  it('follows from given names', () => {
    expect(names(visit, 'Dr. Mary Doe said it was full.', '“It was a good day,” he said.')).toEqual([
      'Tom Roe',
    ])
    expect(names(visit, 'Dr. Mary Doe said it was full.', '“It was a good day,” she said.')).toEqual([
      'Mary Doe',
    ])
  })

  it('follows from the pronouns that the document itself uses', () => {
    const text = ['Dr. Ngaio Roe said she sold her mill.', 'Dr. Tawhiri Doe said he lost his mill.']
    expect(names(...text, '“It was a good day,” she added.')).toEqual(['Ngaio Roe'])
  })

  it('follows from who acts, whatever the verb', () => {
    expect(
      names(
        'Mr. Tom Roe said it was full.',
        'The hall was warm, but Mr. Tim Doe had a cold.',
        '“I left,” he said.',
      ),
    ).toEqual(['Tim Doe'])
  })

  it('stays unknown where somebody else has been named since', () => {
    expect(
      names('Mr. Tom Roe said it was full.', 'The mill was once that of Mr. Tim Doe.', '“I left,” he said.'),
    ).toEqual([null])
  })

  it('is several people for `they`, and something written for `it`', () => {
    expect(names('Two workers said the mill was closed.', '“It was our life,” they added.')).toEqual([
      'Two workers',
    ])
    expect(names('The letter said the mill was closed.', '“It was our life,” it added.')).toEqual([
      'The letter',
    ])
    expect(names('The letter said the mill was closed.', '“It was our life,” he added.')).toEqual([null])
  })
})
