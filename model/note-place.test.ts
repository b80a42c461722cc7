import { describe, expect, test } from 'vitest'
import type { Document } from './document.ts'
import { passageIds } from './identity.ts'
import { documentId } from './ids.ts'
import { notePlaceIn, selectedIn } from './note-place.ts'
import { paragraph } from './passage.ts'

const DOCUMENT = documentId.parse('0123456789abcdef')

/** A document of these paragraphs. */
function cut(...several: string[]): Pick<Document, 'text' | 'passages'> {
  const idOf = passageIds(DOCUMENT)
  const none = { quotations: [], dates: [], locations: [], groups: [], people: [] }
  let start = 0
  const passages = several.map((text, ordinal) => {
    const place = { ordinal, start, end: start + text.length, text }
    start = place.end + 2
    return paragraph.parse({ id: idOf(text), section: null, kind: 'paragraph', ...place, ...none })
  })
  return { text: several.map((it) => `${it}\n\n`).join(''), passages }
}

const WAS = 'Nobody came that night, she said. We waited.'

/** What became of a note on words of a paragraph, in a document as it is now. */
function became(words: string, document: ReturnType<typeof cut> | null, was = cut(WAS)) {
  const [passage] = was.passages
  if (passage === undefined) throw new Error('no passage')
  const start = passage.text.indexOf(words)
  const note = { passage: passage.id, text: passage.text, words: { start, end: start + words.length } }
  const place = notePlaceIn(document, note)
  if (!('parts' in place)) return place.state
  const textOf = (id: string) => document?.passages.find((it) => it.id === id)?.text ?? ''
  return [place.state, ...place.parts.map((it) => textOf(it.id).slice(it.start, it.end))]
}

describe('the words of a note', () => {
  test('stand where they stood while their paragraph is as it was, whatever else changed', () => {
    expect(became('came that night', cut('It was late.', WAS))).toEqual(['here', 'came that night'])
  })

  test('stand there too if its letters are composed otherwise, which its ID does not say', () => {
    const was = cut('José came late. We waited.'.normalize('NFC'))
    const now = cut('José came late. We waited.'.normalize('NFD'))
    expect(now.passages[0]?.id).toBe(was.passages[0]?.id)
    expect(became('We waited', now, was)).toEqual(['here', 'We waited'])
  })

  test('are found in a paragraph that was joined or divided, in each part of it', () => {
    expect(became('came that night', cut(`It was late. ${WAS}`))).toEqual(['moved', 'came that night'])
    expect(became('night, she said', cut('Nobody came that night,', 'she said. We waited.'))).toEqual([
      ...['moved', 'night,', 'she said'],
    ])
  })

  test('are found alone where their paragraph has changed around them, if they are too many to stand there by chance', () => {
    const corrected = cut('“Nobody came that night,” he said. They left.')
    expect(became('Nobody came that night', corrected)).toEqual(['moved', 'Nobody came that night'])
    expect(became('that night', corrected)).toBe('lost')
  })

  test('are lost, and never guessed, where they stand nowhere or in two places', () => {
    expect(became('Nobody came that night', cut('Somebody came that night.'))).toBe('lost')
    const twice = cut('Nobody came that night at all.', 'Nobody came that night either.')
    expect(became('Nobody came that night', twice)).toBe('lost')
  })

  test('are gone with their document', () => {
    expect(became('that night', null)).toBe('document-gone')
  })
})

describe('words that a browser has selected', () => {
  const select = (text: string, exact: string) => {
    const shown = text.replace(/\r\n?/g, '\n')
    const start = shown.indexOf(exact)
    const found = selectedIn(text, { start, end: start + exact.length }, exact)
    return found && text.slice(found.start, found.end)
  }

  test('are found at their offsets', () => {
    expect(select('We waited there.', 'waited')).toBe('waited')
  })

  test.each([
    ['We\r\nwaited\r\nthere.', 'waited\nthere', 'waited\r\nthere'],
    ['We\r\n\r\nwaited.', 'waited', 'waited'],
    ['We\rwaited\r\nthere.', 'there', 'there'],
    ['We waited.\r\n', 'We', 'We'],
  ])('are found in %j, of which it counts each line break as one', (text, exact, words) => {
    expect(select(text, exact)).toBe(words)
  })

  test('are not taken for others', () => {
    expect(selectedIn('We waited there.', { start: 0, end: 6 }, 'waited')).toBeNull()
    expect(selectedIn('We waited.', { start: 3, end: 3 }, '')).toBeNull()
    expect(selectedIn('We waited.', { start: 3, end: 90 }, 'waited.')).toBeNull()
  })
})
