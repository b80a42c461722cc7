import type { FindingCode } from '../../../model/finding.ts'
import { isolated } from './isolated.ts'

/** Each kind of difference that a verification can find, in Arabic. */
export const findings: Record<FindingCode, string> = {
  'file-damaged': 'أجزاء تالفة من ملف قاعدة البيانات',
  'part-damaged': 'أجزاء من الفهرس، لا تخص وثيقة بعينها، لم تعد كما حُفظت',
  'document-damaged': 'وثائق لم تعد كما حُفظت',
  'counts-differ': 'جداول فيها صفوف أكثر أو أقل مما في الوثائق',
  'passage-damaged': 'فقرات لم تعد كما حُفظت',
  'gone-damaged': 'فقرات أُزيلت ولم تعد كلماتها كما حُفظت',
  'facets-differ': 'وثائق تعرفها المرشّحات والأعداد على غير ما تقول',
  'words-differ': 'كلمات يجدها البحث في غير مواضعها من الوثائق',
  'cluster-damaged': 'مجموعات نُسخ لم تعد كما حُفظت',
  'copies-differ': 'مجموعات نُسخ يعرفها البحث على غير ما حُفظ',
  'copy-gone': 'مجموعات نُسخ تذكر وثيقة أو فقرة ليست في الفهرس',
  'copied-twice': 'فقرات فيها ما ينتمي إلى مجموعتي نُسخ',
  'passage-not-in-text': 'فقرات ليست كلماتها في موضعها من نص وثيقتها',
  'text-not-accounted': 'نص ليس في فقرة ولا في قائمة ما تُرك',
  'text-accounted-twice': 'نص في فقرتين، أو في فقرة وفي قائمة ما تُرك',
  'original-changed': 'أصول تغيّرت منذ قراءتها',
  'original-moved': 'أصول نُقلت إلى مكان آخر دون تغيير',
  'original-gone': 'أصول لم تعد حيث قُرئت',
  'original-unreadable': 'أصول تعذرت قراءتها للمقارنة',
  'correction-lost': 'تصحيحات لم تعد سارية لأن ما تصححه لم يعد موجودًا',
  'correction-without-document': 'تصحيحات لوثائق ليست في الفهرس',
  'correction-not-applied': 'وثائق لا تُظهر التصحيحات السارية',
  'corrections-damaged': `أسطر من ${isolated('corrections.jsonl')} لا يمكن استعمالها`,
  'not-in-index': 'ملفات ومداخل يقول السجل إنها مفهرسة وليست في الفهرس',
  'not-in-ledger': 'وثائق في الفهرس ليست في السجل',
  'ledger-differs': 'وثائق صُنعت من محتوى غير الذي في السجل',
  'records-damaged': 'سجلات للناس والمفهرس تعذرت قراءتها',
}
