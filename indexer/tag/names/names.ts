import { foldedWords } from '../../../model/name-words.ts'
import { arabicSkeleton, isArabicArticle } from '../../authority/arabic-latin.ts'
import { type Authority, MEANINGS_AT_MOST, type Name, type NameNode } from '../../authority/authority.ts'
import { joined, type PassageView } from '../passage/passage-view.ts'
import type { NameMatch } from './name-match.ts'
import { contextFits } from './words-around.ts'

export { type NameMatch, namesAt } from './name-match.ts'

/** Whether a name counts in this document: short names need the full one, some places need other words. */
export type Allowed = (name: Name) => boolean

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
  if (opening === undefined || !(opening.attached || root.next.has(opening.folded))) return NONE
  let node = root
  let best: readonly NameMatch[] = NONE
  for (let to = from; ; to += 1) {
    const token = view.tokens[to]
    if (!token) return best
    const left = to - 1
    let next = node.next.get(token.folded)
    if (next === undefined && token.attached) {
      to = attachedTo(view, to)
      next = node.next.get(foldedWords(view.text.slice(token.start, view.tokens[to]?.end))[0] ?? '')
    }
    if (next === undefined) return best
    if (left >= from && !joined(view, left) && !joinedBySign(view, left)) return best
    node = next
    if (node.names.length === 0 || node.names.length > MEANINGS_AT_MOST) continue
    const fitting = node.names.flatMap((name): NameMatch[] => {
      const first = view.tokens[from + name.office]
      if (!first || !allowed(name) || !lettersMatch(view, name, from)) return []
      const match = {
        from: from + name.office,
        to: to + 1,
        start: first.start,
        end: view.tokens[to]?.end ?? token.end,
        entity: name.entity,
        short: name.short,
        ...(name.rule !== null && { inferred: name.rule }),
      }
      return contextFits(view, match, name, authority) ? [match] : []
    })
    if (fitting.length > 0) best = fitting
  }
}

/** The token to which a letter belongs that was taken off it: the files list whole words. */
function attachedTo(view: PassageView, at: number): number {
  let to = at
  while (view.tokens[to]?.attached) to += 1
  return to
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
