import { describe, expect, it } from 'vitest'
import { lettersOf, placesOf } from './same-words.ts'

const places = (part: string, text: string) =>
  placesOf(lettersOf(part), lettersOf(text), text).map(({ range }) => text.slice(range.start, range.end))

describe('the same words', () => {
  it.each([
    ['They came, he said', 'Then: they said “They\r\ncame,” he  said.', 'They\r\ncame,” he  said'],
    ['all the documents', 'all the docu-\nments', 'all the docu-\nments'],
    ['a café', 'a cafe\u0301', 'a cafe\u0301'],
    ['the office', 'the o\uFB03ce', 'the o\uFB03ce'],
    ['وصلوا ليلا', '«وصلوا\u200F ليلا»', 'وصلوا\u200F ليلا'],
    ['他们来了', '“他们\n来了”', '他们\n来了'],
  ])('%j stand in %j', (part, text, found) => {
    expect(places(part, text)).toEqual([found])
  })

  it.each([
    ['1.5 million', '15 million'],
    ['-5 degrees', '5 degrees'],
    ['he left', 'she left'],
    ['He left', 'he left'],
    ["we'll go", 'well go'],
    ['cent', 'century'],
    ['“”', 'nothing is quoted'],
  ])('%j do not stand in %j', (part, text) => {
    expect(places(part, text)).toEqual([])
  })

  it('are found wherever they stand, even if the places overlap', () => {
    expect(places('ha ha', 'ha ha ha, ha ha')).toEqual(['ha ha', 'ha ha', 'ha ha'])
  })

  it('say where each part of them stands', () => {
    const [part, text] = ['“Never again,” she said', 'Later: "Never\nagain," she said.']
    const [place] = placesOf(lettersOf(part), lettersOf(text), text)
    expect(place?.within({ start: 1, end: 12 })).toEqual({ start: 8, end: 19 })
    expect(place?.within({ start: 0, end: 1 })).toBeNull()
  })
})
