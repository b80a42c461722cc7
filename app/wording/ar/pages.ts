import type { PageWords } from '../en/pages.ts'
import { counted, type Forms, number, passages } from './counted.ts'

const PARAGRAPHS: Forms = {
  zero: 'لا فقرة',
  one: 'فقرة واحدة',
  two: 'فقرتان',
  few: 'فقرات',
  many: 'فقرة',
  other: 'فقرة',
}
const CHARACTERS: Forms = {
  zero: 'لا محارف',
  one: 'محرف واحد',
  two: 'محرفان',
  few: 'محارف',
  many: 'محرفًا',
  other: 'محرف',
}
const STRETCHES: Forms = {
  zero: 'لا مقاطع',
  one: 'مقطع واحد',
  two: 'مقطعان',
  few: 'مقاطع',
  many: 'مقطعًا',
  other: 'مقطع',
}

const REASONS: Record<Parameters<PageWords['document']['leftOut']>[0], string> = {
  title: 'العنوان',
  heading: 'عنوان فرعي',
  byline: 'سطر الكاتب',
  dateline: 'سطر المكان والتاريخ',
  duplicate: 'نص مكرر',
  navigation: 'روابط التنقل',
  'related links': 'روابط ذات صلة',
  promotion: 'نص ترويجي',
  credit: 'سطر الحقوق',
  'stray mark': 'علامة شاردة',
}

/** What the server alone says, in Arabic. */
export const pages: PageWords = {
  notFound: {
    tab: 'غير موجود',
    title: 'لا شيء في هذا العنوان',
    message: 'لا توجد وثيقة أو فقرة بهذا المعرّف.',
    fix: 'تحقق من العنوان، أو ابحث عن كلمات الاقتباس.',
    search: 'ابحث',
  },
  tray: {
    tab: 'السلة',
    title: 'الاقتباسات المختارة',
    withoutScripts: 'تحفظ البرامج النصية السلة في هذا المتصفح، وهي معطلة فيه.',
  },
  map: {
    tab: 'الخريطة',
    title: 'أماكن الفقرات التي عُثر عليها',
    failed: 'تعذر رسم هذه الخريطة',
    words: 'الكلمات',
    box: 'الإطار: غرب، جنوب، شرق، شمال',
    show: 'اعرض',
  },
  passage: {
    tab: 'فقرة',
    tabOf: (title, ordinal) => `${title}، الفقرة ${ordinal}`,
    heading: (ordinal) => `الفقرة ${ordinal} من`,
    untitled: 'وثيقة بلا عنوان',
    moved: 'أُعيدت فهرسة وثيقتها بعد إنشاء هذا الرابط، والكلمات الآن في هذه الفقرة.',
    changed: 'أُعيدت فهرسة وثيقتها بعد إنشاء هذا الرابط، وتغيرت الكلمات.',
    gone: 'لم تعد هذه الفقرة في المجموعة',
    reindexed: (day) => `أُعيدت فهرسة وثيقتها في ${day} بكلمات أخرى.`,
    takenOut: (day) => `أُخرجت وثيقتها في ${day}.`,
    document: 'الوثيقة بصورتها الحالية',
    firstWords: 'ابحث عن كلماتها الأولى',
    elsewhere: 'كلمات هذه الفقرة موجودة في موضع آخر',
    these: 'الفقرة التي كان يؤدي إليها هذا الرابط لم تعد في المجموعة. وكلماتها في هذه الفقرات:',
    inDocument: 'اقرأها في وثيقتها',
    ordinal: (ordinal) => `الفقرة ${ordinal}`,
    was: 'نصها عند إنشاء الرابط',
  },
  document: {
    gone: 'الفقرة التي يشير إليها هذا العنوان ليست في الوثيقة بصورتها الحالية.',
    whatBecame: 'ما الذي حل بها',
    original: 'الأصل',
    leftOut: (reason) => `مستبعد: ${REASONS[reason]}`,
    paragraph: (ordinal) => `الفقرة ${ordinal}`,
    permalink: 'رابط دائم إلى هذه الفقرة',
    caption: 'تعليق صورة',
    inOriginal: 'في الأصل',
  },
  steps: {
    title: 'نتائج البحث في هذه الوثيقة',
    matches: (count) => [counted(count, PARAGRAPHS), count === 2 ? 'تطابقان' : 'تطابق'],
    paragraph: 'الفقرة',
    next: 'للتالية',
    previous: 'للسابقة',
    comma: '، ',
    back: 'عودة إلى النتائج',
    hit: (at, of) => `النتيجة ${number.format(at)} من ${number.format(of)}`,
    previousHit: 'النتيجة السابقة',
    nextHit: 'النتيجة التالية',
  },
  marks: {
    title: 'المعلَّم في النص',
    kinds: {
      quotation: 'الاقتباسات',
      person: 'الأشخاص',
      group: 'الجماعات',
      place: 'الأماكن',
      date: 'التواريخ',
    },
    one: { person: 'شخص', group: 'جماعة', place: 'مكان', date: 'تاريخ' },
    quotations: { speech: 'اقتباس', fragment: 'كلمات مقتبسة', title: 'عنوان عمل' },
  },
  provenance: {
    title: 'مصدر هذا النص',
    file: 'الملف',
    key: 'المفتاح',
    collection: 'المجموعة',
    address: 'العنوان',
    sha256: 'بصمة SHA-256 للملف',
    readAt: 'وقت القراءة',
    readBy: 'قرأه',
    sourceBasis: 'عُرف المصدر من',
    dateBasis: 'عُرف التاريخ من',
    text: 'النص المستخرج',
    extent: (characters, count, leftOut) =>
      `${counted(characters, CHARACTERS)} (UTF-16). الفقرات: ${passages(count)}؛ المستبعد: ${counted(leftOut, STRETCHES)}. وهي معًا كل ما ليس فراغًا.`,
  },
}
