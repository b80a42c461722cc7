import {
  counted,
  DOCUMENTS,
  type Forms,
  number,
  PASSAGES,
  PLACES,
  QUOTES,
} from '../../languages/counted-arabic.ts'
import type { CheckWords } from './en.ts'

const WORDS: Forms = {
  zero: 'لا كلمات',
  one: 'كلمة واحدة',
  two: 'كلمتان',
  few: 'كلمات',
  many: 'كلمة',
  other: 'كلمة',
}
/** After a preposition, two have another ending. */
const FROM_PLACES: Forms = { ...PLACES, two: 'موضعين' }
const OF_DOCUMENTS: Forms = { ...DOCUMENTS, two: 'وثيقتين' }

const ENGINES: Readonly<Record<string, string>> = {
  embedded: 'المحرك المدمج',
  meilisearch: 'Meilisearch',
  opensearch: 'OpenSearch',
}

const percent = (share: number) => `${number.format(Math.round(share * 100))}٪`

export const ar: CheckWords = {
  language: 'ar',
  direction: 'rtl',
  comma: '، ',
  title: 'فحص الاقتباسات',
  verdicts: {
    exact: () => 'كلمة بكلمة',
    'same-words': () => 'الكلمات نفسها بعلامات أخرى',
    near: (words) => `الاختلاف في ${counted(words, { ...WORDS, two: 'كلمتين' })}`,
    partial: () => 'جزء منه فقط',
    elided: () => 'مع حذف',
    stitched: (places) => `مجموع من ${counted(places, FROM_PLACES)}`,
    'not-found': () => 'ليس في هذه المجموعة',
  },
  means: {
    exact: () => '',
    'same-words': () => 'لا يختلف إلا رسم الحروف أو الترقيم أو العلامات.',
    near: () => '',
    partial: (share) => `${percent(share)} من كلماته هنا، ولم توجد فقرة للباقي.`,
    elided: () => 'أجزاؤه هنا على ترتيبها، وهو يذكر أن فيه كلمات محذوفة.',
    stitched: () => 'أجزاؤه متفرقة أو على ترتيب آخر أو في وثائق مختلفة، وهو لا يذكر ذلك.',
    'not-found': () => 'ليست هذه الكلمات ولا ما يقاربها في أي فقرة. ولا يعني ذلك أن أحدًا لم يقلها.',
  },
  telling: {
    number: 'يختلف عدد',
    name: 'يختلف اسم',
    negation: 'يختلف نفي',
    sign: 'تختلف علامة',
    raised: 'يختلف رقم مرفوع قد يكون أُسًّا أو رقم حاشية',
    joined: 'كلمات موصولة في أحدهما مفصولة في الآخر',
  },
  brackets: (texts) => `بين قوسين معقوفين وليس في المصدر: ${texts.join('، ')}.`,
  closing: 'كلمة بكلمة إلا الفاصلة أو النقطة في آخره.',
  cutSigns: (signs) => `إلى جانب كلماته في المصدر: ${signs.join(' و')}.`,
  ocr: 'قُرئ المصدر بالتعرف الضوئي على الحروف (OCR)، وقد تكون حروف منه قُرئت خطأ.',
  speakers: {
    same: (name) => `القائل هو المذكور في المسودة: ${name}.`,
    other: (claimed, tagged) => `تذكر المسودة ${claimed}، ويذكر المصدر ${tagged}.`,
    nobodyTagged: (claimed) => `تذكر المسودة ${claimed}، ولا يذكر المصدر قائلًا.`,
    unsure: (claimed, tagged) => `تذكر المسودة ${claimed}، ويذكر المصدر ${tagged}: ولا يُعرف أهما واحد أم لا.`,
    several: (names) => `يقول هذا في المصدر أكثر من شخص: ${names.join('، ')}.`,
    others: (names) => `وتذكر مصادر أخرى غيره: ${names.join('، ')}.`,
    nobodyClaimed: (tagged) => `يذكر المصدر ${tagged}، ولا تذكر المسودة قائلًا.`,
  },
  sources: {
    same: (name) => `نُشر حيث تقول المسودة: ${name}.`,
    other: (name) => `تنسبه المسودة إلى ${name}، وليس أي من هذه المواضع هناك.`,
    unknown: (name) => `تنسبه المسودة إلى ${name}.`,
  },
  counts: {
    exact: (count) => `${number.format(count)} كلمة بكلمة`,
    'same-words': (count) => `${number.format(count)} بالكلمات نفسها`,
    near: (count) => `${number.format(count)} باختلاف`,
    partial: (count) => `${number.format(count)} جزء منه فقط`,
    elided: (count) => `${number.format(count)} مع حذف`,
    stitched: (count) => `${number.format(count)} مجموع`,
    'not-found': (count) => `${number.format(count)} لم يوجد`,
  },
  quotations: (count) => counted(count, QUOTES),
  noQuotations: 'لم توجد فيها اقتباسات.',
  inDraft: 'في المسودة',
  draftHas: 'المسودة: ',
  sourceHas: 'المصدر: ',
  notInSource: 'ليس في المصدر: ',
  leftOut: 'محذوف',
  earliest: 'الأقدم',
  places: (count) => counted(count, PLACES),
  morePlaces: 'وله مواضع أخرى غير هذه.',
  noSource: 'المصدر غير مذكور',
  via: (agency) => `عبر ${agency}`,
  undated: 'بلا تاريخ',
  untitled: 'بلا عنوان',
  reviews: { fine: 'لا بأس به', change: 'يُغيَّر', ask: 'يُسأل عنه' },
  report: {
    draft: 'المسودة',
    pasted: 'نص ملصق',
    oneQuote: 'اقتباس واحد',
    hash: 'بصمة المسودة (SHA-256)',
    checked: 'وقت الفحص',
    against: 'قورنت بـ',
    collections: 'المجموعات',
    changed: 'تغيرت أثناء الفحص إلى',
    generation: 'حالة الفهرس',
    generationOf: (generation, engine) => `الحالة ${number.format(generation)}، ${ENGINES[engine] ?? engine}`,
    program: 'البرنامج',
    of: (passages, documents) => `${counted(passages, PASSAGES)} من ${counted(documents, OF_DOCUMENTS)}`,
    result: 'النتيجة',
    words: 'نص المسودة',
    each: 'كل اقتباس',
    difference: 'الفرق',
    legend: 'المشطوب في المسودة، والمسطَّر تحته في المصدر.',
    saidBy: (name) => `القائل ${name}`,
    review: 'المراجع',
    meaning:
      'يقارن الفحص الكلمات بالفقرات المفهرسة. فهو لا يقول هل الاقتباس صحيح، وما ليس فيها قد يكون قيل مع ذلك.',
    page: ['', ' / '],
  },
}
