import { BODY_NAME_ENDS, list, PLACE_QUALIFIERS, TOWN_NOUNS } from './lexicon.ts'

/** Closed lists of English words that tell places from what else bears their names. All are folded. */

/** Before a place far more often than before a person. */
export const LOCAL = list('in near outside around throughout across inside within into toward towards via')
/** Before a place often enough where the name is a known town's. */
export const LOOSELY_LOCAL = list('from at through')
/** Before a place they narrow or widen it, and name nothing else. */
export const QUALIFIERS = new Set([
  ...PLACE_QUALIFIERS,
  ...list('metro metropolitan suburban upstate greater historic sub-saharan saharan'),
])
const DIRECTIONS = list(
  'north south east west northeast northwest southeast southwest outskirts miles kilometres kilometers minutes hours',
)
/** Whose place stands behind `of`: `residents of …`, `the port of …`. */
export const OF_A_PLACE = new Set([
  ...TOWN_NOUNS,
  ...DIRECTIONS,
  ...list(`resident residents native natives area capital province state county region district parish island people outside
    part parts streets republic kingdom government mayor governor`),
])
/** Behind a place: what it is or what is there. */
export const BEHIND = list(
  `area region metro resident residents native natives man woman men women couple teen teenager girl boy police firefighters
  officials suburb suburbs city county province airport neighborhood neighbourhood schools school hospital business
  businesses taxpayers voters drivers streets`,
)
export const DASHED = list('based area born bound bred flagged')
/** Roads and waters bear places' names and are elsewhere. */
export const ELSEWHERE = list(
  `street streets st avenue avenues ave road roads rd drive dr lane ln boulevard blvd parkway court ct circle
  terrace trail way pike place plaza bridge river creek lake bay sea ocean gulf strait mountain mountains
  hills ridge canyon desert glacier peninsula falls valley reservoir canal dam beach point pond`,
)
export const BEFORE_OTHER = list(
  'lake mount mt fort ft camp cape st saint san santa point glen loch river bay gulf',
)
/** Bodies, buildings and events that bear the name of their place, beside those of BODY_NAME_ENDS. */
export const NAMED_AFTER_PLACES = new Set([
  ...BODY_NAME_ENDS,
  ...list(`police sheriff sheriffs patrol fire city county counties town township village parish borough municipal district elementary
  middle high junior school schools board councilman commissioners courthouse courts hall airport library mayor jail prison emergency
  regional community memorial superior circuit planning water parks housing authorities senator house congressman
  legislature consulate attorney governor guard veterans highway public historical festival fair fairgrounds summit
  conference stadium arena gallery zoo cathedral temple mosque clinic station centre center association society club symphony
  orchestra theater theatre post lottery championship open marathon olympics games general electric utilities utility
  census lawmakers legislators`),
])
/** Their names tell where they began and not where they are: papers, banks, teams, schools of learning, armed groups. */
export const NAMED_AFAR = list(
  `university college institute academy bank news times tribune herald journal globe star gazette chronicle courier observer
  mirror daily inc corp corporation ltd llc company co airlines airways motors liberation front movement party league brigade brigades
  army militia brand beer`,
)
/** Days, months and feasts stand beside places without belonging to them. */
export const DATES = list(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
  november december christmas easter ramadan`,
)
/** What only the doubtful capital of a heading, a belief or a direction makes look like a place. */
const NO_PLACES = new Set([
  ...DATES,
  ...list(`god lord jesus allah santa claus duma arab north south east west northern southern eastern western central pacific
  atlantic arctic university college metro church chamber internet web english inner outer city side end shore tri`),
])

/** Whether every word of a name is one that names no place by itself. */
export const namesNothing = (name: string) => name.split(' ').every((word) => NO_PLACES.has(word))

/** Words before a title that make it a calling again: `former Doetown Mayor`. */
export const BEFORE_TITLES = list('former acting interim deputy vice senior ex then')
