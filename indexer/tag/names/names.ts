import { Overlaps } from '../../../model/overlaps.ts'
import { ARABIC_ARTICLES, arabicSkeleton, isArabicArticle } from '../../authority/arabic-latin.ts'
import {
  type Authority,
  type AuthorityEntity,
  MEANINGS_AT_MOST,
  type Name,
  type NameNode,
} from '../../authority/authority.ts'
import { hasAge, joined, type PassageView, type Token } from '../passage/passage-view.ts'

/** A name of the authority files in a passage: tokens `[from, to)`. */
export type NameMatch = {
  from: number
  to: number
  start: number
  end: number
  entity: AuthorityEntity
  /** Needs the full name elsewhere in the document. */
  short: boolean
  /** The rule that led from the words to the name, if they are not listed under it. */
  inferred?: string
}

/** The names of a passage by the tokens that they take up. */
export const namesAt = (matches: readonly NameMatch[]): Overlaps<NameMatch> =>
  new Overlaps(
    matches,
    (it) => it.from,
    (it) => it.to,
  )

/** Whether a name counts in this document: short names need the full one, some places need other words. */
export type Allowed = (name: Name) => boolean

const ACRONYM_NEIGHBOURS = 2

export function lettersMatch(view: PassageView, name: Name, from: number): boolean {
  return name.letters.every((rule, at) => {
    const token = view.tokens[from + at]
    if (!token || rule === 'any') return true
    if (rule === 'capital') return token.capital
    return (
      view.text.slice(token.start, token.end).replaceAll('.', '') ===
      (name.spelled[at] ?? '').replaceAll('.', '')
    )
  })
}

/** Among words set in capitals, an acronym looks like any other word. */
function amongCapitals(view: PassageView, at: number): boolean {
  let around = 0
  for (let i = at - ACRONYM_NEIGHBOURS; i <= at + ACRONYM_NEIGHBOURS; i += 1) {
    if (i !== at && view.tokens[i]?.allCaps) around += 1
  }
  return around >= ACRONYM_NEIGHBOURS
}

/** A capitalised word right next to a name, which may make it part of a longer one: `New Mexico`, `Paris Doe`. */
function capitalBefore(view: PassageView, from: number): Token | null {
  const before = view.tokens[from - 1]
  if (!before || !joined(view, from - 1) || before.possessive) return null
  if (
    ARABIC_ARTICLES.has(before.folded) &&
    /[-‐‑]/.test(view.text.charAt((view.tokens[from]?.start ?? 0) - 1))
  )
    return before
  if (!before.capital || view.language.grammar.functionWords.has(before.folded)) return null
  return before
}

function capitalAfter(view: PassageView, to: number): Token | null {
  const after = view.tokens[to]
  const last = view.tokens[to - 1]
  if (!after?.capital || !last || last.possessive || !joined(view, to - 1)) return null
  if (/[-‐‑]/.test(view.text.slice(last.end, after.start))) return null
  return after
}

/** Whether a word is the name of a listed community. */
const isCommunity = ({ names }: Authority, word: string) =>
  names.next.get(word)?.names.some(({ entity }) => entity.type === 'group' && entity.kind === 'community') ===
  true

/** `the Doe Islamic sect`: a capitalised adjective between the name and what it is the name of. */
const belongsToCommunity = (view: PassageView, to: number) =>
  joined(view, to) &&
  view.tokens[to + 1]?.capital === false &&
  view.language.groups.communityNouns.has(view.tokens[to + 1]?.folded ?? '')

/** Whether the words around a name allow its interpretation. */
function contextFits(view: PassageView, match: NameMatch, name: Name, authority: Authority): boolean {
  const { entity, from, to } = match
  const isPeople = (word: string) => authority.demonyms.has(word) || isCommunity(authority, word)
  const single = to - from === 1
  if (name.letters[0] === 'exact' && single && amongCapitals(view, from)) return false
  const before = capitalBefore(view, from)
  const after = capitalAfter(view, to)
  if (entity.type === 'place') {
    if (hasAge(view, to)) return false
    if (before && !view.language.places.directions.has(before.folded) && !before.initial) return false
    if (
      before?.initial &&
      !view.language.grammar.functionWords.has(before.folded) &&
      !view.language.places.directions.has(before.folded)
    )
      return false
    return (
      !after ||
      view.language.places.regionNouns.has(after.folded) ||
      view.language.people.titles.has(after.folded)
    )
  }
  if (entity.type === 'person') {
    if (view.language.names.familyNouns.has(view.tokens[to]?.folded ?? '')) return false
    if (after && !view.language.grammar.functionWords.has(after.folded)) return false
    return !match.short || !before || view.language.people.titles.has(before.folded)
  }
  if (entity.kind === 'community')
    return (
      (!before || before.initial || isPeople(before.folded)) &&
      (!after || after.initial || isPeople(after.folded) || belongsToCommunity(view, to))
    )
  // `Iraq's interior ministry` is not the one that the document has mentioned in full.
  if (match.short && (before || (view.tokens[from - 1]?.possessive && joined(view, from - 1)))) return false
  // `The Guardian Council`: a longer name than the one that is known.
  if (entity.publisher !== null || match.short)
    return !after || view.language.grammar.functionWords.has(after.folded)
  // `Doetown's Union` is not the `Doetown Union`.
  if (crossesPossessive(view, match, name)) return false
  // `New York City`, `Doe 64`, `the Doe World Cup`
  if (
    before &&
    !before.initial &&
    !before.allCaps &&
    !view.language.people.titles.has(before.folded) &&
    !view.language.people.personNouns.has(before.folded)
  )
    return false
  if (single && isProduct(view, to)) return false
  return true
}

