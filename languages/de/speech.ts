import { cuesOf } from '../cues.ts'
import type { Speech } from '../parts/speech.ts'
import { SMALL_TITLE_WORDS } from '../title-words.ts'
import { compounds, list } from '../word-list.ts'
import { formsOf } from './verb-forms.ts'
import { VERBS_OF_SAYING } from './verbs-of-saying.ts'

export const speech: Partial<Speech> = {
  ...cuesOf(VERBS_OF_SAYING, formsOf),
  orders: ['verb-second'],
  sourcePhrases: [
    'laut',
    ...['Angaben', 'Angabe', 'Aussage', 'Aussagen', 'Worten', 'Ansicht', 'Auffassung', 'Meinung'].flatMap(
      (noun) => [`nach ${noun} von`, `nach ${noun}`],
    ),
    ...['Einschätzung', 'Auskunft', 'Darstellung', 'Überzeugung', 'Informationen', 'Erkenntnissen'].flatMap(
      (noun) => [`nach ${noun} von`, `nach ${noun}`],
    ),
    'nach den Worten von',
    'nach den Worten',
  ],
  sourcePhrasesAfter: ['zufolge'],
  asideSources: list('so'),
  asWords: list('wie'),
  documentNouns: compounds(
    list(
      'bericht studie gutachten umfrage stellungnahme mitteilung erklarung dokument analyse bilanz untersuchung',
    ),
  ),
  writingNouns: compounds(
    list(
      'brief artikel kommentar blog schreiben tweet post urteil anklageschrift klageschrift petition aufruf manifest',
    ),
  ),
  workNouns: compounds(
    list(
      'buch roman film lied song album gedicht stuck oper serie sendung ausstellung zeitschrift magazin kampagne podcast aktion motto titel projekt initiative rubrik essay reihe',
    ),
  ),
  namingPhrases: ['namens', 'genannt', 'mit dem Namen'],
  smallTitleWords: SMALL_TITLE_WORDS,
  questionLabels: list('f frage interviewer interviewerin'),
  answerLabels: list('a antwort'),
  interviewPhrases: [
    'Interview führte',
    'Interview führten',
    'Gespräch führte',
    'Gespräch führten',
    'Interview von',
  ],
  spokenNouns: compounds(list('rede ansprache erklarung stellungnahme statement grusswort vortrag aussage')),
  spokenLinks: list('von'),
}
