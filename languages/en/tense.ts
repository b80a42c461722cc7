import type { Tense } from '../parts/tense.ts'
import { list } from '../word-list.ts'
import { IRREGULAR_PASTS, IRREGULAR_PASTS_OF_SAYING } from './irregular-pasts.ts'

/** Not verbs, despite their ending. */
const NO_VERBS = list('hundred needed red bed sacred armed united')
/** Of the words in *eed* (`succeed`, `exceed`, `need`), those that are past forms. */
const PASTS_IN_EED = list('agreed disagreed freed guaranteed decreed refereed')

export const tense: Partial<Tense> = {
  modals: list('will shall would could should might may must can cannot'),
  negatedPasts: list('could'),
  perfectHelpers: list('have'),
  presentBe: list('is are am'),
  baseBe: list('be'),
  pastHelpers: list('did'),
  irregularPasts: new Set([
    ...IRREGULAR_PASTS,
    ...IRREGULAR_PASTS_OF_SAYING,
    ...list('was were had has have did been gone fled sued'),
  ]),
  irregularParticiples: list(
    'begun broken chosen done drawn driven fallen flown given grown known seen shaken shown spoken stolen sworn taken thrown written',
  ),
  planned: list(
    'scheduled planned slated expected due supposed slotted payable effective redeemable eligible upcoming forthcoming',
  ),
  pastPlans: [['had', 'been']],
  cameTrue: list(
    `failed managed began started continued refused forced used went came got helped returned gathered arrived rushed joined declined
    led moved proceeded fled stopped turned`,
  ),
  timetable: list(
    `begin begins start starts end ends open opens close closes expire expires leave leaves arrive arrives resume resumes reconvene
    reconvenes convene convenes meet meets vote votes depart departs take takes go goes mature matures retire retires`,
  ),
  until: list('until till through by into'),
  untilOrBefore: list('by'),
  spanEnds: list('through'),
  prolonging: list('extended prolonged renewed suspended closed banned postponed'),
  since: list('since'),
  infinitiveMarks: list('to'),
  notInfinitives: list(
    `the a an this that these those his her its their our my your him them it us me which whom all some any each last next nearly almost over more less under both several many other another`,
  ),
  nounsAfterMark: list(
    `death court prison jail power school work date church bed market safety justice parliament congress town war victory reporters
    journalists lawmakers people women men children lunch dinner trial government police security rebel opposition army military areas
    territory custody detention hospital`,
  ),
  determiners: list('the a an its his her their our your my this that any no at of still'),
  beforeFronted: list('and but that while when where because as after before if which who or also so'),
  leading: list('on in at by until till through into from since for of late early mid about around the'),
  expectedBefore: /\bas (?:soon|early) as $/i,
  perfectBefore: /\bha(?:d|s|ve)\b[^.;]{0,30}$/,
  isRegularPast: (word) =>
    word.length > 4 &&
    word.endsWith('ed') &&
    (word.endsWith('eed') ? PASTS_IN_EED.has(word) : !NO_VERBS.has(word)),
  isAdverb: (word) => word.endsWith('ly'),
  uncontracted: (word) => {
    if (word === "couldn't") return 'did'
    if (word.endsWith("n't")) return word === "won't" ? 'will' : word.slice(0, -3)
    if (word.endsWith("'ll")) return 'will'
    if (word.endsWith("'re") || word.endsWith("'m")) return 'are'
    return word.endsWith("'d") ? 'would' : null
  },
}
