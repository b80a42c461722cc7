import type { Example, LanguageExamples } from '../example.ts'
import { capital, people, role, speakers } from '../example-sentences.ts'

// German: its words for people and groups, and their names.

const CLOSED = '„Die Mühle ist zu“'

const says = (who: string) => speakers(`${CLOSED}, sagte ${who}.`, who)
const pronounAfter = (sentence: string, pronoun: string, ...names: (string | null)[]): Example =>
  speakers([sentence, `${CLOSED}, sagte ${pronoun}.`], ...names)

const nouns: LanguageExamples = {
  'people.personNouns': { each: (noun) => says(`der alte ${capital(noun)}`) },
  'people.femaleNouns': {
    each: (noun) =>
      pronounAfter(`${CLOSED}, sagte eine ${capital(noun)}.`, 'er', `eine ${capital(noun)}`, null),
  },
  'people.maleNouns': {
    each: (noun) =>
      pronounAfter(`${CLOSED}, sagte ein ${capital(noun)}.`, 'sie', `ein ${capital(noun)}`, null),
  },
  'groups.nouns': { each: (noun) => says(`die alte ${capital(noun)}`) },
  'groups.references': {
    each: (noun) =>
      speakers(
        ['Amnesty International warnte.', `${CLOSED}, so die ${capital(noun)}.`],
        'Amnesty International',
      ),
  },
}

const titles: LanguageExamples = {
  'people.titles': { each: (title) => speakers(`${CLOSED}, sagte ${capital(title)} Roe.`, 'Roe') },
  'people.femaleTitles': {
    each: (title) => pronounAfter(`Dann ging ${capital(title)} Ngaio Roe.`, 'er', null),
  },
  'people.maleTitles': {
    each: (title) => pronounAfter(`Dann ging ${capital(title)} Ngaio Roe.`, 'sie', null),
  },
  'people.titleSurnames': {
    each: (title) =>
      people(`Dann ging Heiko ${capital(title)}, Sprecher der Stadt.`, `Heiko ${capital(title)}`),
  },
  'people.courtesyTitles': { each: (title) => role(`${CLOSED}, sagte ${capital(title)} Ngaio Roe.`, ' @ ') },
  'people.abbreviatedTitles': {
    each: (title) => people(`Dann ging ${capital(title)}. Ngaio Roe.`, 'Ngaio Roe'),
  },
  'people.notPersonWords': {
    each: (word) => people(`Dann ging Ngaio ${capital(word)}, Sprecher der Stadt.`),
  },
  'people.roleWords': {
    each: (word) => people(`Dann ging Ngaio Roe, ${capital(word)} der Stadt.`, 'Ngaio Roe'),
  },
  'people.affiliationLinks': {
    each: (word) =>
      role(
        `${CLOSED}, sagte Anna Roth, Sprecherin ${word} Amnesty International.`,
        'Sprecherin @ Amnesty International',
      ),
  },
}

const names: LanguageExamples = {
  'names.particles': {
    each: (word) => people(`Dann ging Minister Ngaio ${word} Roe.`, `Ngaio ${word} Roe`),
  },
  'names.beforePlaces': { each: (word) => people(`Die Leute ${word} Ngaio Roe sagten viel.`) },
  'names.isGivenName': { each: () => people('Dann kam Heiko Roe.', 'Heiko Roe') },
  'names.ambiguousGivenNames': { each: (name) => people(`Dann kam ${capital(name)} Roe.`) },
  'names.genderOfGivenName': { each: () => pronounAfter('Dann ging Heike Roe.', 'er', null) },
}

export const peopleExamples: LanguageExamples = { ...nouns, ...titles, ...names }
