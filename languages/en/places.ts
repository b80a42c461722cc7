import { NO_PLACES, type Places } from '../parts/places.ts'
import { list, NO_WORDS } from '../word-list.ts'
import { institutions } from './institutions.ts'
import { abbreviations, spelledAbbreviations, unmistakableAbbreviations } from './region-abbreviations.ts'

const DIRECTIONS = list(
  'north south east west northeast northwest southeast southwest outskirts miles kilometres kilometers minutes hours',
)
const PLACE_QUALIFIERS = list(
  'north south east west northern southern eastern western northeast northwest southeast southwest northeastern northwestern southeastern southwestern central greater coastal rural mainland upper lower downtown inner outer modern ancient present neighbouring neighboring',
)
const TOWN_NOUNS = list(
  'town village city hamlet suburb neighbourhood neighborhood settlement port townlet municipality',
)

export const places: Places = {
  pluralRegionNouns: new Map([
    ['counties', 'county'],
    ['parishes', 'parish'],
  ]),
  townSuffixes: list('city town'),
  ofWords: list('of'),
  nameLinks: list('of and for'),
  particles: list(
    'of the de del della di da do dos du la le les los las el al am an der im in sur sous en upon on by and y ed et ez es',
  ),
  saints: list('st saint'),
  unlistedLeads: list('in near at from outside around inside'),
  liesWords: list(
    `in near of outside north south east west northeast northwest southeast southwest northern southern eastern
    western central coastal rural countryside km kilometres kilometers miles`,
  ),
  partOf: /^(?:,\s+(?:in\s+(?:the\s+)?)?(?:(?:north|south|east|west|central|rural|coastal)\w*\s+)?|\s\()$/,
  regionBefore: /^(?:(?:['’]s)?\s(?:\w+\s)?(?:town|city|village|capital|suburb|port|county)\sof|['’]s)\s$/,
  institutions,
  abbreviations,
  spelledAbbreviations,
  unmistakableAbbreviations,
  frame: 'They met in {name}.',
  directions: PLACE_QUALIFIERS,
  regionLeads: list('province provinces region regions governorate governorates oblast oblasts'),
  regionNouns: list('oblast province governorate region countryside district county state suburbs'),
  townNouns: TOWN_NOUNS,
  local: list('in near outside around throughout across inside within into toward towards via'),
  looselyLocal: list('from at through'),
  qualifiers: new Set([
    ...PLACE_QUALIFIERS,
    ...list('metro metropolitan suburban upstate greater historic saharan'),
  ]),
  ofAPlace: new Set([
    ...TOWN_NOUNS,
    ...DIRECTIONS,
    ...list(
      `resident residents native natives area capital state county district parish island people
    outside part parts streets republic kingdom government mayor governor`,
    ),
  ]),
  followers: list(
    `area region metro resident residents native natives man woman men women couple teen teenager girl boy police
    firefighters suburb suburbs city county province neighborhood neighbourhood schools school hospital
    business businesses taxpayers voters drivers streets`,
  ),
  dashed: list('based area born bound bred flagged'),
  elsewhere: list(
    `coast street streets st avenue avenues ave road roads rd drive dr lane ln boulevard blvd parkway court ct
    circle terrace trail way pike place plaza bridge river creek lake bay sea ocean gulf strait mountain mountains
    hills ridge canyon desert glacier peninsula falls valley reservoir canal dam beach point pond`,
  ),
  beforeOther: list('mt fort ft cape st saint san santa point loch'),
  namedAfterPlaces: list(
    `sheriff sheriffs patrol counties township parish borough municipal elementary high junior schools councilman
    commissioners courthouse courts hall library jail emergency superior planning water parks housing authorities
    legislature consulate attorney guard veterans historical fair fairgrounds stadium arena gallery zoo cathedral
    clinic symphony orchestra theater theatre lottery championship open marathon olympics games electric utilities
    utility census lawmakers legislators`,
  ),
  namedAfar: list(
    `university college institute academy bank news times tribune herald journal globe star gazette chronicle
    courier observer mirror daily inc corp corporation ltd llc company co airlines airways motors liberation front
    movement party league brigade brigades army militia brand beer`,
  ),
  namesakes: NO_WORDS,
  worldwide: list('american'),
  airports: list('airport'),
  sanctuaries: list('church cathedral basilica chapel monastery convent abbey parish'),
  agreements: list(
    'agreement agreements accord accords convention conventions statute treaty protocol pact process',
  ),
  notPlaces: list(
    `god jesus santa claus arab north south east west northern southern eastern western central pacific atlantic
    university college metro church chamber english inner city side end shore tri`,
  ),
  alsoNouns: NO_WORDS,
  withoutEnding: NO_PLACES.withoutEnding,
  beforeTitles: list('former acting interim deputy vice senior ex'),
}