function crossesPossessive(view: PassageView, { from, to }: NameMatch, name: Name): boolean {
  for (let at = from; at < to - 1; at += 1) {
    if (view.tokens[at]?.possessive && !/s$|['’]/.test(name.spelled[at - from] ?? '')) return true
  }
  return false
}

/** Whether what follows a group's name makes it that of a product or an event: a number, a cup. */
function isProduct(view: PassageView, to: number): boolean {
  const next = view.tokens[to]
  if (
    !next ||
    view.tokens[to - 1]?.possessive ||
    view.text.slice(view.tokens[to - 1]?.end, next.start) !== ' '
  )
    return false
  if (/^\d/.test(next.folded)) return !/^(?:1[5-9]|20)\d\d$/.test(next.folded)
  for (let at = to; at < to + 3 && view.tokens[at]?.capital && joined(view, at - 1); at += 1) {
    if (view.language.groups.otherHeads.has(view.tokens[at]?.folded ?? '')) return true
  }
  return false
}

const NONE: readonly NameMatch[] = []

/**
 * `Doe & Roe`, `D&R`, `Doe.com`: one name if the files list it that way. Otherwise these signs separate two names.
 */
function joinedBySign(view: PassageView, left: number): boolean {
  return /^(?: ?& ?|\.)$/.test(view.text.slice(view.tokens[left]?.end, view.tokens[left + 1]?.start))
}

function longestAt(
  view: PassageView,
  root: NameNode,
  from: number,
  allowed: Allowed,
  authority: Authority,
): readonly NameMatch[] {
  const opening = view.tokens[from]
  if (opening === undefined || !root.next.has(opening.folded)) return NONE
  let node = root
  let best: readonly NameMatch[] = NONE
  for (let to = from; ; to += 1) {
    const token = view.tokens[to]
    if (!token || (to > from && !joined(view, to - 1) && !joinedBySign(view, to - 1))) return best
    const next = node.next.get(token.folded)
    if (next === undefined) return best
    node = next
    if (node.names.length === 0 || node.names.length > MEANINGS_AT_MOST) continue
    const first = view.tokens[from]
    const fitting = node.names.flatMap((name): NameMatch[] => {
      if (!first || !allowed(name) || !lettersMatch(view, name, from)) return []
      const match = {
        from,
        to: to + 1,
        start: first.start,
        end: token.end,
        entity: name.entity,
        short: name.short,
      }
      return contextFits(view, match, name, authority) ? [match] : []
    })
    if (fitting.length > 0) best = fitting
  }
}

const skeletons = new Map<string, string>()
const SKELETONS_AT_MOST = 50_000

function skeletonOf(folded: string): string {
  let skeleton = skeletons.get(folded)
  if (skeleton === undefined) {
    if (skeletons.size > SKELETONS_AT_MOST) skeletons.clear()
    skeleton = arabicSkeleton(folded)
    skeletons.set(folded, skeleton)
  }
  return skeleton
}

/** Arabic names in an unlisted Latin spelling: `Hizbollah`, `Jabhet el-Nusra`. */
function spelledAt(
  view: PassageView,
  from: number,
  allowed: Allowed,
  authority: Authority,
): readonly NameMatch[] {
  const root = authority.spellings
  const first = view.tokens[from]
  if (!first?.capital || first.allCaps || !root.next.has(skeletonOf(first.folded))) return NONE
  let node = root
  let best: readonly NameMatch[] = NONE
  for (let at = from; at === from || joined(view, at - 1); at += 1) {
    const token = view.tokens[at]
    if (token && at > from && isArabicArticle(token.folded)) continue
    const next = token?.capital ? node.next.get(skeletonOf(token.folded)) : undefined
    if (!token || next === undefined) return best
    node = next
    const fitting = node.names.flatMap((name): NameMatch[] => {
      const { entity, short } = name
      const match = {
        from,
        to: at + 1,
        start: first.start,
        end: token.end,
        entity,
        short,
        inferred: 'spelling',
      }
      return allowed(name) && contextFits(view, match, name, authority) ? [match] : []
    })
    // A spelling that several names could have counts for none of them.
    if (new Set(fitting.map(({ entity }) => entity)).size === 1) best = fitting.slice(0, 1)
  }
  return best
}

/**
 * What the text says an acronym means takes precedence over its other meanings. A name that the document gives to a
 * listed group only counts if the text gave it an acronym, or if it is a short one; a listed full name takes
 * precedence.
 */
function isDefined({ entity }: NameMatch, known: readonly NameMatch[]): boolean {
  if (entity.type !== 'group' || known.some((it) => it.entity === entity && !it.short)) return false
  return entity.inferred === null || entity.inferred === 'acronym-in-text'
}

/** The names of the files or the document's own: the longer ones, and of equals those that the text defines. */
function knownBetter(known: readonly NameMatch[], own: readonly NameMatch[]): readonly NameMatch[] {
  const [there, here] = [known[0]?.to ?? 0, own[0]?.to ?? 0]
  if (here === there) return own.some((it) => isDefined(it, known)) ? own : known
  return here > there ? own : known
}

/**
 * The names of the authority files in a passage, longest first from the left. A name shared by several entries gives
 * several matches of the same words.
 * @param local names given by the document itself, in addition to those of the files
 */
export function matchNames(
  view: PassageView,
  authority: Authority,
  allowed: Allowed,
  local?: NameNode,
): NameMatch[] {
  const found: NameMatch[] = []
  for (let at = 0; at < view.tokens.length; ) {
    const known = longestAt(view, authority.names, at, allowed, authority)
    const own = local ? longestAt(view, local, at, allowed, authority) : NONE
    let best = knownBetter(known, own)
    if (best.length === 0) best = spelledAt(view, at, allowed, authority)
    for (const match of best) found.push(match)
    at = best[0]?.to ?? at + 1
  }
  return found
}
