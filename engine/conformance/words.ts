import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { articles, type NewStore, sorted, stages } from './stage.ts'

export function wordsConform(newStore: NewStore) {
  const given = stages(newStore)

  describe('words', () => {
    test('every word must match, in the text, title or section heading', async () => {
      const { found } = await given({
        key: 'a',
        title: 'Curfew in Homs',
        paragraphs: [
          { text: 'Shops stayed closed.', section: 'The second day' },
          { text: 'Shops opened.', section: 'The third day' },
        ],
      })
      expect(await found('curfew shops second')).toEqual(['Shops stayed closed.'])
      expect(await found('curfew shops fourth')).toEqual([])
    })

    test('the last word matches as a prefix, because it may not be finished', async () => {
      const { found } = await given(...articles('The witnesses spoke.', 'The with-profits fund.'))
      expect(await found({ q: 'the witn' })).toEqual(['The witnesses spoke.'])
      expect(await found({ q: 'w' })).toHaveLength(2)
    })

    test('a space ends the last word, and only the last word is a prefix', async () => {
      const { found } = await given(...articles('The witnesses spoke.'))
      expect(await found({ q: 'witn ', typos: false })).toEqual([])
      expect(await found({ q: 'witn spoke', typos: false })).toEqual([])
    })

    test.each(['', '   '])('an empty query (%j) lists everything, newest first', async (q) => {
      const { found } = await given(
        { key: 'old', published: '2001-01-01', paragraphs: ['Old.'] },
        { key: 'new', published: '2020-01-01', paragraphs: ['New.'] },
        { key: 'undated', paragraphs: ['Undated.'] },
      )
      expect(await found({ q })).toEqual(['New.', 'Old.', 'Undated.'])
    })

    test('exclusions alone search everything else', async () => {
      const { found } = await given(...articles('Guns fell silent.', 'Guns were heard.', 'Rain fell.'))
      expect(await found('-heard')).toEqual(['Guns fell silent.', 'Rain fell.'])
      expect(await found('-"guns fell"')).toEqual(['Guns were heard.', 'Rain fell.'])
      expect(await found('guns -silent')).toEqual(['Guns were heard.'])
    })

    test('more than ten words all count', async () => {
      const long = 'one two three four five six seven eight nine ten eleven twelve thirteen'
      const { found } = await given(...articles(long, long.replace('thirteen', 'fourteen')))
      expect(await found({ q: `${long} `, typos: false })).toEqual([long])
    })

    test.each(['!!!', '"" -', '—', '()', '???'])(
      'punctuation alone (%j) finds nothing, and a notice says so',
      async (q) => {
        const { search } = await given(...articles('What!!! (“” - nothing) — ???'))
        const { total, query } = await search({ q })
        expect(total.value).toBe(0)
        expect(query.notices.map((it) => it.code)).toContain('nothing-to-search')
      },
    )

    test('an operator without anything to apply to is a plain word, and a notice says so', async () => {
      const { search } = await given(...articles('To be AND not to be OR near.', 'Nothing.'))
      for (const q of ['AND', 'OR', 'NOT', 'be NEAR', 'and OR']) {
        const { hits, query } = await search({ q: `${q} ` })
        expect(
          hits.map((it) => it.text),
          q,
        ).toEqual(['To be AND not to be OR near.'])
        expect(query.notices, q).toHaveLength(1)
      }
    })

    test('any Unicode text searches without an error', async () => {
      const { search } = await given(...articles('The quick brown fox.', 'حلب مدينة', '日本語'))
      const piece = fc.oneof(
        fc.string({ unit: 'binary', maxLength: 12 }),
        fc.constantFrom(
          '"',
          '“',
          '-',
          '*',
          ':',
          '(',
          ')',
          '^',
          '{',
          'text:',
          'source:',
          'after:',
          "'",
          '\0',
          ' ',
          'fox',
          'NEAR(',
        ),
      )
      const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''))
      await fc.assert(
        fc.asyncProperty(
          text,
          fc.constantFrom('passage' as const, 'quotations' as const),
          async (q, within) => {
            const page = await search({ q, in: within })
            expect(page.hits).toHaveLength(Math.min(page.total.value, 20))
          },
        ),
        { numRuns: 150 },
      )
    })
  })

  describe('folding', () => {
    test.each([
      ['SYRIA', 'syria'],
      ['Agnès', 'Agnes'],
      ['straße', 'strasse'],
      ['Ærø', 'aero'],
      ['الإسلامية', 'الاسلاميه'],
      ['مُحَمَّد', 'محمد'],
      ['حـــلب', 'حلب'],
      ['مصطفى', 'مصطفي'],
      ["Syria's", 'Syria'],
      ['Syria’s', 'Syria'],
      ["Syria's", 'Syria’s'],
      ["O'Brien", 'OBrien'],
      ['O’Brien', "O'Brien"],
      ['U.N.', 'UN'],
      ['1,700', '1700'],
      ['ﬁnal', 'final'],
    ])('%s and %s find each other', async (one, other) => {
      const { found } = await given(
        { key: '1', paragraphs: [`${one}, they wrote.`] },
        { key: '2', paragraphs: [`${other} they wrote.`] },
      )
      for (const typed of [one, other]) {
        expect(await found({ q: `${typed} `, typos: false }), typed).toHaveLength(2)
        expect(await found({ q: typed, typos: false }), `${typed}, still typing`).toHaveLength(2)
      }
    })

    test.each(['northwest', 'north-west', 'north west'])(
      '%s finds northwest, north-west and north west',
      async (typed) => {
        const texts = ['In northwest Syria.', 'In north-west Syria.', 'In north west Syria.']
        const { found } = await given(...articles(...texts, 'In southwest Syria.'))
        expect(sorted(await found({ q: `${typed} `, typos: false }))).toEqual(sorted(texts))
        expect(sorted(await found({ q: `${typed} syr`, typos: false }))).toEqual(sorted(texts))
        expect(sorted(await found({ q: `"${typed} syria"`, typos: false }))).toEqual(sorted(texts))
      },
    )
  })

  describe('phrases', () => {
    test.each(['"war crimes"', '“war crimes”', '«war crimes»', '„war crimes“', '"war crimes”'])(
      '%s: these words in this order, whatever punctuation is between them',
      async (phrase) => {
        const texts = ['War crimes were alleged.', 'They spoke of war: crimes, too.', '“War”, crimes.']
        const { found } = await given(...articles(...texts, 'Crimes of war.', 'War and crimes.'))
        expect(sorted(await found(phrase))).toEqual(sorted(texts))
      },
    )

    test('a phrase matches within one field, never half in the title', async () => {
      const { found } = await given({ key: 'a', title: 'The long war', paragraphs: ['Crimes were alleged.'] })
      expect(await found('"war crimes"')).toEqual([])
      expect(await found('"long war" crimes')).toHaveLength(1)
    })

    test('a phrase is in the field in which its words are adjacent, and in no other that has them apart', async () => {
      const section = 'War crimes'
      const { found } = await given({
        key: 'a',
        title: 'Crimes in a time of war',
        paragraphs: [
          { text: 'In that war, crimes were many.', section },
          { text: 'These crimes of war.', section },
          { text: 'The sun rose.', section: 'Later' },
        ],
      })
      expect(await found('"war crimes"')).toEqual(['In that war, crimes were many.'])
      expect(await found('title:"war crimes"')).toEqual([])
      expect(await found('rose -"war crimes"')).toEqual(['The sun rose.'])
    })

    test('a text with its words apart beneath a title with the phrase only stands for that', async () => {
      const { search } = await given({
        key: 'a',
        title: 'War crimes',
        paragraphs: ['Rain fell.', 'These crimes of war.'],
      })
      const { hits } = await search('"war crimes"')
      expect(hits.map((it) => [it.text, it.standsFor])).toEqual([['Rain fell.', 'title']])
    })

    test('a phrase is exactly as typed: no prefix, no typo', async () => {
      const { found } = await given(...articles('Hostages were taken.'))
      expect(await found({ q: '"hostages were tak"' })).toEqual([])
      expect(await found({ q: '"hostagse were"' })).toEqual([])
    })

    test('an unclosed phrase runs to the end of the query, and its last word is a prefix', async () => {
      const { found, search } = await given(...articles('Hostages were taken.', 'Taken were hostages.'))
      expect(await found({ q: '"hostages were tak' })).toEqual(['Hostages were taken.'])
      const { query } = await search({ q: '"hostages were tak' })
      expect(query.notices.map((notice) => notice.code)).toEqual(['unclosed-phrase'])
    })
  })

  describe('typos', () => {
    const finds = async (written: string, typed: string, typos = true) => {
      const { found } = await given(...articles(`There was ${written} again.`))
      return (await found({ q: `${typed} `, typos })).length === 1
    }

    test.each([
      ['peace', 'peece', true, 'one wrong letter of five'],
      ['peace', 'paece', true, 'two letters swapped are one mistake'],
      ['peace', 'peac', false, 'four letters typed: no mistake allowed'],
      ['rain', 'rein', false, 'four letters: no mistake allowed'],
      ['peace', 'beace', false, 'a wrong first letter counts as two'],
      ['massacre', 'masaker', false, 'two mistakes need nine letters'],
      ['accountability', 'acountabillity', true, 'two mistakes in nine letters or more'],
      ['accountability', 'eccountability', true, 'a wrong first letter is two mistakes'],
      ['accountability', 'eccuntability', false, 'a wrong first letter and one more are three'],
      ['123456', '123457', false, 'no mistake allowed in numbers'],
      ['march2025', 'march2024', false, 'no mistake allowed in a word with digits'],
    ])('%s is found by %s: %s (%s)', async (written, typed, expected) => {
      expect(await finds(written, typed)).toBe(expected)
    })

    test('can be turned off', async () => {
      expect(await finds('peace', 'peece', false)).toBe(false)
    })

    test('a word as typed ranks above its corrections, and the answer says how many those added', async () => {
      const { search } = await given(
        ...articles('The coast burned.', 'The coust burned.', 'A roast burned.', 'The coast again.'),
      )
      const page = await search('coast')
      expect(page.hits.map((hit) => hit.text)).toEqual([
        'The coast burned.',
        'The coast again.',
        'The coust burned.',
      ])
      expect(page.total).toEqual({ value: 3, unit: 'passage', exact: true })
      expect(page.query.corrections).toEqual([{ typed: 'coast', used: ['coust'], count: 1 }])
    })

    test('no correction is listed if none was used', async () => {
      const { search } = await given(...articles('The coast burned.'))
      expect((await search('coast')).query.corrections).toEqual([])
    })
  })
}
