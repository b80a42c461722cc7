import { cueOf } from '../cues.ts'
import {
  ARABIC_ARTICLES,
  FUNCTION_WORDS,
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
 * `speaker`: it does what persons and governments do. `body`: it begins the name of a body of that place.
 * `other`: it is part of a longer name, or a person's.
 */
export type Evidence = 'place' | 'neutral' | 'speaker' | 'body' | 'other'

const list = (text: string) => new Set(text.trim().split(/\s+/))

/** Before a place far more often than before a person. */
const LOCAL = list(
  'in near outside around throughout across inside within at into toward towards through from northwest northeast southwest southeast north south east west downtown central',
)
/** Before what lies in, comes from or goes to a place, and before persons too. */
const EITHER = list('to of for by with against between and or')
const DWELLERS = list(
  'resident residents native natives man woman couple teen teenager police officials suburb neighborhood neighbourhood area town city village community capital port province state county region district parish',
)
/** Behind a place: what it is or what is there. */
const BEHIND = list(
  'area based born bound bred region metro residents resident native man woman couple police officials suburb suburbs city county province airport',
)
/** Roads and waters bear places' names and are elsewhere. */
const ELSEWHERE = list(
  'street st avenue ave road rd drive dr lane ln boulevard blvd highway hwy parkway court ct circle terrace trail way pike turnpike place square bridge river creek lake bay sea ocean gulf strait mountain mountains hills ridge canyon desert glacier peninsula falls valley forest reservoir canal dam beach point pond',
)
const BEFORE_OTHER = list(
  'lake mount mt fort ft camp cape port st saint san santa point glen loch river bay gulf mr mrs ms',
)
/** Bodies and buildings that serve the place whose name they bear. */
const LOCAL_BODIES = list(
  'police sheriff fire city county town village parish municipal district public high elementary middle junior school schools board council commission court courthouse courts hall hospital airport library department mayor jail prison emergency chamber international regional community memorial medical superior circuit planning water parks housing government authorities',
)
const DATES = list(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december',
)

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
  if (before.folded === 'al' || /[-‐‑]/.test(between(view, before, first))) return 'other'
  if (PLACE_QUALIFIERS.has(word) || LOCAL.has(word)) return 'place'
  if (BEFORE_OTHER.has(word)) return 'other'
  if (TITLES.has(word) || PERSON_NOUNS.has(word))
    return before.initial && ROLE_WORDS.has(word) ? null : 'other'
  if (FUNCTION_WORDS.has(word)) return null
  if (DATES.has(word)) return null
  return 'other'
}

function judgeAfter(after: Token, view: PassageView, span: Span): Evidence | null {
  const word = after.folded
  const last = view.tokens[span.to - 1]
  if (last && /[-‐‑–]/.test(between(view, last, after))) return null
  if (REGION_NOUNS.has(word)) return word === 'coast' ? 'other' : 'place'
  if (LOCAL_BODIES.has(word)) return 'body'
  if (ELSEWHERE.has(word)) return 'other'
  if (TITLES.has(word) || ROLE_WORDS.has(word)) return 'body'
  if (DATES.has(word) || FUNCTION_WORDS.has(word)) return null
  return 'other'
}

function lowerEvidence(view: PassageView, span: Span): Evidence {
  const first = view.tokens[span.from]
  const last = view.tokens[span.to - 1]
  const before = view.tokens[span.from - 1]
  const after = view.tokens[span.to]
  if (after && last && joined(view, span.to - 1)) {
    const dashed = /[-‐‑]/.test(between(view, last, after))
    if (dashed && (after.folded === 'based' || after.folded === 'area' || after.folded === 'born'))
      return 'place'
    if (!last.possessive && !after.capital && BEHIND.has(after.folded)) return 'place'
    if (!last.possessive && cueOf(after.folded)?.form === 'past') return 'speaker'
  }
  if (before && first && joined(view, span.from - 1)) {
    if (LOCAL.has(before.folded) || before.folded === 'downtown') return 'place'
    if (before.folded === 'the') return 'neutral'
    const owner = view.tokens[span.from - 2]
    if (before.folded === 'of' && owner && (TOWN_NOUNS.has(owner.folded) || DWELLERS.has(owner.folded)))
      return 'place'
    if (cueOf(before.folded)?.form === 'past') return 'speaker'
    if (EITHER.has(before.folded)) return 'neutral'
  }
  return 'neutral'
}

/** What the words around a name say of it, in English. */
export function evidenceOf(view: PassageView, span: Span): Evidence {
  const first = view.tokens[span.from]
  const before = capitalBefore(view, span)
  const after = capitalAfter(view, span)
  const left = before && first ? judgeBefore(before, first, view) : null
  if (left === 'other') return 'other'
  const right = after ? judgeAfter(after, view, span) : null
  if (right !== null) return right
  return left ?? lowerEvidence(view, span)
}
