import { arabic } from '../../../../languages/ar/index.ts'
import type { Example, LanguageExamples } from '../example.ts'
import { dateExamples } from './dates.ts'
import { placeExamples } from './places.ts'
import { CLOSED, people, speakers } from './sentences.ts'

const agrees = (verb: string) => (arabic.speech.cues.get(verb) ?? arabic.speech.judgingCues.get(verb))?.agrees
const isParticiple = (verb: string) =>
  (arabic.speech.cues.get(verb) ?? arabic.speech.judgingCues.get(verb))?.form === 'ing'

const attributing = (verb: string) => {
  const name = agrees(verb)?.gender === 'female' ? 'سمر حداد' : 'سامر حداد'
  // A participle goes with the subject of the verb before it, whatever that did.
  return isParticiple(verb)
    ? speakers(`غادر الوزير ${name} المطحنة ${verb} إنها ${CLOSED}.`, name)
    : speakers(`${verb} ${name}: ${CLOSED}`, name)
}

/** The phrase of a speaker ends before the word. */
const endsPhrase = (word: string) => speakers(`قال الوزير ${word} غادر إنها ${CLOSED}.`, 'الوزير')

/** A name goes on until the word; some words are no part of a name by their form alone. */
const endsName = (word: string) =>
  /^[وف].|(?:هم|ها)$/.test(word)
    ? endsPhrase(word)
    : speakers(`قالت سمر حداد ${word} المطحنة إنها ${CLOSED}.`, 'سمر حداد')

const turn = (text: string, by: string, name: string): Example => ({
  text: [text, 'المطحنة مغلقة منذ أسبوع.'],
  turns: [{ says: 'المطحنة مغلقة منذ أسبوع.', by }],
  shows: { speakers: [name] },
})

const speech: LanguageExamples = {
  'speech.cues': {
    each: attributing,
    entries: { بين: speakers(['قال سامر حداد إنها قديمة.', `وبيّن أن ${CLOSED}.`], 'سامر حداد') },
  },
  'speech.judgingCues': { each: attributing },
  'speech.orders': { each: () => speakers(`وقالت سمر حداد: ${CLOSED}`, 'سمر حداد') },
  'speech.sourcePhrases': {
    each: (phrase) =>
      speakers(`المطحنة ${CLOSED} ${phrase.endsWith(' ل') ? phrase : `${phrase} `}سمر حداد.`, 'سمر حداد'),
  },
  'speech.relayedWords': {
    each: (word) => speakers(`نقلت الصحيفة عن سمر حداد ${word} إنها ${CLOSED}.`, 'سمر حداد'),
  },
  'speech.carriedWords': {
    each: (word) =>
      speakers(
        `قالت سمر حداد إنها قديمة، ثم عاد كريم نجار ${word === 'القول' ? 'ب' : ''}${word}: ${CLOSED}`,
        'كريم نجار',
      ),
  },
  'speech.relayedFrom': {
    each: (word) => speakers(`نقلت الصحيفة ${word} سمر حداد قولها إنها ${CLOSED}.`, 'سمر حداد'),
  },
  'speech.interviewPhrases': { each: (phrase) => turn(`${phrase} سمر الحداد.`, 'س', 'سمر الحداد') },
  'speech.questionLabels': { each: (label) => turn('أجرت الحوار سمر الحداد.', label, 'سمر الحداد') },
  'speech.answerLabels': { each: (label) => turn('تحدثت سمر الحداد عن المطحنة.', label, 'سمر الحداد') },
  'speech.namedNouns': {
    each: (noun) => speakers(`قالت سمر حداد إنها زارت ${noun} «نهر الوادي» في المساء.`, null),
  },
  'speech.addressees': {
    each: (word) => speakers(`قالت سمر حداد ${word}ـ«مطحن نت» إن المطحنة مغلقة.`, null),
  },
  'speech.documentNouns': {
    each: (word) =>
      speakers(['قالت وزارة المطاحن إنها قديمة.', `وقال ال${word} إنها ${CLOSED}.`], 'وزارة المطاحن'),
  },
}

