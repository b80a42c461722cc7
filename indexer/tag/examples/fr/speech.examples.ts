import { french } from '../../../../languages/fr/index.ts'
import { formsOf } from '../../../../languages/fr/verb-forms.ts'
import { VERBS_OF_SAYING } from '../../../../languages/fr/verbs-of-saying.ts'
import type { Example, LanguageExamples } from '../example.ts'
import { capital, cue, speakers } from '../example-sentences.ts'
import { writtenForms } from '../spelled-words.ts'

// French: how it says who said something.

const FORMS = writtenForms(french, VERBS_OF_SAYING.map(formsOf))

/** Each form of a verb in a suitable position. */
function attributing(word: string): Example {
  const { written, form } = FORMS.get(word) ?? { written: word, form: null }
  const reflexive = french.speech.cues.get(word)?.reflexive ? 's’est ' : ''
  const finite = french.speech.cues.get(word)?.reflexive ? 'se ' : ''
  if (form === 'participle')
    return cue(`Jean Roe ${reflexive || 'a '}${written} que c’était « une ruine ».`, written)
  if (form === 'ing') return cue(`Jean Roe partit, ${written} que c’était « une ruine ».`, written)
  if (form === 'base') return cue(`Jean Roe tient à ${finite}${written} que c’était « une ruine ».`, written)
  return cue(`Jean Roe ${finite}${written} que c’était « une ruine ».`, written)
}

const turn = (above: string, label: string, ...names: (string | null)[]): Example => ({
  text: [above, `${label} : C’était vieux.`],
  turns: [{ says: 'C’était vieux.', by: label }],
  shows: { speakers: names },
})

export const speechExamples: LanguageExamples = {
  'speech.cues': { each: attributing },
  'speech.formAsWritten': {
    each: () => speakers('Jean Roe expliqué que c’était « une ruine ».', null),
  },
  'speech.carriers': { each: (word) => speakers(`Jean Roe ${word} évoquer une « ruine ».`, 'Jean Roe') },
  'speech.sourcePhrases': {
    each: (phrase) => speakers(`${capital(phrase)} Jean Roe, c’était une « ruine ».`, 'Jean Roe'),
  },
  'speech.viewPhrases': {
    each: (phrase) => speakers(`${capital(phrase)} Jean Roe, « rien ne va plus ici ».`, 'Jean Roe'),
  },
  'speech.documentNouns': {
    each: (noun) =>
      speakers(
        ['Amnesty International a dit que « tout va mal ».', `Le ${noun} évoque une « ruine ».`],
        'Amnesty International',
        'Amnesty International',
      ),
  },
  'speech.writingNouns': {
    each: (noun) => speakers(`Le ${noun} évoque une « ruine ».`, `Le ${noun}`),
  },
  'speech.workNouns': {
    each: (noun) => speakers(`Jean Roe a dit du ${noun} « Vieux Moulin » qu’il est vendu.`, null),
  },
  'speech.namingPhrases': {
    each: (phrase) => speakers(`Jean Roe a parlé d’un moulin ${phrase} « Clapet » qui est vendu.`, null),
  },
  'speech.smallTitleWords': {
    each: (word) => speakers(`Jean Roe a parlé de « Moulin ${word} Rivière » qui est vendu.`, null),
  },
  'speech.spokenNouns': {
    each: (noun) =>
      speakers(
        [`Jean Roe partit. Son ${noun} fut noté.`, '« Tout est fermé.', '« Rien ne va. »'],
        'Jean Roe',
        'Jean Roe',
      ),
  },
  'speech.questionLabels': {
    each: (label) => turn('Propos recueillis par Claire Roe.', capital(label), 'Claire Roe'),
  },
  'speech.answerLabels': {
    each: (label) => turn('Jean Roe, maire du lieu, partit.', capital(label), 'Jean Roe'),
  },
  'speech.interviewPhrases': { each: (phrase) => turn(`${capital(phrase)} Claire Roe.`, 'Q', 'Claire Roe') },
}
