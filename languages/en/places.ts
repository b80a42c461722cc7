import type { Places } from '../parts/places.ts'
import { list } from '../word-list.ts'
import { groups } from './groups.ts'

const DIRECTIONS = list(
  'north south east west northeast northwest southeast southwest outskirts miles kilometres kilometers minutes hours',
)
const PLACE_QUALIFIERS = list(
  'north south east west northern southern eastern western northeast northwest southeast southwest northeastern northwestern southeastern southwestern central greater coastal rural mainland upper lower downtown inner outer modern ancient present neighbouring neighboring',
)
const TOWN_NOUNS = list(
  'town village city hamlet suburb neighbourhood neighborhood settlement port townlet municipality',
)
const DATES = list(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
  november december christmas easter ramadan`,
)

export const places: Places = {
  directions: PLACE_QUALIFIERS,
  regionNouns: list('province governorate region countryside district coast county state suburbs'),
  townNouns: TOWN_NOUNS,
  local: list('in near outside around throughout across inside within into toward towards via'),
  looselyLocal: list('from at through'),
  qualifiers: new Set([
    ...PLACE_QUALIFIERS,
    ...list('metro metropolitan suburban upstate greater historic sub-saharan saharan'),
  ]),
  ofAPlace: new Set([
    ...TOWN_NOUNS,
    ...DIRECTIONS,
    ...list(`resident residents native natives area capital province state county region district parish island people outside
    part parts streets republic kingdom government mayor governor`),
  ]),
  followers: list(
    `area region metro resident residents native natives man woman men women couple teen teenager girl boy police firefighters
  officials suburb suburbs city county province airport neighborhood neighbourhood schools school hospital business
  businesses taxpayers voters drivers streets`,
  ),
  dashed: list('based area born bound bred flagged'),
  elsewhere: list(
    `street streets st avenue avenues ave road roads rd drive dr lane ln boulevard blvd parkway court ct circle
  terrace trail way pike place plaza bridge river creek lake bay sea ocean gulf strait mountain mountains
  hills ridge canyon desert glacier peninsula falls valley reservoir canal dam beach point pond`,
  ),
  beforeOther: list('lake mount mt fort ft camp cape st saint san santa point glen loch river bay gulf'),
  namedAfterPlaces: new Set([
    ...groups.nameEnds,
    ...list(`police sheriff sheriffs patrol fire city county counties town township village parish borough municipal district elementary
  middle high junior school schools board councilman commissioners courthouse courts hall airport library mayor jail prison emergency
  regional community memorial superior circuit planning water parks housing authorities senator house congressman
  legislature consulate attorney governor guard veterans highway public historical festival fair fairgrounds summit
  conference stadium arena gallery zoo cathedral temple mosque clinic station centre center association society club symphony
  orchestra theater theatre post lottery championship open marathon olympics games general electric utilities utility
  census lawmakers legislators`),
  ]),
  namedAfar: list(
    `university college institute academy bank news times tribune herald journal globe star gazette chronicle courier observer
  mirror daily inc corp corporation ltd llc company co airlines airways motors liberation front movement party league brigade brigades
  army militia brand beer`,
  ),
  calendarWords: DATES,
  notPlaces: new Set([
    ...DATES,
    ...list(`god lord jesus allah santa claus duma arab north south east west northern southern eastern western central pacific
  atlantic arctic university college metro church chamber internet web english inner outer city side end shore tri`),
  ]),
  beforeTitles: list('former acting interim deputy vice senior ex then'),
}
