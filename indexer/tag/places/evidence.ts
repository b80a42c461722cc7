import { cueOf } from '../cues.ts'
import {
  ARABIC_ARTICLES,
  BODY_NAME_ENDS,
  FUNCTION_WORDS,
  list,
  NOT_PERSON_WORDS,
  PERSON_NOUNS,
  PLACE_QUALIFIERS,
  REGION_NOUNS,
  ROLE_WORDS,
  TITLES,
  TOWN_NOUNS,
} from '../lexicon.ts'
import { joined, type PassageView, type Token } from '../view.ts'
import type { Span } from './spans.ts'

/**
 * What the words around a name say of it. `place`: nothing else fits. `neutral`: nothing is said.
 * `speaker`: it does what persons and governments do. `name`: it begins the name of a body, a building or an
 * event. `person`: it looks like a part of a person's name. `other`: it means something else here.
 */
export type Evidence = 'place' | 'neutral' | 'speaker' | 'name' | 'person' | 'other'

/** Before a place far more often than before a person. */
const LOCAL = list(
  'in near outside around throughout across inside within at into toward towards through from via',
)
const DIRECTIONS = list(
  'north south east west northeast northwest southeast southwest outskirts miles kilometres kilometers minutes hours',
)
/** Whose place stands behind `of`: `residents of …`, `the port of …`. */
const OF_A_PLACE = new Set([
  ...TOWN_NOUNS,
  ...DIRECTIONS,
  ...list(`resident residents native natives area capital province state county region district parish island people outside
    part parts streets republic kingdom government city mayor governor university`),
])
/** Behind a place: what it is or what is there. */
const BEHIND = list(
  `area region metro resident residents native natives man woman men women couple teen teenager family police firefighters
  officials suburb suburbs city county province airport neighborhood neighbourhood schools school home hospital office businesses business`,
)
const DASHED = list('based area born bound bred')
/** Roads and waters bear places' names and are elsewhere. */
const ELSEWHERE = list(
  `street streets st avenue avenues ave road roads rd drive dr lane ln boulevard blvd parkway court ct circle
  terrace trail way pike place plaza bridge river creek lake bay sea ocean gulf strait mountain mountains
  hills ridge canyon desert glacier peninsula falls valley reservoir canal dam beach point pond`,
)
const WIDER = list('metro metropolitan suburban upstate greater')
const BEFORE_OTHER = list('lake mount mt fort ft camp cape st saint san santa point glen loch river bay gulf')
/** Bodies, buildings and events that bear the name of their place, beside those of BODY_NAME_ENDS. */
const NAMED_AFTER_PLACES = new Set([
  ...BODY_NAME_ENDS,
  ...list(`police sheriff sheriffs patrol fire city county counties town township village parish borough municipal district elementary
  middle high junior school schools board councilman commissioners courthouse courts hall airport library mayor jail prison emergency
  regional community memorial superior circuit planning water parks housing authorities senator house congressman
  legislature consulate attorney governor guard veterans highway public historical festival fair fairgrounds summit
  conference stadium arena gallery zoo cathedral temple mosque clinic station centre center association society club symphony
  orchestra theater theatre post lottery championship open marathon olympics games general electric utilities utility`),
])
/** Their names tell where they began and not where they are: papers, banks, teams, schools of learning, armed groups. */
const NAMED_AFAR = list(
  `university college institute bank news times tribune herald journal globe star gazette chronicle courier observer mirror
  inc corp corporation ltd llc company co airlines airways motors liberation front movement party league brigade brigades army militia`,
)
/** What only the doubtful capital of a sentence, a heading or a belief makes look like a place. */
const NEVER = list(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
  november december christmas easter ramadan god lord santa north south east west northern southern eastern western central
  pacific atlantic arctic university college metro church internet web english`,
)

const besideAmpersand = (view: PassageView, { start, end }: Span) =>
  /&\s?$/.test(view.text.slice(Math.max(0, start - 2), start)) || /^\s?&/.test(view.text.slice(end, end + 2))

const between = (view: PassageView, a: Token, b: Token) => view.text.slice(a.end, b.start)

/** The capital word right before, which may make the name part of a longer one. */
function capitalBefore(view: PassageView, span: Span): Token | null {
  const before = view.tokens[span.from - 1]
  const first = view.tokens[span.from]
  if (!before || !first || !joined(view, span.from - 1) || before.possessive) return null
  if (ARABIC_ARTICLES.has(before.folded) && /[-‐‑]/.test(between(view, before, first))) return before
  if (!before.capital) return null
  return before
}

function capitalAfter(view: PassageView, span: Span): Token | null {
  const after = view.tokens[span.to]
  const last = view.tokens[span.to - 1]
  if (!after?.capital || !last || last.possessive || !joined(view, span.to - 1)) return null
  return after
}

/** How a capital word before speaks: null where it says nothing. */
function judgeBefore(before: Token, first: Token, view: PassageView): Evidence | null {
  const word = before.folded
  if (/[-‐‑]/.test(between(view, before, first))) return 'other'
  if (PLACE_QUALIFIERS.has(word) || WIDER.has(word) || LOCAL.has(word)) return 'place'
  if (BEFORE_OTHER.has(word)) return 'other'
  if (TITLES.has(word) || PERSON_NOUNS.has(word)) {
    return before.initial && ROLE_WORDS.has(word) ? null : 'person'
  }
  if (FUNCTION_WORDS.has(word) || NEVER.has(word)) return null
  return NOT_PERSON_WORDS.has(word) || before.allCaps ? 'other' : 'person'
}

const RUN_AT_MOST = 6

/** What the capital words behind a name make of it: `Doetown Country Day School`, `Doetown University`, `Jordan Doe`. */
function judgeRun(view: PassageView, from: number): Evidence {
  let verdict: Evidence = 'person'
  let length = 0
  for (let at = from; at < from + RUN_AT_MOST; at += 1) {
    const token = view.tokens[at]
    if (!token || (at > from && (!joined(view, at - 1) || view.tokens[at - 1]?.possessive))) break
    if (!token.capital && token.folded !== 'of' && token.folded !== 'and' && token.folded !== 'for') break
    if (NAMED_AFAR.has(token.folded)) return 'other'
    if (NAMED_AFTER_PLACES.has(token.folded) || ROLE_WORDS.has(token.folded)) verdict = 'name'
    else if (verdict === 'person' && (NOT_PERSON_WORDS.has(token.folded) || token.allCaps)) verdict = 'name'
    if (token.capital) length += 1
  }
  // Persons rarely bear four names, and none in the plural.
  if (verdict === 'person' && length > 3) return 'name'
  return verdict
}

function judgeAfter(after: Token, view: PassageView, span: Span): Evidence | null {
  const word = after.folded
  const last = view.tokens[span.to - 1]
  if (last && /[-‐‑–]/.test(between(view, last, after))) return null
  if (REGION_NOUNS.has(word)) return word === 'coast' ? 'other' : 'place'
  if (ELSEWHERE.has(word)) return 'other'
  if (NEVER.has(word) || FUNCTION_WORDS.has(word)) return null
  return judgeRun(view, span.to)
}

/** `Jane Doe of Doetown`, `Jane Doe, 45, of Doetown`, `north of Doetown`; not `Bank of Doetown`. */
function ofPlace(view: PassageView, of: number): boolean {
  const owner = view.tokens[of - 1]
  const token = view.tokens[of]
  if (!owner || !token) return false
  if (OF_A_PLACE.has(owner.folded)) return true
  const gap = between(view, owner, token)
  if (gap === ', ') return owner.capital || /^\d{1,3}$/.test(owner.folded)
  return (
    gap === ' ' &&
    owner.capital &&
    !NOT_PERSON_WORDS.has(owner.folded) &&
    view.tokens[of - 2]?.capital === true
  )
}

function evidenceBehind(view: PassageView, span: Span): Evidence | null {
  const last = view.tokens[span.to - 1]
  const after = view.tokens[span.to]
  if (!after || !last || !joined(view, span.to - 1)) return null
  if (/[-‐‑]/.test(between(view, last, after))) return DASHED.has(after.folded) ? 'place' : null
  if (last.possessive || after.capital) return null
  if (BEHIND.has(after.folded)) return 'place'
  return cueOf(after.folded)?.form === 'past' ? 'speaker' : null
}

function evidenceBefore(view: PassageView, span: Span): Evidence | null {
  const before = view.tokens[span.from - 1]
  if (!before || !joined(view, span.from - 1)) return null
  if (LOCAL.has(before.folded)) return 'place'
  if (!before.capital && (PLACE_QUALIFIERS.has(before.folded) || WIDER.has(before.folded))) return 'place'
  if (before.folded === 'of' && ofPlace(view, span.from - 1)) return 'place'
  return cueOf(before.folded)?.form === 'past' ? 'speaker' : null
}

/** What the words around a name say of it, in English. */
export function evidenceOf(view: PassageView, span: Span): Evidence {
  const first = view.tokens[span.from]
  if (NEVER.has(span.name) || besideAmpersand(view, span)) return 'other'
  const before = capitalBefore(view, span)
  const after = capitalAfter(view, span)
  const left = before && first ? judgeBefore(before, first, view) : null
  if (left === 'other' || left === 'person') return left
  const right = after ? judgeAfter(after, view, span) : null
  if (right !== null) return right
  return left ?? evidenceBehind(view, span) ?? evidenceBefore(view, span) ?? 'neutral'
}
