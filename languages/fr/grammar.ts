import type { Grammar, Pronoun, PronounForm } from '../parts/grammar.ts'
import { list } from '../word-list.ts'

const FEMALE = { person: 3, number: 'singular', gender: 'female' } as const
const MALE = { person: 3, number: 'singular', gender: 'male' } as const
const SEVERAL = { person: 3, number: 'plural' } as const
const ANYONE = { person: 3, number: 'singular' } as const
const SPEAKER = { person: 1, number: 'singular' } as const
const SPEAKERS = { person: 1, number: 'plural' } as const

const PRONOUNS = new Map<string, Pronoun>([
  ['elle', FEMALE],
  ['il', MALE],
  ['elles', SEVERAL],
  ['ils', SEVERAL],
  ['on', ANYONE],
  ['je', SPEAKER],
  ['j', SPEAKER],
  ['nous', SPEAKERS],
])

const DETERMINERS = list(
  `le la les l un une des ce cet cette ces son sa ses leur leurs notre nos mon ma mes plusieurs certains certaines quelques
  deux trois quatre cinq six huit dix tous toutes aucun aucune chaque`,
)
const PREPOSITIONS = list(
  `de du d agrave au aux en dans sur sous par pour avec sans chez vers entre contre depuis pendant durant avant apres devant
  derriere lors malgre parmi selon jusqu jusque hors outre face desgrave`,
)
const CONJUNCTIONS = list(
  'et ou mais donc or car ni que qu si quand lorsque lorsqu comme puisque puisqu alors tandis',
)
const AUXILIARIES = list(
  `a ont avait avaient aura auront aurait auraient doit doivent devait devaient peut peuvent pouvait vient viennent venait`,
)
const COPULAS = list('est sont etait etaient sera seront serait seraient ete fut furent')
const ADVERBS = list(
  `aussi aussitot souvent parfois desormais encore toujours deja ainsi ensuite enfin pourtant cependant toutefois neanmoins surtout meme
  plutot bien tout ici lagrave hier aujourdhui demain bientot plus tres`,
)

/** Nouns that look like adverbs in *-ment*. */
const NOUNS_IN_MENT = list(
  `aliment appartement argument armement avertissement batiment bombardement changement commandement comportement departement
  developpement document element engagement enseignement equipement etablissement evenement financement fonctionnement
  gouvernement instrument investissement jugement licenciement logement medicament moment monument mouvement parlement
  placement recrutement reglement renseignement sentiment soulevement supplement testament tournement traitement versement vetement`,
)

export const grammar: Partial<Grammar> = {
  headFirst: true,
  apart: { à: 'agrave', où: 'ougrave', dès: 'desgrave', là: 'lagrave' },
  elided: list('l d m s qu jusqu'),
  determiners: DETERMINERS,
  articles: list('le la les l un une'),
  definite: list('le la les l ce cet cette ces son sa ses leur'),
  prepositions: PREPOSITIONS,
  links: list('agrave au aux en pour chez'),
  tightLinks: list('de du des d'),
  conjunctions: CONJUNCTIONS,
  coordinators: list('et ou mais'),
  additives: list('et ou'),
  relatives: list('qui que qu dont ougrave lequel laquelle'),
  complementizers: list('que qu'),
  auxiliaries: AUXILIARIES,
  copulas: COPULAS,
  infinitiveMarks: list('agrave de d'),
  adverbs: ADVERBS,
  clitics: list('me m se s lui vous leur le la les l y en'),
  reflexives: list('se s'),
  liaisons: list('t'),
  pronouns: PRONOUNS,
  pronounForms: new Map<string, PronounForm>([
    ['son', { ...ANYONE, possessive: true }],
    ['sa', { ...ANYONE, possessive: true }],
    ['ses', { ...ANYONE, possessive: true }],
  ]),
  femaleArticles: list('la une'),
  maleArticles: list('le un'),
  functionWords: new Set([
    ...DETERMINERS,
    ...PREPOSITIONS,
    ...CONJUNCTIONS,
    ...AUXILIARIES,
    ...[...COPULAS].filter((word) => word !== 'est'),
    ...ADVERBS,
    ...PRONOUNS.keys(),
    ...list(
      'qui dont ougrave y ne se lui vous ceux celui celle cela ca quel quelle quelles pourquoi comment combien',
    ),
  ]),
  abbreviations: list('mm mme mmes mlle me dr pr st ste etc cf art av env'),
  isParticiple: (word) => /..ant$/.test(word),
  isDerivedAdverb: (word) => /..ment$/.test(word) && !NOUNS_IN_MENT.has(word),
  isPlural: (word) => /[sx]$/.test(word),
}
