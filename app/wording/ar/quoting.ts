import type { QuotingWords } from '../en/quoting.ts'
import { counted } from './counted.ts'

const MISSING: Record<string, string> = {
  author: 'الكاتب',
  title: 'العنوان',
  date: 'التاريخ',
  source: 'المصدر',
  address: 'عنوان الصفحة',
}
const STYLES = {
  zero: 'لا أنماط',
  one: 'نمط واحد',
  two: 'نمطان',
  few: 'أنماط',
  many: 'نمطًا',
  other: 'نمط',
}

/** What citing, copying and choosing a quote says, in Arabic. */
export const quoting: QuotingWords = {
  cite: 'استشهد',
  forms: { bibliography: 'قائمة المراجع', intext: 'في المتن', footnote: 'حاشية', quote: 'الاقتباس ومرجعه' },
  whole: 'بالفقرة كاملة',
  missing: (what) =>
    `لا يذكر المصدر: ${what.map((it) => MISSING[it] ?? it).join('، ')}. ولم يوضع شيء في مكان ذلك.`,
  preparing: 'يُعدّ المرجع …',
  copyCitation: 'انسخ المرجع',
  copyQuote: 'انسخ الاقتباس ومرجعه',
  copied: 'نُسخ',
  refused: 'رفض المتصفح: حدد النص وانسخه بنفسك',
  notCopied: 'تعذر النسخ: افتح المرجع وانسخه بنفسك',
  notMade: 'تعذر إعداد المرجع. أعد تحميل الصفحة.',
  noServer: 'الخادم لا يجيب. شغّله من جديد بالأمر npm start.',
  style: 'النمط',
  findStyle: 'أو ابحث بين 2679 نمطًا',
  noStyle: 'لا نمط بهذا الاسم',
  stylesFound: (count) => `${counted(count, STYLES)} في القائمة الآن`,
  stylesFailed: 'تعذر البحث عن الأنماط',
  exportAs: 'صدّر بصيغة',
  broken: {
    title: 'تعذر عرض هذه الصفحة',
    message: 'حدث خطأ لم يتوقعه أحد.',
    fix: 'حاول ثانية. وإن تكرر ذلك فالطرفية التي يعمل فيها Verbatim تقول المزيد.',
    again: 'حاول ثانية',
  },
  tray: (count) => `السلة${count === 0 ? '' : ` (${count})`}`,
  add: 'أضف إلى السلة',
  chosen: 'في السلة',
}
