import { NO_FORMS, type WordForms } from '../parts/forms.ts'
import { FUNCTION_WORDS } from './function-words.ts'
import { words } from './spelling.ts'

/**
 * A light stemmer: conjunctions, article and one-letter prepositions before a word; endings of the regular plural, of
 * the feminine, and pronouns behind it. Plurals inside a word (*كتب*) and forms of verbs are other words to it.
 */

/** Words of which the first letter looks like a word of its own and is not. */
const WHOLE = words(
  `وزير وزراء وزارة وزاري وكالة وكيل وكلاء ولاية ولايات والي وطن وطني وطنية وطنيين وحدة وحدات وحيد واحد واحدة وفد وفود وثيقة وثائق
وضع وضعت وضعية وسط وسطى وسيط وساطة وسائل وسيلة وصل وصلت وصول وصف وقف وقفت وقوف وقع وقعت وقائع واقع واقعة وقت وفاة وفيات وفق وفقا
ورق ورقة وراء وردت وارد وجه وجهة وجود وجدت وجوه واجب واجبات وعد وعود وعي والد والدة والدين ولد ولدت ولادة وباء وظيفة وظائف
ودائع وداع ورشة وزن وسم وشيك وصاية وصية وضوح وفرة ولاء وليد وليام وهم ويكيليكس وارسو واشنطن
فريق فرق فرقة فلسطين فلسطيني فلسطينية فلسطينيين فلسطينيون فرنسا فرنسي فرنسية فرنسيين فتح فتحت فوق فصائل فصيل فيديو فئة فترة فقر فقراء
فقد فكرة فكر فعل فعلت فعلية فعاليات فعالية فني فنان فنانين فنزويلا فندق فنادق فوز فوضى فيلم فيلق فيروس فريد فرصة فرص فرع فروع فرد فصل فضاء
فضائية فضيحة فضل فشل فاعل فاعلة فاتح فارس فاروق فاطمة فادي فوج فواز فورا فوري فورية فساد فسخ فحص فحم فهم فهد فيصل فيضان فيضانات فادح فرار فرض
بلد بلدة بلاد بلدان بلدية بلديات بيان بيانات بيت بيوت برلمان برلماني بريطانيا بريطاني بريطانية برنامج برامج بحر بحري بحرية بحرين بعد بعض بين
بينهم بينما بغداد بيروت بحث بحوث بدء بداية بدأ بدأت برد بري برية برقية بطل بطولة بقاء بقي بقية بكر بلاغ بلجيكا بناء بنات بنت بنك بنوك بنية
بندقية بؤرة بيئة بيئية بيضاء بوليس بوتين بولندا بورما بوابة بواسطة بوضوح بديل بديلة بذور برج برد برشلونة برلين بروكسل بشار بشر بشرية بضائع بعثة بعيد بعيدة
كتاب كتب كتابة كاتب كاتبة كتيبة كتائب كلام كلمة كلمات كلية كبير كبيرة كبار كثير كثيرة كارثة كوارث كامل كاملة كمية كميات كنيسة كنائس كوريا كوبا كركوك
كردي كردية كردستان كرامة كرسي كرم كرة كسر كشف كشفت كفاح كفر كفاءة كلب كمال كندا كهرباء كوفيد كيان كيلو كيماوي كيماوية كيميائي كيميائية كيف كذلك كذب كينيا
لجنة لجان لبنان لبناني لبنانية لبنانيين ليبيا ليبي ليبية لقاء لقاءات لغة لغات ليل ليلة لاجئ لاجئة لاجئين لاجئون لاجئات لجوء لندن لكن لكنه لكنها لوحة لواء
لون لوم لقاح لقاحات لقب لقمة لحظة لحظات لحم لحوم لازم لافتة لاحق لاحقة لاعب لاعبين لهجة ليرة لبس لسان لطيف لعبة لفت لماذا لباس لاتفيا لوكسمبورغ لينا الله لله الآن`
    .split(/\s+/)
    .filter((word, at, all) => all.indexOf(word) === at)
    .join(' '),
)

const SHORTEST = 3
const LETTERS = /^[\u0621-\u064A]+$/
/** What is before an article; *to* takes its first letter away. */
const BEFORE_ARTICLE = /^[وف]?(?:[بك]?ال|لل)(?=..)/
const CONJUNCTION = /^[وف]/
const PREPOSITION = /^[بكل]/
/** *Like* is rare, and many words begin with its letter. */
const AFTER_LIKE = 4

