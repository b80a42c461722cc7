import type { Dates, Unit } from '../parts/dates.ts'
import { list } from '../word-list.ts'

const ADJECTIVES: readonly (readonly [string, number])[] = [
  ['letzt', -1],
  ['vergangen', -1],
  ['vorig', -1],
  ['dies', 0],
  ['nächst', 1],
  ['kommend', 1],
]

/** `vergangene Woche`, `im vergangenen Jahr`: in every case in which they are a time. */
const NOUNS: readonly (readonly [Unit, readonly (readonly [ending: string, noun: string])[]])[] = [
  [
    'week',
    [
      ['e', 'Woche'],
      ['er', 'Woche'],
      ['en', 'Woche'],
    ],
  ],
  [
    'month',
    [
      ['en', 'Monat'],
      ['em', 'Monat'],
      ['en', 'Monats'],
      ['es', 'Monats'],
    ],
  ],
  [
    'year',
    [
      ['es', 'Jahr'],
      ['en', 'Jahr'],
      ['em', 'Jahr'],
      ['en', 'Jahres'],
      ['es', 'Jahres'],
    ],
  ],
]

/** Which endings `dieser` has, that the adjectives do not have there, and the other way round. */
const isForm = (stem: string, ending: string, noun: string) =>
  stem === 'dies'
    ? !(ending === 'en' && noun !== 'Monat')
    : !(ending === 'er' || ending === 'em' || (ending === 'es' && noun !== 'Jahr'))

const PERIODS: Dates['periods'] = Object.fromEntries<readonly [Unit, number]>([
  ...ADJECTIVES.flatMap(([stem, by]) =>
    NOUNS.flatMap(([unit, forms]) =>
      forms
        .filter(([ending, noun]) => isForm(stem, ending, noun))
        .map(([ending, noun]): [string, readonly [Unit, number]] => [`${stem}${ending} ${noun}`, [unit, by]]),
    ),
  ),
  ...['Anfang der Woche', 'Beginn der Woche'].map((phrase): [string, readonly [Unit, number]] => [
    phrase,
    ['week', 0],
  ]),
  ['heuer', ['year', 0]],
  ['Vorjahr', ['year', -1]],
  ['Vorjahres', ['year', -1]],
  ['Vorwoche', ['week', -1]],
])

/** `heute Abend`, which was written `heute abend` for long. */
const withParts = (day: string, distance: number, parts: string) =>
  parts.split(' ').flatMap((part): [string, number][] => [
    [`${day} ${part}`, distance],
    [`${day} ${part.charAt(0).toUpperCase()}${part.slice(1)}`, distance],
  ])
const PARTS = 'vormittag mittag nachmittag abend nacht morgen früh'

const COUNTED = [
  'Menschen|Personen|Einwohner|Einwohnern|Teilnehmer|Teilnehmern|Teilnehmende|Besucher|Besuchern|Zuschauer|Zuschauern',
  'Soldaten|Polizisten|Kinder|Kindern|Frauen|Männer|Männern|Tote|Toten|Verletzte|Mitglieder|Mitgliedern|Mitarbeiter',
  'Mitarbeitern|Beschäftigte|Stellen|Euro|Dollar|Franken|Mark|Prozent|Meter|Metern|Kilometer|Kilometern|Quadratmeter',
  'Hektar|Tonnen|Kilogramm|Liter|Stück|Seiten|Mal|Uhr|Stunden|Tage|Tagen|Jahre|Jahren|Fälle|Fällen|Häuser|Haushalte',
  'Unterschriften|Stimmen|Wohnungen|Exemplare|Flüchtlinge|Flüchtlingen|Demonstranten|Bürger|Bürgern|Schüler|Studenten',
].join('|')

