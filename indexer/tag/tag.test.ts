import { describe, expect, it } from 'vitest'
import { sampleDocument } from '../sample-documents.ts'

describe('tag', () => {
  it('tags only quotations and listed names in a language that is not described', () => {
    const [passage] = sampleDocument(
      'Jane Doe, directrice, a déclaré jeudi 12 mars 2021 à Homs : « Le moulin est fermé. »',
      {
        language: 'fr',
      },
    ).passages
    expect(passage?.dates).toEqual([])
    expect(passage?.people).toEqual([])
    expect(passage?.quotations).toMatchObject([{ text: 'Le moulin est fermé.', speaker: null }])
    expect(passage?.locations.map((it) => it.key)).toEqual(['SY/homs'])
  })

  it('finds known names in Arabic script, with offsets into it', () => {
    const text = 'قال بشار الأسد إن دمشق آمنة'
    const [passage] = sampleDocument(text, { language: 'ar' }).passages
    const place = passage?.locations[0]
    expect(place?.key).toBe('SY/damascus')
    expect(place?.mentions.map((it) => text.slice(it.start, it.end))).toEqual(['دمشق'])
    expect(passage?.people.map((it) => it.key)).toEqual(['bashar-al-assad'])
  })

  it.each([
    ['sentences and quotations', 'He said it. "No," she said. According to Syria, '],
    ['names and commas', 'Jane Doe, a b, c d, e f, '],
    ['marks', `'a s' “b `],
    ['headlines', 'Title here\n'],
  ])('takes time in proportion to the length: %s', (_, piece) => {
    const text = (length: number) => piece.repeat(Math.ceil(length / piece.length))
    const [once, twice] = [text(150_000), text(300_000)]
    const processorTime = (of: string) => {
      const before = process.cpuUsage()
      sampleDocument(of, { language: 'en' })
      const { user, system } = process.cpuUsage(before)
      return user + system
    }
    // Compiles. After that, the faster of two rounds excludes what other programs on the machine add.
    processorTime(twice)
    const rounds = [0, 1].map(() => ({ once: processorTime(once), twice: processorTime(twice) }))
    const ratio = Math.min(...rounds.map((it) => it.twice)) / Math.min(...rounds.map((it) => it.once))
    // Proportional time gives 2, and up to 2.7 with the cost of a larger heap. A rule that looks back over the whole
    // text at every step gives 4.
    expect(ratio).toBeLessThan(3)
  })
})
