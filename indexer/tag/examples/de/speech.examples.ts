import { german } from '../../../../languages/de/index.ts'
import type { Example, LanguageExamples } from '../example.ts'
import { capital, cue, speakers } from '../example-sentences.ts'

// German: how it says who said something.

const RUIN = '„eine Ruine von Mühle“'
const CLOSED = '„Die Mühle ist zu“'

/** Each form of a verb in a suitable position. */
function attributing(word: string): Example {
  const form = german.speech.cues.get(word)
  if (form?.participle === 'only') return cue(`Anna Roth hat ${word}, sie sei ${RUIN}.`, word)
  return cue(`Wie ${form?.plural ? 'die Lehrer' : 'Anna Roth'} ${word}, sei sie ${RUIN}.`, word)
}

const verbs: LanguageExamples = {
  'speech.cues': {
    each: (word) => {
      const { particles, plural } = german.speech.cues.get(word) ?? {}
      const who = plural ? 'die Lehrer' : 'Anna Roth'
      return particles ? cue(`${CLOSED}, ${word} ${who} ${particles[0]}.`, word) : attributing(word)
    },
  },
  'speech.judgingCues': {
    each: (word) => {
      const form = german.speech.judgingCues.get(word)
      if (form?.participle === 'only') return cue(`Anna Roth hat ${RUIN} ${word}.`, word)
      return cue(`${form?.plural ? 'Die Lehrer' : 'Anna Roth'} ${word} ${RUIN}.`, word)
    },
  },
  'speech.orders': { each: () => speakers(`Am Montag sagte Anna Roth, sie sei ${RUIN}.`, 'Anna Roth') },
  'speech.sourcePhrases': { each: (phrase) => cue(`Sie ist ${phrase} Anna Roth ${RUIN}.`, phrase) },
  'speech.sourcePhrasesAfter': {
    each: (word) => speakers(`Anna Roth ${word} ist sie ${RUIN}.`, 'Anna Roth'),
  },
  'speech.asideSources': { each: (word) => speakers(`${CLOSED}, ${word} Anna Roth.`, 'Anna Roth') },
  'speech.asWords': { each: (word) => cue(`Sie ist, ${word} ein Lehrer dort sagte, ${RUIN}.`, 'sagte') },
}

const writings: LanguageExamples = {
  'speech.documentNouns': {
    each: (noun) =>
      speakers(
        ['Amnesty International warnte.', `${CLOSED}, so die ${capital(noun)}.`],
        'Amnesty International',
      ),
  },
  'speech.writingNouns': {
    each: (noun) => speakers(`${CLOSED}, so der alte ${capital(noun)}.`, `der alte ${capital(noun)}`),
  },
}

const titles: LanguageExamples = {
  'speech.workNouns': {
    each: (noun) => speakers(`Anna Roth sagte, der ${capital(noun)} „Alte Mühle“ sei gut.`, null),
  },
  'speech.namingPhrases': {
    each: (phrase) => speakers(`Anna Roth sagte, eine Mühle ${phrase} „Klapper“ sei zu.`, null),
  },
  'speech.smallTitleWords': {
    each: (word) => speakers(`Anna Roth sagte, „Mühle ${word} Fluss“ sei gut.`, null),
  },
}

const SPOKEN = '„Die Mühle ist zu.“'

/** A turn with its label, below a paragraph. */
const turn = (above: string, label: string, ...names: (string | null)[]): Example => ({
  text: [above, `${label}: Sie war alt.`],
  turns: [{ says: 'Sie war alt.', by: label }],
  shows: { speakers: names },
})

const spoken: LanguageExamples = {
  'speech.questionLabels': {
    each: (label) => turn('Das Interview führte Anna Roth.', capital(label), 'Anna Roth'),
  },
  'speech.answerLabels': {
    each: (label) => turn('Anna Roth, Sprecherin der Stadt, ging.', capital(label), 'Anna Roth'),
  },
  'speech.interviewPhrases': { each: (phrase) => turn(`Das ${phrase} Anna Roth.`, 'Frage', 'Anna Roth') },
  'speech.spokenNouns': {
    each: (noun) => speakers([`${capital(noun)} von Anna Roth:`, SPOKEN], 'Anna Roth'),
  },
  'speech.spokenLinks': { each: (link) => speakers([`Erklärung ${link} Anna Roth:`, SPOKEN], 'Anna Roth') },
}

export const speechExamples: LanguageExamples = { ...verbs, ...writings, ...titles, ...spoken }
