import { describe, test } from 'vitest'
import { type Finds, findsAll } from './finds.ts'
import { type NewStore, stages } from './stage.ts'

const NBSP = '\u00a0'
const THIN = '\u202f'

const SENTENCES: [string, Finds][] = [
  [
    'a decimal is one word, and no two numbers that stand apart',
    {
      language: 'en',
      texts: [
        'Wages rose 7.4 percent.',
        'On 7 June, 4 clerks left.',
        'On June 7, 4 came.',
        'Rents fell 4.7 percent.',
      ],
      finds: [
        ['7.4', 0],
        ['4.7', 3],
        ['7', 1, 2],
        ['"rose 7.4 percent"', 0],
      ],
    },
  ],
  [
    'a decimal comma is a decimal point',
    {
      language: 'de',
      texts: ['Um 7,4 Prozent mehr.', 'Am 7. Juni 4 Boote.'],
      finds: [
        ['7,4', 0],
        ['7.4', 0],
      ],
    },
  ],
  [
    'groups of digits are one number, whatever is between them',
    {
      language: 'fr',
      texts: [
        `Les 2${NBSP}300 marins.`,
        `Les 2${THIN}300 grues.`,
        'Les 2,300 bouées.',
        'Les 2300 rames.',
        'Page 2 de 300.',
      ],
      finds: [
        ['2300', 0, 1, 2, 3],
        ['2,300', 0, 1, 2, 3],
        [`2${NBSP}300`, 0, 1, 2, 3],
        ['300', 4],
        ['"les 2300 marins"', 0],
      ],
    },
  ],
  [
    'where a space may group digits or not, both are found',
    {
      language: 'en',
      texts: ['They sold 2 300 nets.', 'They sold 2,300 oars.'],
      finds: [
        ['2300', 0, 1],
        ['300', 0],
        ['2 300', 0, 1],
        ['"sold 2300 nets"', 0],
      ],
    },
  ],
  [
    'where a point may group digits or not, both are found',
    {
      language: 'de',
      texts: ['Es waren 2.300 Netze.', 'Es waren 2300 Ruder.'],
      finds: [
        ['2300', 0, 1],
        ['2.300', 0, 1],
      ],
    },
  ],
  [
    'large numbers are found in every grouping',
    {
      language: 'en',
      texts: ['1,200,000 crates', '1.200.000 barrels', '1 200 000 sacks', `1${NBSP}200${NBSP}000 bales`],
      finds: [['1200000', 0, 1, 2, 3]],
    },
  ],
  [
    'dates, times, versions and addresses are their parts',
    {
      language: 'en',
      texts: ['Signed on 3.4.2025 at 10:30.', 'Version 1.2.3 of the log.', 'From 192.168.100.200 it came.'],
      finds: [
        ['2025', 0],
        ['10:30', 0],
        ['30', 0],
        ['3.4.2025', 0],
        ['1.2.3', 1],
        ['192.168.100.200', 2],
        ['168', 2],
      ],
    },
  ],
  [
    'two decimals side by side are two words',
    {
      language: 'en',
      texts: ['At 33.51,36.29 on the chart.'],
      finds: [['33.51', 0], ['36.29', 0], ['51'], ['36']],
    },
  ],
  [
    'a unit behind a number is a word',
    {
      language: 'en',
      texts: ['It cost 3.5bn and 2,300km.'],
      finds: [
        ['3.5', 0],
        ['3.5bn', 0],
        ['2300', 0],
      ],
    },
  ],
  [
    'digits of every script are the same',
    {
      language: 'ar',
      texts: ['وصل ٢٣٠٠ صياد.', 'وصل ۲۳۰۰ بحار.', 'बयालीस ४२ नावें', 'Came 42 boats.'],
      finds: [
        ['2300', 0, 1],
        ['٢٣٠٠', 0, 1],
        ['42', 2, 3],
      ],
    },
  ],
  [
    'an Arabic decimal and Arabic groups are numbers',
    {
      language: 'ar',
      texts: ['ارتفع ٧٫٤ في المئة', 'بلغ ٢٬٣٠٠ طن'],
      finds: [
        ['7.4', 0],
        ['2300', 1],
      ],
    },
  ],
  [
    'a year is no grouped number',
    { language: 'en', texts: ['In 2 024 lots.', 'In 2024 they left.'], finds: [['2024', 1]] },
  ],
  [
    'a number near another word is found in each way of writing it',
    {
      language: 'en',
      texts: ['Some 1.500 people were killed.', 'Some 1.500 people left.'],
      finds: [
        ['1500 NEAR/5 killed', 0],
        ['"killed 1500"~5', 0],
      ],
    },
  ],
  [
    'a number ends a sentence',
    {
      language: 'en',
      texts: ['They were 23. Five left.', 'They were 2,300.'],
      finds: [
        ['23', 0],
        ['five', 0],
        ['2300', 1],
      ],
    },
  ],
  [
    'percent and currency need not be written the same way',
    {
      language: 'en',
      texts: ['It fell 7% at once.', 'It cost €90 a day.'],
      finds: [
        ['7%', 0],
        ['7', 0],
        ['€90', 1],
        ['90', 1],
        ['€', 1],
      ],
    },
  ],
]

export function numbersConform(newStore: NewStore) {
  const given = stages(newStore)
  describe('numbers', () => {
    test.each(SENTENCES)('%s', async (_, sentence) => findsAll(given, sentence))
  })
}
