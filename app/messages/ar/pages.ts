import { LEFT_OUT } from '../../../languages/labels-arabic.ts'
import type { Total } from '../../../model/total.ts'
import type { PageMessages } from '../en/pages.ts'
import { counted, countedIn, documents, type Forms, found, number, passages } from './counted.ts'
import { findings } from './findings.ts'
import { isolated } from './isolated.ts'

const SPEAKERS: Forms = {
  zero: 'لا قائلين',
  one: 'قائل واحد',
  two: 'قائلان',
  few: 'قائلين',
  many: 'قائلًا',
  other: 'قائل',
}
const DIFFERENCES: Forms = {
  zero: 'لا اختلاف',
  one: 'اختلاف واحد',
  two: 'اختلافان',
  few: 'اختلافات',
  many: 'اختلافًا',
  other: 'اختلاف',
}
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

const sizes: PageMessages['provenance']['sizes'] = (reasons) =>
  reasons.map(([reason, size]) => `${LEFT_OUT[reason]} (${counted(size, CHARACTERS)})`).join('، ')
const PLACES = { before: 'مستبعد قبل النص', between: 'مستبعد', after: 'مستبعد بعد النص' }

const atLeast = ({ value, exact }: Total) => `${number.format(value)}${exact ? '' : '+'}`

