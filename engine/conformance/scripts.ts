import { describe, expect, test } from 'vitest'
import { type Finds, findsAll } from './finds.ts'
import { articles, highlighted, type NewStore, stages } from './stage.ts'

const SENTENCES: [string, Finds][] = [
  [
    'French words behind an apostrophe are words',
    {
      language: 'fr',
      texts: [
        'L’ingénieur d’Oran dit qu’ils n’ont pas d’argent.',
        "L'ingénieur d'Oran dit qu'ils n'ont rien.",
      ],
      finds: [
        ['ingénieur', 0, 1],
        ['Oran', 0, 1],
        ['argent', 0],
        ["l'argent", 0],
        ['"ingénieur d’Oran"', 0, 1],
        ['"l’ingénieur d\'Oran"', 0, 1],
        ['lingénieur'],
      ],
    },
  ],
  [
    'what only has an apostrophe inside stays one word',
    {
      language: 'fr',
      texts: ['Aujourd’hui la presqu’île dort.', 'Quelqu’un parle.'],
      finds: [['aujourd’hui', 0], ['presqu’île', 0], ['quelqu’un', 1], ['hui'], ['île']],
    },
  ],
  [
    'qu’aujourd’hui is two words',
    {
      language: 'fr',
      texts: ['Ce n’est qu’aujourd’hui.'],
      finds: [
        ['aujourd’hui', 0],
        ['qu’aujourd’hui', 0],
      ],
    },
  ],
  [
    'Italian articles and prepositions lose their vowel',
    {
      language: 'it',
      texts: ['La festa dell’isola all’alba.', 'C’è un’altra barca.'],
      finds: [
        ['isola', 0],
        ['alba', 0],
        ['dell’isola', 0],
        ['altra', 1],
      ],
    },
  ],
  [
    'names keep their apostrophe',
    {
      language: 'en',
      texts: ['Mary D’Arcy met Pat O’Hara’s son.'],
      finds: [["D'Arcy", 0], ['O’Hara', 0], ['OHara', 0], ['Arcy'], ['Hara']],
    },
  ],
  [
    'English contractions are one word',
    {
      language: 'en',
      texts: ['They don’t know; we’ll see.'],
      finds: [
        ['don’t', 0],
        ['we’ll', 0],
        ["we'll", 0],
      ],
    },
  ],
  [
    'Chinese written together is a phrase',
    {
      language: 'zh',
      texts: ['渔民的罢工结束了。', '工人罢市，民众捕渔。'],
      finds: [
        ['罢工', 0],
        ['渔民', 0],
        ['渔民的罢工', 0],
        ['罢 工', 0, 1],
      ],
    },
  ],
  [
    'Japanese written together is a phrase',
    {
      language: 'ja',
      texts: ['港の船員がストを始めた。', '船の港に員数が着いた。'],
      finds: [
        ['船員', 0],
        ['港', 0, 1],
        ['スト', 0],
      ],
    },
  ],
  [
    'kana are found in half and full width, and voiced ones are others',
    {
      language: 'ja',
      texts: ['パリの港', 'バリの港', 'ﾊﾟﾘの港'],
      finds: [
        ['パリ', 0, 2],
        ['バリ', 1],
        ['ﾊﾞﾘ', 1],
      ],
    },
  ],
  [
    'Thai words are found in a text',
    {
      language: 'th',
      texts: ['ชาวประมงหยุดงานที่ท่าเรือเมื่อวานนี้', 'ท่าทีของเรือลำนี้'],
      finds: [
        ['ท่าเรือ', 0],
        ['ชาวประมง', 0],
        ['หยุดงาน', 0],
        ['เรือ', 0, 1],
      ],
    },
  ],
  [
    'Lao words are found in a text',
    {
      language: 'lo',
      texts: ['ຊາວປະມົງຢຸດວຽກຢູ່ທ່າເຮືອ', 'ເຮືອຈອດ'],
      finds: [
        ['ທ່າເຮືອ', 0],
        ['ຊາວປະມົງ', 0],
        ['ເຮືອ', 0, 1],
      ],
    },
  ],
  [
    'Khmer words are found in a text',
    {
      language: 'km',
      texts: ['អ្នកនេសាទឈប់ធ្វើការនៅកំពង់ផែ', 'ទូកចត'],
      finds: [
        ['កំពង់ផែ', 0],
        ['អ្នកនេសាទ', 0],
        ['ទូក', 1],
      ],
    },
  ],
  [
    'Burmese words are found in a text',
    {
      language: 'my',
      texts: ['ရေလုပ်သားများဆိပ်ကမ်းတွင်ဆန္ဒပြသည်', 'လှေရောက်သည်'],
      finds: [
        ['ဆိပ်ကမ်း', 0],
        ['ရေလုပ်သား', 0],
        ['လှေ', 1],
      ],
    },
  ],
  [
    'Korean particles do not matter',
    {
      language: 'ko',
      texts: ['어부들이 항구에서 파업을 시작했다.', '항구의 어부가 떠났다.'],
      finds: [
        ['어부', 0, 1],
        ['항구', 0, 1],
        ['파업', 0],
        ['항구 파업', 0],
      ],
    },
  ],
  [
    'Korean words are known by their letters in a text of any language',
    { language: 'en', texts: ['The sign said 부산에서 and no more.'], finds: [['부산', 0]] },
  ],
  [
    'a mark inside Hebrew letters belongs to the word',
    {
      language: 'he',
      texts: ['מנכ"ל הנמל דיבר.', 'מנכ״ל הספינה שתק.', 'אמר "מנכל" בקול.'],
      finds: [
        ['מנכ"ל', 0, 1, 2],
        ['מנכ״ל', 0, 1, 2],
      ],
    },
  ],
  [
    'Hebrew names with a geresh are one word',
    { language: 'he', texts: ["ז'קלין הגיעה.", 'ז׳קלין הלכה.'], finds: [["ז'קלין", 0, 1]] },
  ],
  [
    'Arabic marks, alef and ta marbuta do not matter',
    {
      language: 'ar',
      texts: ['مُديرَةُ الميناءِ أعلنت', 'مديره الميناء اعلنت'],
      finds: [
        ['مديرة', 0, 1],
        ['أعلنت', 0, 1],
      ],
    },
  ],
  [
    'Greek accents and final letters do not matter',
    {
      language: 'el',
      texts: ['Ο λιμένας έκλεισε.', 'ΛΙΜΕΝΑΣ'],
      finds: [
        ['λιμενας', 0, 1],
        ['ΛΙΜΈΝΑΣ', 0, 1],
      ],
    },
  ],
  [
    'Vietnamese marks and đ do not matter',
    {
      language: 'vi',
      texts: ['Ngư dân Đà Nẵng đình công.'],
      finds: [
        ['da nang', 0],
        ['đình công', 0],
        ['dinh cong', 0],
      ],
    },
  ],
  [
    'Turkish dotted and dotless letters are the same',
    {
      language: 'tr',
      texts: ['İZMİR limanı', 'Izmir lımanı'],
      finds: [
        ['izmir', 0, 1],
        ['İzmir', 0, 1],
      ],
    },
  ],
  [
    'Devanagari words are whole words',
    {
      language: 'hi',
      texts: ['बंदरगाह बंद रहा।', 'बंद दुकान'],
      finds: [
        ['बंदरगाह', 0],
        ['बंद', 0, 1],
      ],
    },
  ],
]

export function scriptsConform(newStore: NewStore) {
  const given = stages(newStore)
  describe('scripts', () => {
    test.each(SENTENCES)('%s', async (_, sentence) => findsAll(given, sentence))

    test.each([
      ['漁民の罷工が始まった。', '罷工', ['罷工']],
      ['東京都の港と京都の港', '京都', ['京都', '京都']],
      ['ชาวประมงที่ท่าเรือ', 'ท่าเรือ', ['ท่าเรือ']],
      ['L’ingénieur d’Oran', 'Oran', ['Oran']],
    ])('of %s, a search for %s highlights what matched and no more', async (text, q, marked) => {
      const { search } = await given(...articles(text))
      expect(highlighted((await search(q)).hits[0])).toEqual(marked)
    })
  })
}
