import { spanish } from '../../../../languages/es/index.ts'
import { formsOf } from '../../../../languages/es/verb-forms.ts'
import { VERBS_OF_SAYING } from '../../../../languages/es/verbs-of-saying.ts'
import type { Example, LanguageExamples } from '../example.ts'
import { capital, cue, speakers } from '../example-sentences.ts'
import { writtenForms } from '../spelled-words.ts'

// Spanish: how it says who said something.

const FORMS = writtenForms(spanish, VERBS_OF_SAYING.map(formsOf))

/** Each form of a verb in a suitable position. */
function attributing(word: string): Example {
  const { written, form } = FORMS.get(word) ?? { written: word, form: null }
  const reflexive = spanish.speech.cues.get(word)?.reflexive ? 'se ' : ''
  if (form === 'participle') return cue(`Juan Roe ${reflexive}ha ${written} que era «una ruina».`, written)
  if (form === 'ing') return cue(`Juan Roe salió, ${written} que era «una ruina».`, written)
  if (form === 'base') return cue(`Juan Roe ${reflexive}quiso ${written} que era «una ruina».`, written)
  return cue(`Juan Roe ${reflexive}${written} que era «una ruina».`, written)
}

const turn = (above: string, label: string, ...names: (string | null)[]): Example => ({
  text: [above, `${label}: Era viejo.`],
  turns: [{ says: 'Era viejo.', by: label }],
  shows: { speakers: names },
})

export const speechExamples: LanguageExamples = {
  'speech.cues': { each: attributing },
  'speech.formAsWritten': { each: () => speakers('Juan Roe anuncio que era «una ruina».', null) },
  'speech.carriers': { each: (word) => speakers(`Juan Roe ${word} evocar una «ruina».`, 'Juan Roe') },
  'speech.sourcePhrases': {
    each: (phrase) => speakers(`${capital(phrase)} Juan Roe, era una «ruina».`, 'Juan Roe'),
  },
  'speech.viewPhrases': {
    each: (phrase) => speakers(`${capital(phrase)} Juan Roe, «no queda nada aquí».`, 'Juan Roe'),
  },
  'speech.documentNouns': {
    each: (noun) =>
      speakers(
        ['Amnesty International dijo que «todo va mal».', `El ${noun} evoca una «ruina».`],
        'Amnesty International',
        'Amnesty International',
      ),
  },
  'speech.writingNouns': { each: (noun) => speakers(`El ${noun} evoca una «ruina».`, `El ${noun}`) },
  'speech.workNouns': {
    each: (noun) => speakers(`Juan Roe dijo de la ${noun} «Viejo Molino» que se vende.`, null),
  },
  'speech.namingPhrases': {
    each: (phrase) => speakers(`Juan Roe evocó un molino ${phrase} «Clapet» que se vende.`, null),
  },
  'speech.smallTitleWords': {
    each: (word) => speakers(`Juan Roe evocó el «Molino ${word} Río» que se vende.`, null),
  },
  'speech.spokenNouns': {
    each: (noun) =>
      speakers(
        [`Juan Roe salió. Su ${noun} fue grabado.`, '«Todo está cerrado.', '«Nada va bien.»'],
        'Juan Roe',
        'Juan Roe',
      ),
  },
  'speech.questionLabels': {
    each: (label) => turn('Es una entrevista de Clara Roe.', capital(label), 'Clara Roe'),
  },
  'speech.answerLabels': { each: (label) => turn('Juan Roe, alcalde, salió.', capital(label), 'Juan Roe') },
  'speech.interviewPhrases': { each: (phrase) => turn(`Fue ${phrase} Clara Roe.`, 'P', 'Clara Roe') },
}