/** Messages that only the server renders, in Arabic. */
export const pages: PageMessages = {
  masthead: {
    tab: 'Verbatim: اعثر على الاقتباس',
    skip: 'انتقل إلى المحتوى',
    promise: 'لا يغادر بحثك هذا الجهاز.',
    api: 'واجهة JSON',
    check: 'افحص اقتباسًا',
    library: 'المكتبة',
    about: 'عن Verbatim',
    batch: 'ابحث عن قائمة كاملة',
    saved: 'عمليات البحث المحفوظة',
    notes: 'الملاحظات',
    comma: '، ',
    pages: 'Verbatim',
    settings: 'الإعدادات',
    language: 'اللغة',
    help: 'المساعدة ومفاتيح الاختصار',
    keys: 'مفاتيح الاختصار',
    theme: 'الألوان',
    themes: { system: 'كالنظام', light: 'فاتح', dark: 'داكن' },
  },
  collection: {
    title: 'ما في المجموعة',
    ask: 'اعرف من قال ماذا',
    documents,
    speakers: (count) => counted(count, SPEAKERS),
    indexed: 'آخر فهرسة في',
    library: 'افتح المكتبة',
    latest: 'أحدث الاقتباسات',
    allQuotes: (total) => `كل الاقتباسات · ${atLeast(total)}`,
    allPassages: (total) => `كل الفقرات · ${atLeast(total)}`,
    examples: {
      title: 'جرّب',
      about: 'اقتباسات عن ',
      saidBy: ['أقوال ', ''],
      in: 'اقتباسات في ',
      check: 'افحص مسودة',
    },
    overTime: { published: 'متى نُشرت', mentioned: 'تواريخ تذكرها' },
    tops: { speaker: 'من يتحدث', group: 'عمّن', location: 'أين' },
    map: 'افتح الخريطة',
    missing: {
      undated: (unit, count) => `${countedIn(unit, count)} دون تاريخ`,
      unsourced: (unit, count) => `${countedIn(unit, count)} دون مصدر`,
      comma: '، ',
      effect: '. وحيثما غاب ذلك خلا منه التوثيق.',
    },
    nothing: 'ابدأ بوثائقك',
    reads:
      'يقرأ Verbatim المقالات والتقارير والمستندات المكتبية والبريد والأرشيفات، ويعثر على الاقتباسات فيها وعلى قائليها، ويربط كلًّا منها بموضعه في المصدر.',
    orCommand: 'أو من سطر الأوامر، للمجلدات الكبيرة:',
    byCommand: 'من سطر الأوامر:',
    more: (count) => `وغير ذلك ${number.format(count)}`,
  },
  verified: {
    nothing: (day, docs, count) =>
      `جرى التحقق في ${day}: ${documents(docs)}، ${passages(count)}، ولا اختلاف.`,
    differs: (day, count) => `جرى التحقق في ${day}، ونتيجته: ${counted(count, DIFFERENCES)}.`,
    kind: (code) => (code === null ? 'اختلافات من نوع آخر' : findings[code]),
    more: 'لرؤيتها كلها وما يلزم فعله في كل منها:',
    original: {
      changed: (day) => `تغيّر الأصل منذ قراءته (جرى التحقق في ${day}). والمقتبس هنا هو ما كان يقوله حينها.`,
      moved: (day) => `كان الأصل في ${day} في مكان آخر دون تغيير:`,
      gone: (day) => `لم يكن الأصل في ${day} حيث قُرئ. ونصه محفوظ.`,
      unreadable: (day) => `تعذرت قراءة الأصل للمقارنة في ${day}.`,
    },
  },
  export: {
    tab: 'التصدير',
    title: 'التصدير',
    failed: 'لا يمكن تصدير هذا البحث',
    thisSearch: 'هذا البحث',
    matches: (total) =>
      `يطابق ما عدده: ${found(total)}. ${
        total.different
          ? `ويحوي الملف ما عدده: ${passages(total.different.hits)}، ينوب أقدمها عن نسخه، مع مراجعها`
          : `ويحوي الملف كل ${total.unit === 'passage' ? 'ذلك' : 'هذه الفقرات'} مع مراجعه${total.unit === 'passage' ? '' : 'ا'}`
      }.`,
    copiesToo: 'صدّر النسخ أيضًا',
    all: 'صدّر الكل',
    onlyPage: (page) => `الصفحة ${number.format(page)} فقط`,
    onPage: (count) => `ما في هذه الصفحة بترتيبه: ${passages(count)}.`,
    page: 'صدّر هذه الصفحة',
    follow: 'المتابعة',
    feed: 'الفقرات الجديدة لهذا البحث خلاصةً:',
    comma: '، ',
  },
  notFound: {
    tab: 'غير موجود',
    title: 'لا شيء في هذا العنوان',
    message: 'لا توجد وثيقة أو فقرة أو اقتباس بهذا المعرّف.',
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
    check: 'افحص هذا الاقتباس',
    tab: 'فقرة',
    tabOf: (title, place) => `${title}، ${place}`,
    failed: 'لا يمكن عرض هذه الفقرة',
    heading: (place) => `${place} في`,
    untitled: 'وثيقة بلا عنوان',
    moved:
      'أُعيدت فهرسة وثيقتها بعد إنشاء هذا الرابط، وقُسّمت فقراتها على نحو آخر، والكلمات الآن في هذه الفقرة.',
    goesOn: 'الكلمات التي تليها في:',
    changed: 'أُعيدت فهرسة وثيقتها بعد إنشاء هذا الرابط، وتغيرت الكلمات.',
    gone: 'لم تعد هذه الفقرة في المجموعة',
    reindexed: (day) => `أُعيدت فهرسة وثيقتها في ${day} بكلمات أخرى.`,
    takenOut: (day) => `أُخرجت وثيقتها في ${day}.`,
    document: 'الوثيقة بصورتها الحالية',
    firstWords: 'ابحث عن كلماتها الأولى',
    elsewhere: 'كلمات هذه الفقرة موجودة في موضع آخر',
    these: 'الفقرة التي كان يؤدي إليها هذا الرابط لم تعد في المجموعة. وكلماتها في هذه الفقرات:',
    inDocument: 'اقرأها في وثيقتها',
    was: 'نصها عند إنشاء الرابط',
    inContext: 'في سياقها',
    contextFailed: 'لا يمكن عرض الوثيقة حول هذه الفقرة',
    origin: {
      title: 'مصدر هذه الفقرة',
      same: 'تطابق الأصل',
      sameOn: (day) => `قورنت في ${day} بالملف المقروء، ولم يتغير.`,
      differs: 'لم يعد كما قُرئ',
      notCompared: 'لم تُقارن بالأصل',
      compareIt: 'لم يُقارن الملف منذ قراءته. للمقارنة:',
      position: 'مواضع الأحرف في النص المستخرج',
      noAddress: 'لا يُعرف لها عنوان على الويب.',
    },
  },
  document: {
    tab: 'وثيقة',
    failed: 'لا يمكن عرض هذه الوثيقة',
    gone: 'الفقرة التي يشير إليها هذا العنوان ليست في الوثيقة بصورتها الحالية.',
    whatBecame: 'ما الذي حل بها',
    original: 'الأصل',
    reason: (reason) => LEFT_OUT[reason],
    leftOut: (place, reasons) => `${PLACES[place]}: ${sizes(reasons)}`,
    littleKept: (kept, of) =>
      `لم يُحفظ من هذه الوثيقة إلا القليل: ${number.format(kept)} من أصل ${counted(of, CHARACTERS)} قد تكون منها. وما بقي مطويّ في مواضعه أدناه.`,
    permalink: 'رابط دائم إلى هذه الفقرة',
    caption: 'تعليق صورة',
    note: 'حاشية',
    furniture: 'تتكرر هذه الكلمات في مئة وثيقة أو أكثر من هذه المجموعة، فيتركها البحث.',
    inOriginal: 'في الأصل',
  },
  sheet: {
    title: 'صورة الصفحة',
    failed: 'تعذر عرض هذه الصفحة',
    tab: (page, document) => `الصفحة ${number.format(page)} من ${isolated(document)}`,
    heading: (page, of) => `الصفحة ${number.format(page)} من أصل ${number.format(of)}`,
    image: (page, marked) => `صورة الصفحة ${number.format(page)}${marked ? '، والفقرة معلَّمة فيها' : ''}`,
    caption: (page, of) => `الصفحة ${number.format(page)} من أصل ${number.format(of)} في الملف الأصلي.`,
    drawing: 'تُرسم الصفحة …',
    whole: 'الصفحة كاملة مع النص المقروء منها',
    full: 'الصورة بحجمها الكامل',
    printed: (label) => `المطبوع عليها: الصفحة ${isolated(label)}.`,
    goesOn: (page) => `تتمتها في الصفحة ${number.format(page)}`,
    unknown: 'لا صورة لصفحتها هنا: افتح الأصل وقارن الكلمات به.',
    notShown: 'هذا الخادم لا يعرض صور الصفحات: افتح الأصل وقارن الكلمات به.',
    words: 'ما قُرئ من هذه الصفحة',
    noWords: 'لا كلمات من هذه الصفحة في أي فقرة.',
    mark: 'علّمها في الصفحة',
    before: 'الصفحة السابقة',
    after: 'الصفحة التالية',
    look: 'صورة الصفحة',
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
    quotations: {
      speech: 'اقتباس',
      fragment: 'كلمات مقتبسة',
      title: 'عنوان عمل',
      turn: 'كلام متحدث',
      block: 'اقتباس مستقل',
    },
  },
  provenance: {
    title: 'مصدر هذا النص',
    file: 'الملف',
    key: 'المفتاح',
    collection: 'المجموعة',
    address: 'العنوان',
    sha256: 'بصمة SHA-256 للملف',
    readAt: 'وقت القراءة',
    withBasis: (value, basis) => `\u2068${value}\u2069 (\u2068${basis}\u2069)`,
    readBy: 'قرأه',
    sourceBasis: 'عُرف المصدر من',
    dateBasis: 'عُرف التاريخ من',
    text: 'النص المستخرج',
    leftOut: 'المستبعد',
    sizes,
    extent: (characters, count, leftOut) =>
      `${counted(characters, CHARACTERS)} (UTF-16). الفقرات: ${passages(count)}؛ المستبعد: ${counted(leftOut, STRETCHES)}. وهي معًا كل ما ليس فراغًا.`,
  },
}
