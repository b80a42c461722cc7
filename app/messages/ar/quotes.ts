import type { QuoteMessages } from '../en/quotes.ts'

const MISSING: Record<string, string> = {
  author: 'الكاتب',
  title: 'العنوان',
  date: 'التاريخ',
  source: 'المصدر',
  address: 'عنوان الصفحة',
}
/** Messages about citing, copying and choosing a quote, in Arabic. */
export const quoting: QuoteMessages = {
  cite: 'استشهد',
  forms: { bibliography: 'قائمة المراجع', intext: 'في المتن', footnote: 'حاشية', quote: 'الاقتباس ومرجعه' },
  missing: (what) =>
    `لا يذكر المصدر: ${what.map((it) => MISSING[it] ?? it).join('، ')}. ولم يوضع شيء في مكان ذلك.`,
  preparing: 'يُعدّ المرجع …',
  copied: 'نُسخ',
  copyQuote: 'انسخ الاقتباس',
  copyOther: 'انسخ كلمات أخرى',
  copyParagraph: 'انسخ الفقرة',
  refused: 'رفض المتصفح: حدد النص وانسخه بنفسك',
  broken: {
    title: 'تعذر عرض هذه الصفحة',
    message: 'حدث خطأ لم يتوقعه أحد.',
    fix: 'حاول ثانية. وإن تكرر ذلك فالطرفية التي يعمل فيها Verbatim تقول المزيد.',
    again: 'حاول ثانية',
  },
  tray: 'السلة',
  add: 'أضف إلى السلة',
  chosen: 'في السلة',
  added: 'أُضيف إلى السلة',
  removed: 'أُزيل من السلة',
  undo: 'تراجع',
  searchField: { label: 'كلمات أو اسم أو اقتباس', search: 'ابحث' },
}
