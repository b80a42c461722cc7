import type { CitationMessages } from '../en/citations.ts'
import { counted } from './counted.ts'

const STYLES = {
  zero: 'لا أنماط',
  one: 'نمط واحد',
  two: 'نمطان',
  few: 'أنماط',
  many: 'نمطًا',
  other: 'نمط',
}

/** Messages of an open citation, an export and a copied quote, in Arabic. */
export const citing: CitationMessages = {
  whole: 'بالفقرة كاملة',
  copyCitation: 'انسخ المرجع',
  copyBibliography: 'انسخ قائمة المراجع',
  copyQuote: 'انسخ الاقتباس ومرجعه',
  notCopied: 'تعذر النسخ: افتح المرجع وانسخه بنفسك',
  notMade: 'تعذر إعداد المرجع. أعد تحميل الصفحة.',
  noServer: 'الخادم لا يجيب. شغّله من جديد بالأمر npm start.',
  style: 'النمط',
  findStyle: 'أو ابحث بين 2679 نمطًا',
  noStyle: 'لا نمط بهذا الاسم',
  stylesFound: (count) => `${counted(count, STYLES)} في القائمة الآن`,
  stylesFailed: 'تعذر البحث عن الأنماط',
  exportAs: 'صدّر بصيغة',
  packet: 'ملف أدلة',
  linkReach: {
    machine: 'لا تعمل روابط هذه الصفحات إلا على هذا الحاسوب. أعطِ غيرك ملف أدلة.',
    network: 'لا تعمل روابط هذه الصفحات إلا في هذه الشبكة. أعطِ غيرك ملف أدلة.',
  },
  packetHint: 'صفحة واحدة فيها الاقتباسات ووثائقها كاملة وسجل للتحقق منها',
  formats: {
    text: 'نص مجرد مع حواشٍ',
    bibliography: 'قائمة مراجع',
    'bibliography-html': 'قائمة مراجع، صفحة ويب',
    'bibliography-docx': 'قائمة مراجع، Word',
  },
  layout: {
    grouping: 'التجميع',
    groupings: { source: 'بحسب المصدر', date: 'بحسب التاريخ', none: 'بلا تجميع: بهذا الترتيب' },
    shown: 'من كل فقرة',
    shownAs: { paragraph: 'الفقرة كاملة', quotations: 'اقتباساتها مع قائليها' },
  },
}
