import type { Grammar, Pronoun, PronounForm } from '../parts/grammar.ts'
import { list } from '../word-list.ts'
import { calendar } from './calendar.ts'
import { IRREGULAR_PASTS } from './irregular-pasts.ts'

const DETERMINERS = list(
  'a an the one two three four five six seven eight nine ten another some several many most few all both each every this that these those his her its their our my your no other',
)
const PREPOSITIONS = list(
  'of in on at by for from with to into onto over under after before behind beyond during since until about against among amid between near outside inside across through without within toward towards upon via per than as like unlike despite following',
)
const CONJUNCTIONS = list(
  'and or but nor yet so because although though while whereas if unless that which who whom whose when where how why what whether',
)
const AUXILIARIES = list(
  'has have had was were is are be been being am will would can could may might must shall should do does did having',
)
const ADVERBS = list(
  'also then later further already once again now still just even only never often always soon earlier recently repeatedly reportedly simply since previously therefore thus instead meanwhile however too first finally publicly not ever late early maybe perhaps sometimes',
)

const FEMALE = { person: 3, number: 'singular', gender: 'female' } as const
const MALE = { person: 3, number: 'singular', gender: 'male' } as const
const NEUTER = { person: 3, number: 'singular', gender: 'neuter' } as const
const SEVERAL = { person: 3, number: 'plural' } as const
const SPEAKER = { person: 1, number: 'singular' } as const
const SPEAKERS = { person: 1, number: 'plural' } as const
const ADDRESSEE = { person: 2, number: 'singular' } as const

const PRONOUNS = new Map<string, Pronoun>([
  ['she', FEMALE],
  ['he', MALE],
  ['it', NEUTER],
  ['they', SEVERAL],
  ['i', SPEAKER],
  ['we', SPEAKERS],
])

/**
 * Words such as `hundred` and `need` are not worth a list: this is asked only about words in the position of a verb.
 */
const PAST = /..ed$/
const PARTICIPLE = /...ing$/
const ADVERB = /...ly$/
const NOUNS_IN_LY = list('family ally assembly rally bully reply supply')
const PLURAL = /(?:s|sox|men|women|people|children|police)$/
const SINGULAR_IN_S = list('boss princess congress witness eyewitness press')

export const grammar: Partial<Grammar> = {
  determiners: DETERMINERS,
  articles: list('the a an'),
  definite: list('the this that its his her their our these those'),
  standalone: list('another others some many several most'),
  prepositions: PREPOSITIONS,
  links: list('of for from with at in on inside near'),
  tightLinks: list('of for'),
  genitives: list('of'),
  looseLinks: list('in on at'),
  clausePrepositions: list('after before since until as than like'),
  agents: list('by'),
  conjunctions: CONJUNCTIONS,
  coordinators: list('and or but yet so'),
  additives: list('and or'),
  copulative: list('and'),
  relatives: list('who whose whom which where'),
  subjectRelatives: list('who'),
  freeRelatives: list('what'),
  complementizers: list('that'),
  auxiliaries: AUXILIARIES,
  copulas: list('was were is are be been being am'),
  modals: list('will would can could may might must shall should did do does'),
  infinitiveMarks: list('to'),
  negations: list('not'),
  adverbs: ADVERBS,
  beforeParticiples: list('the a an this these those its their his her of with no'),
  pronouns: PRONOUNS,
  pronounForms: new Map<string, PronounForm>([
    ['her', { ...FEMALE, possessive: true }],
    ['hers', FEMALE],
    ['herself', FEMALE],
    ['him', MALE],
    ['his', { ...MALE, possessive: true }],
    ['himself', MALE],
    ['its', { ...NEUTER, possessive: true }],
    ['their', { ...SEVERAL, possessive: true }],
    ['my', { ...SPEAKER, possessive: true }],
    ['our', { ...SPEAKERS, possessive: true }],
    ['your', { ...ADDRESSEE, possessive: true }],
  ]),
  functionWords: new Set([
    ...DETERMINERS,
    ...PREPOSITIONS,
    ...CONJUNCTIONS,
    ...AUXILIARIES,
    ...ADVERBS,
    ...PRONOUNS.keys(),
    ...list(
      'him them us me there here according today yesterday tomorrow online footage both eyewitnesses others much more less nearly almost around roughly rights war truth thanks',
    ),
  ]),
  sentenceOpeners: list(
    'the a an in on at it its he she they we i you but and so this that these those there however when while as after before for his her their our if with by from to',
  ),
  abbreviations: new Set([
    ...list(
      'mr mrs ms dr st gen lt col sgt capt maj adm cmdr sen rep gov prof rev hon jr sr vs etc no vol pp inc ltd co corp bros ave blvd approx ft eg ie cf al',
    ),
    ...calendar.months.flatMap(([, ...short]) => short.map((word) => word.toLowerCase())),
  ]),
  irregularPasts: IRREGULAR_PASTS,
  isRegularPast: (word) => PAST.test(word),
  isPresentForm: (word) => word.endsWith('s'),
  isParticiple: (word) => PARTICIPLE.test(word),
  isDerivedAdverb: (word) => ADVERB.test(word) && !NOUNS_IN_LY.has(word),
  isPlural: (word) => PLURAL.test(word) && !SINGULAR_IN_S.has(word),
}
