import type { Language } from '../../../languages/index.ts'
import { isLargePlace } from '../../gazetteer/large-places.ts'
import { calendarNames } from '../dates/calendar-words.ts'
import { runEnd, together } from '../passage/capital-runs.ts'
import { joined, type PassageView } from '../passage/index.ts'
import { isGroupHead, wordAt } from './group-mention.ts'

// How far a name extends on both sides of its head: `[Securities and] Exchange Commission [of Doe]`.

const words = (view: PassageView): Language['groups'] => view.language.groups

const LINKS_AT_MOST = 3
const TOPICS_AT_MOST = 4

/** `of the`, `for`, `de la`: the token after the link if a capitalised word follows, or null. */
export function afterLink(
  view: PassageView,
  at: number,
  links: ReadonlySet<string>,
  articles: ReadonlySet<string> = view.language.grammar.articles,
): number | null {
  const link = view.tokens[at]
  if (!link || link.capital || !links.has(link.folded) || !joined(view, at - 1) || !joined(view, at))
    return null
  const next = articles.has(wordAt(view, at + 1)) && view.tokens[at + 1]?.capital === false ? at + 2 : at + 1
  if (next === at + 2 && !joined(view, at + 1)) return null
  return view.tokens[next]?.capital ? next : null
}

/**
 * How far a name extends after its head: `of Trade and Industry`, `for the Study of Doe`.
 * @param listed tokens that begin a listed name
 */
export function extended(view: PassageView, head: number, listed: ReadonlySet<number>): number {
  let to = head + 1
  let word = wordAt(view, head)
  for (let links = 0; links < LINKS_AT_MOST && !view.tokens[to - 1]?.possessive; links += 1) {
    const of =
      words(view).ofHeads.has(word) || (links > 0 && isOfMany(view, to, word))
        ? afterLink(view, to, words(view).ofLinks)
        : null
    const forWhat = of === null && words(view).forHeads.has(word) ? aimOf(view, to, links, listed) : null
    const next = of ?? forWhat
    if (next === null) break
    const end = topicsEnd(view, pastOwners(view, cutAtRank(view, next, runEnd(view, next))))
    to = end
    word = wordAt(view, end - 1)
    // `for the Study of …`: what something is for often has an object.
    const object = forWhat === null ? null : afterLink(view, to, words(view).ofLinks)
    if (object !== null) to = topicsEnd(view, cutAtRank(view, object, runEnd(view, object)))
  }
  return to
}

/**
 * The token at which what a group is for begins: `for the Study of …`, `on Foreign Affairs`, `against Torture`. A day
 * is when it did something (`on Monday`), and a place is where or against whom, unless the name says more (`of Inquiry
 * on Doe`).
 */
function aimOf(view: PassageView, to: number, links: number, listed: ReadonlySet<number>): number | null {
  const { forLinks, placeLinks } = words(view)
  const next = afterLink(view, to, forLinks)
  if (next === null || calendarNames(view.language).has(wordAt(view, next))) return null
  if (links > 0 || placeLinks.has(wordAt(view, to))) return next
  if (listed.has(next)) return null
  const aim = view.tokens.slice(next, runEnd(view, next)).map(({ folded }) => folded)
  return isLargePlace(aim) || isLargePlace(aim.slice(0, 1)) ? null : next
}

/** Whether `of` may follow once more: `of Inquiry of …`, `of Unions of Doe`, but not `of Ministers of the Council`. */
function isOfMany(view: PassageView, to: number, word: string): boolean {
  if (words(view).topicWords.has(word)) return true
  const next = view.language.grammar.isPlural(word) ? afterLink(view, to, words(view).ofLinks) : null
  return next !== null && !isGroupHead(view.language, wordAt(view, next))
}

