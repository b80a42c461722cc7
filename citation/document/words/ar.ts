import type { DocumentWords } from './en.ts'

const number = new Intl.NumberFormat('ar-u-nu-latn')
const plural = new Intl.PluralRules('ar')

type Forms = Record<Intl.LDMLPluralRule, string>
const PASSAGES: Forms = {
  zero: 'لا فقرات',
  one: 'فقرة واحدة',
  two: 'فقرتان',
  few: 'فقرات',
  many: 'فقرة',
  other: 'فقرة',
}
const QUOTATIONS: Forms = {
  zero: 'لا اقتباسات',
  one: 'اقتباس واحد',
  two: 'اقتباسان',
  few: 'اقتباسات',
  many: 'اقتباسًا',
  other: 'اقتباس',
}

/** Arabic names none, one and two of something without a number. */
function counted(count: number, forms: Forms): string {
  const form = plural.select(count)
  return form === 'zero' || form === 'one' || form === 'two'
    ? forms[form]
    : `${number.format(count)} ${forms[form]}`
}

export const ar: DocumentWords = {
  locale: 'ar-u-nu-latn',
  direction: 'rtl',
  titleOf: (typed) => `اقتباسات وُجدت بالبحث عن ${typed}`,
  titleOfAll: 'اقتباسات',
  titleOfChosen: 'اقتباسات مختارة',
  titleOfBibliography: 'المراجع',
  contents: 'المحتويات',
  bibliography: 'المراجع',
  page: ['', ' / '],
  permalink: 'الرابط الدائم',
  noSource: 'المصدر غير مذكور',
  undated: 'بلا تاريخ',
  untitled: 'بلا عنوان',
  noSpeaker: 'القائل غير مذكور',
  passage: 'فقرة',
  inferred: (name) => `${name} (القائل مستنتج)`,
  says: (speaker) => `${speaker}: `,
  semicolon: '؛ ',
  found: 'النتيجة',
  quotes: 'عدد الاقتباسات',
  passages: (count) => counted(count, PASSAGES),
  quotations: (count) => counted(count, QUOTATIONS),
  inPassages: (quotations, passages) => `${quotations} في ${passages}`,
  exported: 'تاريخ التصدير',
  style: 'نمط المراجع',
  search: 'البحث',
  searched: {
    label: 'نطاق البحث',
    passage: 'الفقرات',
    quoting: 'الاقتباسات في الفقرات التي فيها هذه الكلمات',
    quotations: 'الكلمات داخل الاقتباسات',
  },
  facets: {
    source: 'المصدر',
    group: 'عن',
    location: 'المكان',
    speaker: 'القائل',
    person: 'ورد ذكره',
    language: 'اللغة',
    collection: 'المجموعة',
    type: 'نوع المادة',
  },
  not: (label) => `${label}: باستثناء`,
  published: 'تاريخ النشر',
  mentioned: 'التواريخ المذكورة',
  range: (from, to) => (from === null ? `حتى ${to}` : to === null ? `منذ ${from}` : `من ${from} إلى ${to}`),
  undatedToo: { exclude: '', include: '، أو بلا تاريخ', only: 'ما لا تاريخ له فقط' },
  document: 'المستند',
  area: 'المنطقة',
  unknown: 'غير مذكور',
  notRead: 'بلغات لا يُقرأ فيها القائلون',
}
