import { english } from '../../../languages/en/index.ts'
import type { Example, LanguageExamples } from './example.ts'
import { CLOSED, capital, cue, RUIN, speakers } from './example-sentences.ts'

// English: how it says who said something.

/** Each form of a verb in a suitable position. */
function attributing(word: string): Example {
  const { cues, judgingCues } = english.speech
  const { form, clause } = cues.get(word) ?? judgingCues.get(word) ?? {}
  const said = clause ? `${word} that` : word
  switch (form) {
    case 'past':
      return cue(`Dr. Jane Doe ${said} it was ${RUIN}.`, word)
    case 'present':
      return cue(`Dr. Jane Doe left. She ${said} it was ${RUIN}.`, word)
    case 'base':
      return cue(`Dr. Jane Doe would ${said} it was ${RUIN}.`, word)
    default:
      return cue(`Jane Doe left, ${said} it was ${RUIN}.`, word)
  }
}

const verbs: LanguageExamples = {
  'speech.cues': { each: attributing },
  'speech.judgingCues': { each: attributing },
  'speech.carriers': {
    each: (word) => speakers(`Jane Doe ${word} on to say it was ${RUIN}.`, 'Jane Doe'),
    // They attribute on their own, and the nearer verb is the cue.
    entries: Object.fromEntries(
      ['continued', 'continues', 'wanted'].map((word) => [
        word,
        cue(`Jane Doe ${word} to say it was ${RUIN}.`, 'say'),
      ]),
    ),
  },
  'speech.carrierParticles': {
    each: (word) => speakers(`Jane Doe went ${word} to say it was ${RUIN}.`, 'Jane Doe'),
  },
  'speech.orders': {
    entries: {
      'subject-verb': speakers(`Jane Doe said it was ${RUIN}.`, 'Jane Doe'),
      'verb-subject': speakers(`${CLOSED} said Jane Doe.`, 'Jane Doe'),
    },
  },
  'speech.sourcePhrases': {
    each: (phrase) => speakers(`${capital(phrase)} Jane Doe, it was ${RUIN}.`, 'Jane Doe'),
  },
  'speech.mannerCues': { each: (word) => cue(`“The mill is closed!” Jane Doe ${word} at us.`, word) },
  'speech.verbParticles': { each: (word) => speakers(`${CLOSED} Jane Doe shot ${word} at us.`, 'Jane Doe') },
  'speech.reportVerbs': {
    each: (verb) => speakers(`The farmers ${verb} Jane Doe as saying it was ${RUIN}.`, 'Jane Doe'),
  },
  'speech.reportLinks': {
    each: (link) => speakers(`The farmers quoted Jane Doe ${link} saying it was ${RUIN}.`, 'Jane Doe'),
  },
  'speech.scenes': {
    each: (word) => speakers(`The farmers ${word} a man chanting it was ${RUIN}.`, 'a man'),
  },
  'speech.wordNouns': {
    each: (word) =>
      speakers(`Mayor Jane Doe argued that in the deed its ${word} ${RUIN} has no sense.`, null),
  },
  'speech.matters': {
    each: (word) =>
      speakers(`Asked by Amnesty International ${word} the “tragedy”, the mill was silent.`, null),
  },
}

const writings: LanguageExamples = {
  'speech.documentNouns': {
    each: (noun) =>
      speakers(
        ['Amnesty International said it was old.', `${CLOSED} the ${noun} said.`],
        'Amnesty International',
      ),
  },
  'speech.writingNouns': { each: (noun) => speakers(`${CLOSED} read the old ${noun}.`, `the old ${noun}`) },
}

/** A title is not said by anyone. */
const titles: LanguageExamples = {
  'speech.workNouns': {
    each: (noun) => speakers(`Jane Doe said of the ${noun} “Old Mill” that it sold.`, null),
  },
  'speech.namingPhrases': {
    each: (phrase) => speakers(`Jane Doe said of a mill ${phrase} “Clapper” that it sold.`, null),
  },
  'speech.broadcastLinks': {
    each: (link) => speakers(`Jane Doe said it ${link} “Mill Today,” she recalled.`, null),
  },
  'speech.broadcastNouns': {
    each: (noun) => speakers(`Jane Doe said the ${noun} of “Mill Today” left.`, null),
  },
  'speech.smallTitleWords': {
    each: (word) => speakers(`Jane Doe said of the song “Mill ${word} River” that it sold.`, null),
  },
  'speech.elisions': { each: (word) => speakers(`She sang ‘${word} the mill’ then.`) },
}

const SPOKEN = '“The mill is closed.”'

/** A turn with its label, below a paragraph. */
const turn = (above: string, label: string, ...names: (string | null)[]): Example => ({
  text: [above, `${label}: It was old.`],
  turns: [{ says: 'It was old.', by: label }],
  shows: { speakers: names },
})

/** Words that are spoken as a whole. */
const spoken: LanguageExamples = {
  'speech.questionLabels': {
    each: (label) => turn('It was an interview by Jane Roe.', capital(label), 'Jane Roe'),
  },
  'speech.answerLabels': { each: (label) => turn('Jane Doe, a weaver, left.', capital(label), 'Jane Doe') },
  'speech.interviewPhrases': { each: (phrase) => turn(`It was an ${phrase} Jane Roe.`, 'Q', 'Jane Roe') },
  'speech.spokenNouns': { each: (noun) => speakers([`${capital(noun)} by Jane Doe:`, SPOKEN], 'Jane Doe') },
  'speech.spokenLinks': { each: (link) => speakers([`And ${link} Jane Doe:`, SPOKEN], 'Jane Doe') },
}

export const speechExamples: LanguageExamples = { ...verbs, ...writings, ...titles, ...spoken }
