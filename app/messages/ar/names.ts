import type { NameMessages } from '../en/names.ts'
import { counted, countedIn, documents, type Forms, number } from './counted.ts'
import { isolated } from './isolated.ts'

const ROLES: Forms = {
  zero: 'لا صفات أخرى',
  one: 'صفة أخرى',
  two: 'صفتان أخريان',
  few: 'صفات أخرى',
  many: 'صفة أخرى',
  other: 'صفة أخرى',
}

/** The same in Arabic. */
export const names: NameMessages = {
  failed: {
    person: 'تعذر عرض هذا الشخص',
    organisation: 'تعذر عرض هذه المنظمة',
    place: 'تعذر عرض هذا المكان',
  },
  search: (words) => `ابحث عن «${isolated(words)}»`,
  types: {
    person: 'شخص',
    organisation: 'منظمة',
    'armed-group': 'جماعة مسلحة',
    'state-body': 'هيئة حكومية',
    community: 'طائفة أو قوم',
    media: 'وسيلة إعلام',
    country: 'دولة',
    region: 'إقليم',
    place: 'مكان',
  },
  comma: '، ',
  written: 'يُكتب أيضًا',
  known: 'يُعثر عليه أيضًا باسم',
  above: 'جزء من',
  wikidata: 'ويكي بيانات',
  namesakes: 'الاسم نفسه بمفتاح آخر، ولا يختلط بهذا:',
  roles: {
    title: 'الصفات كما تذكرها الوثائق',
    ofOthers: 'من يُذكر أنه يتحدث باسمها',
    at: (role, affiliation) => `${role}، ${affiliation}`,
    documents,
    span: (from, to) => (from === to ? from : `${from} إلى ${to}`),
    undated: 'دون تاريخ',
    more: (count) => `وغيرها: ${documents(count)}`,
    others: (count) => counted(count, ROLES),
    read: (passages, of) =>
      `من أحدث ${number.format(passages)} من ${number.format(of)} فقرة؛ وقد يكون في الأقدم غيرها.`,
  },
  views: {
    title: 'ما يُعرض',
    said: (name) => `أقوال ${isolated(name)}`,
    about: (name) => `عن ${isolated(name)}`,
    named: 'كل ذكر',
  },
  explained: {
    about: (name) => `اقتباسات من آخرين في فقرات تذكر ${isolated(name)}.`,
    aboutPlace: (name) => `اقتباسات في فقرات تذكر ${isolated(name)} أو مكانًا فيه.`,
    named: (name) => `كل فقرة تذكر ${isolated(name)}، سواء اقتُبس فيها قول أم لا.`,
  },
  nothing: {
    said: (name) => `لا تقتبس أي وثيقة هنا من ${isolated(name)}.`,
    about: (name) => `لا يُقتبس من أحد آخر في فقرة تذكر ${isolated(name)}.`,
    aboutPlace: (name) => `لا يُقتبس من أحد في فقرة تذكر ${isolated(name)}.`,
    named: (name) => `لا تذكر أي فقرة ${isolated(name)}.`,
    narrowed: 'لا شيء هنا يطابق كل هذه المرشحات.',
    clear: 'أزل المرشحات',
    see: 'اعرض كل ذكر',
  },
  find: { label: 'كلمات في هذه', button: 'ابحث' },
  chosen: 'محصور في',
  remove: (label) => `أزل «${isolated(label)}»`,
  download: 'نزّل أو تابِع',
  asSearch: 'افتحه بحثًا',
  copies: { show: 'اعرض كل نسخة', fold: 'اطوِ النسخ' },
  side: {
    title: 'نظرة عامة',
    published: 'تاريخ النشر',
    sources: 'المصادر',
    speaksAbout: {
      group: 'حديثه عن الجماعات',
      person: 'حديثه عن الأشخاص',
      location: 'حديثه عن الأماكن',
    },
    speakers: 'من يتحدث',
    together: { group: 'جماعات تُذكر معه', location: 'أماكن تُذكر معه', person: 'أشخاص يُذكرون معه' },
    inside: (name) => `في ${isolated(name)}`,
    page: (name) => `صفحة ${isolated(name)}`,
    all: (more) => `${number.format(more)} أخرى في البحث`,
    undated: (count) => `دون تاريخ: ${number.format(count)}`,
    lessPrecise: (count) => `معروف بالسنة فقط: ${number.format(count)}`,
    onlyBar: (unit, count, month) => `كل المؤرخ من ${month}: ${countedIn(unit, count)}.`,
  },
  map: { title: 'على الخريطة', label: (name) => `${isolated(name)} على الخريطة`, open: 'افتح الخريطة' },
}
