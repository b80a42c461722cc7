import { describe, expect, test } from 'vitest'
import { type Finds, findsAll } from './finds.ts'
import { articles, highlighted, type NewStore, stages } from './stage.ts'

const SENTENCES: [string, Finds][] = [
  [
    'an emoji is a word, however it is drawn',
    {
      language: 'en',
      texts: ['The crew posted ⚓️ at dawn.', 'The crew posted ⚓ at noon.', 'No mark stands here.'],
      finds: [
        ['⚓', 0, 1],
        ['⚓️', 0, 1],
        ['"posted ⚓️"', 0, 1],
        ['crew ⚓️ dawn', 0],
      ],
    },
  ],
  [
    'colours of skin do not matter',
    {
      language: 'en',
      texts: ['Well done 👏🏿', 'Well done 👏', 'Well done'],
      finds: [
        ['👏', 0, 1],
        ['👏🏼', 0, 1],
      ],
    },
  ],
  [
    'a flag is one word',
    {
      language: 'en',
      texts: ['For 🇫🇷 then.', 'For 🇷🇫 then.', 'For 🇫🇮 then.'],
      finds: [
        ['🇫🇷', 0],
        ['🇫🇮', 2],
      ],
    },
  ],
  [
    'joined pictures are one word',
    {
      language: 'en',
      texts: ['A 👩‍⚕️ came.', 'A 👩‍🚒 came.'],
      finds: [
        ['👩‍🚒', 1],
        ['👩‍⚕', 0],
      ],
    },
  ],
  [
    'signs of law and money are words',
    {
      language: 'de',
      texts: ['Nach § 12 gilt das.', 'Nach Artikel 12 gilt das.', '© Hafenamt'],
      finds: [
        ['§', 0],
        ['"§ 12"', 0],
        ['©', 2],
      ],
    },
  ],
  [
    'a single letter and an ampersand are found as they are written; between words an ampersand is a gap',
    {
      language: 'en',
      texts: [
        'AT&T bought it.',
        'At Tartus, at ten.',
        'R&D, then S&P 500 and Q&A.',
        'R. D. Roe and S. P. Doe: (Q) A, 500.',
        'Roe & Sons sold.',
        'Roe&Sons sold.',
        'Roe and Sons sold.',
      ],
      finds: [
        ['AT&T', 0],
        ['"AT&T"', 0],
        ['at&t bought', 0],
        ['R&D', 2],
        ['S&P 500', 2],
        ['Q&A', 2],
        ['roe&sons', 4, 5, 6],
        ['"roe & sons"', 4, 5],
        ['sold -"roe & sons"', 6],
        ['sold NEAR/3 AT&T'],
        ['bought NEAR/1 AT&T', 0],
        ['AT&T*', 0],
        ['"AT&T* bought"', 0],
        ['S&P*', 2],
      ],
    },
  ],
  [
    'a letter beside an ampersand may have its accent apart, and a script without spaces around it',
    {
      language: null,
      texts: [
        'E\u0301&BC opened.',
        'Abc\u0327&E\u0301\u0323 closed.',
        'AT&T公司宣布',
        '位于R&D中心',
        'É, BC; at T; R, D; abc, E.',
      ],
      finds: [
        ['É&BC', 0],
        ['E\u0301&BC', 0],
        ['abc&é', 1],
        ['AT&T', 2],
        ['R&D', 3],
        ['"AT&T公司"', 2],
      ],
    },
  ],
  [
    'a point before the ending of an address or file is part of it; before any other word it is a lost space',
    {
      language: 'en',
      texts: [
        'The .NET platform.',
        'The net was cast.',
        'He left .The net stayed.',
        'A .com boom.',
        'At roe.com today.',
        'She read .the report was late.',
        'They met .it was cold.',
        'From the mill.Net income rose.',
        'See (.pdf) in annex.PDF and moi.gov.sy now.',
      ],
      finds: [
        ['.NET', 0],
        ['.net platform', 0],
        ['.NET*', 0],
        ['net', 0, 1, 2, 7],
        ['.com', 3, 4],
        ['com', 3, 4],
        ['roe.com', 4],
        ['"roe.com"', 4],
        ['"roe com"', 4],
        ['today -roe.com'],
        ['"left the"', 2],
        ['"read the report"', 5],
        ['"met it was"', 6],
        ['"mill net income"', 7],
        ['.pdf', 8],
        ['.gov.sy', 8],
        ['annex.pdf', 8],
      ],
    },
  ],
  [
    'what other signs join is a phrase',
    {
      language: 'en',
      texts: ['Write to ada@roe today.', 'Ada met Roe.', 'Write either/or.', 'Or write, either way.'],
      finds: [
        ['ada@roe', 0],
        ['either/or', 2, 3],
      ],
    },
  ],
  [
    'arrows are words',
    {
      language: 'en',
      texts: ['Harbour → mole', 'Harbour and mole'],
      finds: [
        ['→', 0],
        ['harbour', 0, 1],
      ],
    },
  ],
  [
    'C++ and C# are words',
    {
      language: 'en',
      texts: ['Written in C++ and sold.', 'Written in C# and sold.', 'Written in C and sold.'],
      finds: [
        ['C++', 0],
        ['C#', 1],
        ['C', 2],
      ],
    },
  ],
  [
    'a hashtag or a name is found with its sign and without',
    {
      language: 'en',
      texts: ['Posted #mole and @harbour_office'],
      finds: [
        ['#mole', 0],
        ['mole', 0],
        ['@harbour_office', 0],
        ['harbour', 0],
      ],
    },
  ],
  [
    'bullets and dashes stand between words like any punctuation',
    { language: 'en', texts: ['nets • oars ■ sails — ropes'], finds: [['"nets oars sails ropes"', 0]] },
  ],
]

export function signsConform(newStore: NewStore) {
  const given = stages(newStore)
  describe('signs', () => {
    test.each(SENTENCES)('%s', async (_, sentence) => findsAll(given, sentence))

    test('a sign that matched is highlighted whole', async () => {
      const { search } = await given(...articles('The crew posted ⚓️ at dawn.'))
      const page = await search('⚓')
      expect(highlighted(page.hits[0])).toEqual(['⚓️'])
    })

    test.each(['?!', '—', '...', '"" -', '•'])(
      'punctuation alone (%s) finds nothing, and says so',
      async (q) => {
        const { search } = await given(...articles('Anything at all?! — ...'))
        const page = await search({ q })
        expect(page.total.value).toBe(0)
        expect(page.query.notices.map((it) => it.code)).toContain('nothing-to-search')
      },
    )
  })
}
