import { describe, expect, test } from 'vitest'
import { articles, highlighted, type NewStore, sorted, stages } from './stage.ts'

export function patternsConform(newStore: NewStore) {
  const given = stages(newStore)

  describe('stars and question marks', () => {
    const finds = async (q: string, ...texts: string[]) => {
      const { found } = await given(...articles(...texts))
      return sorted(await found({ q: `${q} `, typos: false, forms: false }))
    }

    test.each([
      ['Milit*', ['Militants fled.', 'Military men.', 'The militia.'], ['A limit.', 'Mild rain.']],
      ['wom?n', ['A woman.', 'The women.'], ['A womn.', 'Womaan.', 'Womanly.']],
      ['organi?ation', ['An organisation.', 'An organization.'], ['Organiation.', 'Organisations.']],
      ['wit*s', ['Her wits.', 'Many witnesses.'], ['A wit.']],
      ['col*r', ['The color.', 'The colour.', 'A collar.'], ['A colon.', 'Decolor.']],
      ['m*d*r', ['A murder.', 'The moderator.'], ['A model.']],
      ['b?ll', ['A bell.', 'The bull.'], ['A brill.', 'Bll.']],
      ['Has?n*', ['The Hasani.', 'Hasan.'], ['Hasn.', 'Hassan.']],
      ['سور*', ['من سوريا', 'السوق في سورية'], ['من الأردن']],
      ['№*', [], ['Rain.']],
    ])('%s', async (q, yes, no) => {
      expect(await finds(q, ...yes, ...no)).toEqual(sorted(yes))
    })

    test('a star at the end alone also takes no letter at all, and the word counts as finished', async () => {
      expect(await finds('coup*', 'A coup.', 'Coups.', 'A couple.', 'Recoup.')).toEqual([
        'A coup.',
        'A couple.',
        'Coups.',
      ])
    })

    test('a pattern has no corrections and no other forms', async () => {
      const { search } = await given(...articles('The massacres.', 'The masacres.'))
      const page = await search('m?ssacres')
      expect(page.hits.map((it) => it.text)).toEqual(['The massacres.'])
      expect(page.query.corrections).toEqual([])
    })

    test.each([
      ['"war crim*"', ['War crimes.', 'War criminals.'], ['War on crime.', 'Wars, crimes.']],
      ['"crim* court"', ['A criminal court.', 'The crime court.'], ['A criminal was in court.']],
      ['"wom?n said"', ['The woman said no.', 'Women said so.'], ['The woman and men said.']],
      [
        '"t* of s*e"',
        ['A time of silence.', 'Tales of some.'],
        ['A time of storms.', 'A time of the silence.'],
      ],
    ])('in a phrase: %s', async (q, yes, no) => {
      expect(await finds(q, ...yes, ...no)).toEqual(sorted(yes))
    })

    test('among other words, and in a group', async () => {
      expect(
        await finds(
          '(bomb* OR shell*) town',
          'Bombs on the town.',
          'The town was shelled.',
          'Bombs.',
          'A town.',
        ),
      ).toEqual(['Bombs on the town.', 'The town was shelled.'])
      expect(await finds('town -bomb*', 'Bombs on the town.', 'A town.')).toEqual(['A town.'])
    })

    test('highlights are the words that fit', async () => {
      const { search } = await given(
        ...articles('Women saw a woman, and a workman.', 'War crimes, criminal wars.'),
      )
      expect(highlighted((await search('wom?n')).hits[0])).toEqual(['Women', 'woman'])
      expect(highlighted((await search('"war crim*"')).hits[0])).toEqual(['War', 'crimes'])
    })

    test('inside quotations', async () => {
      const { found } = await given(
        {
          key: '1',
          paragraphs: [{ text: 'She: “Tanks came.”', quotes: [{ words: 'Tanks came.', by: null }] }],
        },
        {
          key: '2',
          paragraphs: [{ text: 'Tankers came: “We left.”', quotes: [{ words: 'We left.', by: null }] }],
        },
      )
      expect(await found({ q: 'tank* ', in: 'quotations' })).toEqual(['She: “Tanks came.”'])
      expect(await found({ q: 't?nks ', in: 'quotations' })).toEqual(['She: “Tanks came.”'])
    })

    test('many stars against long words take no time', async () => {
      const { found } = await given(...articles(`${'ab'.repeat(2_000)}c`, 'Rain.'))
      expect(await found(`${'a*b'.repeat(200)}d`)).toEqual([])
    })
  })
}
