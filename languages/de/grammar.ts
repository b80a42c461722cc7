import type { Grammar, Pronoun, PronounForm } from '../parts/grammar.ts'
import { list } from '../word-list.ts'

const ENDINGS = ['', 'e', 'en', 'em', 'er', 'es']
const forms = (stems: string) => stems.split(' ').flatMap((stem) => ENDINGS.map((ending) => stem + ending))

const POSSESSIVES = forms('sein unser')
const THEIRS = ['ihr', 'ihre', 'ihren', 'ihrem', 'ihrer', 'ihres']
const DETERMINERS = new Set([
  ...list('der die das den dem des ein eine einen einem einer eines'),
  ...forms('kein'),
  ...POSSESSIVES,
  ...THEIRS,
  ...list(`dieser diese dieses diesen diesem jener jene jenes jenen jenem jeder jede jedes jeden jedem
  alle aller allen mehrere mehreren viele vielen einige einigen manche manchen beide beiden zwei drei vier funf sechs sieben acht neun zehn zahlreiche zahlreichen`),
])
const PREPOSITIONS =
  list(`in im am an auf aus bei beim mit nach von vom vor zu zum zur fur gegen uber unter um durch ohne wegen wahrend
  trotz seit bis zwischen neben hinter gegenuber laut per pro ab samt statt ins ans aufs anlasslich angesichts aufgrund mithilfe innerhalb ausserhalb`)
const CONJUNCTIONS = list(
  'dass ob weil wenn als nachdem bevor obwohl damit indem sobald falls sodass ehe solange',
)
const COORDINATORS = list('und oder aber denn sondern')
const AUXILIARIES = list(
  `hat haben hatte hatten habe ist sind war waren wird werden wurde wurden sei seien worden gewesen kann konnen konnte
  konnten muss mussen musste mussten soll sollen sollte sollten will wollen wollte wollten darf durfen durfte durften mag mochte mochten wolle musse konne solle durfe`,
)
const ADVERBS =
  list(`auch noch nur schon jetzt nun dann dort hier dazu dabei dafur dagegen daraufhin weiter weiterhin zudem ausserdem ferner
  allerdings jedoch dennoch trotzdem hingegen damals heute gestern vorgestern heuer so daher deshalb darum zugleich gleichzeitig anschliessend spater zuvor
  bereits einmal wieder immer stets oft mehrfach mehrmals wiederholt kurzlich jungst zuletzt zunachst schliesslich etwa rund selbst
  sehr ganz eher wohl vielleicht nicht erneut abermals offen deutlich knapp lediglich ebenfalls ebenso inzwischen mittlerweile unterdessen indes nochmals eben gerade erst vorher nachher
  abschliessend einleitend dadurch davon daran darauf darin daraus schriftlich telefonisch offentlich gern gerne lachend sichtlich ausdrucklich nachdrucklich klar hinzu`)

const FEMALE = { person: 3, number: 'singular', gender: 'female' } as const
const MALE = { person: 3, number: 'singular', gender: 'male' } as const
const NEUTER = { person: 3, number: 'singular', gender: 'neuter' } as const
const SPEAKER = { person: 1, number: 'singular' } as const
const SPEAKERS = { person: 1, number: 'plural' } as const

const PRONOUNS = new Map<string, Pronoun>([
  ['sie', FEMALE],
  ['er', MALE],
  ['es', NEUTER],
  ['ich', SPEAKER],
  ['wir', SPEAKERS],
])

const pronounForms = (words: readonly string[], form: PronounForm) =>
  words.map((word): [string, PronounForm] => [word, form])

/** Suffixes of nouns, which names of persons hardly ever end in. */
const NOUN =
  /..(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|sion|sionen|itat|itaten|ismus|innen|nisse)$/
const PLURAL =
  /(?:innen|leute|isten|enten|anten|oren|kinder|eltern|menschen|experten|juristen|behorden|zeugen)$/

export const grammar: Partial<Grammar> = {
  determiners: DETERMINERS,
  articles: list('der die das den dem des ein eine einen einem einer eines'),
  oblique: new Set(
    [
      ...list('den dem des einen einem einer eines'),
      ...['en', 'em', 'er', 'es'].flatMap((ending) =>
        ['kein', 'sein', 'ihr', 'unser', 'dies', 'jed'].map((stem) => stem + ending),
      ),
    ].filter((word) => !['dieser', 'jeder', 'dieses', 'jedes'].includes(word)),
  ),
  genitiveArticles: list('der des einer eines seiner seines ihrer ihres dieser dieses'),
  definite: new Set([
    ...list('der die das den dem des dieser diese dieses'),
    ...THEIRS,
    'sein',
    'seine',
    'unser',
    'unsere',
  ]),
  prepositions: PREPOSITIONS,
  links: list('von vom aus fur bei beim in im am an auf'),
  tightLinks: list('von vom'),
  conjunctions: CONJUNCTIONS,
  coordinators: COORDINATORS,
  relatives: list('dessen deren denen welche welcher welches welchen welchem'),
  auxiliaries: AUXILIARIES,
  adverbs: ADVERBS,
  pronouns: PRONOUNS,
  pronounForms: new Map<string, PronounForm>([
    ...pronounForms(['ihr', 'ihre', 'ihren', 'ihrem', 'ihrer', 'ihres'], { ...FEMALE, possessive: true }),
    ...pronounForms(['sein', 'seine', 'seinen', 'seinem', 'seiner', 'seines'], { ...MALE, possessive: true }),
    ...pronounForms(['ihm', 'ihn'], MALE),
    ...pronounForms(['mir', 'mich'], SPEAKER),
    ...pronounForms(['uns'], SPEAKERS),
    ...pronounForms(['sich'], { person: 3, number: 'singular' }),
  ]),
  functionWords: new Set([
    ...DETERMINERS,
    // `Von` may begin a name.
    ...[...PREPOSITIONS].filter((word) => word !== 'von'),
    ...CONJUNCTIONS,
    ...COORDINATORS,
    ...AUXILIARIES,
    ...ADVERBS,
    ...PRONOUNS.keys(),
    ...list('ihm ihn ihnen uns mir mich man was wer wo warum wann morgen ja nein doch'),
  ]),
  abbreviations: list(
    'dr prof mr st hl nr str bzw ca evtl ggf usw etc inkl abs art bd mio mrd vgl zb dh ua sog geb gest jan feb apr jun jul aug sept sep okt nov dez co hrsg min std tel ing dipl med phil jur',
  ),
  isDerivedAdverb: (word) => word.endsWith('weise'),
  isPlural: (word) => PLURAL.test(word),
  genderedNouns: true,
  isNoun: (word) => NOUN.test(word),
  nounEndings: ['s', 'es', 'n', 'en'],
  withoutCase: (word) => word.replace(/e?s$/, ''),
  isAgent: (word) => /...(?:er|in|or|ist|ent|ant|eur|loge)$/.test(word),
  reported: list(
    'sei seien habe werde konne musse solle wolle durfe gebe lasse komme gehe stehe bleibe brauche',
  ),
  perfectAuxiliaries: list('hat hatte haben hatten'),
}
