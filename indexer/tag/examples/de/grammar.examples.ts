import { german } from '../../../../languages/de/index.ts'
import type { Example, LanguageExamples } from '../example.ts'
import { capital, cue, people, speakers } from '../example-sentences.ts'

// German: its closed word classes.

const RUIN = '„eine Ruine von Mühle“'
const CLOSED = '„Die Mühle ist zu“'

/** Whom `er` or `sie` means below a sentence that shows the gender of a name. */
const pronounAfter = (sentence: string, pronoun: string, ...names: (string | null)[]): Example =>
  speakers([sentence, `${CLOSED}, sagte ${pronoun}.`], ...names)

const words: LanguageExamples = {
  commonWords: {
    each: (word) => ({
      ...speakers(`Hans Roth sagte: „Mulo klosat pela ${word} ${word}.“`, 'Hans Roth'),
      unstated: true,
    }),
  },
  'grammar.determiners': { each: (word) => people(`Dann sah ${word} Ngaio Roe, Sprecher, Feuer.`) },
  'grammar.articles': {
    each: (word) => people(`Dann ging Minister Ngaio von ${word} Roe.`, `Ngaio von ${word} Roe`),
  },
  'grammar.oblique': {
    each: (word) => speakers(`${capital(word)} Richter sagte Anna Roth, sie sei ${RUIN}.`, 'Anna Roth'),
  },
  'grammar.genitiveArticles': {
    each: (word) =>
      speakers(`${CLOSED}, sagte ein Sprecher ${word} Polizei.`, `ein Sprecher ${word} Polizei`),
  },
  'grammar.definite': {
    each: (word) =>
      speakers(
        ['Amnesty International warnte.', `${CLOSED}, so ${word} Organisation.`],
        'Amnesty International',
      ),
  },
  'grammar.prepositions': {
    each: (word) => speakers(`${capital(word)} Herrn Roth sagte Anna Beck, sie sei ${RUIN}.`, 'Anna Beck'),
  },
  'grammar.links': {
    each: (word) =>
      speakers(
        `${CLOSED}, sagte ein Sprecher ${word} Amnesty International.`,
        `ein Sprecher ${word} Amnesty International`,
      ),
  },
  'grammar.tightLinks': {
    each: (word) => speakers(`${CLOSED}, sagte ein Sprecher ${word} Mühlen.`, `ein Sprecher ${word} Mühlen`),
  },
  'grammar.conjunctions': {
    each: (word) => speakers(`Er ging, ${word} dort sagte Anna Roth, sie sei ${RUIN}.`, null),
  },
  'grammar.coordinators': {
    each: (word) => cue(`Anna Roth ging ${word} sagte, sie sei ${RUIN}.`, 'sagte'),
  },
  'grammar.relatives': {
    each: (word) => speakers(`Er ging, ${word} dort sagte Anna Roth, sie sei ${RUIN}.`, null),
  },
  'grammar.auxiliaries': { each: (word) => people(`Ngaio Roe ${word} gesagt, sie sei alt.`, 'Ngaio Roe') },
  'grammar.adverbs': { each: (word) => speakers(`${CLOSED}, sagte ${word} ein Lehrer.`, 'ein Lehrer') },
  'grammar.pronouns': {
    entries: {
      sie: pronounAfter('Sprecherin Ngaio Roe ging.', 'sie', 'Ngaio Roe'),
      er: pronounAfter('Sprecher Ngaio Roe ging.', 'er', 'Ngaio Roe'),
      es: speakers(['Amnesty International warnte.', `${CLOSED}, teilte es mit.`], 'Amnesty International'),
      ich: speakers(`Anna Roth warnte. Ich habe ${RUIN} gesehen.`, null),
      wir: speakers(`Anna Roth warnte. Wir wissen, es sei ${RUIN}.`, null),
    },
  },
  'grammar.pronounForms': {
    each: (word) => {
      const { gender, possessive } = german.grammar.pronounForms.get(word) ?? {}
      if (!possessive) return speakers(`${CLOSED}, sagte ${word} ein Lehrer.`, 'ein Lehrer')
      const other = gender === 'female' ? 'er' : 'sie'
      return pronounAfter(`Ngaio Roe, Mitglied der Partei, nahm ${word} Hut und ${word} Stock.`, other, null)
    },
  },
  'grammar.functionWords': {
    each: (word) => {
      const sentence = `${capital(word)} Ngaio Roe sagte das.`
      const { grammar, names } = german
      return grammar.determiners.has(word) || names.beforePlaces.has(word)
        ? people(`${capital(word)} Roe, Sprecher der Stadt, sagte das.`)
        : people(sentence, 'Ngaio Roe')
    },
  },
  'grammar.abbreviations': { each: (word) => cue(`Anna Roth sagte ${word}. Tag, sie sei ${RUIN}.`, 'sagte') },
  'grammar.isDerivedAdverb': {
    each: () => speakers(`${CLOSED}, sagte netterweise ein Lehrer.`, 'ein Lehrer'),
  },
  'grammar.isPlural': {
    each: () =>
      speakers(
        [`${CLOSED}, sagten Sprecherinnen.`, `${CLOSED}, sagten sie.`],
        'Sprecherinnen',
        'Sprecherinnen',
      ),
  },
  'grammar.isNoun': { each: () => people('Dann ging Ngaio Vereinigung, Sprecher der Stadt.') },
  'grammar.nounEndings': {
    each: (ending) => {
      const noun = { s: 'Magazin', es: 'Buch', n: 'Reihe', en: 'Zeitschrift' }[ending] ?? ''
      return speakers(`Anna Roth sagte, die Leser der ${noun}${ending} „Mühle“ seien weg.`, null)
    },
  },
  'grammar.withoutCase': {
    each: () =>
      speakers(`${CLOSED}, sagte der Anwalt des Lehrers Hans Beck.`, 'der Anwalt des Lehrers Hans Beck'),
  },
  'grammar.isAgent': {
    each: () =>
      speakers(`${CLOSED}, sagte der Anwalt des Klempners Hans Beck.`, 'der Anwalt des Klempners Hans Beck'),
  },
  'grammar.reported': { each: (word) => speakers(`Anna Roth warnte. Sie ${word} ${RUIN}.`, 'Anna Roth') },
  'grammar.perfectAuxiliaries': {
    each: (word) => speakers(`Anna Roth ${word} gesagt, es war ${RUIN}.`, 'Anna Roth'),
  },
}

export const grammarExamples = words
