import { describe, expect, test } from 'vitest'
import { group } from './articles.ts'
import { type Finds, findsAll } from './finds.ts'
import { articles, highlighted, type NewStore, stages } from './stage.ts'

const SENTENCES: [string, Finds][] = [
  [
    'Arabic nouns of an action are found in their plurals, and *to* and *by* before a name that looks as if it had an article',
    {
      language: 'ar',
      texts: [
        'الاعتقالات مستمرة',
        'انتهاكاتهم كثيرة',
        'منظماتها هنا',
        'منظم الحفل',
        'للبنان أهمية',
        'قسم بالله',
      ],
      finds: [
        ['اعتقال', 0],
        ['انتهاك', 1],
        ['منظمة', 2],
        ['منظم', 3],
        ['لبنان', 4],
        ['الله', 5],
      ],
    },
  ],
  [
    'Turkish nouns are found with their endings, also behind an apostrophe',
    {
      language: 'tr',
      texts: [
        "Türkiye'nin kararı",
        'kadınların sesi',
        "BM'ye göre",
        'çocuğun kitabı',
        'kadı geldi',
        'halkın hakkı',
      ],
      finds: [
        ['Türkiye', 0],
        ['kadın', 1],
        ['kadınlar', 1],
        ['BM', 2],
        ['çocuk', 3],
        ['kitap', 3],
        ['kadı', 4],
        ['hak', 5],
        ['"halk"'],
      ],
    },
  ],
  [
    'Hindi nouns are found in their cases and plurals',
    {
      language: 'hi',
      texts: ['बच्चों की हत्याओं पर', 'पत्रकारों ने कहा', 'लड़कियों की बात'],
      finds: [['बच्चा', 0], ['हत्या', 0], ['पत्रकार', 1], ['लड़की', 2], ['"पत्रकार"']],
    },
  ],
  [
    'Hebrew prepositions stand before short names and acronyms too',
    {
      language: 'he',
      texts: ['בעזה נהרגו', 'ולצה"ל נמסר', 'שהצבא ירה', 'מספר רב', 'לאחר מכן', 'ובבית החולים'],
      finds: [['עזה', 0], ['צה"ל', 1], ['צבא', 2], ['ספר'], ['אחר'], ['בית החולים', 5]],
    },
  ],
  [
    'Korean nouns are found in the verbs that are made of them, and counters behind a number with their particles',
    {
      language: 'ko',
      texts: [
        '미사일을 발사했다',
        '그는 체포됐다고 한다',
        '2024년에 열렸다',
        '12명이 숨졌다',
        '피해자들이라고 했다',
        '삼년에 한 번',
      ],
      finds: [
        ['발사', 0],
        ['체포', 1],
        ['2024년', 2],
        ['"2024년"'],
        ['"2024년에"', 2],
        ['12명', 3],
        ['피해자', 4],
      ],
    },
  ],
  [
    'Russian and Ukrainian nouns are found where a vowel comes and goes, and where they end as an ending does',
    {
      language: 'ru',
      texts: ['Они убиты.', 'В Киеве тихо.', 'Жертвы пыток.', 'Дом отца.'],
      finds: [
        ['убит', 0],
        ['Киев', 1],
        ['пытка', 2],
        ['пытки', 2],
        ['отец', 3],
      ],
    },
  ],
  [
    'Portuguese plurals are found by their singulars',
    {
      language: 'pt',
      texts: ['Os hospitais fecharam.', 'Mulheres e jovens.', 'Os militares saíram.', 'Um hospital fechou.'],
      finds: [
        ['hospital', 0, 3],
        ['hospitais', 0, 3],
        ['mulher', 1],
        ['jovem', 1],
        ['militar', 2],
      ],
    },
  ],
  [
    'a German compound is found by any form of its part, whatever else is in the index',
    {
      language: 'de',
      texts: ['Menschenrechtsverletzungen'],
      finds: [
        ['Menschenrechte', 0],
        ['Menschenrecht', 0],
      ],
    },
  ],
  [
    'the last of words that are joined takes its forms, as long as nothing is quoted',
    {
      language: 'en',
      texts: [
        'Two P&Ls closed.',
        'One P&L closed.',
        'Both group_leaders met.',
        'Q&As follow.',
        'At L he rested.',
        'AT&Ts merged.',
      ],
      finds: [
        ['P&L', 0, 1],
        ['P&Ls', 0, 1],
        ['"P&L"', 1],
        ['closed -P&L', 0],
        ['group_leader', 2],
        ['Q&A', 3],
        ['AT&T', 5],
        ['AT&T merged', 5],
        ['l', 1, 4],
      ],
    },
  ],
]

export function formsByLanguageConform(newStore: NewStore) {
  const given = stages(newStore)
  describe('forms by language', () => {
    test.each(SENTENCES)('%s', async (_, sentence) => findsAll(given, sentence))

    test('joined words in another form are ranked below, told, marked and turned off as any form', async () => {
      const { search } = await given(...articles('Two P&Ls closed.', 'One P&L closed.'))
      const page = await search('P&L ')
      expect(page.hits.map((it) => it.text)).toEqual(['One P&L closed.', 'Two P&Ls closed.'])
      expect(page.hits.map(highlighted)).toEqual([['P&L'], ['P&Ls']])
      expect(page.query.forms).toEqual([{ typed: 'p&l', used: ['p&ls'], count: 1 }])
      expect((await search({ q: 'P&L ', forms: false })).total.value).toBe(1)
    })

    test('a name that is joined is found in its other forms and by its tag', async () => {
      const store = group('hm', 'Hennes Mauritz', ['H&M'])
      const { search } = await given(
        { key: 'a', published: '2024', paragraphs: ['Two H&Ms closed.'] },
        {
          key: 'b',
          published: '2023',
          paragraphs: [{ text: 'Hennes Mauritz closed.', groups: [[store, 'Hennes Mauritz']] }],
        },
        { key: 'c', published: '2022', paragraphs: ['One H&M closed.'] },
      )
      const texts = async (q: string) => (await search(q)).hits.map((it) => it.text)
      expect(await texts('H&M ')).toEqual(['One H&M closed.', 'Two H&Ms closed.', 'Hennes Mauritz closed.'])
      expect(await texts('closed -H&M ')).toEqual(['Two H&Ms closed.'])
    })
  })
}
