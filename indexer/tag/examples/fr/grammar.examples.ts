import { french } from '../../../../languages/fr/index.ts'
import type { Example, LanguageExamples } from '../example.ts'
import { capital, people, role, speakers } from '../example-sentences.ts'
import { spellings } from '../spelled-words.ts'

// French: closed word classes.

const spelled = spellings(french)

/** A word before the next one, elided if it is one of those. */
const joined = (word: string, next: string) =>
  /^(?:l|d|m|t|s|n|j|qu|jusqu)$/.test(word) ? `${word}’${next}` : `${spelled(word)} ${next}`

/** Someone who is quoted, and then meant by a pronoun of the other gender or number. */
const notMeant = (first: string, pronoun: string, ...names: (string | null)[]): Example =>
  speakers([first, `« Fermé », a-t-${pronoun} ajouté.`], ...names)

const nouns: LanguageExamples = {
  'grammar.determiners': {
    each: (word) => speakers(`« Fermé », a dit ${joined(word, 'ancien')}.`, joined(word, 'ancien')),
  },
  'grammar.articles': {
    each: (word) => people(`Puis le ministre de ${joined(word, 'Uzule')} Jean Roe partit.`, 'Jean Roe'),
  },
  'grammar.definite': {
    each: (word) =>
      speakers(
        ['Jean Roe, avocat du moulin, partit.', `« Fermé », a dit ${joined(word, 'avocat')}.`],
        'Jean Roe',
      ),
  },
  'grammar.prepositions': {
    each: (word) => role(`Jean Roe, avocat ${spelled(word)}, évoque une « ruine ».`, 'avocat @ '),
    entries: {
      agrave: speakers('Un moulin, évoque Jean Roe à Uzule, est une « ruine ».', 'Jean Roe'),
      desgrave: speakers('Le moulin dès Jean Roe évoque une « ruine ».', null),
    },
  },
  'grammar.links': {
    each: (word) => speakers(`« Fermé », a dit le patron ${spelled(word)} moulin, Jean Roe.`, 'Jean Roe'),
  },
  'grammar.tightLinks': {
    each: (word) =>
      speakers(`« Fermé », a dit le brave ${joined(word, 'uzule')}.`, `le brave ${joined(word, 'uzule')}`),
  },
  'grammar.isPlural': {
    each: () =>
      speakers(
        ['« Vieux », ont dit des témoins.', '« Fermé », ont-ils ajouté.'],
        'des témoins',
        'des témoins',
      ),
  },
  'grammar.elided': {
    each: (word) => speakers(`Jean Roe ${word}’a évoqué comme une « ruine ».`, 'Jean Roe'),
    entries: {
      l: speakers('« Fermé », a dit l’ancien.', 'l’ancien'),
      d: people('Il rit d’Alain Doe.', 'Alain Doe'),
      s: speakers('Jean Roe s’est indigné d’une « ruine ».', 'Jean Roe'),
      jusqu: { text: 'Fermé jusqu’à lundi.', shows: { dates: ['2021-03-15'] } },
      qu: speakers('Le moulin rappelle qu’ici tout est une « ruine ».', 'Le moulin'),
    },
  },
  'grammar.femaleArticles': {
    each: (word) => notMeant(`« Vieux », a dit ${word} maire Ngaio Roe.`, 'il', 'Ngaio Roe', null),
  },
  'grammar.maleArticles': {
    each: (word) => notMeant(`« Vieux », a dit ${word} maire Ngaio Roe.`, 'elle', 'Ngaio Roe', null),
  },
}

const clauses: LanguageExamples = {
  'grammar.conjunctions': {
    each: (word) =>
      role([`Un moulin ${joined(word, 'avocat')}, Jean Roe, partit.`, '« Fermé », a dit Roe.'], 'avocat @ '),
  },
  'grammar.coordinators': {
    each: (word) => speakers(`Jean Roe partit ${word} évoque une « ruine ».`, 'Jean Roe'),
  },
  'grammar.additives': { each: (word) => speakers(`Tim Doe ${word} Jean Roe évoque une « ruine ».`, null) },
  'grammar.relatives': {
    each: (word) => speakers(`Jean Roe quitta un moulin, ${joined(word, 'on')} ria, criant « ruine ».`, null),
  },
  'grammar.complementizers': {
    each: (word) =>
      speakers(`Le moulin rappelle ${joined(word, 'ici')} tout est une « ruine ».`, 'Le moulin'),
  },
  'grammar.abbreviations': {
    each: (word) =>
      speakers(`Jean Roe vit ${capital(word)}. Moulin brûler, évoquant une « ruine ».`, 'Jean Roe'),
  },
}

const verbs: LanguageExamples = {
  'grammar.auxiliaries': { each: (word) => speakers(`Jean Roe ${word} évoqué une « ruine ».`, 'Jean Roe') },
  'grammar.copulas': {
    each: (word) => speakers(`Jean Roe s’${word} indigné d’une « ruine ».`, 'Jean Roe'),
  },
  'grammar.infinitiveMarks': {
    each: (word) => speakers(`Jean Roe tient ${joined(word, 'évoquer')} une « ruine ».`, 'Jean Roe'),
  },
  'grammar.adverbs': {
    each: (word) => speakers(`Jean Roe a ${spelled(word)} évoqué une « ruine ».`, 'Jean Roe'),
  },
  'grammar.isDerivedAdverb': {
    each: () => speakers('Jean Roe a lentement évoqué une « ruine ».', 'Jean Roe'),
  },
  'grammar.isParticiple': {
    each: () => speakers('« Fermé », a dit le brave en partant, Jean Roe.', 'le brave'),
  },
  'grammar.clitics': {
    each: (word) => speakers(`Jean Roe ${joined(word, 'évoque')} comme une « ruine ».`, 'Jean Roe'),
  },
  'grammar.reflexives': {
    each: (word) => speakers(`Jean Roe ${joined(word, 'indigne')} d’une « ruine ».`, 'Jean Roe'),
  },
  'grammar.liaisons': {
    each: (word) => speakers(['Jean Roe partit.', `« Fermé », ajoute-${word}-il.`], 'Jean Roe'),
  },
  'grammar.pronounForms': {
    each: (word) =>
      speakers(
        [`Jean Roe partit. ${capital(word)} récit fut noté.`, '« Tout est fermé.', '« Rien ne va. »'],
        'Jean Roe',
        'Jean Roe',
      ),
  },
  'grammar.pronouns': {
    each: (word) => speakers(`« Fermé », dit-${word} Jean Roe.`, null),
  },
}

const INSIDE_NAMES = ['de', 'du', 'd']

const openers: LanguageExamples = {
  'grammar.functionWords': {
    each: (word) => people(`${capital(spelled(word))} Claire Doe partit.`, 'Claire Doe'),
    entries: {
      ...Object.fromEntries(
        INSIDE_NAMES.map((word) => [word, people(`Il vit Claire ${capital(word)} Doe.`)]),
      ),
      ...Object.fromEntries(
        ['agrave', 'en'].map((word) => [
          word,
          { text: `${capital(spelled(word))} Idlib, tout va mal.`, shows: { places: ['SY/idlib'] } },
        ]),
      ),
    },
  },
}

export const grammarExamples: LanguageExamples = { ...nouns, ...clauses, ...verbs, ...openers }
