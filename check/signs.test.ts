import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CheckedQuote, checkedQuote } from '../model/check.ts'
import { type SampleCollection, sampleCollection } from './collection.fixture.ts'
import { checkQuote } from './index.ts'
import { en } from './words/en.ts'
import { remarksOn } from './words/say.ts'

let collection: SampleCollection
const checked = async (text: string): Promise<CheckedQuote> =>
  checkedQuote.parse(await checkQuote(collection.engine, { text }))

beforeAll(async () => {
  const text =
    'The mill cost $7 million in all, and at −12 degrees 40% of its wheels stood still. Thank you 🙏 for them.'
  const written =
    'It was written in C# by two women, and sold for $9 or +4 shares in 2010² and at no other time.'
  collection = await sampleCollection({ figures: { paragraphs: [text, written] } })
})
afterAll(() => collection.end())

describe('a quote', () => {
  it.each([
    ['another currency', 'The mill cost €7 million in all', '€7', '$7', ['sign', 'number']],
    ['no currency', 'The mill cost 7 million in all', '7', '$7', ['sign', 'number']],
    ['no minus', 'and at 12 degrees', '12', '−12', ['sign', 'number']],
    ['no minus before its first word', '12 degrees', '12', '−12', ['sign', 'number']],
    ['another minus', 'million in all, and at 12 degrees', '12', '−12', ['sign', 'number']],
    ['per mille', 'degrees 40‰ of its wheels', '40‰', '40%', ['sign', 'number']],
    ['no per cent', 'degrees 40 of its wheels', '40', '40%', ['sign', 'number']],
    ['another emoji', 'Thank you 😡 for them', 'you 😡', 'you 🙏', ['sign']],
    ['no sharp behind a letter', 'written in C by two women', 'C', 'C#', ['sign']],
    ['a raised figure', 'shares in 2010 and at no other', '2010', '2010²', ['number', 'raised']],
    ['another emoji at its end', 'Thank you 😡', 'you 😡', 'you 🙏', ['sign']],
  ])('is near where signs say something else: %s', async (_, text, quoteText, sourceText, telling) => {
    const it = await checked(text)
    expect(it).toMatchObject({ verdict: 'near', wordsChanged: 1 })
    expect(it.matches[0]?.differences.filter(({ kind }) => kind !== 'same')).toMatchObject([
      { kind: 'replaced', quoteText, sourceText, telling },
    ])
  })

  it.each([
    ['a minus of another kind', 'and at -12 degrees 40 % of its wheels'],
    ['a currency behind its number', 'The mill cost 7 million $ in all'],
    ['a currency with a space', 'The mill cost $ 7 million in all'],
    ['a dash between words', 'the mill cost $7 million – in all – and'],
  ])('has the same words with %s', async (_, text) => {
    expect(await checked(text)).toMatchObject({ verdict: 'same-words', wordsChanged: 0 })
  })

  it('may end before a sign', async () => {
    expect(await checked('Thank you')).toMatchObject({ verdict: 'exact' })
    expect(await checked('7 million in all, and at −12 degrees 40')).toMatchObject({ verdict: 'exact' })
  })

  it.each([
    ['million in all, and at −12 degrees 40', { before: '', behind: '%' }],
    ['7 million in all', { before: '$', behind: '' }],
    ['It was written in C', { before: '', behind: '#' }],
  ])('that begins behind a sign or ends before one says so: %s', async (text, cutSigns) => {
    const it = await checked(text)
    expect(it).toMatchObject({ verdict: 'exact', matches: [{ cutSigns }] })
    const said = { ...it, source: { claimed: null, verdict: 'unknown' as const } }
    expect(remarksOn(said, en)).toEqual([en.cutSigns([cutSigns.before || cutSigns.behind])])
  })

  it('has no signs cut off that it has itself, or that are none of its words', async () => {
    for (const text of ['$7 million in all', 'at −12 degrees 40%', 'degrees 40 % of its wheels']) {
      expect((await checked(text)).matches[0]).not.toHaveProperty('cutSigns')
    }
  })

  it('may have any number of signs between two words', async () => {
    const cost = await checked(`The mill cost ${'$'.repeat(19_000)}7 million`)
    expect(cost).toMatchObject({ verdict: 'near', wordsChanged: 2 })
  })
})
