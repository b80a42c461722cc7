import type { Example, LanguageExamples } from './example.ts'
import { CLOSED, capital, people, RUIN, speakers } from './example-sentences.ts'

// English: the closed word classes, each shown by what changes about a speaker, a person or a sentence without the
// word.

/** The phrase of a speaker ends before the word. */
const endsPhrase = (word: string): Example =>
  speakers(`${CLOSED} said a farmer ${word} the resident.`, 'a farmer')
/** A signature is a whole name, and no other word with a capital. */
const startsNoName = (word: string): Example =>
  speakers(`“The mill is closed for good.” — ${capital(word)} Roe`, null)
/** There is only a description between the closing mark and a name. */
const leadsToNoName = (word: string): Example =>
  speakers(`${CLOSED} leader ${word} farmers Jane Doe said.`, null)

const nouns: LanguageExamples = {
  'grammar.determiners': {
    each: (word) => speakers(`In the mill ${word} farmer said it was ${RUIN}.`, `${word} farmer`),
  },
  'grammar.articles': {
    each: (word) => speakers(`Jane Doe said the host of ${word} “Mill Today” left.`, null),
  },
  'grammar.definite': {
    each: (word) =>
      speakers(
        ['Amnesty International said it was old.', `${CLOSED} ${word} group said.`],
        'Amnesty International',
      ),
  },
  'grammar.standalone': { each: (word) => speakers(`Yesterday, ${word} said it was ${RUIN}.`, word) },
  'grammar.prepositions': {
    each: endsPhrase,
    entries: {
      of: speakers(`Amnesty International of Kenya left, saying it was ${RUIN}.`, 'Amnesty International'),
      for: speakers(`For mills Jane Doe fought, saying it was ${RUIN}.`, null),
      ...Object.fromEntries(
        ['from', 'with', 'near', 'inside', 'since'].map((word) => [word, leadsToNoName(word)]),
      ),
    },
  },
  'grammar.links': {
    each: (word) => speakers(`${CLOSED} said a farmer ${word} Kenya.`, `a farmer ${word} Kenya`),
  },
  'grammar.tightLinks': {
    each: (word) => speakers(`${CLOSED} leader ${word} farmers Jane Doe said.`, 'Jane Doe'),
  },
  'grammar.genitives': {
    each: (word) => speakers(`${CLOSED} Resident ${word} Great Weirs said.`, `Resident ${word} Great Weirs`),
  },
  'grammar.looseLinks': { each: (word) => speakers(`${CLOSED} said a farmer ${word} length.`, 'a farmer') },
  'grammar.agents': {
    each: (word) => speakers(`The mill was described ${word} Jane Doe as ${RUIN}.`, 'Jane Doe'),
  },
  'grammar.isPlural': { each: () => speakers(`The farmers say it was ${RUIN}.`, 'The farmers') },
}

const clauses: LanguageExamples = {
  'grammar.conjunctions': {
    each: endsPhrase,
    entries: { and: speakers(`${CLOSED} said a farmer and old residents.`, 'a farmer') },
  },
  'grammar.copulative': {
    each: (word) => speakers(`${CLOSED} said Jane Doe ${word} Mr. Tom Roe.`, `Jane Doe ${word} Tom Roe`),
  },
  'grammar.subjectRelatives': {
    each: (word) => speakers(`Jane Doe, ${word} said it was ${RUIN}, left.`, 'Jane Doe'),
  },
  'grammar.clausePrepositions': {
    each: (word) =>
      speakers(`It was old, ${word} Amnesty International said of ${RUIN}.`, 'Amnesty International'),
  },
  'grammar.coordinators': {
    each: (word) =>
      speakers(
        [
          'Mr. Tom Roe said it was old.',
          `The hall was warm, ${word} Mr. Tim Doe had a cold.`,
          '“I left,” he said.',
        ],
        'Tim Doe',
      ),
  },
  'grammar.additives': {
    each: (word) => speakers(`Jane Doe ${word} her sister ran, saying it was ${RUIN}.`, null),
  },
  'grammar.relatives': {
    each: (word) => speakers(`Jane Doe left the mill, ${word} weavers were, chanting it was ${RUIN}.`, null),
  },
  'grammar.freeRelatives': {
    each: (word) =>
      speakers(['Mayor Jane Doe said it was old.', `A film was shown in ${word} she called ${RUIN}.`], null),
  },
  'grammar.complementizers': {
    each: (word) => speakers(`Jane Doe claims ${word} it was ${RUIN}.`, 'Jane Doe'),
  },
  'grammar.sentenceOpeners': {
    // Of another gender than the pronouns, which would refer to the person who ran the ward.
    each: (word) =>
      speakers(
        `${word === 'she' ? 'Tom' : 'Jane'} Doe ran ward B. ${capital(word)} mill stood, saying it was ${RUIN}.`,
        null,
      ),
  },
  'grammar.abbreviations': {
    each: (word) => speakers(`Jane Doe saw the ${word}. Mill burn, saying it was ${RUIN}.`, 'Jane Doe'),
  },
}

