import { describe, expect, it } from 'vitest'
import { documentOf, passageId } from '../model/ids.ts'
import type { Passage } from '../model/passage.ts'
import type { Citation } from './csl.ts'
import { passageWith, speech } from './passage.fixture.ts'
import { Notes } from './style.ts'
import { NotePlaces } from './styles/note-places.ts'
import { textOf } from './styles/rich-text.ts'
import { toCsl } from './to-csl.ts'

function cited(document: string, paragraph: number, changes: Partial<Passage> = {}): Citation {
  const id = passageId.parse(passageWith().id.replace(/^./, document))
  return toCsl(
    passageWith({
      id,
      documentId: documentOf(id),
      pinpoints: [{ kind: 'paragraph', value: String(paragraph) }],
      ...changes,
    }),
  )
}

const ROE = { title: 'Other news', authors: ['Richard Roe'] }
const SEQUENCE = [
  cited('1', 3),
  cited('1', 3),
  cited('1', 5),
  cited('2', 2, ROE),
  cited('1', 3),
  cited('2', 4, { ...ROE, pinpoints: [{ kind: 'time', value: '00:12:03' }] }),
  cited('2', 4, { ...ROE, pinpoints: [{ kind: 'time', value: '00:14:00' }] }),
]

async function notesIn(style: string) {
  const notes = await new Notes({ style, locale: 'style' }).next(SEQUENCE)
  return notes.map(textOf)
}

describe('the notes of one text', () => {
  it('are short after the first, with the number of that note', async () => {
    const [first, same, other, , later, timed, next] = await notesIn('australian-guide-to-legal-citation')
    expect(first).toMatch(/^Jane Doe, ‘What Happened on the Coast’, The Daily Example .* \[3\] <.*>\.$/)
    expect([same, other]).toEqual(['Ibid.', 'Ibid [5].'])
    expect(later).toBe('Doe (n 1) [3].')
    expect(timed).toBe('Roe (n 4), 00:12:03.')
    expect(next).toBe('Ibid, 00:14:00.')
  })

  it('keep the point of an abbreviation before a time', async () => {
    const notes = await notesIn('chicago-fullnote-bibliography-with-ibid')
    expect(notes.slice(1, 3)).toEqual(['Ibid.', 'Ibid., para. 5.'])
    expect(notes.at(-1)).toBe('Ibid., 00:14:00.')
  })

  it('name work and place again in a style that has no “ibid.”', async () => {
    const notes = await notesIn('chicago-fullnote-bibliography')
    expect(notes.slice(1, 3)).toEqual(['Doe, para. 3.', 'Doe, para. 5.'])
    expect(notes[4]).toBe('Doe, “What Happened on the Coast,” para. 3.')
  })

  it('are whole in a style that has none', async () => {
    const [first, same] = await notesIn('apa')
    expect(same).toBe(first)
  })

  it('take a counted paragraph for no place where the style prints none', async () => {
    const counted = [
      cited('1', 1, { pinpoints: [], ordinal: 3 }),
      cited('1', 1, { pinpoints: [], ordinal: 8 }),
    ]
    const inStyle = async (style: string) => {
      const notes = await new Notes({ style, locale: 'style' }).next(counted)
      return textOf(notes[1] ?? [])
    }
    expect(await inStyle('australian-guide-to-legal-citation')).toBe('Ibid.')
    expect(await inStyle('oscola')).toBe('ibid para 9 (counted).')
  })

  it.each([
    ['universite-de-bordeaux-ecole-doctorale-de-droit', 3],
    ['iso690-full-note-with-ibid-ro', 5],
  ])('are short as long as %s calls a note near: %i notes', async (style, distance) => {
    const noteAfter = async (notes: number) => {
      const others = Array.from({ length: notes - 1 }, () => cited('2', 2, ROE))
      const made = await new Notes({ style, locale: 'style' }).next([cited('1', 3), ...others, cited('1', 4)])
      return textOf(made.at(-1) ?? [])
    }
    expect(await noteAfter(distance)).toBe(await noteAfter(2))
    expect(await noteAfter(distance + 1)).not.toBe(await noteAfter(distance))
  })

  it('have “id.” and “ibid.” in small letters behind the name of whoever is quoted', async () => {
    const text = 'Nobody came.'
    const quotation = speech(text, text)
    const twice = [3, 5].map((paragraph) =>
      toCsl(passageWith({ text, pinpoints: [{ kind: 'paragraph', value: String(paragraph) }] }), quotation),
    )
    const second = async (style: string) => {
      const made = await new Notes({ style, locale: 'style' }).next(twice)
      return textOf(made[1] ?? [])
    }
    expect(await second('bluebook-law-review')).toBe('Agnès Callamard, quoted in id. ¶ 5.')
    expect(await second('australian-guide-to-legal-citation')).toBe('Agnès Callamard, quoted in ibid [5].')
    expect(await second('chicago-fullnote-bibliography-with-ibid')).toBe(
      'Agnès Callamard, quoted in ibid., para. 5.',
    )
    expect(await second('oscola')).toBe('Agnès Callamard, quoted in ibid para 5.')
  })

  it('can be asked for in pieces', async () => {
    const notes = new Notes({ style: 'oscola', locale: 'style' })
    const pieces = [await notes.next(SEQUENCE.slice(0, 4)), await notes.next(SEQUENCE.slice(4))]
    expect(pieces.flat().map(textOf)).toEqual(await notesIn('oscola'))
  })
})

describe('the place of a note', () => {
  const placesOf = (...cites: [work: string, pinpoint: string | null][]) => {
    const places = new NotePlaces()
    return cites.map(([work, pinpoint]) => places.next(work, pinpoint).position)
  }

  it('is "ibid" only after a note about the same work and, if it names none, of no place', () => {
    expect(placesOf(['a', '1'], ['a', '1'], ['a', '2'], ['b', '2'], ['a', '2'])).toEqual([
      'first',
      'ibid',
      'ibid-with-locator',
      'first',
      'subsequent',
    ])
    expect(placesOf(['a', null], ['a', null], ['a', '2'], ['a', null])).toEqual([
      'first',
      'ibid',
      'ibid-with-locator',
      'subsequent',
    ])
  })

  it('says how many notes ago the work was cited', () => {
    const places = new NotePlaces()
    places.next('a', null)
    for (let at = 0; at < 4; at += 1) places.next('b', null)
    expect(places.next('a', null)).toEqual({ position: 'subsequent', since: 5, firstNote: 1 })
  })
})