export const dates: Partial<Dates> = {
  cardinals: [
    'eins',
    'zwei',
    'drei',
    'vier',
    'fünf',
    'sechs',
    'sieben',
    'acht',
    'neun',
    'zehn',
    'elf',
    'zwölf',
  ],
  countingArticles: ['einem', 'einer'],
  ordinalSuffixes: ['.'],
  beforeDays: ['den', 'dem', 'am', 'zum'],
  joiners: ['und', 'oder', 'sowie'],
  units: {
    day: ['Tag', 'Tage', 'Tagen'],
    week: ['Woche', 'Wochen'],
    month: ['Monat', 'Monate', 'Monaten'],
    year: ['Jahr', 'Jahre', 'Jahren'],
  },
  relativeDays: Object.fromEntries([
    ['vorgestern', -2],
    ['gestern', -1],
    ['heute', 0],
    ['morgen', 1],
    ['übermorgen', 2],
    ...withParts('gestern', -1, PARTS),
    ...withParts('heute', 0, PARTS),
    ...withParts('morgen', 1, 'vormittag mittag nachmittag abend früh'),
  ]),
  periods: PERIODS,
  ago: ['vor {n} {unit}'],
  lastWords: list(
    'letzte letzten letzter vergangene vergangenen vergangener vorige vorigen voriger gestrige gestrigen',
  ),
  nextWords: list('nachste nachsten nachster kommende kommenden kommender morgige morgigen'),
  thisWords: list('diesem'),
  comingWords: list('diesen dieser heutige heutigen'),
  notOneDay: list('jeden jeder jedem'),
  everyYear: ['jeden', 'jedes Jahr am'],
  narrativeDays: {
    'am nächsten Tag': 1,
    'am folgenden Tag': 1,
    'am Tag darauf': 1,
    'tags darauf': 1,
    'am nächsten Morgen': 1,
    'am nächsten Abend': 1,
    'am Vortag': -1,
    'am Tag zuvor': -1,
    'tags zuvor': -1,
    'am selben Tag': 0,
    'am gleichen Tag': 0,
    'am selben Abend': 0,
  },
  laterWords: ['später', 'danach'],
  earlierWords: ['zuvor', 'vorher'],
  clauseStarts: ['wurde', 'wurden', 'war', 'waren', 'hatte', 'hatten', 'kam', 'kamen', 'starb'],
  beforeMonths: [
    ...['Anfang', 'Mitte', 'Ende', 'Beginn', 'im', 'seit', 'bis', 'ab', 'vom', 'von', 'zum', 'zwischen'],
    ...['und', 'nach', 'vor', 'letzten', 'vergangenen', 'nächsten', 'kommenden', 'diesem'],
  ],
  rangeLinks: ['bis'],
  beforeYears: list(
    'jahr jahre jahres jahren seit ab bis anfang mitte ende sommer winter herbst fruhling fruhjahr',
  ),
  besideDays: { 'am Tag vor dem': -1, 'am Tag nach dem': 1 },
  yearAloneAfter: /^(?:$|[.,;:)!?“”«»]|\s+[-–—(]|\s+\p{Ll})/u,
  notYearBefore:
    /(?:^|[^\p{L}])(?:rund|etwa|circa|ca\.|über|fast|knapp|mindestens|gut|bis zu|je|davon|es|Nr\.|Nummer|Seite|Paragraf|Artikel|Art\.|§|Euro|Agenda|Postfach|[mM]ehr als|[wW]eniger als)\s+$/u,
  weekdayInName: /^(?:\s+(?:for\s+Future|(?:im|des|jeden|eines)\s+Monats?)|-)/u,
  someDayBefore: /\b(?:ein|einem|einen|eines|irgendeinem)\s+(?:\p{Ll}+\s+)?$/iu,
  someDayAfter: /^(?:s|es)?(?![\p{L}\p{N}-])/u,
  eraBefore: /\b(?:von)\s+$/iu,
  comparedBefore: /(?:^|\s)als\s+(?:wäre|sei)\s+es\s+(?:erst\s+)?$/iu,
  clockTimes:
    /(?<![\d.,:])\d{1,2}(?:[.:]\d{2})?(?:\s*Uhr(?![\p{L}\p{N}])|(?=\s*(?:bis|und|[-–/])\s*\d{1,2}(?:[.:]\d{2})?\s*Uhr(?![\p{L}\p{N}])))/gu,
  countedAfter: new RegExp(`^\\s+(?:\\p{Ll}+\\s+)?(?:${COUNTED})(?![\\p{L}\\p{N}_])`, 'u'),
}
