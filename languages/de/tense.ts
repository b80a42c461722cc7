import type { Tense } from '../parts/tense.ts'
import { list } from '../word-list.ts'

/** Adjectives and numbers that end as a past form does. */
const NOT_PAST = list(
  'letzte letzten erste ersten zweite zweiten dritte dritten vierte vierten gute guten alte alten beste besten weite weiten breite breiten harte harten bekannte bekannten gesamte gesamten heute bitte mitte rechte rechten weitere leichte leichten kalte kalten schlechte schlechten starten warten arbeiten halten treten leiten bitten bieten gelten',
)

export const tense: Partial<Tense> = {
  modals: list('wird werden will wollen soll sollen kann konnen muss mussen darf durfen mochte mochten'),
  irregularPasts: list(
    `war waren wurde wurden worden hat haben kam kamen ging gingen gab gaben stand standen fand fanden lag
    lagen sah sahen blieb blieben begann begannen starb starben fiel fielen traf trafen lief liefen zog zogen
    hielt nahm nahmen sprach sprachen rief riefen schrieb schrieben trat traten gewann gewannen verlor verloren fuhr fuhren
    brach brachen schloss schlossen entschied entschieden verliess verliessen liess liessen wies wiesen hiess hiessen flog flogen warf warfen
    getotet gekommen gegangen gestorben gefunden verhaftet festgenommen gesagt gestanden geblieben gewesen geworden`,
  ),
  planned: list('geplant angesetzt vorgesehen erwartet terminiert angekundigt bevorsteht anberaumt'),
  timetable: list(
    'beginnt beginnen startet starten endet enden findet finden trifft treffen tagt tagen offnet offnen spielt spielen ladt laden lauft reist reisen tritt wahlt wahlen entscheidet stellt',
  ),
  until: list('bis'),
  since: list('seit'),
  determiners: list('der die das den dem des ein eine einen einem einer eines am im zum zur vom'),
  beforeFronted: list('und aber doch dass weil'),
  leading: list('am im seit bis ab den dem vom'),
  isRegularPast: (word) => /[^aeiouy](?:e?te|e?ten)$/.test(word) && !NOT_PAST.has(word),
}
