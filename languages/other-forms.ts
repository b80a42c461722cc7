import { stemmer as danish } from '@orama/stemmers/danish'
import { stemmer as dutch } from '@orama/stemmers/dutch'
import { stemmer as finnish } from '@orama/stemmers/finnish'
import { stemmer as greek } from '@orama/stemmers/greek'
import { stemmer as hungarian } from '@orama/stemmers/hungarian'
import { stemmer as italian } from '@orama/stemmers/italian'
import { stemmer as norwegian } from '@orama/stemmers/norwegian'
import { stemmer as portuguese } from '@orama/stemmers/portuguese'
import { stemmer as romanian } from '@orama/stemmers/romanian'
import { stemmer as russian } from '@orama/stemmers/russian'
import { stemmer as swedish } from '@orama/stemmers/swedish'
import { stemmer as ukrainian } from '@orama/stemmers/ukrainian'
import { verbsBy } from './deeds.ts'
import { hebrew } from './hebrew-forms.ts'
import { hindi } from './hindi-forms.ts'
import { formsBy, type WordForms } from './parts/forms.ts'
import { formsByStem } from './stems.ts'
import { turkish } from './turkish-forms.ts'
import { entryOf, list } from './word-list.ts'

/** Folding takes the breve from й. Behind a vowel, at the end, it is one: *войной*. */
const withBreve = (folded: string) => folded.replace(/(?<=[аеоуыюя])и$/, 'й')

/** Persian plurals and pronouns, also behind a joiner, which folding takes: *کتاب‌ها, کتاب‌هایشان, خانه‌ی*. */
const PERSIAN = /^[\u0621-\u064A\u067E\u0686\u0698\u06AF]+$/
const persian = formsBy((folded) => {
  if (folded.length < 3 || !PERSIAN.test(folded)) return []
  const noun = folded.replace(/ها(?:ي?ي?(?:م|ت|ش|مان|تان|شان)?)$|(?<=ه)(?:ي|اي)$/, '')
  return noun.length < 2 ? [folded] : [...new Set([folded, noun])]
})

/** Plurals with another vowel, or with two endings. */
const DUTCH_PLURALS: Readonly<Record<string, string>> = {
  kinderen: 'kind',
  steden: 'stad',
  leden: 'lid',
  schepen: 'schip',
  goederen: 'goed',
  volkeren: 'volk',
}

/** *Hospitais, hotéis, jovens, mulheres, vozes, prisões.* */
const PORTUGUESE_PLURALS: readonly (readonly [RegExp, string])[] = [
  [/ais$/, 'al'],
  [/eis$/, 'el'],
  [/ois$/, 'ol'],
  [/uis$/, 'ul'],
  [/(?<=[aeiou])ns$/, 'm'],
  [/(?<=[aeiou][rz])es$/, ''],
  [/(?:aos|oes|aes)$/, 'ao'],
]
const portugueseSingulars = (folded: string): string[] =>
  PORTUGUESE_PLURALS.flatMap(([plural, singular]) =>
    plural.test(folded) ? [folded.replace(plural, singular)] : [],
  )

/**
 * Nominatives that Snowball cuts otherwise than their cases, because they end as an ending does (*Киев, убит*), or
 * because a vowel comes and goes (*отец, отца; пытка, пыток*). Letters are folded: *й* is *и*.
 */
const CASES = /(?<=[^аеиоуыюяьієї])(?:а|у|о|е|ы|и|і|ом|ой|ою|ам|ами|ах|ов|ів|ові)$/
const nominatives = (of: readonly (readonly [RegExp, string])[]) => (folded: string) =>
  [[CASES, ''] as const, ...of].flatMap(([ending, nominative]) => {
    const found = folded.replace(ending, nominative)
    return found === folded || found.length < 3 ? [] : [found]
  })
const russianNominatives = nominatives([
  [/(?<=[^аеиоуыюя])ок$|(?<=[^аеиоуыюя])к(?:и|е|у|ои|ам|ами|ах)$/, 'ка'],
  [/(?<=[жчш])ек$/, 'ка'],
  [/(?<=[^аеиоуыюя])ек$/, 'ька'],
  [/ь?ц(?:а|у|е|ом|ем|ы|ов|ев|ам|ами|ах)$/, 'ец'],
  [/^дн(?:и|я|ю|ем|еи|ям|ями|ях)$/, 'день'],
])
const ukrainianNominatives = nominatives([
  [/(?<=[^аеиоуюяіє])ок$|(?<=[^аеиоуюяіє])к(?:и|у|ою|ам|ами|ах)$/, 'ка'],
  [/ень$|(?<=р)н(?:і|ю|ею|ям|ями|ях)$/, 'ня'],
  [/ь?ц(?:я|ю|і|ем|ів|ям|ями|ях)$/, 'ець'],
  [/[оеє]в(?:а|у|ом|ем|і|ові|еві)$/, 'ів'],
  [/і(?:і|ю|єю|и|ям|ями|ях)$/, 'ія'],
  [/^воєн$|^віин(?:и|у|і|ою|ам|ами|ах)$/, 'віина'],
])