/** What looks like an article and begins the word: *والله, للبنان*. */
const WITHOUT_ARTICLE = [/^[وف]?[بك]?(?=ال)/, /^[وف]?ل(?=ل)/]

/** A word of a text without what is written together with it, and itself; a doubtful letter stays in one of them. */
function hosts(word: string): string[] {
  if (WHOLE.has(word) || FUNCTION_WORDS.has(word)) return [word]
  if (BEFORE_ARTICLE.test(word)) {
    const whole = WITHOUT_ARTICLE.map((it) => word.replace(it, '')).filter((it) => WHOLE.has(it))
    return [...withoutArticle(word), ...whole.filter((it) => it !== word)]
  }
  const found = [word]
  const afterConjunction = word.replace(CONJUNCTION, '')
  if (afterConjunction !== word && afterConjunction.length >= SHORTEST) found.push(afterConjunction)
  for (const it of [...found]) {
    if (WHOLE.has(it) || FUNCTION_WORDS.has(it)) continue
    const rest = it.replace(PREPOSITION, '')
    if (rest !== it && rest.length >= (it.startsWith('ك') ? AFTER_LIKE : SHORTEST)) found.push(rest)
  }
  return found
}

/** Only an article is certain: whoever asks for *بحار* asks for no heat. */
const withoutArticle = (word: string): string[] => {
  const rest = WHOLE.has(word) || FUNCTION_WORDS.has(word) ? word : word.replace(BEFORE_ARTICLE, '')
  return rest === word || rest.length < SHORTEST ? [word] : [word, rest]
}

/** Feminine nouns: *منظمة, منظمات, منظمتها, منظماتها, منظمتين*. */
const FEMININE = /^(.{3,}?)(?:ه|ات|ا?ت(?:ها|هم|هما|هن|نا|كم|ه|ي)|ت(?:ين|ان))$/
/** A regular plural, also with a pronoun, that may be one of a noun without the mark of the feminine. */
const PLURAL = /^(.{3,}?)ات(?:ها|هم|هما|هن|نا|كم|ه|ي)?$/
/** Nouns of an action have it: *اعتقالات, استهدافات*; *تصريحات, تفجيرات*; *تدخلات*. */
const DEED = /^(?:ا..?.?.?ا.|ت..ي.|ت[^ا]..)$/
/** So do these, which have no feminine of the same letters, or one that is seldom meant. */
const MASCULINE_WITH_PLURAL = words(
  `قرار مطار خطاب شعار حوار مسار مجال بيان بلاغ قطاع نزاع صراع لقاء نداء نشاط حساب خلاف سباق نظام غاز خيار تيار دمار
طلب ملف ممر مقر محل مخيم معسكر معتقل مقترح مؤتمر مجتمع منتج مستند مستوطن مستودع مستعمر مصطلح معبر مطلب منشور مشروع موضوع مخطط مرتفع منخفض متحف ممتلك
صاروخ تلفزيون تليفون كيلومتر دولار مليار برلمان انترنت فيروس كمبيوتر باص مسدس رشاش جهاز اضراب اعلان احسان امتحان حيوان سندان مهرجان`,
)
/** *حكومي, حكومية, مدنيين, مدنيون*. */
const RELATION = /^(.{2,}ي)(?:ه|ات|ين|ون)$/
/** From four letters, because *زيتون* is no plural of *زيت*. */
const MASCULINE_PLURAL = /^(.{4,})(?:ين|ون)$/
const PRONOUN = /^(.{4,})(?:ها|هم|هما|هن|نا|كم)$/

function stems(host: string): string[] {
  const found = [host]
  const relation = RELATION.exec(host)?.[1]
  if (relation !== undefined) found.push(relation)
  const feminine = FEMININE.exec(host)?.[1]
  // *Organisation* is not *organiser*: without the mark, they would share their letters.
  if (feminine !== undefined) found.push(`${feminine} ه`)
  const plural = PLURAL.exec(host)?.[1]
  if (plural !== undefined && (DEED.test(plural) || MASCULINE_WITH_PLURAL.has(plural))) found.push(plural)
  const other = MASCULINE_PLURAL.exec(host)?.[1] ?? PRONOUN.exec(host)?.[1]
  if (other !== undefined) found.push(other)
  return found
}

const stemmed = (folded: string, without: (word: string) => string[]) =>
  folded.length < SHORTEST || !LETTERS.test(folded) ? [] : [...new Set(without(folded).flatMap(stems))]

export const forms: WordForms = {
  ...NO_FORMS,
  keys: (folded) => stemmed(folded, hosts),
  asked: (folded) => stemmed(folded, withoutArticle),
}
