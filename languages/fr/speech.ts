import type { Speech } from '../parts/speech.ts'
import { spelledCuesOf } from '../spelled-cues.ts'
import { SMALL_TITLE_WORDS } from '../title-words.ts'
import { list } from '../word-list.ts'
import { formsOf } from './verb-forms.ts'
import { VERBS_OF_SAYING } from './verbs-of-saying.ts'

export const speech: Partial<Speech> = {
  ...spelledCuesOf(VERBS_OF_SAYING, formsOf),
  carriers: list('fait faisait fit font tient tenu tenait veut voulu voulait tente pu'),
  sourcePhrases: ['selon', 'd’après', 'peut-on lire dans', 'lit-on dans'],
  viewPhrases: ['pour', 'aux yeux de', 'de l’avis de'],
  documentNouns: list('rapport etude communique declaration document enquete resolution'),
  writingNouns: list('article lettre message texte tribune livre editorial courrier tweet'),
  workNouns: list('film roman chanson ouvrage essai documentaire serie album spectacle emission'),
  namingPhrases: [
    'intitulé',
    'intitulée',
    'baptisé',
    'baptisée',
    'surnommé',
    'surnommée',
    'dénommé',
    'nommé',
  ],
  smallTitleWords: SMALL_TITLE_WORDS,
  questionLabels: list('q question'),
  answerLabels: list('r reponse'),
  spokenNouns: list('temoignage temoignages recit propos declaration declarations'),
  interviewPhrases: ['propos recueillis par', 'entretien réalisé par', 'interview réalisée par'],
}
