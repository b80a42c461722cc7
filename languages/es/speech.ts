import type { Speech } from '../parts/speech.ts'
import { spelledCuesOf } from '../spelled-cues.ts'
import { SMALL_TITLE_WORDS } from '../title-words.ts'
import { list } from '../word-list.ts'
import { formsOf } from './verb-forms.ts'
import { VERBS_OF_SAYING } from './verbs-of-saying.ts'

export const speech: Partial<Speech> = {
  ...spelledCuesOf(VERBS_OF_SAYING, formsOf),
  carriers: list(
    'quiso quiere queria querido pudo limito limita tuvo termino comenzo empezo suele dejo hizo',
  ),
  sourcePhrases: ['según', 'de acuerdo con', 'de acuerdo a', 'a juicio de', 'en palabras de', 'se lee en'],
  viewPhrases: ['para'],
  documentNouns: list('informe estudio comunicado declaracion documento resolucion encuesta nota'),
  writingNouns: list('articulo carta mensaje texto libro editorial correo tuit sentencia auto'),
  workNouns: list('pelicula novela cancion obra ensayo documental serie album espectaculo'),
  namingPhrases: [
    'llamado',
    'llamada',
    'titulado',
    'titulada',
    'denominado',
    'denominada',
    'apodado',
    'conocido como',
    'bautizado como',
  ],
  smallTitleWords: SMALL_TITLE_WORDS,
  questionLabels: list('p pregunta'),
  answerLabels: list('r respuesta'),
  spokenNouns: list('testimonio testimonios relato declaracion declaraciones palabras'),
  interviewPhrases: ['entrevistado por', 'entrevistada por', 'entrevista de'],
}
