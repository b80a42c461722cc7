import { WORK_TYPES } from '../../../languages/labels-arabic.ts'
import { readsSpeakers } from '../../../model/speaker-key.ts'
import { countsPassages } from '../../../model/total.ts'
import type { WorkType } from '../../../model/work.ts'
import type { SearchMessages } from '../en/search.ts'
import { copies } from './copies.ts'
import { countedIn, found, foundParts, LOCALE, number, passages } from './counted.ts'
import { isolated } from './isolated.ts'
import { formatNotice } from './notices.ts'
import { ocr } from './ocr.ts'
import { formatPlace } from './place.ts'
import { sentence } from './sentence.ts'

const MONTHS = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat(LOCALE, { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2000, month))),
)

function date(value: string): string {
  const week = /^(\d{4})-W(\d{2})$/.exec(value)
  if (week) return `الأسبوع ${Number(week[2])} من ${week[1]}`
  const day = /^--(\d{2})-(\d{2})$/.exec(value)
  if (day) return `${Number(day[2])} ${month(day[1])}، دون ذكر السنة`
  const [year, monthNumber, dayNumber] = value.split('-')
  if (monthNumber === undefined) return value
  return `${dayNumber === undefined ? '' : `${Number(dayNumber)} `}${month(monthNumber)} ${year}`
}

const month = (text: string | undefined) => MONTHS[Number(text) - 1] ?? ''

const SPEAKERS_NOT_READ = 'لا يُقرأ القائلون في هذه اللغة'

const INFERRED: Record<string, string> = {
  'inferred:last-name': 'استُنتج من اسم العائلة',
  'inferred:first-name': 'استُنتج من الاسم الأول',
  'inferred:pronoun': 'استُنتج من الضمير',
}

const formatKnown: SearchMessages['knownFrom'] = ({ basis, kind }, cues) => {
  const cue = cues.length === 0 ? '' : `، ${cues.map((it) => `«${isolated(it)}»`).join('، ')}`
  if (basis === 'corrected') return 'مصحَّح'
  if (kind === 'unnamed') return `لم يسمّه المصدر${cue}`
  if (basis.startsWith('inferred:')) return `${INFERRED[basis] ?? 'استنتاجًا'}${cue}`
  return `مذكور هنا${cue}`
}

