import type { SentenceMessages } from '../en/sentence.ts'
import { counted, type Forms, number } from './counted.ts'
import { isolated } from './isolated.ts'

const WORDS: Forms = {
  zero: 'لا كلمة',
  one: 'كلمة واحدة',
  two: 'كلمتان',
  few: 'كلمات',
  many: 'كلمة',
  other: 'كلمة',
}
const words = (count: number) => counted(count, WORDS)

/** The search said as a sentence, in Arabic. */
export const sentence: SentenceMessages = {
  everything: { passage: 'كل الفقرات', quoting: 'كل الاقتباسات', quotations: 'كل الاقتباسات' },
  passages: ['الفقرات', 'الفقرات التي فيها'],
  quoting: ['الاقتباسات', 'اقتباسات عن'],
  quotations: ['الاقتباسات', 'الاقتباسات التي فيها'],
  and: ' و',
  or: ' أو ',
  comma: '، ',
  without: 'دون ',
  not: 'ليست ',
  exactly: ['العبارة ', ' كما هي'],
  apart: (most) => ['', ` (بين كلماتها ${words(most)} على الأكثر)`],
  near: (most, inOrder) => ` ${inOrder ? 'ثم' : 'قريبًا من'} (بينهما ${words(most)} على الأكثر) `,
  filters: {
    source: { is: ['من ', ''], not: 'ليست من ' },
    group: { is: ['عن ', ''], not: 'ليست عن ' },
    location: { is: ['في ', ''], not: 'ليست في ' },
    speaker: { is: ['قالها ', ''], not: 'لم يقلها ' },
    person: { is: ['تذكر ', ''], not: 'لا تذكر ' },
    language: { is: ['بلغة ', ''], not: 'ليست بلغة ' },
    collection: { is: ['في المجموعة ', ''], not: 'ليست في المجموعة ' },
    type: { is: ['في أعمال من نوع ', ''], not: 'ليست في أعمال من نوع ' },
    title: { is: ['في عنوانها ', ''], not: 'ليس في عنوانها ' },
    from: { is: ['نُشرت منذ ', ''], not: 'لم تُنشر منذ ' },
    to: { is: ['نُشرت حتى ', ''], not: 'لم تُنشر حتى ' },
  },
  quotes: ['«', '»'],
  others: (count) => `${number.format(count)} غيرها`,
  remove: (text) => `أزل ${text}`,
  which: (typed, count) =>
    `يناسب «${isolated(typed)}» ${number.format(count)} من الأسماء، ويُبحث عنها كلها. واحد منها فقط:`,
}
