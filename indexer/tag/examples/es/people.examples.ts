import type { Example, LanguageExamples } from '../example.ts'
import { capital, people, role, speakers } from '../example-sentences.ts'

// Spanish: words for people, and names.

const notMeant = (first: string, pronoun: string, ...names: (string | null)[]): Example =>
  speakers([first, `«Cerrado», dijo ${pronoun}.`], ...names)

export const peopleExamples: LanguageExamples = {
  'groups.nouns': { each: (noun) => speakers(`El ${noun} evoca una «ruina».`, `El ${noun}`) },
  'people.personNouns': { each: (noun) => speakers(`El ${noun} evoca una «ruina».`, `El ${noun}`) },
  'people.roleWords': {
    each: (word) => speakers(`Juan Roe, antaño ${word} aquí, evoca una «ruina».`, 'Juan Roe'),
  },
  'people.titles': { each: (title) => people(`Vio a ${capital(title)} Ngaio Roe.`, 'Ngaio Roe') },
  'people.courtesyTitles': {
    each: (title) => role(`Luego ${capital(title)} Ngaio Roe evoca una «ruina».`, ' @ '),
  },
  'people.abbreviatedTitles': {
    each: (title) => speakers(`«Cerrado», dijo ${capital(title)}. Roe.`, 'Roe'),
  },
  'people.femaleTitles': {
    each: (title) => notMeant(`«Viejo», dijo ${capital(title)} Ngaio Roe.`, 'él', 'Ngaio Roe', null),
  },
  'people.maleTitles': {
    each: (title) => notMeant(`«Viejo», dijo ${capital(title)} Ngaio Roe.`, 'ella', 'Ngaio Roe', null),
  },
  'people.femaleNouns': {
    each: (noun) => notMeant(`«Viejo», dijo una ${noun}.`, 'él', `una ${noun}`, null),
  },
  'people.maleNouns': {
    each: (noun) => notMeant(`«Viejo», dijo un ${noun}.`, 'ella', `un ${noun}`, null),
  },
  'people.notPersonWords': { each: (word) => people(`Él vio a Clara ${capital(word)}.`) },
  'names.particles': { each: (word) => people(`Él vio a Clara ${word} Doe.`, `Clara ${word} Doe`) },
  'names.beforePlaces': { each: (word) => people(`Él rio ${word} Clara Doe.`) },
  'names.isGivenName': { each: () => people('Él vio a Clara Doe.', 'Clara Doe') },
  'names.ambiguousGivenNames': { each: (word) => people(`Él vio a ${capital(word)} Doe.`) },
  'names.genderOfGivenName': {
    each: () => notMeant('«Viejo», dijo Clara Roe.', 'él', 'Clara Roe', null),
  },
  'names.otherSurnames': {
    each: () => speakers(['La alcaldesa Clara Roe Doe salió.', '«Cerrado», dijo Roe.'], 'Clara Roe Doe'),
  },
}