/** Whether a word with a possessive is for whom a body is or who leads it: `Women's`, `Prosecutor's`. */
export function isOwner(view: PassageView, at: number): boolean {
  const token = view.tokens[at]
  if (!token?.capital || !token.possessive || !joined(view, at)) return false
  const { groups, people } = view.language
  return (
    people.personNouns.has(token.folded) || people.titles.has(token.folded) || groups.ranks.has(token.folded)
  )
}

/** Extended over `Affairs` of `Women's Affairs`. */
function pastOwners(view: PassageView, end: number): number {
  const last = view.tokens[end - 1]
  if (!last || !isOwner(view, end - 1) || !view.language.grammar.isPlural(last.folded)) return end
  return view.tokens[end]?.capital ? cutAtRank(view, end, runEnd(view, end)) : end
}

/** Extended over `and Industry` and `, Science and Culture`, as long as both sides are fields of work. */
function topicsEnd(view: PassageView, end: number): number {
  let to = end
  for (let rounds = 0; rounds < TOPICS_AT_MOST; rounds += 1) {
    if (!words(view).topicWords.has(wordAt(view, to - 1))) return to
    const next = afterLink(view, to, words(view).andLinks) ?? afterComma(view, to) ?? afterCommaAnd(view, to)
    if (next === null || !words(view).topicWords.has(wordAt(view, next))) return to
    const after = cutAtRank(view, next, runEnd(view, next))
    if (isGroupHead(view.language, wordAt(view, after - 1))) return to
    to = after
  }
  return to
}

/** `, and Culture` */
function afterCommaAnd(view: PassageView, at: number): number | null {
  const [left, and] = [view.tokens[at - 1], view.tokens[at]]
  if (!left || !and || and.capital || !words(view).andLinks.has(and.folded) || !joined(view, at)) return null
  return view.text.slice(left.end, and.start) === ', ' && view.tokens[at + 1]?.capital ? at + 1 : null
}

function afterComma(view: PassageView, at: number): number | null {
  const [left, right] = [view.tokens[at - 1], view.tokens[at]]
  if (!left || !right?.capital || view.text.slice(left.end, right.start) !== ', ') return null
  return at
}

export function cutAtRank(view: PassageView, from: number, to: number): number {
  const days = calendarNames(view.language)
  for (let at = from + 1; at < to; at += 1) {
    const word = wordAt(view, at)
    if (words(view).ranks.has(word) || words(view).offices.has(word) || days.has(word)) return at
  }
  return to
}

/** The first of the capitalised words that end at a token, without those that only begin a sentence. */
function beginningOf(view: PassageView, at: number): number {
  let start = at
  while (start > 0 && together(view, start - 1) && isInside(view, start - 1)) start -= 1
  return start
}

const isInside = (view: PassageView, at: number) =>
  view.tokens[at]?.capital === true &&
  !view.tokens[at]?.possessive &&
  !view.language.grammar.functionWords.has(wordAt(view, at))

/** Extended back over `Securities and` of `Securities and Exchange Commission`, `Doe and` of `Doe and Co`. */
export function startOf(view: PassageView, from: number, head: number): number {
  const { andLinks, partnerWords, topicWords } = words(view)
  if (isOwner(view, from - 1)) return beginningOf(view, from - 1)
  const { articles } = view.language.grammar
  const and =
    articles.has(wordAt(view, from - 1)) && andLinks.has(wordAt(view, from - 2)) ? from - 2 : from - 1
  const [link, before] = [view.tokens[and], view.tokens[and - 1]]
  if (!link || !before?.capital || before.possessive || !andLinks.has(link.folded)) return from
  if (!joined(view, from - 2) || !joined(view, from - 1)) return from
  const first = wordAt(view, from)
  const partners = partnerWords.has(first)
  const topics = topicWords.has(before.folded) && topicWords.has(first) && head > from
  if (!partners && !topics) return from
  let start = beginningOf(view, and - 1)
  // `Doe, Roe and Co`
  while (partners && afterComma(view, start) !== null && view.tokens[start - 1]?.capital) {
    start = beginningOf(view, start - 1)
  }
  return start
}
