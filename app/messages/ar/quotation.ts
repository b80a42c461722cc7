import type { QuotationMessages } from '../en/quotation.ts'
import { counted, documents, type Forms, number } from './counted.ts'
import { IN_SOURCES, otherDocuments, otherSources, sourcesNamed } from './counted-copies.ts'
import { isolated } from './isolated.ts'

/** After a preposition, where two have another ending. */
const IN_DOCUMENTS: Forms = {
  zero: 'لا وثائق',
  one: 'وثيقة واحدة',
  two: 'وثيقتين',
  few: 'وثائق',
  many: 'وثيقة',
  other: 'وثيقة',
}
const SOURCES: Forms = { ...IN_SOURCES, two: 'مصدران' }
const WORDINGS: Forms = {
  zero: 'لا صيغ',
  one: 'صيغة واحدة',
  two: 'صيغتان',
  few: 'صيغ',
  many: 'صيغة',
  other: 'صيغة',
}
const WORDS: Forms = {
  zero: 'لا كلمات',
  one: 'كلمة واحدة',
  two: 'كلمتان',
  few: 'كلمات',
  many: 'كلمة',
  other: 'كلمة',
}
const ARROWS: Forms = {
  zero: 'لا أسهم',
  one: 'سهم واحد',
  two: 'سهمان',
  few: 'أسهم',
  many: 'سهمًا',
  other: 'سهم',
}
const PARAGRAPHS: Forms = {
  zero: 'لا فقرات',
  one: 'فقرة واحدة',
  two: 'فقرتان',
  few: 'فقرات',
  many: 'فقرة',
  other: 'فقرة',
}

const inDocuments = (count: number) => counted(count, IN_DOCUMENTS)