/** Forms in languages of which nothing else is known here. */
export const OTHER_FORMS: Readonly<Record<string, WordForms>> = {
  da: formsByStem({ stem: danish }),
  el: formsByStem({ stem: greek, unfolded: (folded) => folded.replace(/σ$/, 'ς') }),
  fa: persian,
  fi: formsByStem({ stem: finnish }),
  he: hebrew,
  hi: hindi,
  hu: formsByStem({ stem: hungarian }),
  it: formsByStem({
    stem: italian,
    infinitives: verbsBy(
      [
        [/persecuzion[ei]$/, 'perseguire', 'perseguitare'],
        [/secuzion[ei]$/, 'seguire'],
        [/(?<=elettroc)uzion[ei]$/, 'utare'],
        [/(?<=trib|stit)uzion[ei]$/, 'uire'],
        [/distruzion[ei]$|distrutt[aeio]$/, 'distruggere'],
        [/(?<=costr)uzion[ei]$/, 'uire'],
        [/(?<=d)uzion[ei]$|(?<=d)ott[aeio]$/, 'urre'],
        [/espulsion[ei]$|espuls[aeio]$/, 'espellere'],
        [/(?<=repr|oppr|soppr)ession[ei]$|(?<=repr|oppr|soppr)ess[aeio]$/, 'imere'],
        [/(?<=aggr)ession[ei]$/, 'edire'],
        [/(?<=in)vasion[ei]$|(?<=in)vas[aeio]$/, 'vadere'],
        [/(?<=spar|appar|pun|proib)izion[ei]$/, 'ire'],
        [/(?<=prot)ezion[ei]$|(?<=prot)ett[aeio]$/, 'eggere'],
        [/(?<=ucc)ision[ei]$|(?<=ucc)is[aeio]$/, 'idere'],
      ],
      list('istituzione istituzioni costituzione costituzioni'),
    ),
    // *Università* is no participle, as *sentita* is, *istituzione* no verb: kept whole by a letter that no ending has.
    unfolded: (folded) => folded.replace(/(?<=.{5})ita$/, 'itax').replace(/uzion[ei]$/, 'uzionx'),
    endings:
      /^(?:[aeio]|h[ei]|i[ao]|are|ere|ire|[aiu]t[aeio]|ando|endo|ava(?:no)?|eva(?:no)?|iva(?:no)?|[aei]rono|ano|ono|azion[ei]|zion[ei]|er[aà]|eranno)$/,
    outer: /[aeio]$/,
  }),
  nl: formsByStem({
    stem: dutch,
    singulars: (folded) => [entryOf(DUTCH_PLURALS, folded) ?? folded.replace(/(?<=en)en$/, 'e')],
  }),
  no: formsByStem({ stem: norwegian }),
  pt: formsByStem({
    stem: portuguese,
    infinitives: verbsBy(
      [
        [/(?<=exec|electroc|eletroc)uc(?:ao|oes)$/, 'utar'],
        [/(?<=trib|stit)uic(?:ao|oes)$/, 'uir'],
        [/(?<=persegu)ic(?:ao|oes)$/, 'ir'],
        [/(?<=destr|constr|obstr)uc(?:ao|oes)$|(?<=destr)uic(?:ao|oes)$/, 'uir'],
        [/(?<=d)uc(?:ao|oes)$/, 'uzir'],
        [/(?<=ap)aric(?:ao|oes)$/, 'arecer'],
        [/(?<=expul)s(?:ao|oes)$/, 'sar'],
        [/(?<=agr)ess(?:ao|oes)$/, 'edir'],
        [/(?<=repr|opr|supr)ess(?:ao|oes)$/, 'imir'],
        [/(?<=in|e)vas(?:ao|oes)$/, 'vadir'],
        [/(?<=proib|exib|pun)ic(?:ao|oes)$/, 'ir'],
        [/(?<=prot)ec(?:ao|oes)$/, 'eger'],
      ],
      list('instituicao instituico constituicao constituico'),
    ),
    unfolded: (folded) => folded.replace(/c(?:ao|oes)$/, 'ção').replace(/(?:ao|oes|aes)$/, 'ão'),
    endings:
      /^(?:[aeo]?s?|ar|er|ir|[ai]d[ao]s?|ando|endo|indo|[aei]ram|am|em|ava(?:m)?|iam?|[aei]ra|ao|acao|acoes|cao|coes|oes|aes|ou|eu|iu|is|l)$/,
    outer: /[aeo]?s?$/,
    singulars: portugueseSingulars,
  }),
  ro: formsByStem({ stem: romanian }),
  ru: formsByStem({ stem: russian, unfolded: withBreve, singulars: russianNominatives }),
  sv: formsByStem({ stem: swedish }),
  tr: turkish,
  uk: formsByStem({ stem: ukrainian, unfolded: withBreve, singulars: ukrainianNominatives }),
}
