import type { AddingMessages } from '../en/adding.ts'
import { counted, documents, type Forms, number, passages } from './counted.ts'
import { isolated } from './isolated.ts'

const FILES: Forms = {
  zero: 'لا ملفات',
  one: 'ملف واحد',
  two: 'ملفان',
  few: 'ملفات',
  many: 'ملفًا',
  other: 'ملف',
}
const files = (count: number) => counted(count, FILES)

/** Messages of the page on which people add files and texts, in Arabic. */
export const adding: AddingMessages = {
  tab: 'إضافة ملفات',
  title: 'إضافة ملفات',
  link: 'أضف ملفات',
  lede: 'تُنسخ الملفات إلى هذا التثبيت وتُقرأ هنا، ويمكن البحث في كل منها فور قراءته. وهي في النسخ الاحتياطية، ويمكنك حذفها.',
  back: 'المكتبة',
  failed: 'تعذر عرض ما أُضيف',
  collection: 'المجموعة',
  collectionNote: 'ما يضاف معًا. المجموعة التي جاءت من مجلد لا تقبل ملفات هنا.',
  choose: 'ملفات',
  folder: 'مجلد',
  add: 'أضف',
  drop: 'أفلت ملفات أو مجلدات في أي مكان من هذه الصفحة، أو اخترها هنا.',
  dropHere: 'أفلت للإضافة',
  nothing: 'اختر ملفات أو مجلدًا أولًا.',
  limits: (megabytes, maximum) =>
    `حجم الملف ${number.format(megabytes)} ميغابايت على الأكثر، وعدد الملفات كلها ${number.format(maximum)} على الأكثر.`,
  paste: {
    title: 'أو ألصق نصًا',
    text: 'النص',
    name: 'العنوان',
    source: 'المصدر',
    date: 'تاريخ النشر',
    address: 'عنوان الصفحة على الشبكة',
    note: 'كل ما عدا النص اختياري. ما تذكره يظهر في الاستشهادات، وما لا تذكره لا يُختلق.',
    add: 'أضف النص',
  },
  sending: {
    title: 'ملفات في الطريق',
    now: (name, done, all) => `يُرسل ${isolated(name)}: أُرسل ${number.format(done)} من ${number.format(all)}`,
    stop: 'أوقف الإرسال',
  },
  sent: {
    title: 'النتيجة',
    added: (count) => `ما أُضيف: ${files(count)}.`,
    there: (count) => `ما كان موجودًا من قبل: ${files(count)}.`,
    renamed: (name, path) => `لملف آخر الاسم ${isolated(name)}، فصار اسم هذا ${isolated(path)}.`,
  },
  list: 'الملفات المضافة',
  none: 'لم يُضف شيء إلى هذه المجموعة.',
  which: 'مجموعات فيها ملفات مضافة',
  file: 'الملف',
  state: 'الحالة',
  passages: 'الفقرات',
  actions: 'إجراءات',
  states: {
    waiting: 'ينتظر',
    reading: 'تجري قراءته',
    indexed: 'في الفهرس',
    nothing: 'ليس فيه ما يُفهرس',
    failed: 'تعذرت قراءته',
    describes: 'يصف ملفات أخرى',
  },
  counts: (counts) =>
    [
      `في الفهرس: ${number.format(counts.indexed)}`,
      ...(counts.waiting + counts.reading > 0
        ? [`ينتظر: ${number.format(counts.waiting + counts.reading)}`]
        : []),
      ...(counts.nothing > 0 ? [`ليس فيه ما يُفهرس: ${number.format(counts.nothing)}`] : []),
      ...(counts.failed > 0 ? [`تعذرت قراءته: ${number.format(counts.failed)}`] : []),
    ].join('، '),
  documents,
  parts: (count) => `أجزاء منه تعذرت قراءتها (${number.format(count)})، وأولها:`,
  setAside: (what) => `تُرك: ${what}`,
  more: (count) => `غير ذلك: ${files(count)}. وكلها في المكتبة.`,
  download: (name) => `احفظ ${isolated(name)}`,
  remove: (name) => `احذف ${isolated(name)}`,
  work: {
    title: 'فهرسة الملفات المضافة',
    indexing: (collection) => `تجري فهرسة ${isolated(collection)}`,
    waiting: (collection) => `فهرسة ${isolated(collection)} تنتظر`,
    other: 'مفهرس آخر يعمل الآن. يُتابَع من تلقاء نفسه حالما ينتهي.',
    searchable: 'يمكن الآن البحث فيما قُرئ.',
    stop: 'أوقف',
    stopped: (count) => `ما ينتظر الفهرسة: ${files(count)}.`,
    start: 'افهرس الآن',
    failed: 'فشلت الفهرسة',
    again: 'حدّث العرض',
  },
  delete: {
    title: (name) => `أتريد حذف ${isolated(name)}؟`,
    what: (count, inAll) =>
      count === 0
        ? 'يُحذف الملف من هنا. ليس في الفهرس شيء منه.'
        : `يُحذف الملف من هنا، ويخرج من الفهرس: ${documents(count)}، ${passages(inAll)}.`,
    permalinks:
      'تبقى للروابط الدائمة إلى فقراته كلماتها، وتقول إنها لم تعد في المجموعة. لا يمكن التراجع عن ذلك.',
    confirm: 'احذف',
    cancel: 'ألغِ',
    close: 'أغلق',
    done: (name, count, inAll) =>
      count === 0
        ? `حُذف ${isolated(name)}. لم يكن في الفهرس شيء منه.`
        : `حُذف ${isolated(name)}، ويخرج الآن من الفهرس: ${documents(count)}، ${passages(inAll)}.`,
  },
}