/** Every message of the search page in Arabic. */
export const ar: SearchMessages = {
  number: (value) => number.format(value),
  date,
  basis: (basis) => {
    if (basis?.startsWith('inferred:')) return '، استنتاجًا'
    return basis === 'corrected' ? '، مصحَّح' : ''
  },
  knownFrom: formatKnown,
  place: formatPlace,
  ocr,
  speakersNotRead: SPEAKERS_NOT_READ,
  unnamedSpeakers: 'قائلون دون أسماء',
  speaker: (speaker, passage) => {
    if (speaker === null) return readsSpeakers(passage) ? 'القائل غير مذكور' : SPEAKERS_NOT_READ
    if (speaker.kind === 'unnamed') return `دون اسم: ${speaker.name}`
    const what = [speaker.role, speaker.affiliation].filter((it) => it !== undefined)
    return [speaker.name, ...what].join('، ')
  },
  facets: {
    group: { title: 'عن', unknown: 'لم تُذكر جماعة', find: 'ابحث عن جماعة' },
    location: { title: 'الأماكن', unknown: 'لم يُذكر مكان', find: 'ابحث عن مكان' },
    speaker: { title: 'القائل', unknown: 'القائل غير مذكور', find: 'ابحث عن قائل' },
    source: { title: 'المصادر', unknown: 'المصدر غير مذكور', find: 'ابحث عن مصدر' },
    language: { title: 'اللغات', unknown: 'اللغة غير معروفة', find: 'ابحث عن لغة' },
    collection: { title: 'المجموعات', unknown: 'دون مجموعة', find: 'ابحث عن مجموعة' },
    person: { title: 'أشخاص مذكورون', unknown: 'لم يُذكر أحد', find: 'ابحث عن شخص' },
    type: { title: 'أنواع الأعمال', unknown: 'النوع غير معروف', find: 'ابحث عن نوع' },
  },
  workTypes: WORK_TYPES satisfies Readonly<Record<WorkType, string>>,
  map: {
    summary: 'الخريطة',
    loading: 'تُحمَّل الخريطة …',
    ownPage: 'أماكن هذه الفقرات في صفحة مستقلة',
  },
  pager: {
    title: 'الصفحات',
    previous: 'السابقة',
    next: 'التالية',
    page: (at, of) => `الصفحة ${number.format(at)} من ${number.format(of)}`,
  },
  hit: {
    untitled: (key) => `بلا عنوان (${isolated(key)})`,
    noSource: 'المصدر غير مذكور',
    noDate: 'دون تاريخ',
    caption: 'تعليق صورة',
    note: 'حاشية',
    furniture: 'متكرر في وثائق كثيرة',
    standsFor: { title: 'وُجد في العنوان', section: 'وُجد في عنوان القسم' },
    via: (agency) => `عبر ${isolated(agency)}`,
    quoted: 'القائلون',
    nobody: 'فقرة',
    tags: 'الوسوم',
    actions: 'لهذا الاقتباس',
    more: 'المزيد',
    copy: (words) => `انسخ «${isolated(words)}»`,
    permalink: 'رابط دائم',
    context: 'السياق',
    contextPending: 'تُقرأ الوثيقة …',
    documentBegins: 'هنا تبدأ الوثيقة.',
    documentEnds: 'هنا تنتهي الوثيقة.',
    wholePassage: 'أظهر الفقرة كاملة',
    inDocument: 'اقرأها في الوثيقة',
    range: (from, to) => `${from} إلى ${to}`,
  },
  results: {
    title: 'النتائج',
    count: found,
    found: foundParts,
    notice: formatNotice,
    alsoSearching: 'يُبحث أيضًا عن:',
    onlyTyped: 'ابحث عن الكلمات المكتوبة فقط',
    respelled: (count, typed) => `منها ${passages(count)} بإملاء آخر لـ«${typed}» فقط:`,
    onlyAsTyped: 'ابحث كما كُتب فقط',
    inOtherForms: (count, typed) => `منها ${passages(count)} بصيغة أخرى من «${typed}»:`,
    onlyForms: 'الكلمات المكتوبة فقط',
    withoutForms: 'لا يُبحث عن صيغ أخرى للكلمات.',
    withForms: 'ابحث عن الصيغ الأخرى أيضًا',
    withoutNames: 'لا يُبحث عن الأسماء الأخرى.',
    withNames: 'ابحث عن الأسماء الأخرى أيضًا',
    withoutSpellings: 'لا يُبحث عن إملاءات أخرى.',
    withSpellings: 'ابحث عن إملاءات أخرى أيضًا',
    furniture: (count) => `تُركت ${passages(count)} أخرى تتكرر كلماتها في مئة وثيقة أو أكثر من المجموعة.`,
    withFurniture: 'ابحث فيها أيضًا',
    damaged: (id) =>
      `لا تُعرض الفقرة ${isolated(id)}: ما في الفهرس منها لم يعد كما حُفظ. أصلح الفهرس (${isolated('npm run -s index -- --repair FOLDER')}).`,
    pastTheEnd: 'لا نتائج في هذه الصفحة.',
    firstPage: 'إلى الصفحة الأولى',
    export: 'نزّل أو تابِع',
    save: 'احفظ هذا البحث',
  },
  box: {
    label: 'كلمات أو اسم أو اقتباس',
    search: 'ابحث',
    exact: '«علامات الاقتباس» للكلمات كما هي، وعلامة الناقص للاستبعاد.',
    suggestions: 'اقتراحات',
    didYouMean: 'هل تقصد',
    quotesAbout: ['اقتباسات عن ', ''],
    exactly: ['هذه الكلمات كما هي: ', ''],
    recent: 'بُحث عنه سابقًا',
    clearRecent: 'انسَ ما بُحث عنه سابقًا',
  },
  states: {
    searching: 'يجري البحث …',
    slow: 'يستغرق هذا أطول من المعتاد. يمكنك متابعة الكتابة أو حذف كلمة.',
    failed: 'تعذرت الإجابة عن هذا البحث',
    unreachable: 'يُعاد السؤال كل بضع ثوان؛ ما تراه أدناه من قبل.',
    again: 'حاول ثانية',
  },
  sentence,
  copies,
  mode: { title: 'أظهر', quoting: 'الاقتباسات', quotations: 'كلمات داخل الاقتباسات', passage: 'الفقرات' },
  order: {
    title: 'الترتيب',
    relevance: 'الأقرب',
    newest: 'الأحدث أولًا',
    oldest: 'الأقدم أولًا',
    source: 'حسب المصدر',
    arrived: 'آخر ما أُضيف أولًا',
  },
  filters: {
    title: 'المرشحات',
    show: (chosen) => (chosen === 0 ? 'تصفية' : `تصفية · ${number.format(chosen)}`),
    close: 'أغلق المرشحات',
    quoted: 'فقرات تقتبس قولًا',
    showQuoted: 'أظهر هذه فقط',
    showAll: 'أظهر الكل',
    clear: 'امسح',
    clearOf: (title) => ` ${title}`,
    not: 'دون',
    leftOut: 'مستبعد',
    more: (count) => `${number.format(count)} أخرى`,
    all: 'ابحث',
    nextMore: 'أظهر المزيد',
    andMore: (count) => `و${number.format(count)} أخرى: اكتب لتجدها`,
    noneFound: 'لا شيء يبدأ هكذا.',
    kinds: {
      organisation: 'منظمات',
      'armed-group': 'جماعات مسلحة',
      'state-body': 'هيئات حكومية',
      community: 'طوائف ومجتمعات',
      media: 'وسائل إعلام',
      country: 'بلد',
      region: 'منطقة',
      place: 'مكان',
      other: 'أخرى',
    },
  },
  dates: {
    title: 'التواريخ',
    which: 'أي التواريخ',
    published: 'تاريخ النشر',
    mentioned: 'المذكورة',
    from: 'من',
    to: 'إلى',
    undated: 'مع ما ليس له تاريخ',
    unknownPublished: (unit, count) => `${countedIn(unit, count)} دون تاريخ نشر.`,
    unknownMentioned: (unit, count) =>
      `${countedIn(unit, count)} ${countsPassages(unit) ? '' : 'في فقرات '}دون تاريخ في النص.`,
    notReadMentioned: (unit, count) => `${countedIn(unit, count)} بلغات لا تُقرأ فيها التواريخ.`,
    lessPrecise: (unit, count) => `${countedIn(unit, count)} لا يُعرف إلا عامها أو أطول، خارج الأعمدة.`,
    onlyUndated: 'أظهر هذه فقط',
    apply: 'طبّق',
    hint: 'يوم (2025-03-08) أو شهر (2025-03) أو سنة (2025)',
    chart: {
      passage: 'الفقرات بحسب الشهر',
      quotation: 'الاقتباسات بحسب الشهر',
      'different-passage': 'الفقرات المختلفة بحسب الشهر',
      'different-quotation': 'الاقتباسات المختلفة بحسب الشهر',
    },
    earliest: 'أول شهر',
    latest: 'آخر شهر',
    span: (from, to) => `${from} إلى ${to}`,
    bar: (of, unit, count) => `${of}: ${countedIn(unit, count)}`,
    allOf: (of) => `كل ما له تاريخ من ${of}.`,
  },
  nothing: {
    title: 'لا شيء يطابق كل هذا',
    takeAway: 'احذف كلمة أو مرشحًا: لا بد أن تطابق كلها.',
    fewerQuoted: 'ضع كلمات أقل بين علامات الاقتباس؛ يُبحث عنها كما كُتبت تمامًا.',
    onlyPassages: (count, exact) =>
      `لا اقتباس يطابق هذا، وتطابقه ${exact ? '' : 'على الأقل '}${passages(count)}`,
    onlyOutside: (count, exact) =>
      `لا شيء داخل الاقتباسات يطابق هذا، وتطابقه ${exact ? '' : 'على الأقل '}${passages(count)}`,
    showPassages: 'أظهر الفقرات',
    undated: 'أدخل ما ليس له تاريخ',
    withoutFilters: 'ابحث عن الكلمات نفسها دون أي مرشح',
    again: 'ابدأ من جديد',
  },
  chosen: {
    not: (text) => `دون ${text}`,
    clearAll: 'امسح الكل',
    published: 'نُشرت ',
    mentions: 'تذكر ',
    from: (from) => `من ${from}`,
    to: (to) => `حتى ${to}`,
    orUndated: ' أو بلا تاريخ',
    undatedOnly: 'بلا تاريخ',
    furniture: 'مع ما يتكرر في وثائق كثيرة',
    quoted: 'مع اقتباس',
    document: 'في وثيقة واحدة',
    map: 'في جزء من الخريطة',
  },
}
