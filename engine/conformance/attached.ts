import { describe, expect, test } from 'vitest'
import { type Finds, findsAll } from './finds.ts'
import { articles, highlighted, type NewStore, stages } from './stage.ts'

const SENTENCES: [string, Finds][] = [
  [
    'a Korean particle behind Latin letters or a number is no part of it',
    {
      language: 'ko',
      texts: [
        'NATO는 성명을 냈다.',
        'KBS의 보도',
        '2024년에 열린 회의',
        '코로나19로 숨졌다',
        "'한겨레'는 썼다",
        '제1야당',
      ],
      finds: [
        ['NATO', 0],
        ['KBS', 1],
        ['2024', 2],
        ['코로나19', 3],
        ['코로나', 3],
        ['"NATO는"', 0],
        ['한겨레', 4],
        ['야당', 5],
        ['NATO NEAR/3 성명을', 0],
        ['보도 -KBS'],
      ],
    },
  ],
  [
    'nor are Arabic prepositions, the article and *and* before them',
    {
      language: 'ar',
      texts: [
        'وصل الـ15 أمس',
        'قُدّر بـ2024 دولار',
        'قال لـBBC أمس',
        'و20 قتيلا',
        'و١٥ جريحا',
        "و'الجزيرة' نقلت",
      ],
      finds: [
        ['15', 0, 4],
        ['٢٠٢٤', 1],
        ['BBC', 2],
        ['20', 3],
        ['"15 جريحا"', 4],
        ['الجزيرة', 5],
        ['"الـ15 أمس"', 0],
      ],
    },
  ],
  [
    'nor are those of Hebrew; an acronym has whichever mark it has',
    {
      language: 'he',
      texts: ['חיילי צה"ל ירו', "צה''ל מסר", 'דיווח בBBC', 'כ1500 איש'],
      finds: [
        ['צה"ל', 0, 1],
        ["צה''ל", 0, 1],
        ['צהל', 0, 1],
        ['BBC', 2],
        ['1,500', 3],
      ],
    },
  ],
  [
    'a star continues a word, or stands in it, whichever letters it has',
    {
      language: null,
      texts: ['في سوريا', '서울에서', 'ירושלים', 'НАТО', 'दिल्ली'],
      finds: [
        ['سور*', 0],
        ['س*ا', 0],
        ['서울*', 1],
        ['ירוש*', 2],
        ['НА?О', 3],
        ['दिल*', 4],
      ],
    },
  ],
  [
    'an apostrophe behind a number ends it, but for a possessive',
    {
      language: null,
      texts: ["2019'da öldü", 'Since the 1990’s', "at 5'10 tall", "M23'ün lideri"],
      finds: [['2019', 0], ['1990', 1], ['5', 2], ['M23', 3], ['510']],
    },
  ],
  [
    'the number of a note behind a word is no part of it; in a unit it is, and ½ is no 12',
    {
      language: 'en',
      texts: ['Two were killed¹² there.', 'A study³ of 5 km².', 'Fled 5½ hours.', 'All 12 fled.'],
      finds: [
        ['killed', 0],
        ['study', 1],
        ['km²', 1],
        ['12', 3],
        ['½', 2],
        ['5', 1, 2],
      ],
    },
  ],
  [
    'a Spanish plural of letters is one word, with its point and space or without',
    {
      language: 'es',
      texts: ['en EE.UU. dijo', 'en EE. UU. dijo', 'en EEUU dijo', 'los JJ.OO. de 2024'],
      finds: [
        ['EE.UU.', 0, 1, 2],
        ['EE. UU.', 0, 1, 2],
        ['eeuu', 0, 1, 2],
        ['"en EE. UU. dijo"', 0, 1, 2],
        ['JJOO', 3],
      ],
    },
  ],
  [
    'Hindi with its dots below and its nasals written in either way is one word',
    {
      language: 'hi',
      texts: ['ज़मीन पर', 'जमीन पर', 'गाँव में', 'गांव में', 'हिन्दी में', 'हिंदी में', 'सम्मान दिया'],
      finds: [
        ['ज़मीन', 0, 1],
        ['जमीन', 0, 1],
        ['गांव', 2, 3],
        ['गाँव', 2, 3],
        ['हिंदी', 4, 5],
        ['हिन्दी', 4, 5],
        ['सम्मान', 6],
      ],
    },
  ],
]

/** What is written together with a word and is none of it. */
export function attachedConform(newStore: NewStore) {
  const given = stages(newStore)
  describe('what is written together with a word', () => {
    test.each(SENTENCES)('%s', async (_, sentence) => findsAll(given, sentence))

    test.each([
      ['NATO', 'NATO는 성명을 냈다.', 'NATO'],
      ['15', 'وصل الـ15 أمس', '15'],
      ['killed', 'Two were killed¹² there.', 'killed'],
    ])('is not marked with it: %s', async (q, text, marked) => {
      const { search } = await given(...articles(text))
      expect(highlighted((await search(q)).hits[0])).toEqual([marked])
    })
  })
}
