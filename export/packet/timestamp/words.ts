import type { LabelLanguage } from '../../../citation/index.ts'

const en = {
  heading: 'Timestamp',
  meaning:
    'An authority for timestamps was given the SHA-256 of the record, and nothing else of this file. It answered as follows, with its signature (RFC 3161): the record existed, as it is here, at the time that it states.',
  time: 'Time that the authority states',
  accuracy: 'Accuracy that it states',
  seconds: (seconds: number) => `within ${seconds} s`,
  authority: 'Authority, as its certificate names it',
  serial: 'Serial number of the timestamp',
  policy: 'Policy of the authority',
  hash: 'SHA-256 of the answer',
  trust:
    'The time is that of the authority, and not of Verbatim. The certificate comes with the answer, so anybody can make one in any name: whether this is the authority that it says it is, and whether to trust it, is for the reader to decide.',
  check:
    'With the certificate of the authority, taken from the authority itself, in AUTHORITY.pem, and the file of the record:',
}

export type TimestampWords = typeof en

const ar: TimestampWords = {
  heading: 'الختم الزمني',
  meaning:
    'أُرسلت إلى جهة تصدر الأختام الزمنية بصمة SHA-256 للسجل، ولم يُرسل إليها شيء آخر من هذا الملف. وهذا جوابها بتوقيعها (RFC 3161): كان السجل موجودًا، كما هو هنا، في الوقت الذي تذكره.',
  time: 'الوقت الذي تذكره الجهة',
  accuracy: 'الدقة التي تذكرها',
  seconds: (seconds) => `في حدود ${seconds} ث`,
  authority: 'الجهة كما تسميها شهادتها',
  serial: 'الرقم التسلسلي للختم الزمني',
  policy: 'سياسة الجهة',
  hash: 'بصمة SHA-256 للجواب',
  trust:
    'الوقت وقت الجهة لا وقت Verbatim. والشهادة مرفقة بالجواب، فبوسع أي أحد أن يصنع واحدة بأي اسم: وعلى القارئ أن يقرر هل هذه هي الجهة التي تقول إنها هي، وهل يثق بها.',
  check: 'بشهادة الجهة، مأخوذة من الجهة نفسها، في الملف AUTHORITY.pem، وبملف السجل:',
}

const WORDS: Record<LabelLanguage, TimestampWords> = { en, ar }

export const timestampWords = (language: LabelLanguage): TimestampWords => WORDS[language]
