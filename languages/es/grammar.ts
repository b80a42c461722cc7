import type { Grammar, Pronoun, PronounForm } from '../parts/grammar.ts'
import { list } from '../word-list.ts'

const FEMALE = { person: 3, number: 'singular', gender: 'female' } as const
const MALE = { person: 3, number: 'singular', gender: 'male' } as const
const SEVERAL = { person: 3, number: 'plural' } as const
const SPEAKER = { person: 1, number: 'singular' } as const
const SPEAKERS = { person: 1, number: 'plural' } as const

const PRONOUNS = new Map<string, Pronoun>([
  ['ella', FEMALE],
  ['epronombre', MALE],
  ['ellos', SEVERAL],
  ['ellas', SEVERAL],
  ['yo', SPEAKER],
  ['nosotros', SPEAKERS],
  ['nosotras', SPEAKERS],
])

const DETERMINERS = list(
  `el la los las un una unos unas este esta estos estas ese esa esos esas aquel su sus nuestro nuestra mi mis varios varias
  algunos algunas muchos otros otras dos tres cuatro cinco seis siete ocho diez ambos ningun ninguna cada todos todas`,
)
const PREPOSITIONS = list(
  `de del a al en con por para sin sobre entre hacia hasta desde contra durante mediante ante bajo tras segun`,
)
const CONJUNCTIONS = list('y e o u pero sino ni que si cuando mientras aunque porque pues como')
const AUXILIARIES = list(
  `ha han habia habian habra habran habria haya hubo puede pueden podra podria debe deben estaba estaban estan estaverbo`,
)
const COPULAS = list('es son fue fueron era eran sera seran seria sido siendo')
const ADVERBS = list(
  `tambien ademas asimismo ya aun entonces luego despues ayer hoy manana ahora incluso todavia solo siempre asi aqui alli
  bien mas muy casi`,
)

export const grammar: Partial<Grammar> = {
  headFirst: true,
  dropsSubjects: true,
  apart: { él: 'epronombre', está: 'estaverbo' },
  determiners: DETERMINERS,
  articles: list('el la los las un una unos unas'),
  definite: list('el la los las este esta estos estas ese esa su sus'),
  prepositions: PREPOSITIONS,
  links: list('en para al a con por'),
  tightLinks: list('de del'),
  conjunctions: CONJUNCTIONS,
  coordinators: list('y e o pero'),
  additives: list('y e o'),
  relatives: list('que quien quienes cuyo cuya donde'),
  complementizers: list('que'),
  auxiliaries: AUXILIARIES,
  copulas: COPULAS,
  infinitiveMarks: list('a de en por'),
  adverbs: ADVERBS,
  clitics: list('se le les lo la los las me nos'),
  reflexives: list('se'),
  pronouns: PRONOUNS,
  pronounForms: new Map<string, PronounForm>([
    ['su', { person: 3, number: 'singular', possessive: true }],
    ['sus', { person: 3, number: 'singular', possessive: true }],
  ]),
  femaleArticles: list('la una'),
  maleArticles: list('el un'),
  functionWords: new Set([
    ...DETERMINERS,
    ...PREPOSITIONS,
    ...CONJUNCTIONS,
    ...AUXILIARIES,
    ...COPULAS,
    ...ADVERBS,
    ...PRONOUNS.keys(),
    ...list('se le les lo nos quien quienes donde cual cuyo cuya esto eso ello uno quizas tal'),
  ]),
  abbreviations: list('sr sra sres srta dr dra dna prof ing lic gral cnel etc pag art num av ee uu'),
  isParticiple: (word) => /..(?:ando|endo)$/.test(word),
  isDerivedAdverb: (word) => word.endsWith('mente'),
  isPlural: (word) => word.endsWith('s'),
  isPluralVerb: (word) => word.endsWith('n'),
}
