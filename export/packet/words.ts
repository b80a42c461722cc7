import type { LabelLanguage } from '../../citation/index.ts'

const en = {
  kind: 'Evidence packet',
  about:
    'Quotes as they stand in their documents, with the whole text of each document and what is known of where it comes from. This file needs no program but a browser, no script and no network.',
  hash: 'SHA-256 of the record in this file',
  made: 'Made',
  program: 'Program',
  index: 'Index',
  indexChanged: 'Index last changed',
  counts: (quotes: number, documents: number) => `Quotes: ${quotes}. Documents: ${documents}.`,
  quote: (number: number) => `Quote ${number}`,
  document: (number: number) => `Document ${number}`,
  untitled: 'Untitled',
  citation: 'Citation',
  inText: 'In the text',
  note: 'Note',
  speaker: 'Speaker',
  asRead: 'As read, without what stands between the words',
  place: 'Place in the text of the document',
  placeOf: (start: number, end: number) => `UTF-16 units ${start} to ${end}, the last not included`,
  passage: 'Passage',
  permalink: 'Permalink',
  missing: 'Not stated by the source',
  inferred: 'Inferred by a rule',
  provenance: 'Where it comes from',
  original: 'SHA-256 of the original file',
  textHash: 'SHA-256 of the text below, in UTF-8',
  key: 'Key in its collection',
  collection: 'Collection',
  source: 'Source',
  authors: 'Authors',
  published: 'Published',
  address: 'Address',
  language: 'Language',
  read: 'Read',
  reader: 'Version of the reader',
  notKnown: 'not known',
  leftOut: 'Stretches of the text that are in no passage',
  readingNotes: 'Notes of the reader',
  corrections: 'Corrected by hand',
  /** Of values that are already HTML. */
  correction: (at: string, by: string, what: string, before: string, after: string, state: string) =>
    `${at}, ${by}: ${what}, “${before}” became “${after}” (${state})`,
  nothing: 'nothing',
  text: 'The text as it was read from the file',
  toText: 'Its whole text',
  toQuotes: 'Its quotes',
  check: 'How to check this file',
  checkRecord:
    'The record is the JSON at the end of this file, between two lines of its own. Everything on this page is made from it. With the file beside this one, whose name ends in .json, or without it:',
  checkHash: 'Both print the SHA-256 at the top of this page.',
  checkOriginal:
    'Where you have an original, sha256sum prints its SHA-256, which has to be the one that is stated with its document.',
  checkPlace:
    'A place is counted in UTF-16 units, as JavaScript, Java and C# count: a character of the Basic Multilingual Plane is one unit, every other character two. In the console of a browser, TEXT.slice(START, END) gives the words of a quote.',
  checkTool:
    'With Verbatim, npm run -s verify -- FILE checks all of this at once: every hash, every place, and this page against its record.',
  checkMeaning:
    'A hash shows that nothing was changed since somebody wrote the hash down elsewhere. It does not show who made this file.',
}

export type PacketWords = typeof en

const ar: PacketWords = {
  kind: 'ملف أدلة',
  about:
    'اقتباسات كما وردت في وثائقها، مع النص الكامل لكل وثيقة وما يُعرف عن مصدرها. لا يحتاج هذا الملف إلا إلى متصفح، بلا برامج نصية وبلا شبكة.',
  hash: 'بصمة SHA-256 للسجل الموجود في هذا الملف',
  made: 'أُعدّ في',
  program: 'البرنامج',
  index: 'الفهرس',
  indexChanged: 'آخر تغيير في الفهرس',
  counts: (quotes, documents) => `عدد الاقتباسات: ${quotes}. عدد الوثائق: ${documents}.`,
  quote: (number) => `الاقتباس ${number}`,
  document: (number) => `الوثيقة ${number}`,
  untitled: 'بلا عنوان',
  citation: 'المرجع',
  inText: 'في المتن',
  note: 'ملاحظة',
  speaker: 'المتحدث',
  asRead: 'كما يُقرأ، دون ما يقع بين الكلمات',
  place: 'الموضع في نص الوثيقة',
  placeOf: (start, end) => `من وحدة UTF-16 رقم ${start} إلى ${end}، والأخيرة غير مشمولة`,
  passage: 'الفقرة',
  permalink: 'الرابط الدائم',
  missing: 'لم يذكره المصدر',
  inferred: 'استُنتج بقاعدة',
  provenance: 'مصدر الوثيقة',
  original: 'بصمة SHA-256 للملف الأصلي',
  textHash: 'بصمة SHA-256 للنص أدناه بترميز UTF-8',
  key: 'المفتاح في مجموعتها',
  collection: 'المجموعة',
  source: 'الناشر',
  authors: 'المؤلفون',
  published: 'تاريخ النشر',
  address: 'العنوان',
  language: 'اللغة',
  read: 'قُرئت في',
  reader: 'إصدار القارئ',
  notKnown: 'غير معروف',
  leftOut: 'أجزاء من النص ليست في أي فقرة',
  readingNotes: 'ملاحظات القارئ',
  corrections: 'صُحّح يدويًا',
  correction: (at, by, what, before, after, state) =>
    `${at}، ${by}: ${what}، صار «${before}» «${after}» (${state})`,
  nothing: 'لا شيء',
  text: 'النص كما قُرئ من الملف',
  toText: 'نصها الكامل',
  toQuotes: 'اقتباساتها',
  check: 'كيف تتحقق من هذا الملف',
  checkRecord:
    'السجل هو نص JSON في آخر هذا الملف، بين سطرين مستقلين. كل ما في هذه الصفحة مأخوذ منه. بالملف المرافق المنتهي اسمه بـ ‎.json أو من دونه:',
  checkHash: 'يطبع كلاهما بصمة SHA-256 المذكورة في أعلى هذه الصفحة.',
  checkOriginal: 'إن كان لديك ملف أصلي فإن sha256sum يطبع بصمته، ويجب أن تطابق البصمة المذكورة مع وثيقته.',
  checkPlace:
    'يُحسب الموضع بوحدات UTF-16 كما تحسب JavaScript وJava وC#‎: كل محرف في المستوى الأساسي متعدد اللغات وحدة واحدة، وكل محرف سواه وحدتان. في وحدة تحكم المتصفح يعطي TEXT.slice(START, END) كلمات الاقتباس.',
  checkTool:
    'ببرنامج Verbatim يتحقق الأمر npm run -s verify -- FILE من كل ذلك دفعة واحدة: كل بصمة وكل موضع، وهذه الصفحة مقابل سجلها.',
  checkMeaning: 'تُظهر البصمة أن شيئًا لم يتغير منذ دوّنها أحد في مكان آخر. ولا تُظهر من أعدّ هذا الملف.',
}

const WORDS: Record<LabelLanguage, PacketWords> = { en, ar }

export const packetWords = (language: LabelLanguage): PacketWords => WORDS[language]
