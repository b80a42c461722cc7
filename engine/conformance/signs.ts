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
