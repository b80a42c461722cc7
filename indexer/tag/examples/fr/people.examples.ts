import type { Example, LanguageExamples } from '../example.ts'
import { capital, people, role, speakers } from '../example-sentences.ts'

// French: words for people, and names.

const notMeant = (first: string, pronoun: string, ...names: (string | null)[]): Example =>
  speakers([first, `« Fermé », a-t-${pronoun} ajouté.`], ...names)

export const peopleExamples: LanguageExamples = {
  'groups.nouns': { each: (noun) => speakers(`Le ${noun} évoque une « ruine ».`, `Le ${noun}`) },
  'people.personNouns': { each: (noun) => speakers(`Le ${noun} évoque une « ruine ».`, `Le ${noun}`) },
  'people.roleWords': {
    each: (word) => speakers(`Jean Roe, jadis ${word} ici, évoque une « ruine ».`, 'Jean Roe'),
  },
  'people.titles': { each: (title) => people(`Puis ${capital(title)} Ngaio Roe partit.`, 'Ngaio Roe') },
  'people.courtesyTitles': {
    each: (title) => role(`Puis ${capital(title)} Ngaio Roe évoque une « ruine ».`, ' @ '),
  },
  'people.abbreviatedTitles': {
    each: (title) => speakers(`« Fermé », a dit ${capital(title)}. Roe.`, 'Roe'),
  },
  'people.femaleTitles': {
    each: (title) => notMeant(`« Vieux », a dit ${capital(title)} Ngaio Roe.`, 'il', 'Ngaio Roe', null),
  },
  'people.maleTitles': {
    each: (title) => notMeant(`« Vieux », a dit ${capital(title)} Ngaio Roe.`, 'elle', 'Ngaio Roe', null),
  },
  'people.femaleNouns': {
    each: (noun) => notMeant(`« Vieux », a dit une ${noun}.`, 'il', `une ${noun}`, null),
  },
  'people.maleNouns': {
    each: (noun) => notMeant(`« Vieux », a dit un ${noun}.`, 'elle', `un ${noun}`, null),
  },
  'people.notPersonWords': { each: (word) => people(`Il vit Claire ${capital(word)}.`) },
  'names.particles': {
    each: (word) => people(`Il vit Claire ${word} Doe.`, `Claire ${word} Doe`),
  },
  'names.beforePlaces': {
    each: (word) => people(`Puis ${word === 'agrave' ? 'à' : word} Claire Doe, on partit.`),
  },
  'names.isGivenName': { each: () => people('Il vit Claire Doe.', 'Claire Doe') },
  'names.ambiguousGivenNames': { each: (word) => people(`Il vit ${capital(word)} Doe.`) },
  'names.genderOfGivenName': {
    each: () => notMeant('« Vieux », a dit Claire Roe.', 'il', 'Claire Roe', null),
  },
}
