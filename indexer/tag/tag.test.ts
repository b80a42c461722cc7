import { describe, expect, it } from 'vitest'
import { readingOf } from '../../model/asides.ts'
import type { Aside } from '../../model/passage.ts'
import { analyse } from '../pipeline/prepare.ts'
import { read } from '../read/read.ts'
import { authority, rawText, sampleDocument } from '../sample-documents.ts'

/** A sample in which words between braces are set aside: `govern{- }ment`. */
function sampleWithAsides(source: string) {
  const asides: Aside[] = []
  let text = ''
  for (const [, plain, words] of source.matchAll(/([^{]+)|\{([^}]*)\}/gu)) {
    const start = text.length
    text += plain ?? words ?? ''
    if (words === undefined) continue
    asides.push({ start, end: text.length, reason: /\d/.test(words) ? 'note number' : 'hyphenation' })
  }
  return analyse(
    {
      ...read(rawText(text, { language: 'en', publishedAt: '2025-03-10' }), new Date('2025-06-01T12:00:00Z')),
      asides,
    },
    authority,
  )
}

describe('tag', () => {
  it('sees words without what is set aside in them, and says where they stand in the text', () => {
    const source =
      'Amnesty Inter{- }national said on Thurs{- }day in Ho{- }ms: “The gov{- }ernment left.”{4} Jane Do{- }e, a min{- }ister, sa{- }id: “We did not.{12} We stay{- }ed.”{13}'
    const [passage] = sampleWithAsides(source).passages
    const plain = sampleWithAsides(source.replace(/\{[^}]*\}/gu, '')).passages[0]
    if (passage === undefined || plain === undefined) throw new Error('no passage')
    expect(passage.text).toContain('Inter- national')
    expect(passage.quotations.map((it) => [it.text, it.speaker?.name])).toEqual([
      ['The government left.', 'Amnesty International'],
      ['We did not. We stayed.', 'Jane Doe'],
    ])
    expect(passage.quotations.map((it) => passage.text.slice(it.start, it.end))).toEqual([
      'The gov- ernment left.',
      'We did not.12 We stay- ed.',
    ])
    expect(passage.dates.map((it) => it.value)).toEqual(['2025-03-06'])
    expect(passage.locations.map((it) => it.key)).toEqual(['SY/homs'])
    // The same tags as without asides, each at its words.
    const { inReading } = readingOf(passage)
    const read = (tags: typeof plain) => ({
      quotations: tags.quotations,
      mentions: [tags.dates, tags.locations, tags.groups, tags.people],
    })
    const moved = <Tag extends { mentions: { start: number; end: number }[] }>(tags: Tag[]) =>
      tags.map((it) => ({ ...it, mentions: it.mentions.map(inReading) }))
    expect({
      quotations: passage.quotations.map(inReading),
      mentions: [
        moved(passage.dates),
        moved(passage.locations),
        moved(passage.groups),
        moved(passage.people),
      ],
    }).toEqual(read(plain))
  })

  it('tags only quotations and listed names in a language that is not described', () => {
    const [passage] = sampleDocument(
      'Jane Doe, directeur, verklaarde donderdag 12 maart 2021 in Homs: “De molen is gesloten.”',
      {
        language: 'nl',
      },
    ).passages
    expect(passage?.notRead).toEqual(['speakers', 'dates'])
    expect(passage?.dates).toEqual([])
    expect(passage?.people).toEqual([])
    expect(passage?.quotations).toMatchObject([{ text: 'De molen is gesloten.', speaker: null }])
    expect(passage?.locations.map((it) => it.key)).toEqual(['SY/homs'])
  })

  it('says of each passage what is not read in its own language', () => {
    const [english] = sampleDocument('The mill was closed in the town.').passages
    expect(english && 'notRead' in english).toBe(false)
    expect(sampleDocument('Tak.').passages[0]?.notRead).toEqual(['speakers', 'dates'])
  })

  it('finds known names in Arabic script, with offsets into it', () => {
    const text = 'قال بشار الأسد إن دمشق آمنة'
    const [passage] = sampleDocument(text, { language: 'ar' }).passages
    const place = passage?.locations[0]
    expect(place?.key).toBe('SY/damascus')
    expect(place?.mentions.map((it) => text.slice(it.start, it.end))).toEqual(['دمشق'])
    expect(passage?.people.map((it) => it.key)).toEqual(['bashar-al-assad'])
  })
})