export const quotation: QuotationMessages = {
  tab: (words) => `«${isolated(words)}»`,
  failed: 'لا يمكن عرض هذا الاقتباس',
  whatItWas: 'ما قالته الفقرة، وأين كلماتها الآن',
  kinds: { quotation: 'اقتباس', passage: 'فقرة' },
  extent: (docs, from) =>
    docs < 2
      ? 'في هذه الوثيقة وحدها'
      : `في ${inDocuments(docs)}${from === 0 ? '' : ` من ${sourcesNamed(from)}`}`,
  quoted: {
    to: 'المقتبس قوله فيها:',
    somebody: (name, count) => `${isolated(name)} في ${sourcesNamed(count)}`,
    unnamed: (description, count) =>
      `قائل لم يُذكر اسمه («${isolated(description)}») في ${sourcesNamed(count)}`,
  },
  attributed: {
    to: 'منسوب',
    somebody: (name, count) => `إلى ${isolated(name)} في ${sourcesNamed(count)}`,
    unnamed: (description, count) =>
      `إلى قائل لم يُذكر اسمه («${isolated(description)}») في ${sourcesNamed(count)}`,
    nobody: (count) => `إلى لا أحد في ${sourcesNamed(count)}`,
    notRead: (count) => `لا يُقرأ القائل بلغة ${sourcesNamed(count)}`,
    comma: '، ',
  },
  earliest: {
    title: 'أول نشر',
    reasons: {
      first: 'كل تاريخ آخر بعده.',
      credited: 'يذكره غيره مصدرًا للكلمات.',
    },
    because: {
      undated: 'لا يُعرف أيها الأول: إحدى الوثائق بلا تاريخ.',
      inferred: 'لا يُعرف أيها الأول: أحد التواريخ مستنتج فقط.',
      overlap: 'لا يُعرف أيها الأول: التواريخ متداخلة.',
      alone: 'لا توجد هذه الكلمات في وثيقة أخرى من المجموعة.',
    },
    mark: 'الأول',
  },
  check: 'افحص هذه الكلمات',
  search: 'ابحث في نسخه',
  searchWords: 'ابحث عن هذه الكلمات',
  permalink: 'رابط دائم إلى كل النسخ',
  wordings: {
    title: (count) => counted(count, WORDINGS),
    comparedWith: {
      earliest: 'كما نُشر أول مرة',
      'most-frequent': 'كما هو في أكثر الوثائق',
      only: 'كما نُشر',
    },
    sameAs: 'قد يختلف الترقيم والتشكيل وحالة الأحرف.',
    differs: (words) => `المختلف: ${counted(words, WORDS)}`,
    notCompared: 'النص طويل أو الصيغ كثيرة، فلم تُقارن كلمة بكلمة',
    compared: 'المسطَّر تحته: في هذه الصيغة وحدها.',
    onlyHere: 'هنا فقط: ',
    in: (docs) => `في ${inDocuments(docs)}`,
    number: (at) => `الصيغة ${number.format(at)}`,
    this: 'هذه الصيغة',
    more: (count) => `وبهذه الصيغة أيضًا: ${number.format(count)}`,
  },
  member: {
    saidBy: (name) => `قاله ${isolated(name)}`,
    quotes: (name) => `تقتبس قول ${isolated(name)}`,
    nobody: 'لم يُذكر القائل',
    notRead: 'لا يُقرأ القائلون بلغته',
    offered: (name) =>
      `الكلمات نفسها لـ${isolated(name)} في وثائق أخرى هنا. وهذا مستنتج منها، وغير مذكور في هذه الوثيقة.`,
    unmarked: 'يرد هنا دون علامات اقتباس',
    ocr: 'قُرئ بالتعرف الضوئي على الحروف (OCR)، فقد يكون فيه خطأ',
    notices: { correction: 'تصحيح', update: 'تحديث' },
    via: (agency) => `عبر ${isolated(agency)}`,
    around: 'في فقرته',
    inDocument: 'اقرأه في الوثيقة',
  },
  way: {
    title: 'من أين جاء',
    nothingStated: 'لا تذكر أي وثيقة من أين أخذت الكلمات، فهنا ترتيب زمني بلا أسهم.',
    stated: 'يمتد السهم من المصدر إلى الوكالة أو المصدر الذي يذكره. ولم يُذكر غير ذلك.',
    chart: (nodes, edges) =>
      `${counted(nodes, SOURCES)} من الأعلى إلى الأسفل بترتيب التاريخ، مع ${counted(edges, ARROWS)} إلى من تُنسب إليه الكلمات. وفي الجدول الشيء نفسه.`,
    source: 'المصدر',
    day: 'أول تاريخ',
    count: 'الوثائق',
    credits: 'ينسبها إلى',
    creditsNobody: 'لا أحد',
    notHere: 'ليس في المجموعة',
    undated: 'بلا تاريخ',
    more: (count) => `وفي الجدول وحده: ${number.format(count)}.`,
    scroll: 'المصادر بترتيب التاريخ',
  },
  timeline: {
    title: 'متى',
    all: (day) => `كل التواريخ: ${day}.`,
    count: documents,
    lessPrecise: (count) => `بتاريخ أقل دقة: ${documents(count)}.`,
    undated: (count) => `بلا تاريخ: ${documents(count)}.`,
  },
  copiesFailed: 'لا يمكن عرض نسخه',
  moreMembers: (count) => `عُدّت نسخ أخرى (${number.format(count)}) ولم تُقارن هنا. ابحث في نسخه لتراها كلها.`,
  passage: {
    title: 'نُشر في موضع آخر',
    whole: 'هذه الفقرة',
    quotation: (words) => `«${isolated(words)}»`,
    unmarked: 'كلمات منها',
    sources: (count) => `نُشرت في ${otherSources(count)}`,
    documents: (count) => `نُشرت في ${otherDocuments(count)}`,
    first: (source, day) => `وأول مرة في ${isolated(source)}، ${day}`,
    here: 'وأول مرة هنا',
    notKnown: 'ولا يُعرف أيها الأول',
    all: 'كل الصيغ والمصادر',
    colon: ': ',
    semicolon: '؛ ',
  },
  document: {
    title: (count) => `الخبر نفسه في ${otherDocuments(count)}`,
    copies: 'النسخ',
    later: 'التصحيحات والتحديثات',
    first: 'الأول',
    firstIs: (source, day) => `أول مرة في ${isolated(source)}، ${day}.`,
    firstHere: 'تاريخ هذه الوثيقة هو الأول.',
    this: 'هذه الوثيقة',
    compare: 'قارن',
    compareWith: (title) => `قارن مع ${isolated(title)}`,
    more: (count) => `ولم يُذكر هنا غيرها: ${number.format(count)}.`,
  },
  compare: {
    tab: 'مقارنة وثيقتين',
    title: 'ما يختلف',
    failed: 'لا يمكن مقارنة هاتين الوثيقتين',
    legend: 'المسطَّر تحته: في هذه الوثيقة وحدها.',
    same: (count) => `دون اختلاف: ${counted(count, PARAGRAPHS)}`,
    counts: {
      same: (count) => `دون اختلاف ${number.format(count)}`,
      changed: (count) => `متغيرة ${number.format(count)}`,
      removed: (count) => `في الأولى وحدها ${number.format(count)}`,
      added: (count) => `في الثانية وحدها ${number.format(count)}`,
    },
    paragraphs: 'الفقرات: ',
    comma: '، ',
    kinds: { changed: 'متغيرة', removed: 'في الأولى وحدها', added: 'في الثانية وحدها' },
    elsewhere: 'ترد في موضع آخر من الوثيقة الأخرى',
    notCompared: 'تغيّر أكثر مما يُقارن كلمة بكلمة.',
    nothing: 'في كلتيهما الكلمات نفسها في كل فقرة.',
    first: 'الوثيقة الأولى',
    second: 'الوثيقة الثانية',
    swap: 'بدّل بينهما',
    itself: 'لا تختلف الوثيقة عن نفسها.',
  },
}
