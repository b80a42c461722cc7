import { cuesOf } from '../cues.ts'
import type { Speech } from '../parts/speech.ts'
import { SMALL_TITLE_WORDS } from '../title-words.ts'
import { list } from '../word-list.ts'
import { formsOf } from './verb-forms.ts'
import { VERBS_OF_SAYING } from './verbs-of-saying.ts'

export const speech: Partial<Speech> = {
  ...cuesOf(VERBS_OF_SAYING, formsOf),
  carriers: list(
    'went goes go gone came comes continued continues began begins started sought seeks tried tries moved moves rushed proceeded hastened appeared seemed wanted wants had has have',
  ),
  documentNouns: list(
    'report study statement survey document paper assessment dossier findings analysis communique resolution review',
  ),
  writingNouns: list(
    `ad advert advertisement affidavit announcement article bill biography blog book brief caption clip column complaint
  editorial email filing indictment lawsuit leaflet letter manifesto memo memoir memorandum message obituary
  petition piece poll post questionnaire release ruling script story suit text transcript tweet verdict video`,
  ),
  carrierParticles: list('on out'),
  orders: ['subject-verb', 'verb-subject'],
  sourcePhrases: ['according to'],
  reportVerbs: list('quoted quotes quoting quote cited cites citing cite reported'),
  reportLinks: list('as'),
  scenes: list(
    'heard hears hear hearing overheard saw sees seen recalled recalls recalling remembered remembers described recounted showed shows showing shown filmed recorded caught captured received with of',
  ),
  verbParticles: list('back in out up'),
  matters: list('about if whether why how what when'),
  wordNouns: list('word words term terms phrase phrases expression expressions'),
  workNouns: list(
    'book novel film movie documentary song album poem play opera painting report article essay paper study series show programme program magazine campaign operation exhibition podcast game story headline slogan hashtag',
  ),
  namingPhrases: ['called', 'named', 'dubbed', 'entitled', 'titled', 'nicknamed', 'known as'],
  broadcastLinks: list('on'),
  broadcastNouns: list('host anchor broadcast episode edition cast star set airing viewers'),
  smallTitleWords: SMALL_TITLE_WORDS,
  questionLabels: list('q question interviewer questioner'),
  answerLabels: list('a answer interviewee'),
  interviewPhrases: ['interviewed by', 'interview by', 'interview conducted by'],
  spokenNouns: list(
    'remarks statement speech address testimony comments message words keynote evidence deposition',
  ),
  spokenLinks: list('by from of'),
  elisions: list('tis twas em til cause cos n bout round'),
}
