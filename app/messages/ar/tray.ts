import type { TrayMessages } from '../en/tray.ts'
import { counted, type Forms, QUOTES } from './counted.ts'

/** As the object of a verb, where the dual differs. */
const QUOTES_HELD: Forms = { ...QUOTES, one: 'اقتباسًا واحدًا', two: 'اقتباسين' }

/** The pronoun at the end of a verb: one, two, or more. */
const them = (count: number) => (count === 1 ? 'ه' : count === 2 ? 'هما' : 'ها')

/** Messages of the page of chosen quotes, in Arabic. */
export const tray: TrayMessages = {
  noTray: 'ليس في الرابط سلة يمكن قراءتها.',
  noFile: (name) => `الملف ${name} ليس سلة حُفظت هنا.`,
  notKept: 'لا يحفظ المتصفح شيئًا لهذه الصفحة: احفظ السلة في ملف.',
  cameIn: 'اقتباسات واردة',
  holds: (from, count) => `يحوي ${from === 'link' ? 'الرابط' : 'الملف'} ${counted(count, QUOTES_HELD)}.`,
  addThem: (count) => `أضف${them(count)} إلى السلة`,
  replace: (count) => `ضع${them(count)} مكان ما في السلة`,
  empty: 'لم يُختر شيء بعد. بجانب كل فقرة زر «أضف إلى السلة».',
  kept: (count) => `${counted(count, QUOTES)} في هذا المتصفح.`,
  export: 'صدّر السلة',
  copyLink: 'انسخ رابط هذه السلة',
  save: 'احفظها في ملف',
  clear: 'أفرغ السلة',
  open: 'افتح سلة محفوظة',
  note: 'ملاحظة',
  up: 'إلى أعلى',
  down: 'إلى أسفل',
  remove: 'أخرجه',
  looking: 'يُبحث عنه …',
  whatBecame: 'ما الذي حل بها',
  unknown: 'هذه الفقرة ليست في أي وثيقة هنا.',
  gone: 'لم تعد هذه الفقرة في المجموعة.',
  movedHere:
    'قُسّمت فقرته على نحو آخر بعد اختياره. هذه هي الكلمات نفسها حيث هي الآن، ويستشهد بها التصدير هناك.',
  quotationGone: 'هذه هي الفقرة كلها: لم يعد فيها الاقتباس المختار.',
  leftOut: (count) => `لا يشمل التصدير ما لم يعد في المجموعة: ${counted(count, QUOTES)}.`,
}
