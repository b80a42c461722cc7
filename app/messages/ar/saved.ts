import type { SavedMessages } from '../en/saved.ts'
import { counted, FILTERS, type Forms, found, number } from './counted.ts'
import { isolated } from './isolated.ts'

const MORE_NEW: Forms = {
  zero: 'لا فقرات جديدة أخرى',
  one: 'فقرة جديدة أخرى',
  two: 'فقرتان جديدتان أخريان',
  few: 'فقرات جديدة أخرى',
  many: 'فقرة جديدة أخرى',
  other: 'فقرة جديدة أخرى',
}

/** Messages of the pages of saved searches, in Arabic. */
export const saved: SavedMessages = {
  tab: 'عمليات البحث المحفوظة',
  title: 'عمليات البحث المحفوظة',
  lede: 'يخبرك البحث المحفوظ بما يعثر عليه أول مرة: بعد كل فهرسة، وبكل فقرة جديدة مرة واحدة.',
  failed: 'لا يمكن عرض عمليات البحث المحفوظة',
  none: 'لا بحث محفوظًا بعد. ابحث ثم اختر «احفظ هذا البحث» فوق النتائج.',
  withoutScripts: 'يحتاج الحفظ وتغيير الاسم والحذف إلى البرامج النصية، وهي معطلة في هذا المتصفح.',
  lists: 'القوائم المتابَعة',
  save: {
    tab: 'حفظ بحث',
    title: 'احفظ هذا البحث',
    failed: 'لا يمكن حفظ هذا البحث',
    now: (total) =>
      total.value === 0 ? 'لا يعثر على شيء بعد.' : `يعثر الآن على: ${found(total)}، ولا يُعدّ ذلك جديدًا.`,
    name: 'الاسم',
    submit: 'احفظ',
    saving: 'يُحفظ…',
  },
  everything: { passage: 'كل الفقرات', quoting: 'كل الاقتباسات', quotations: 'كل الكلام داخل الاقتباسات' },
  of: { passage: 'فقرات فيها ', quoting: 'اقتباسات عن ', quotations: 'داخل الاقتباسات: ' },
  filters: (count) => counted(count, FILTERS),
  comma: '، ',
  total: (total) => found(total),
  notCounted: 'لا يمكن الآن عدّ ما يعثر عليه',
  unread: (count, date) => `الجديد منذ ${isolated(date)}: ${number.format(count)}`,
  nothingNew: (date) => `لا جديد منذ ${isolated(date)}`,
  notCompared: 'تغيّرت المجموعة منذ آخر مقارنة.',
  someNotCompared: 'تغيّرت المجموعة منذ آخر مقارنة لبعض عمليات البحث هذه.',
  compare: 'قارن الآن',
  comparing: 'تجري المقارنة…',
  rename: (name) => `غيّر اسم ${isolated(name)}`,
  renameTitle: 'غيّر اسم هذا البحث',
  close: 'أغلق',
  remove: (name) => `احذف ${isolated(name)}`,
  removeTitle: 'أتحذف هذا البحث المحفوظ؟',
  removeHint: 'يُنسى ما عثر عليه، وتبقى الفقرات.',
  removeSubmit: 'احذف',
  all: 'كل ما يعثر عليه',
  feed: 'الجديد في تلقيمة',
  newHeading: 'الجديد',
  seen: 'عُدّه مقروءًا',
  more: (count) => `وبعد أن تُعدّ هذه مقروءة: ${counted(count, MORE_NEW)}.`,
  gone: 'عُثر عليه منذ ذلك ولم يعد يُعثر عليه',
  list: 'عمليات البحث المحفوظة',
}