const persons: LanguageExamples = {
  'people.titles': { each: (word) => speakers(`قال ال${word} سلمون حداد إنها ${CLOSED}.`, 'سلمون حداد') },
  'people.personNouns': { each: (word) => speakers(`قال ${word} إنها ${CLOSED}.`, word) },
  'people.courtesyTitles': {
    each: (word) => ({ text: `قال ال${word} كريم حداد إنها ${CLOSED}.`, shows: { roles: [' @ '] } }),
  },
  'people.titleSurnames': {
    each: (word) => speakers(`قال المدير كريم ال${word} إنها ${CLOSED}.`, `كريم ال${word}`),
  },
  'people.servingNouns': {
    each: (word) => speakers(`قال ${word} الوزير سامر حداد إنها ${CLOSED}.`, `${word} الوزير`),
  },
  'people.servingLinks': {
    each: (word) => speakers(`قال المتحدث ${word} الوزير سامر حداد إنها ${CLOSED}.`, 'المتحدث باسم الوزير'),
  },
  'names.particles': {
    each: (word) => people(`زار سمير ${word} حداد المطحنة.`, `سمير ${word} حداد`),
    entries: { ال: people('زار سمير آل حداد المطحنة.', 'سمير آل حداد') },
  },
  'names.completions': {
    each: (word) => speakers(`قال المدير زهير ${word} حداد إنها ${CLOSED}.`, `زهير ${word} حداد`),
  },
  'names.cannotBePart': { each: () => people('زار المدير سمير ومقره المطحنة.') },
  'names.isGivenName': { each: () => people('زارت سمر الحداد المطحنة.', 'سمر الحداد') },
  'names.neverNames': { each: (word) => endsName(word) },
  'names.ambiguousGivenNames': { each: (word) => people(`زار ${word} الحداد المطحنة.`) },
  'names.genderOfGivenName': {
    each: () => speakers(['المطحنة قديمة بحسب سمر حداد.', `وأضاف: ${CLOSED}`], null),
  },
  'groups.nouns': { each: (word) => speakers(`قالت ${word} المطاحن إنها ${CLOSED}.`, `${word} المطاحن`) },
  'groups.stateHeads': {
    each: (word) =>
      speakers(
        [`قالت ال${word} المصرية إنها قديمة.`, `وقالت ال${word} إنها ${CLOSED}.`],
        `ال${word} المصرية`,
      ),
  },
  'groups.buildingHeads': { each: (word) => people(`احترقت ${word} سمير الحداد.`) },
  'groups.references': {
    each: (word) =>
      speakers([`قالت ${word} المطاحن إنها قديمة.`, `وقالت ال${word} إنها ${CLOSED}.`], `${word} المطاحن`),
  },
}

const grammar: LanguageExamples = {
  commonWords: {
    each: (word) => ({
      text: `المطحنة ${word} ${word} النهر وقالت سمر حداد: ${CLOSED}`,
      unstated: true,
      shows: { speakers: ['سمر حداد'] },
    }),
  },
  'grammar.prepositions': { each: endsName, entries: { علي: endsPhrase('على') } },
  'grammar.conjunctions': {
    each: endsName,
    entries: Object.fromEntries(
      ['و', 'ف'].map((word) => [
        word,
        speakers(`${CLOSED} ${word}قالت سمر حداد ${CLOSED}`, null, 'سمر حداد'),
      ]),
    ),
  },
  'grammar.coordinators': {
    each: (word) =>
      speakers(
        [
          `قالت سمر حداد إنها قديمة ${word === 'ثم' ? 'ثم ' : word}قال كريم الحداد إنها مغلقة.`,
          `وأضاف: ${CLOSED}`,
        ],
        'كريم الحداد',
      ),
  },
  'grammar.relatives': { each: endsPhrase },
  'grammar.topicOpeners': { each: (word) => speakers(`${word} سمر حداد فقالت: ${CLOSED}`, 'سمر حداد') },
  'grammar.complementizers': { each: endsName },
  'grammar.auxiliaries': { each: endsName },
  'grammar.negations': { each: endsName },
  'grammar.adverbs': { each: (word) => (word.startsWith('ال') ? endsPhrase(word) : endsName(word)) },
  'grammar.pronouns': { each: endsName },
  'grammar.isPlural': { each: () => speakers(['قال شهود إنها قديمة.', `وأضافوا: ${CLOSED}`], 'شهود') },
  'grammar.withoutAttached': { each: () => speakers(`وقالت سمر حداد: ${CLOSED}`, 'سمر حداد') },
  'grammar.isAdjective': {
    each: () => speakers(`قالت وزارة المطاحن المصرية إنها ${CLOSED}.`, 'وزارة المطاحن المصرية'),
  },
  'grammar.isIndefiniteAdjective': {
    each: () => speakers('قالت سمر حداد إنه تنظيم «إجرامي» كبير.', 'سمر حداد'),
  },
  'grammar.cliticPrepositions': {
    each: (letter) => people(`قال ${letter}يكار نجام مدير المطحنة إنها قديمة.`),
  },
  'grammar.isFeminine': { each: () => people('أعلن صفقة نجام مدير المطحنة إنها قديمة.') },
  'grammar.nounOf': { each: () => speakers(`قال الوزير سلمون حداد إنها ${CLOSED}.`, 'سلمون حداد') },
  'grammar.isDefinite': { each: () => speakers(`قال وزير المطاحن سلمون حداد إنها ${CLOSED}.`, 'سلمون حداد') },
}

/** Arabic. Names are ones that only the words around them show to be names. */
export const arabicExamples: LanguageExamples = {
  ...speech,
  ...persons,
  ...grammar,
  ...dateExamples,
  ...placeExamples,
}
