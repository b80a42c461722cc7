import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CheckedQuote, checkedQuote } from '../model/check.ts'
import { type SampleCollection, sampleCollection } from './collection.fixture.ts'
import { checkQuote } from './index.ts'
import { shownDifference } from './words/differences.ts'
import { en } from './words/en.ts'
import { bestOf, remarksOn, stands } from './words/say.ts'

const COUNTED =
  'They counted the cattle twice in May. He will resign before the harvest is in. Nobody is able to stay.'
const WEATHER =
  'She called the weather notable, and the miller had not slept. Were they not able to mend the sluice?'
const CHEERS = 'We shall mend the sluice [applause] before the water comes back to the valley.'

let collection: SampleCollection
const checked = async (text: string): Promise<CheckedQuote> =>
  checkedQuote.parse(await checkQuote(collection.engine, { text, language: 'en' }))
const said = (it: CheckedQuote) => ({ ...it, source: { claimed: null, verdict: 'unknown' as const } })
const remarks = (it: CheckedQuote) => remarksOn(said(it), en)
const shown = (it: CheckedQuote) =>
  shownDifference(bestOf(said(it)) ?? { differences: [], quote: { start: 0, end: 0 } }, it.text)
    .filter(({ of }) => of !== 'both')
    .map(({ of, text }) => `${of}: ${text}`)

beforeAll(async () => {
  collection = await sampleCollection({
    papers: { paragraphs: [COUNTED, WEATHER, CHEERS, '他说工厂在冬天之前不会关闭。'] },
  })
})
afterAll(() => collection.end())

describe('words in brackets', () => {
  it.each([
    ['a note', 'They counted the cattle [sic] twice in May', '[sic]'],
    ['who is meant', 'He [the old miller] will resign before the harvest', '[the old miller]'],
    ['a note at its end', 'They counted the cattle twice in May [emphasis added]', '[emphasis added]'],
    ['words before a sentence', '[But] they counted the cattle twice in May', '[But]'],
    ['a note in round ones', 'They counted the cattle (sic) twice in May', '(sic)'],
    ['a longer one', 'They counted the cattle (emphasis added) twice in May', '(emphasis added)'],
    ['one in another language', 'They counted the cattle (كذا في الأصل) twice in May', '(كذا في الأصل)'],
    ['other brackets', '他说工厂〔纺织厂〕在冬天之前不会关闭', '〔纺织厂〕'],
  ])('are those of whoever quotes, so the same words stand there: %s', async (_, text, inBrackets) => {
    const it = await checked(text)
    expect(it).toMatchObject({ verdict: 'same-words', wordsChanged: 0 })
    expect(remarks(it)).toEqual([en.brackets([inBrackets])])
    expect(shown(it)).toEqual([`brackets: ${inBrackets}`])
    expect(stands(said(it))).toBe(true)
  })

  it.each([
    [
      'stand for words of the source',
      'May. [The miller] will resign before the harvest',
      2,
      ['brackets: [The miller]', 'source: He'],
    ],
    [
      'may stand for those before the quote',
      '[The miller] will resign before the harvest',
      2,
      ['brackets: [The miller]'],
    ],
    ['may stand for those behind it', 'They counted the cattle [for weeks]', 2, ['brackets: [for weeks]']],
    ['turn what is said', 'He will [not] resign before the harvest', 1, ['brackets: [not]']],
  ])('are changed ones where they %s', async (_, text, wordsChanged, parts) => {
    const it = await checked(text)
    expect(it).toMatchObject({ verdict: 'near', wordsChanged })
    expect(shown(it)).toEqual(parts)
  })

  it('that turn what is said are told', async () => {
    expect(remarks(await checked('He will [not] resign before the harvest'))[0]).toBe('A negation differs.')
  })

  it('hide no changed word outside them', async () => {
    expect(await checked('They counted the cows [sic] twice in May')).toMatchObject({
      ...{ verdict: 'near', wordsChanged: 1 },
      matches: [{ differences: [{}, { quoteText: 'cows', sourceText: 'cattle' }, { bracketed: true }, {}] }],
    })
  })

  it('are quoted ones where the source has them, or where there are no others', async () => {
    expect((await checked('We shall mend the sluice [applause] before the water')).verdict).toBe('exact')
    expect(await checked('[mend the sluice]')).toMatchObject({ verdict: 'same-words', wordsChanged: 0 })
  })

  it('may be an ending, which belongs to its word', async () => {
    expect(await checked('They count[ed] the cattle twice')).toMatchObject({ verdict: 'same-words' })
  })

  it('in round brackets are otherwise anybody’s', async () => {
    expect(
      await checked('They counted the cattle (all of them) twice in May. He will resign before'),
    ).toMatchObject({ wordsChanged: 3 })
  })
})

describe('words that are joined or split', () => {
  it.each([
    ['She called the weather not able, and', ['draft: not able', 'source: notable']],
    ['Were they notable to mend the sluice', ['draft: notable', 'source: not able']],
  ])('are the same, and are told: %s', async (text, parts) => {
    const it = await checked(text)
    expect(it).toMatchObject({ verdict: 'same-words', wordsChanged: 0 })
    expect(remarks(it)).toEqual(['Words are joined or split.'])
    expect(shown(it)).toEqual(parts)
  })

  it('are not told where a hyphen parts them', async () => {
    const it = await checked('She called the wea-ther notable')
    expect(it).toMatchObject({ verdict: 'same-words' })
    expect(remarks(it)).toEqual([en.means['same-words']()])
  })
})

describe('a comma or full stop before a closing mark', () => {
  it.each([
    ['the sentence ends', '“They counted the cattle twice in May,”'],
    ['it goes on', 'They counted the cattle.'],
    ['of another script', '他说工厂在冬天之前，'],
  ])('is not the source’s, and said to be all that differs: %s', async (_, text) => {
    const it = await checked(text)
    expect(it).toMatchObject({ verdict: 'same-words', matches: [{ closing: true }] })
    expect(remarks(it)).toEqual([en.closing])
  })

  it.each(['They counted, the cattle.', 'they counted the cattle.', 'They counted the cattle twice in May!'])(
    'is not all that differs: %s',
    async (text) => {
      const it = await checked(text)
      expect(it).toMatchObject({ verdict: 'same-words' })
      expect(it.matches[0]).not.toHaveProperty('closing')
    },
  )
})
