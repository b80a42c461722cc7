import type { Cue, Speech } from '../parts/speech.ts'
import { spelled, words } from './spelling.ts'
import { formsOf } from './verb-forms.ts'
import { VERBS_OF_SAYING } from './verbs-of-saying.ts'

function cuesBy(judging: boolean): ReadonlyMap<string, Cue> {
  const cues = new Map<string, Cue>()
  for (const verb of VERBS_OF_SAYING) {
    if ((verb.judging ?? false) !== judging) continue
    const { noun = false, naming = false, plain = false, asking = false } = verb
    for (const { word, form, gender, plural } of formsOf(verb)) {
      if (cues.has(word)) continue
      const number = plural ? ('plural' as const) : ('singular' as const)
      cues.set(word, {
        ...{ form, noun, naming, plain, asking, object: false },
        agrees: { person: 3, number, ...(gender && { gender }) },
      })
    }
  }
  return cues
}

/** Nouns for media, works, bodies, places and acts that have a name of their own. */
const NAMED_ONE = `
  وكالة صحيفة جريدة مجلة دورية قناة فضائية شبكة محطة إذاعة راديو موقع مدونة منصة تطبيق صفحة برنامج مسلسل فيلم كتاب رواية ديوان مسرحية
  أغنية أنشودة لوحة معرض مهرجان جائزة مسابقة شركة مجموعة مصرف بنك مؤسسة مركز معهد جامعة مدرسة كلية أكاديمية مستشفى فندق
  مطعم مقهى منتجع مسجد كنيسة متحف مسرح ملعب نادي ناد فريق حركة حزب جبهة تنظيم جماعة ميليشيا كتيبة كتائب لواء فصيل فرقة طائفة
  منظمة جمعية رابطة نقابة اتحاد ائتلاف تحالف تيار هيئة لجنة مفوضية مبادرة حملة عملية خطة مشروع قانون اتفاقية معاهدة
  بروتوكول ميثاق مؤتمر منتدى قمة سجن معتقل مخيم معسكر قاعدة مطار ميناء معبر جسر سد شارع ساحة ميدان حي بلدة مدينة قرية
  منطقة جزيرة سفينة ناقلة قارب يخت باخرة قطار طائرة صاروخ صواريخ دبابة مركبة قمر مسبار فيروس إعصار عاصفة دواء عقار سلاح بندقية
  محرك متصفح لعبة علامة ماركة هاشتاغ هاشتاج وسم عنوان شعار لقب اسم مصطلح أعضاء عضو أنصار مقاتلو مقاتلي عناصر مسلحو مسلحي حرف
  متجر سوبرماركت مول برج قصر حديقة مصنع مزرعة مطبعة دار قلعة حصن بئر حقل سلسلة نظام سيارة رحلة طيران أنباء`
/** `صحيفتي «المطحنة» و«النهر»`: two of them, of the nouns whose form shows it. */
const NAMED_TWO = NAMED_ONE.match(/\S+(?=ة(?:\s|$))/g)?.map((stem) => `${stem}تي`) ?? []
const NAMED = words([NAMED_ONE, ...NAMED_TWO].join(' '))

export const speech: Partial<Speech> = {
  cues: cuesBy(false),
  judgingCues: cuesBy(true),
  orders: ['verb-subject'],
  sourcePhrases: [
    'بحسب رواية',
    'بحسب',
    'حسب',
    'وفق',
    'وفقا ل',
    'طبقا ل',
    'نقلا عن',
    'استنادا إلى',
    'على حد قول',
    'على حد تعبير',
  ],
  relayedWords: words('قوله قولها قولهم تأكيده تأكيدها تصريحه'),
  relayedFrom: words('عن'),
  carriedWords: new Set([
    spelled('القول'),
    ...VERBS_OF_SAYING.filter(({ plain }) => plain).flatMap(({ present }) => [
      spelled(`ل${present}`),
      spelled(`ل${present.replace(/^ي/, 'ت')}`),
    ]),
  ]),
  namedNouns: NAMED,
  addressees: words('ل'),
  documentNouns: words('بيان تقرير دراسة استطلاع رسالة مذكرة وثيقة'),
  interviewPhrases: [
    'أجرى الحوار',
    'أجرت الحوار',
    'أجرى المقابلة',
    'أجرت المقابلة',
    'حاوره',
    'حاورها',
    'حاورته',
    'حاورتها',
  ],
  questionLabels: words('س سؤال السؤال'),
  answerLabels: words('ج جواب الجواب'),
}
