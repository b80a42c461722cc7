import { spanish } from '../../../../languages/es/index.ts'
import type { Example, LanguageExamples } from '../example.ts'
import { capital, people, role, speakers } from '../example-sentences.ts'
import { spellings } from '../spelled-words.ts'

// Spanish: closed word classes.

const spelled = spellings(spanish)

/** Someone who is quoted, and then meant by a pronoun of the other gender. */
const notMeant = (first: string, pronoun: string, ...names: (string | null)[]): Example =>
  speakers([first, `«Cerrado», dijo ${pronoun}.`], ...names)

const nouns: LanguageExamples = {
  'grammar.determiners': {
    each: (word) => speakers(`«Cerrado», dijo ${word} bravo.`, `${word} bravo`),
  },
  'grammar.articles': {
    each: (word) => people(`Vio al ministro de ${word} Uzule Juan Roe.`, 'Juan Roe'),
  },
  'grammar.definite': {
    each: (word) =>
      speakers(['Juan Roe, abogado del molino, salió.', `«Cerrado», dijo ${word} abogado.`], 'Juan Roe'),
  },
  'grammar.prepositions': {
    each: (word) => role(`Juan Roe, abogado ${word}, evoca una «ruina».`, 'abogado @ '),
  },
  'grammar.links': {
    each: (word) => speakers(`«Cerrado», dijo el jefe ${word} molino, Juan Roe.`, 'Juan Roe'),
  },
  'grammar.tightLinks': {
    each: (word) => speakers(`«Cerrado», dijo el bravo ${word} uzule.`, `el bravo ${word} uzule`),
  },
  'grammar.isPlural': {
    each: () =>
      speakers(
        ['«Viejo», dijeron unos testigos.', '«Cerrado», dijeron ellos.'],
        'unos testigos',
        'unos testigos',
      ),
  },
  'grammar.femaleArticles': {
    each: (word) => notMeant(`«Viejo», dijo ${word} fiscal Ngaio Roe.`, 'él', 'Ngaio Roe', null),
  },
  'grammar.maleArticles': {
    each: (word) => notMeant(`«Viejo», dijo ${word} fiscal Ngaio Roe.`, 'ella', 'Ngaio Roe', null),
  },
}

const clauses: LanguageExamples = {
  'grammar.conjunctions': {
    each: (word) =>
      role([`Un molino ${word} abogado, Juan Roe, salió.`, '«Cerrado», dijo Roe.'], 'abogado @ '),
  },
  'grammar.coordinators': {
    each: (word) => speakers(`Juan Roe salió ${word} evoca una «ruina».`, 'Juan Roe'),
  },
  'grammar.additives': { each: (word) => speakers(`Tim Doe ${word} Juan Roe evoca una «ruina».`, null) },
  'grammar.relatives': {
    each: (word) => speakers(`Juan Roe dejó un molino, ${word} él rio, gritando «ruina».`, null),
  },
  'grammar.complementizers': {
    each: (word) => speakers(`El molino recuerda ${word} aquí todo es una «ruina».`, 'El molino'),
  },
  'grammar.abbreviations': {
    each: (word) =>
      speakers(`Juan Roe vio ${capital(word)}. Molino arder, evocando una «ruina».`, 'Juan Roe'),
  },
}

const verbs: LanguageExamples = {
  'grammar.auxiliaries': {
    each: (word) => speakers(`Juan Roe ${spelled(word)} evocado una «ruina».`, 'Juan Roe'),
  },
  'grammar.copulas': {
    each: (word) => speakers(`«Cerrado», dijo el bravo ${word} Juan Roe.`, 'el bravo'),
  },
  'grammar.infinitiveMarks': {
    each: (word) => speakers(`Juan Roe quiso ${word} evocar una «ruina».`, 'Juan Roe'),
  },
  'grammar.adverbs': {
    each: (word) => speakers(`Juan Roe ${word} evoca una «ruina».`, 'Juan Roe'),
  },
  'grammar.isDerivedAdverb': { each: () => speakers('Juan Roe lentamente evoca una «ruina».', 'Juan Roe') },
  'grammar.isParticiple': {
    each: () => speakers('«Cerrado», dijo el bravo en saliendo, Juan Roe.', 'el bravo'),
  },
  'grammar.clitics': { each: (word) => speakers(`Juan Roe ${word} evoca como una «ruina».`, 'Juan Roe') },
  'grammar.reflexives': { each: (word) => speakers(`Juan Roe ${word} queja de una «ruina».`, 'Juan Roe') },
  'grammar.pronounForms': {
    each: (word) =>
      speakers(
        [`Juan Roe salió. ${capital(word)} relato fue grabado.`, '«Todo está cerrado.', '«Nada va bien.»'],
        'Juan Roe',
        'Juan Roe',
      ),
  },
  'grammar.pronouns': {
    each: (word) => speakers(`«Cerrado», dijo ${spelled(word)} Juan Roe.`, null),
  },
  'grammar.isPluralVerb': {
    each: () => speakers(['Juan Roe dijo «no».', '«Cerrado», dijeron.'], 'Juan Roe', null),
  },
}

const openers: LanguageExamples = {
  'grammar.functionWords': {
    each: (word) => people(`${capital(spelled(word))} Clara Doe salió.`, 'Clara Doe'),
    entries: {
      ...Object.fromEntries(
        ['de', 'del'].map((word) => [word, people(`Él vio a Clara ${capital(word)} Doe.`)]),
      ),
      en: { text: 'En Idlib, todo va mal.', shows: { places: ['SY/idlib'] } },
    },
  },
}

export const grammarExamples: LanguageExamples = { ...nouns, ...clauses, ...verbs, ...openers }