const verbs: LanguageExamples = {
  'grammar.auxiliaries': { each: endsPhrase },
  'grammar.copulas': { each: (word) => speakers(`Jane Doe ${word} told it was ${RUIN}.`, null) },
  'grammar.modals': { each: (word) => speakers(`Jane Doe ${word} claim it was ${RUIN}.`, 'Jane Doe') },
  'grammar.infinitiveMarks': {
    each: (word) => speakers(`Jane Doe went on ${word} say it was ${RUIN}.`, 'Jane Doe'),
  },
  'grammar.negations': { each: (word) => speakers(`Jane Doe had ${word} said “sorry”.`, null) },
  'grammar.adverbs': {
    each: endsPhrase,
    // Also a preposition.
    entries: { since: speakers(`Jane Doe since said it was ${RUIN}.`, 'Jane Doe') },
  },
  'grammar.beforeParticiples': {
    each: (word) => speakers(`A resident of ${word} said mill saw ${RUIN}.`, null),
    entries: Object.fromEntries(
      ['of', 'with'].map((word) => [word, speakers(`A resident ${word} said mill saw ${RUIN}.`, null)]),
    ),
  },
  'grammar.irregularPasts': {
    each: (word) => speakers(`The farmer ${word} the mill, saying it was ${RUIN}.`, 'The farmer'),
    // Also a verb of saying, but not with an object.
    entries: {
      held: speakers(['The hall was full, but Jane Doe held it.', `${CLOSED} she said.`], 'Jane Doe'),
    },
  },
  'grammar.isRegularPast': {
    each: () => speakers(`The farmer mended the mill, saying it was ${RUIN}.`, 'The farmer'),
  },
  'grammar.isPresentForm': {
    each: () => speakers(`The farmer mends the mill, saying it was ${RUIN}.`, 'The farmer'),
  },
  'grammar.isParticiple': {
    each: () => speakers(`Jane Doe, standing in the mill, called it ${RUIN}.`, 'Jane Doe'),
  },
  'grammar.isDerivedAdverb': { each: () => speakers(`Jane Doe quietly said it was ${RUIN}.`, 'Jane Doe') },
}

/** A pronoun of the other gender does not refer to somebody for whom one was used twice. */
const spokenOf = (word: string, other: string): Example =>
  speakers([`Dr. Ngaio Roe said it was ${word} and ${word}.`, `“It was a good day,” ${other} added.`], null)

const pronouns: LanguageExamples = {
  'grammar.pronouns': { each: endsPhrase },
  'grammar.pronounForms': {
    each: (word) => speakers(`The mill ${word} farmer ran, saying it was ${RUIN}.`, null),
    entries: {
      ...Object.fromEntries(['her', 'hers', 'herself'].map((word) => [word, spokenOf(word, 'he')])),
      ...Object.fromEntries(['him', 'his', 'himself'].map((word) => [word, spokenOf(word, 'she')])),
    },
  },
}

/** Function words that are also particles of names, or that precede places. */
const INSIDE_NAMES = 'an ten at as do here'.split(' ')

const openers: LanguageExamples = {
  'grammar.functionWords': {
    each: (word) => people(`${capital(word)} Jane Doe said it was old.`, 'Jane Doe'),
    entries: {
      ...Object.fromEntries(INSIDE_NAMES.map((word) => [word, people(`He saw Jane ${capital(word)} Doe.`)])),
      ...Object.fromEntries(
        ['all', 'before', 'first', 'one', 'our'].map((word) => [word, startsNoName(word)]),
      ),
      eyewitnesses: startsNoName('eyewitnesses'),
    },
  },
}

export const grammarExamples: LanguageExamples = { ...nouns, ...clauses, ...verbs, ...pronouns, ...openers }
