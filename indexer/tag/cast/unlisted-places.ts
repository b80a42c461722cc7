import { slug } from '../../../model/name-words.ts'
import { ARABIC_ARTICLES } from '../../authority/arabic-latin.ts'
import type { PlaceEntity } from '../../authority/authority.ts'
import type { NameMatch } from '../names/names.ts'
import { joined, type PassageView } from '../passage/passage-view.ts'

const NAME_WORDS_AT_MOST = 3

/** The token after an unlisted capitalised name of up to three words, or null if there is none. */
function unknownName(view: PassageView, from: number, startsAt: Map<number, NameMatch>): number | null {
  let to = from
  while (to < from + NAME_WORDS_AT_MOST + 1 && (to === from || joined(view, to - 1))) {
    const token = view.tokens[to]
    const article =
      token &&
      ARABIC_ARTICLES.has(token.folded) &&
      view.tokens[to + 1]?.capital &&
      view.text[token.end] === '-'
    if (!token || (!token.capital && !article) || startsAt.has(to) || token.possessive) break
    if (
      view.language.people.notPersonWords.has(token.folded) ||
      view.language.grammar.functionWords.has(token.folded) ||
      view.language.people.titles.has(token.folded)
    )
      break
    to += 1
  }
  const last = view.tokens[to - 1]
  return to > from && last?.capital === true && !last.allCaps ? to : null
}

/**
 * The known place that the text puts a name in: `, Latakia`, `, in Homs province`, ` in Homs province`, `, west of
 * Idlib`.
 */
function parentAt(
  view: PassageView,
  to: number,
  startsAt: Map<number, NameMatch>,
  comma: boolean,
  opening: boolean,
): PlaceEntity | null {
  const last = view.tokens[to - 1]
  if (!last) return null
  let at = to
  // `from Milltown, the US`: a new clause begins; nothing says that the one is in the other.
  if (view.language.grammar.articles.has(view.tokens[at]?.folded ?? '')) return null
  for (let skipped = 0; skipped < 5 && !startsAt.has(at); skipped += 1) {
    const word = view.tokens[at]?.folded ?? ''
    const fits =
      view.language.places.liesWords.has(word) ||
      view.language.grammar.determiners.has(word) ||
      /^\d+$/.test(word)
    if (!fits) return null
    at += 1
  }
  const match = startsAt.get(at)
  const first = view.tokens[at]
  if (match?.entity.type !== 'place' || !first) return null
  const gap = view.text.slice(last.end, first.start)
  if (/[.;:!?()"“”]/.test(gap) || (comma && !gap.startsWith(','))) return null
  if (opening && at === to && !isEnclosed(view, match)) return null
  return endsHere(view, match, startsAt) ? match.entity : null
}

/** In `In Milltown, Latakia, a mill burned` the comma shows that it is not Latakia that does something. */
function isEnclosed(view: PassageView, { to }: NameMatch): boolean {
  const [last, next] = [view.tokens[to - 1], view.tokens[to]]
  return !last || !next || /^\s*[,.;:!?)]/.test(view.text.slice(last.end, next.start))
}

/** Whether the phrase ends after the place: in a list or before a verb, the next name says nothing about this one. */
function endsHere(view: PassageView, match: NameMatch, startsAt: Map<number, NameMatch>): boolean {
  const last = view.tokens[match.to - 1]
  if (!last || last.possessive) return false
  let at = match.to
  if (view.language.places.regionNouns.has(view.tokens[at]?.folded ?? '') && joined(view, at - 1)) at += 1
  const next = view.tokens[at]
  const previous = view.tokens[at - 1]
  if (!next || !previous) return true
  const gap = view.text.slice(previous.end, next.start)
  if (/^\s*[.;:!?)]/.test(gap)) return true
  if (gap.includes(',')) return !startsAt.has(at)
  return !view.language.grammar.additives.has(next.folded) && !view.language.speech.cues.get(next.folded)
}

const TOO_SMALL = 'place-in-text'

/** Unlisted places that the text puts in a known one, which gives them their location. */
export function placesInText(view: PassageView, matches: readonly NameMatch[]): PlaceEntity[] {
  const startsAt = new Map(matches.filter((it) => it.entity.type !== 'person').map((it) => [it.from, it]))
  const people = new Set(
    matches.filter((it) => it.entity.type === 'person').flatMap((it) => [it.from, it.to - 1]),
  )
  const found: PlaceEntity[] = []
  view.tokens.forEach((token, at) => {
    const ofTown =
      view.language.places.ofWords.has(token.folded) &&
      view.language.places.townNouns.has(view.tokens[at - 1]?.folded ?? '')
    if (!ofTown && !view.language.places.unlistedLeads.has(token.folded)) return
    let from = at + 1
    if (view.language.grammar.determiners.has(view.tokens[from]?.folded ?? '')) from += 1
    if (people.has(from) || !joined(view, from - 1)) return
    const to = unknownName(view, from, startsAt)
    const parent = to === null ? null : parentAt(view, to, startsAt, !ofTown, token.initial)
    const [first, last] = [view.tokens[from], to === null ? undefined : view.tokens[to - 1]]
    if (!parent || !first || !last || parent.place.key.split('/').length > 2) return
    const name = view.text.slice(first.start, last.end).replace(/\s+/g, ' ')
    const place = {
      ...parent.place,
      key: `${parent.place.key}/${slug(name)}`,
      name,
      precision: 'region' as const,
      aliases: [],
      demonyms: [],
      needs: [],
      names: {},
      homonyms: [],
      unsought: [],
    }
    found.push({ type: 'place', place, inferred: TOO_SMALL })
  })
  return found
}
