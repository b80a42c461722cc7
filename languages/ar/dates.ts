import type { Dates, Unit } from '../parts/dates.ts'
import { bothSpellings, phrasesOf, words } from './spelling.ts'

const UNITS = [
  'الأول',
  'الثاني',
  'الثالث',
  'الرابع',
  'الخامس',
  'السادس',
  'السابع',
  'الثامن',
  'التاسع',
  'العاشر',
]
const FROM_TWO = UNITS.slice(1, 9)

const IN_WORDS: readonly (readonly [string, number])[] = [
  ...UNITS.map((word, at) => [word, at + 1] as const),
  ['الحادي عشر', 11],
  ...FROM_TWO.map((word, at) => [`${word} عشر`, at + 12] as const),
  ['العشرين', 20],
  ['الحادي والعشرين', 21],
  ...FROM_TWO.map((word, at) => [`${word} والعشرين`, at + 22] as const),
  ['الثلاثين', 30],
  ['الحادي والثلاثين', 31],
]

/** `الأسبوع الماضي`, `السنة الماضية`: a noun with each adjective, or with *this* before it. */
const periodsOf = (unit: Unit, noun: string, female: boolean) => {
  const ending = female ? 'ة' : ''
  const each = (adjectives: readonly string[], by: number): [string, [Unit, number]][] =>
    adjectives.map((adjective) => [`${noun} ${adjective}${ending}`, [unit, by]])
  return [
    ...each(['الماضي', 'المنصرم', 'الفائت'], -1),
    ...each(['الجاري', 'الحالي'], 0),
    [`${female ? 'هذه' : 'هذا'} ${noun}`, [unit, 0]] as [string, [Unit, number]],
    ...each(['المقبل', 'القادم'], 1),
  ]
}

export const dates: Partial<Dates> = {
  attached: ['و', 'ف', 'ب', 'ل', 'ك'],
  spelledDays: bothSpellings(IN_WORDS),
  ofWords: ['من', 'من شهر', 'شهر', 'عام', 'سنة', 'من عام', 'من العام'],
  slashes: 'day-first',
  joiners: ['و'],
  relativeDays: bothSpellings([
    ['اليوم', 0],
    ['الليلة', 0],
    ['أمس', -1],
    ['البارحة', -1],
    ['الليلة الماضية', -1],
    ['أمس الأول', -2],
    ['أول أمس', -2],
    ['أول من أمس', -2],
    ['غدا', 1],
    ['غداً', 1],
    ['غدًا', 1],
    ['بعد غد', 2],
  ]),
  periods: bothSpellings([
    ...periodsOf('week', 'الأسبوع', false),
    ...periodsOf('month', 'الشهر', false),
    ...periodsOf('year', 'العام', false),
    ...periodsOf('year', 'السنة', true),
  ]),
  lastWordsAfter: words('الماضي المنصرم الفائت'),
  nextWordsAfter: words('المقبل القادم'),
  thisWordsAfter: words('الجاري الحالي'),
  notOneDay: words('كل أيام صلاة صلوات خطبة'),
  beforeMonths: phrasesOf('في منذ خلال مطلع بداية نهاية أواخر أوائل منتصف شهر حتى من إلى قبل بعد بين'),
  rangeLinks: phrasesOf('إلى حتى'),
  beforeYears: words(
    'عام العام عامي سنة السنة في منذ صيف شتاء ربيع خريف موسم مطلع بداية نهاية أواخر أوائل منتصف',
  ),
  beforeYearsAtEnd: words('حتى من إلى بعد قبل بين خلال'),
  phraseStarts: words('في من إلى على عن مع حتى بعد قبل حين حيث أن التي الذي عندما'),
  yearAloneAfter: /^\s?م(?![\p{L}\p{M}])/u,
  countedAfter:
    /^\s+(?:من\s+)?(?:\p{L}+ي(?:اً|ًا)|شخص|مدني|جندي|منزل|دولار|يورو|جنيه|ريال|طن|كيلومتر|كلم|متر|موقع|مدرسة|قتيل|جريح|صفحة|نقطة|عنصر|مقاتل|لاجئ|نازح|عائلة|أسرة|حالة|قرية|شركة|سيارة|طالب|موظف|عامل|امرأة|طفل|رجل|دبابة|صاروخ)/u,
  eraBefore: /(?:في|هذا|ذلك|طوال|كل|نصف|نفس|عالم)\s+$/u,
  eraAfter:
    /^\s+(?:ال(?:[أا]ول|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر|تالي|وطني|عالمي|دولي|واحد|ذي|مفتوح|ختامي|[أا]خير)|نفسه|ذاته)/u,
}
