import type { Example, LanguageExamples } from './example.ts'
import { CLOSED, capital, people, RUIN, role, speakers } from './example-sentences.ts'

// English: words for people, and descriptions of them.

const titleOfSpeaker = (title: string): Example => speakers(`${CLOSED} ${capital(title)} Roe said.`, 'Roe')

/** A pronoun of the other gender does not refer to somebody with a title or noun of one gender. */
const notMeant = (who: string, pronoun: string): Example =>
  speakers([`${who} said it was old.`, `“It was a good day,” ${pronoun} said.`], null)

const titles: LanguageExamples = {
  'people.titles': {
    each: titleOfSpeaker,
    // Also a function word.
    entries: { first: people('Then First Ngaio Roe left.', 'Ngaio Roe') },
  },
  'people.femaleTitles': { each: (title) => notMeant(`${capital(title)} Ngaio Roe`, 'he') },
  'people.maleTitles': { each: (title) => notMeant(`${capital(title)} Ngaio Roe`, 'she') },
  'people.titleSurnames': {
    each: (title) => people(`Jane ${capital(title)} said it was old.`, `Jane ${capital(title)}`),
  },
  'people.courtesyTitles': {
    each: (title) => role(`Then ${capital(title)} Jane Doe said it was ${RUIN}.`, ' @ '),
  },
  'people.abbreviatedTitles': {
    each: (title) => speakers(`${CLOSED} ${capital(title)}. Roe said.`, 'Roe'),
    entries: {
      ...Object.fromEntries(
        ['jr', 'sr'].map((word) => [
          word,
          speakers(`${CLOSED} Jane Doe ${capital(word)}. said.`, `Jane Doe, ${capital(word)}.`),
        ]),
      ),
      st: speakers(`${CLOSED} Jane Doe St. said.`, 'Jane Doe St'),
      adm: people('Then Jane Adm. Doe left.', 'Jane Adm. Doe'),
    },
  },
}

const nouns: LanguageExamples = {
  'people.personNouns': {
    each: (noun) => speakers(`“We saw it all,” said the old ${noun}.`, `the old ${noun}`),
  },
  'people.femaleNouns': { each: (noun) => notMeant(`The ${noun}`, 'he') },
  'people.maleNouns': { each: (noun) => notMeant(`The ${noun}`, 'she') },
  'people.servingNouns': {
    each: (noun) => speakers(`${CLOSED} said an ${noun} to the farmer.`, `an ${noun} to the farmer`),
  },
  'people.servingLinks': {
    each: (link) => speakers(`${CLOSED} said an aide ${link} the farmer.`, `an aide ${link} the farmer`),
  },
  'people.tiedToMatters': {
    each: (word) =>
      speakers(`${CLOSED} said a person ${word} to the owners.`, `a person ${word} to the owners`),
  },
}

const described = (description: string, expected: string): Example =>
  role(`Jane Doe, ${description}, said it was ${RUIN}.`, expected)

const roles: LanguageExamples = {
  'people.roleWords': {
    each: (word) => speakers(`Ms. Jane Doe, old ${word}, said it was ${RUIN}.`, 'Jane Doe'),
  },
  'people.affiliationLinks': {
    each: (link) => described(`director ${link} Roe Mills`, 'director @ Roe Mills'),
  },
  'people.roleLimits': { each: (word) => described(`sad ${word} a director`, ' @ ') },
  'people.roleClauses': { each: (word) => described(`a director ${word} ill`, 'director @ ') },
  'people.affiliationEnds': {
    each: (word) => described(`director of Roe Mills ${word} Poe`, 'director @ Roe Mills'),
  },
  'people.notDescriptions': { each: (word) => described(`${word} a director`, ' @ ') },
  'people.officesWithLinks': {
    each: (office) => described(`the former ${office} of State`, `former ${office} of State @ `),
  },
  'people.makers': {
    each: (maker) => described(`associate ${maker} of Roe Mills`, `associate ${maker} of Roe Mills @ `),
  },
  'people.partyLetters': {
    each: (letter) => speakers(`Jane Doe, ${capital(letter)}-Ohio, said the mill was ${RUIN}.`, 'Jane Doe'),
  },
}

/** Words that also show a group or a place in a name of two words: alone they are still not a last name. */
const ALONE = `
  academy accord act agreement airlines airport avenue award battalion battle bay beach board boulevard brigade center
  centre chamber charter city club college community constitution convention cooperation corp corporation corps county
  crisis day declaration democracy district division eastern economic empire enterprise festival financial fire forum
  front fund gazette health herald highway hill hospital hotel house human industries industry initiative inc
  intelligence international island islands kingdom lake law league limited llc ltd memorial middle mission mosque mount
  museum national navy news northern park peninsula peoples plan power press prison programme project province public
  radio republic research resistance river road school sea security service services society southern square station
  street studies summit syndicate temple times tower town treasury treaty tribune valley village watch western world
  year`
/** Words that show a group even on their own: after a title they are still not a given name. */
const TITLED = `
  administration agency alliance army assembly association authority bank bureau campaign channel church coalition
  commission committee company congress council court daily department directorate embassy federation forces foundation
  government group institute institution judiciary media militia ministry movement network observatory office
  organisation organization parliament party police post review senate state survey team television tribunal tv union
  university weekly`
const listed = (text: string) => text.trim().split(/\s+/)

const names: LanguageExamples = {
  'people.notPersonWords': {
    each: (word) => people(`He saw Jane ${capital(word)} then.`),
    entries: {
      ...Object.fromEntries(
        listed(ALONE).map((word) => [word, speakers(`${CLOSED} ${capital(word)} said.`, null)]),
      ),
      ...Object.fromEntries(listed(TITLED).map((word) => [word, people(`Mr. ${capital(word)} Roe left.`)])),
    },
  },
  'names.suffixes': {
    each: (word) =>
      speakers(
        [`Ngaio Roe ${word.toUpperCase()}, a farmer, left.`, `${CLOSED} Roe said.`],
        `Ngaio Roe, ${word.toUpperCase()}`,
      ),
  },
  'names.letters': {
    each: (word) => speakers(`“The mill is closed,” Ms. Ngaio Roe ${word.toUpperCase()} said.`, 'Ngaio Roe'),
  },
  'names.particles': {
    each: (particle) => people(`Then Mr. Jane ${particle} Doe left.`, `Jane ${particle} Doe`),
    entries: Object.fromEntries(
      ['an', 'as', 'at'].map((article) => [
        article,
        people(`Then Mr. Jane ${article}-Doe left.`, `Jane ${article}-Doe`),
      ]),
    ),
  },
  'names.openers': {
    each: (word) => ({
      text: `Then ${capital(word)} Doe Bank closed.`,
      shows: { groups: [`${capital(word)} Doe Bank (organisation)`] },
    }),
  },
  'names.beforePlaces': { each: (word) => people(`He stood ${word} Jane Roe then.`) },
  'names.isGivenName': { each: () => people('He saw Jane Roe then.', 'Jane Roe') },
  'names.ambiguousGivenNames': { each: (name) => people(`He saw ${capital(name)} Roe then.`) },
  'names.genderOfGivenName': { each: () => notMeant('Dr. Mary Doe', 'he') },
}

export const peopleExamples: LanguageExamples = { ...titles, ...nouns, ...roles, ...names }
