import { words } from './spelling.ts'

export const PREPOSITIONS = words(`
  في على إلى من عن مع خلال عبر عند قبل بعد منذ أمام ضد حول أثناء لدى بين تحت فوق قرب ضمن وسط عقب قبيل بعيد بشأن تجاه
  نحو دون حتى لصالح بعيدا ردا تعليقا`)
export const CONJUNCTIONS = words(
  'و ف أو ثم لكن بل حيث بينما فيما كما إذ إذا عندما حين لأن لأنه لأنها إلا مما رغم لكنه لكنها',
)
export const RELATIVES = words('الذي التي الذين اللذين اللتين اللواتي')
export const COMPLEMENTIZERS = words('أن أنه أنها أنهم بأن بأنه بأنها بأنهم أنا إننا إنني إني')
export const AUXILIARIES = words('كان كانت كانوا يكون تكون قد لقد سوف ليس ليست سبق')
export const NEGATIONS = words('لم لن لا ما')
export const ADVERBS = words(`
  أيضا اليوم أمس غدا الآن يوم مساء صباح فجر ظهر ليل الليلة كذلك هنا هناك لاحقا سابقا مؤخرا حاليا شخصيا مجددا أخيرا
  بدوره بدورها مرارا علنا أول له لها لهم لنا لي لدينا لديه لديها لديهم فيه فيها طلب طالبا فضل اشترط شريطة عنه عنها`)
export const PRONOUNS = words('هو هي هم')

/** Words that stand alone, whatever letter they begin with. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set([
  ...PREPOSITIONS,
  ...CONJUNCTIONS,
  ...RELATIVES,
  ...COMPLEMENTIZERS,
  ...AUXILIARIES,
  ...NEGATIONS,
  ...ADVERBS,
  ...PRONOUNS,
])
