import type { CopiesMessages } from '../en/copies.ts'
import { counted, type Forms, number } from './counted.ts'
import { otherDocuments, otherSources, sourcesNamed } from './counted-copies.ts'
import { isolated } from './isolated.ts'

/** After a preposition or as the object of a verb. */
const OTHERS: Forms = {
  zero: 'غيرها',
  one: 'الموضع الآخر المطابق',
  two: 'الموضعين الآخرين المطابقين',
  few: 'مواضع أخرى مطابقة',
  many: 'موضعًا آخر مطابقًا',
  other: 'موضع آخر مطابق',
}
const KINDS: Record<string, string> = { q: 'اقتباس واحد', p: 'فقرة واحدة', d: 'وثيقة واحدة' }

/** Copies in the results of a search, in Arabic. */
export const copies: CopiesMessages = {
  title: 'النسخ',
  fold: 'اطوِ النسخ',
  folded: 'النسخ مطوية.',
  unfold: 'أظهر النسخ أيضًا',
  counts: (unit) =>
    `الأعداد أعداد ${unit.endsWith('passage') ? 'الفقرات' : 'الاقتباسات'}${unit.startsWith('different') ? ' المختلفة' : ''}.`,
  reused: 'ما له نسخ',
  minSources: 'المصادر',
  anySources: 'أي عدد',
  inSources: (least) => `في ${sourcesNamed(least)} على الأقل`,
  firstPrinted: 'نُشر هنا أول مرة',
  firstInSource: 'نُشر في هذا المصدر أول مرة',
  apply: 'رشّح بحسب النسخ',
  chosen: {
    reused: 'له نسخ',
    inSources: (least) => `في ${sourcesNamed(least)} على الأقل`,
    firstPrinted: 'حيث نُشر أول مرة',
    firstInSource: 'نُشر في هذا المصدر أول مرة',
    cluster: (id) => `نسخ ${KINDS[id.charAt(0)] ?? 'نص واحد'}`,
  },
  hit: {
    title: 'النسخ',
    damaged: `لا تُذكر نسخها: ما في الفهرس منها لم يعد كما حُفظ. أصلح الفهرس (${isolated('npm run -s index -- --repair FOLDER')}).`,
    moreSources: (more) => `وفي ${otherSources(more)}`,
    moreDocuments: (more) => `وفي ${otherDocuments(more)}`,
    firstHere: 'نُشر هنا أول مرة',
    elsewhere: 'سبقه في موضع آخر:',
    show: (count) => `أظهر ${counted(count, OTHERS)}`,
    hide: (count) => `أخفِ ${counted(count, OTHERS)}`,
    same: 'بالكلمات نفسها تمامًا',
    list: 'مواضع أخرى مطابقة فيها الكلمات نفسها',
    pending: 'يُبحث عن المواضع الأخرى …',
    nothing: 'لم يعد لهذه الكلمات موضع آخر مطابق. ابحث من جديد لترى النتائج كما هي الآن.',
    all: (count) => `كلها في صفحة النتائج (${number.format(count)})`,
  },
}
