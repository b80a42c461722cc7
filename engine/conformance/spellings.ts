import { describe, expect, test } from 'vitest'
import { group, mentioned, place } from './articles.ts'
import { highlighted, type NewStore, sorted, stages } from './stage.ts'

export function spellingsConform(newStore: NewStore) {
  const given = stages(newStore)

  describe('names as a text writes them', () => {
    const ariha = { ...place('SY/ariha', 'Ariha'), aliases: ['أريحا', 'Jericho of the North'] }
    const hart = mentioned('b-hart', 'Bassam Hart', ['بسام الهارت'], ['Hart', 'Al-Hart', 'الهارت'])
    const TAGGED = 'وصلوا إلى أريحا أمس.'
    const PLAIN = 'كان في أريحا مطر.'
    const FORM = 'عادوا لأريحا ليلا.'
    const NORTH = 'Jericho of the North lay ahead.'
    const TYPED = 'Ariha was calm.'
    const setUp = () =>
      given(
        {
          key: 'a',
          language: 'ar',
          paragraphs: [{ text: TAGGED, locations: [[ariha, 'أريحا']] }, PLAIN, FORM, 'لم يكن هناك أحد.'],
        },
        { key: 'b', paragraphs: [NORTH, TYPED, 'The north of Jericho.'] },
      )

    test('a name finds its other spellings in texts without a tag, below the words as typed', async () => {
      const { found } = await setUp()
      const texts = await found('Ariha')
      expect(texts[0]).toBe(TYPED)
      expect(sorted(texts)).toEqual(sorted([TYPED, TAGGED, PLAIN, FORM, NORTH]))
      expect(sorted(await found('أريحا'))).toEqual(sorted([TYPED, TAGGED, PLAIN, FORM, NORTH]))
    })

    test('that is told, highlighted, and off with the other names', async () => {
      const { search } = await setUp()
      const page = await search('Ariha')
      expect(page.query.aliases.map((it) => [it.typed, it.key])).toEqual([['Ariha', 'SY/ariha']])
      expect(page.total).toMatchObject({ value: 5, exact: true })
      const marked = Object.fromEntries(page.hits.map((hit) => [hit.text, highlighted(hit)]))
      expect(marked).toMatchObject({
        [PLAIN]: ['أريحا'],
        [FORM]: ['لأريحا'],
        [NORTH]: ['Jericho', 'of', 'the', 'North'],
      })
      expect((await search({ q: 'Ariha ', aliases: false })).total.value).toBe(1)
    })

    test('the other words still have to match, and what is excluded goes in every spelling, in no other form', async () => {
      const { found } = await setUp()
      expect(await found('Ariha مطر')).toEqual([PLAIN])
      expect(sorted(await found('-Ariha'))).toEqual(
        sorted(['The north of Jericho.', 'لم يكن هناك أحد.', FORM]),
      )
      expect(await found('"Ariha"')).toEqual([TYPED])
    })

    test('a surname finds the family in every spelling', async () => {
      const { found } = await given(
        {
          key: 'a',
          language: 'ar',
          paragraphs: [{ text: 'قال بسام الهارت.', people: [[hart]] }, 'غادر الهارت المدينة.'],
        },
        { key: 'b', paragraphs: ['Hart left.', 'Al-Hart spoke.'] },
      )
      expect(sorted(await found('Hart'))).toEqual(
        sorted(['قال بسام الهارت.', 'غادر الهارت المدينة.', 'Hart left.', 'Al-Hart spoke.']),
      )
    })

    test('in quotations', async () => {
      const { found } = await given(
        { key: 'a', paragraphs: [{ text: TAGGED, locations: [[ariha, 'أريحا']] }] },
        {
          key: 'b',
          paragraphs: [{ text: 'قال: “أريحا بعيدة”', quotes: [{ words: 'أريحا بعيدة', by: null }] }],
        },
      )
      expect(await found({ q: 'Ariha ', in: 'quotations' })).toEqual(['قال: “أريحا بعيدة”'])
    })

    test('a spelling that is an ordinary word, or says too little, is not looked for', async () => {
      const state = group('is', 'Islamic State', ['IS', 'ISIL', 'Mill', 'داعش'])
      const { found } = await given(
        { key: 'a', paragraphs: [{ text: 'The Islamic State came.', groups: [[state, 'Islamic State']] }] },
        { key: 'b', paragraphs: ['It is late.', 'A mill burned.', 'ISIL left.', 'غادرت داعش.'] },
      )
      expect(sorted(await found('Islamic State'))).toEqual(
        sorted(['The Islamic State came.', 'ISIL left.', 'غادرت داعش.']),
      )
    })
  })
}
