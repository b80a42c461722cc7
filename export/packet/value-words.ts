import type { Fact, LabelLanguage } from '../../citation/index.ts'
import * as arabic from '../../languages/labels-arabic.ts'
import * as english from '../../languages/labels-english.ts'
import type { Correctable, CorrectedPart, CorrectionState } from '../../model/correction.ts'
import type { LeftOutReason } from '../../model/document.ts'
import { isInferred } from '../../model/inferred.ts'
import type { WorkType } from '../../model/work.ts'
import { WORK_TYPE_NAMES } from '../../model/work-type-names.ts'

/** What the values of a record are called that are codes there. */
export type ValueWords = {
  fields: Record<CorrectedPart, string>
  types: Readonly<Record<WorkType, string>>
  leftOut: (reason: LeftOutReason) => string
  /** How a value is known that no rule gave. */
  bases: Record<string, string>
  /** Behind the words for a rule; alone where there are none. */
  inferred: string
  rules: Record<string, string>
  states: Record<CorrectionState, string>
  comma: string
}

const en: ValueWords = {
  fields: english.FIELDS,
  types: WORK_TYPE_NAMES,
  leftOut: (reason) => reason,
  bases: {
    manifest: 'stated beside the file',
    metadata: 'stated in the metadata of the file',
    byline: 'stated in the byline',
    text: 'stated in the text',
    corrected: 'set by a person',
  },
  inferred: 'inferred by a rule',
  rules: {
    'stated-type': 'from what the page says of itself for programs',
    'stated-section': 'from the section that the page says it is in',
    label: 'from what it calls itself above its text',
    header: 'from a line above the text',
    address: 'from the address',
    host: 'from the address',
    'file-name': 'from the name of the file',
    ecli: 'from its European case-law identifier',
    'neutral-citation': 'from its neutral citation',
    'case-number': 'from its case number',
    'un-symbol': 'from its symbol of the United Nations',
    'document-index': 'from its index number',
    issuer: 'from who published it',
    'newspaper-name': 'from the name of a newspaper',
    'own-statement': 'because it reports the words of whoever published it',
    dateline: 'from the dateline',
    'time-zone': 'from a time whose zone is not stated',
    'could-not-verify': 'from what its text says of its own checking',
    'asked-for-comment': 'from whom its text says it asked',
    'request-for-comment': 'from whom its text says it asked',
    pronoun: 'from a pronoun',
    'last-name': 'from the family name',
    'first-name': 'from the first name',
    initials: 'from the initials',
    role: 'from a role',
    title: 'from the title',
    continued: 'because the words before go on',
    'introduced-above': 'introduced above the words',
    'subject-left-out': 'the verb has no subject of its own',
    interviewed: 'the person who is interviewed',
    interviewer: 'whoever asks the questions',
    'document-of': 'from whose document it is',
  },
  states: {
    holds: 'in effect',
    'passage-gone': 'without effect: its passage is gone',
    'quotation-gone': 'without effect: its quotation is gone',
    'tag-gone': 'without effect: its tag is gone',
    'place-unclear': 'without effect: its words stand in several places',
  },
  comma: ', ',
}

const ar: ValueWords = {
  fields: arabic.FIELDS,
  types: arabic.WORK_TYPES,
  leftOut: (reason) => arabic.LEFT_OUT[reason],
  bases: {
    manifest: 'مذكور مع الملف',
    metadata: 'مذكور في البيانات الوصفية للملف',
    byline: 'مذكور في سطر الكاتب',
    text: 'مذكور في النص',
    corrected: 'أدخله شخص',
  },
  inferred: 'استُنتج بقاعدة',
  rules: {
    'stated-type': 'مما تقوله الصفحة عن نفسها للبرامج',
    'stated-section': 'من القسم الذي تذكر الصفحة أنها فيه',
    label: 'من التسمية التي تعلو نصه',
    header: 'من سطر يعلو النص',
    address: 'من العنوان',
    host: 'من العنوان',
    'file-name': 'من اسم الملف',
    ecli: 'من المعرّف الأوروبي للأحكام',
    'neutral-citation': 'من رقم الحكم المحايد',
    'case-number': 'من رقم القضية',
    'un-symbol': 'من رمز وثيقة الأمم المتحدة',
    'document-index': 'من رقم الوثيقة',
    issuer: 'من جهة النشر',
    'newspaper-name': 'من اسم صحيفة',
    'own-statement': 'لأنه ينقل كلام ناشره',
    dateline: 'من سطر المكان والتاريخ',
    'time-zone': 'من وقت لم تُذكر منطقته الزمنية',
    'could-not-verify': 'مما يقوله النص عن تحقّقه',
    'asked-for-comment': 'ممن يقول النص إنه سألهم',
    'request-for-comment': 'ممن يقول النص إنه سألهم',
    pronoun: 'من ضمير',
    'last-name': 'من اسم العائلة',
    'first-name': 'من الاسم الأول',
    initials: 'من الأحرف الأولى',
    role: 'من صفة القائل',
    title: 'من العنوان',
    continued: 'لأن الكلام السابق متصل',
    'introduced-above': 'قُدّم قبل الكلام',
    'subject-left-out': 'لا فاعل ظاهر للفعل',
    interviewed: 'من أُجريت معه المقابلة',
    interviewer: 'من يطرح الأسئلة',
    'document-of': 'من صاحب الوثيقة',
  },
  states: {
    holds: 'سارٍ',
    'passage-gone': 'لا أثر له: لم تعد فقرته موجودة',
    'quotation-gone': 'لا أثر له: لم يعد اقتباسه موجودًا',
    'tag-gone': 'لا أثر له: لم يعد وسمه موجودًا',
    'place-unclear': 'لا أثر له: كلماته في أكثر من موضع',
  },
  comma: '، ',
}

const WORDS: Record<LabelLanguage, ValueWords> = { en, ar }

export const valueWords = (language: LabelLanguage): ValueWords => WORDS[language]

const own = (table: Record<string, string>, name: string): string | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined

/** How a value is known: `inferred by a rule, from the address`. The rule's own name is in the record. */
export function basisInWords(basis: string, { bases, comma, inferred, rules }: ValueWords): string {
  if (!isInferred(basis)) return own(bases, basis) ?? basis
  const rule = own(rules, basis.slice('inferred:'.length))
  return rule === undefined ? inferred : `${inferred}${comma}${rule}`
}

const FACT_FIELDS: Partial<Record<Fact, Correctable>> = {
  author: 'authors',
  date: 'publishedAt',
  address: 'url',
}

/** What a citation states or lacks: `author`, `date`, `number`. */
export function factsInWords(facts: readonly string[], { comma, fields }: ValueWords): string {
  const field = (it: string) => own(FACT_FIELDS, it) ?? it
  return facts.map((it) => own(fields, field(it)) ?? it).join(comma)
}
