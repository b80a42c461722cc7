import { type CountedUnit, countsPassages } from '../../../model/total.ts'
import type { MapMessages } from '../en/map.ts'
import { counted, countedIn, type Forms, found, LOCALE, number } from './counted.ts'

const compact = new Intl.NumberFormat(LOCALE, { notation: 'compact', maximumFractionDigits: 1 })

const PLACES: Forms = {
  zero: 'لا أماكن',
  one: 'مكان واحد',
  two: 'مكانان',
  few: 'أماكن',
  many: 'مكانًا',
  other: 'مكان',
}
const MORE_PLACES: Forms = {
  zero: '',
  one: 'مكان آخر',
  two: 'مكانان آخران',
  few: 'أماكن أخرى',
  many: 'مكانًا آخر',
  other: 'مكان آخر',
}

const SEVERAL: Record<CountedUnit, string> = {
  passage: 'الفقرات',
  quotation: 'الاقتباسات',
  'different-passage': 'الفقرات المختلفة',
  'different-quotation': 'الاقتباسات المختلفة',
}
const ONE: Record<CountedUnit, string> = {
  passage: 'فقرة',
  quotation: 'اقتباس',
  'different-passage': 'فقرة مختلفة',
  'different-quotation': 'اقتباس مختلف',
}

/** Messages of the map and the table beside it, in Arabic. */
export const map: MapMessages = {
  number: (count) => number.format(count),
  compact: (count) => compact.format(count),
  failed: 'تعذر رسم الخريطة',
  again: 'أعد تحميل الصفحة.',
  looking: 'يُبحث عن الأماكن …',
  matches: found,
  leads: 'مطابقة للبحث؛ والرابط يؤدي إليها',
  marks: 'الأماكن على الخريطة',
  inView: 'ما يظهر على الخريطة فقط',
  draw: 'ارسم إطارًا',
  removeBox: 'أزل الإطار',
  drawing: 'اسحب من إحدى زوايا الإطار إلى الزاوية المقابلة.',
  numbers: (unit) => `الأعداد أعداد ${SEVERAL[unit]}؛ و‎+3 تعني ثلاثة أماكن أخرى أقرب من أن تُرسم متفرقة.`,
  wheel: 'اسحب لتحريك الخريطة؛ وللتكبير بالعجلة انقر عليها مرة أو اضغط Ctrl.',
  borders: 'الحدود كما في Natural Earth: بحسب واقع السيطرة، دون حكم على تبعيتها.',
  move: 'تحريك الخريطة',
  steps: {
    in: 'تكبير',
    out: 'تصغير',
    west: 'إلى الغرب',
    north: 'إلى الشمال',
    south: 'إلى الجنوب',
    east: 'إلى الشرق',
    all: 'أظهر كل الأماكن',
  },
  all: 'الكل',
  mark: (label, isRegion, what, others, opens) =>
    `${label}${isRegion ? '، منطقة' : ''}: ${what}${
      others === 0 ? '' : `، وهنا أيضًا ${counted(others, MORE_PLACES)}`
    }${opens ? '؛ كبّر الخريطة' : ''}`,
  caption: (inView, outside) =>
    `الظاهر على الخريطة: ${counted(inView, PLACES)}${outside === 0 ? '' : `، وخارجها: ${number.format(outside)}`}`,
  place: 'المكان',
  within: 'يقع في',
  found: SEVERAL,
  countedIn,
  kinds: { country: 'بلد', region: 'منطقة', place: 'مكان' },
  leftOut: 'مستبعد',
  nowhere: 'ليست على الخريطة: موقعها غير معروف',
  most: (rows) => `في القائمة أكثر ${number.format(rows)} ورودًا. كبّر الخريطة لترى غيرها.`,
  counts: (unit) => `يُحسب للبلد أو المنطقة ما يقع فيهما، وكل ${ONE[unit]} مرة واحدة.`,
  unknown: (unit, count) =>
    `${countsPassages(unit) ? 'فقرات لا تذكر مكانًا' : 'اقتباسات في فقرات لا تذكر مكانًا'}: ${number.format(count)}.`,
}
