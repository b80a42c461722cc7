import type { People } from '../parts/people.ts'
import { compounds, list } from '../word-list.ts'

/** Offices and trades, to which `-in` is added for a woman: `Sprecher`, `Sprecherin`. They precede names. */
const OFFICES = [
  ...list(`sprecher chef leiter minister prasident kanzler direktor richter politiker senator trainer manager berater kommissar
  kommandeur kapitan offizier redakteur korrespondent reporter journalist autor schriftsteller kunstler schauspieler regisseur
  musiker sanger forscher wissenschaftler professor historiker okonom analyst jurist aktivist lehrer mediziner pfarrer pastor
  botschafter diplomat sekretar koordinator referent intendant burgermeister fuhrer inhaber grunder unternehmer vertreter ermittler`),
]
/** Those that change their vowel, with their feminine. */
const CHANGING = ['anwalt', 'anwaltin', 'arzt', 'arztin', 'bischof', 'bischofin']
/** Those in `-e`, which a woman's form loses: `Experte`, `Expertin`. */
const IN_E = ['expert', 'psycholog', 'soziolog', 'politolog', 'biolog', 'virolog']
/** Adjectives used as nouns: `der Vorsitzende`, `ein Vorsitzender`. */
const ADJECTIVES = ['vorsitzend', 'abgeordnet', 'beauftragt', 'beamt']

/** People who have no name in a report as often as they have one. */
const OTHERS = [
  ...list(`gegner kritiker befurworter unterstutzer anhanger beobachter kenner teilnehmer mitarbeiter schuler student bewohner anwohner
  einwohner burger nachbar patient klager demonstrant polizist soldat landwirt funktionar gewerkschafter helfer besucher leser nutzer mieter
  fahrer pilot passagier retter wahler spieler rentner handler augenzeuge`),
]
const OTHERS_ALONE =
  list(`mann frau manner frauen kind kinder mutter vater sohn tochter bruder schwester eltern witwe opfer mitglied mitglieder leute
  junge madchen verdachtige verdachtiger angeklagte angeklagter betroffene betroffener uberlebende uberlebender verletzte verletzter
  jahrige jahriger zeuge zeugin zeugen kollege kollegin kollegen fluchtling fluchtlinge experten juristen aktivisten journalisten analysten
  polizisten soldaten studenten demonstranten diplomaten okonomen anwalte arzte koch`)

const withAll = (words: readonly string[], endings: readonly string[]) =>
  words.flatMap((word) => endings.map((ending) => word + ending))

const MALE = [
  ...OFFICES,
  'anwalt',
  'arzt',
  'bischof',
  ...withAll(IN_E, ['e']),
  ...withAll(ADJECTIVES, ['er']),
]
const FEMALE = [...withAll(OFFICES, ['in']), 'anwaltin', 'arztin', 'bischofin', ...withAll(IN_E, ['in'])]

const MALE_ALONE = list(
  'herr herrn papst kardinal erzbischof pater konig prinz kronprinz graf scheich imam oberst hauptmann',
)
const FEMALE_ALONE = list('frau konigin prinzessin')
const EITHER_ALONE = list('dr prof general rabbiner experten ex')

export const people: Partial<People> = {
  personNouns: compounds(
    new Set([
      ...withAll(OFFICES, ['', 'in', 'innen']),
      ...CHANGING,
      ...withAll(IN_E, ['e', 'en', 'in']),
      ...withAll(ADJECTIVES, ['e', 'er', 'en']),
      ...withAll(OTHERS, ['', 'in', 'innen']),
    ]),
    OTHERS_ALONE,
  ),
  roleWords: compounds(
    new Set([
      ...withAll(OFFICES, ['', 'in']),
      ...CHANGING,
      ...withAll(IN_E, ['e', 'in']),
      ...withAll(ADJECTIVES, ['e', 'er']),
    ]),
    list('mitglied mitarbeiter mitarbeiterin student studentin landwirt landwirtin bewohner bewohnerin'),
  ),
  titles: compounds(
    new Set([...MALE, ...FEMALE, ...withAll(ADJECTIVES, ['e'])]),
    new Set([...MALE_ALONE, ...FEMALE_ALONE, ...EITHER_ALONE]),
  ),
  maleTitles: compounds(new Set(MALE), MALE_ALONE),
  femaleTitles: compounds(new Set(FEMALE), FEMALE_ALONE),
  courtesyTitles: list('herr herrn frau dr prof'),
  abbreviatedTitles: list('dr prof'),
  titleSurnames: list('richter konig prinz graf papst kardinal bischof sanger lehrer fuhrer'),
  femaleNouns: compounds(new Set(FEMALE), list('frau mutter tochter schwester witwe zeugin kollegin')),
  maleNouns: compounds(new Set(MALE), list('mann vater sohn bruder junge zeuge kollege')),
  affiliationLinks: list('von vom bei beim der des im in aus fur'),
  notPersonWords: list(`deutsche deutschen
  deutscher deutsches neue neuen neuer neues grosse grossen freie freien freies rote roten roter grune grunen
  bundestag bundesrat hochschule rundschau nachrichten gmbh ag kg stadt land kreis platz strasse allee haus park
  tower schule krankenhaus dom network watch international welt euro europa forum museum theater festival preis
  vereinigte vereinigten staaten sankt bad heilige heiligen foto bild interview`),
}
