import { joined, type PassageView } from '../passage/passage-view.ts'
import { perLanguage } from '../passage/per-language.ts'
import { oneOfFolded } from '../passage/word-patterns.ts'
import type { Option } from './option.ts'
import type { Span } from './spans.ts'

const contains = (above: Option, below: Option) => above.key !== below.key && below.within.includes(above.key)

/** The options of a name that are inside an option of another name. */
export function optionsWithin(span: Span, above: Span): Option[] {
  return span.options.filter((it) => above.options.some((other) => contains(other, it)))
}

const listGap = perLanguage(
  ({ grammar }) => new RegExp(`^,?\\s(?:${oneOfFolded(grammar.additives)}\\s)?$`, 'u'),
)

/** Whether the text between two names makes them neighbours in a list. */
export const isListSeparator = ({ language }: PassageView, gap: string): boolean =>
  listGap(language).test(gap)

/** `Mexico, New York and Kansas`, `Ohio, Indiana, Nevada`: lists, not a Mexico in New York. */
function isList(view: PassageView, spans: readonly Span[], at: number): boolean {
  const [previous, span, next, third] = [spans[at - 1], spans[at], spans[at + 1], spans[at + 2]]
  if (!span || !next || span.options[0]?.precision === 'place') return false
  const goesOn = third !== undefined && isListSeparator(view, view.text.slice(next.end, third.start))
  return (
    goesOn || (previous !== undefined && isListSeparator(view, view.text.slice(previous.end, span.start)))
  )
}

/** The next name, if it says what this one is in; otherwise null. */
export function parentAfter(view: PassageView, spans: readonly Span[], at: number): Span | null {
  const [span, next] = [spans[at], spans[at + 1]]
  if (!span || !next || view.tokens[span.to - 1]?.possessive) return null
  if (isList(view, spans, at)) return null
  const gap = view.text.slice(span.end, next.start)
  // `Paris, Texas`, `Paris (France)`, `Jableh, in Latakia`
  if (!view.language.places.partOf.test(gap)) return null
  return next.options.some((it) => it.precision !== 'place') ? next : null
}

/** `the Texas town of Paris`, `Ontario's London`: the region comes first. */
export function parentBefore(view: PassageView, span: Span, previous: Span | undefined): Span | null {
  if (previous === undefined) return null
  const gap = view.text.slice(previous.end, span.start)
  if (!view.language.places.regionBefore.test(gap)) return null
  return previous.options.some((it) => it.precision !== 'place') ? previous : null
}

const calledGap = perLanguage(
  ({ grammar }) =>
    new RegExp(`^,?\\s(?:${oneOfFolded([...grammar.additives, ...grammar.coordinators])}\\s)?$`, 'u'),
)

/**
 * Whether a noun for a region comes before a name, or before those that are listed with it: `Gebiet Doe`, `the regions
 * of Doe and Roe`.
 */
export function isCalledRegion(view: PassageView, spans: readonly Span[], at: number): boolean {
  const { places } = view.language
  if (places.regionLeads.size === 0) return false
  let first = at
  let span = spans[first]
  while (span && at - first < LISTED_AT_MOST) {
    const previous = spans[first - 1]
    if (!previous || !calledGap(view.language).test(view.text.slice(previous.end, span.start))) break
    first -= 1
    span = previous
  }
  if (!span || !joined(view, span.from - 1)) return false
  const before = view.tokens[span.from - 1]?.folded ?? ''
  if (places.ofWords.size === 0) return places.regionLeads.has(before)
  const noun = view.tokens[span.from - 2]?.folded ?? ''
  return places.ofWords.has(before) && joined(view, span.from - 2) && places.regionLeads.has(noun)
}

const LISTED_AT_MOST = 12

/** Whether a noun for a region follows: `Homs province`, `New York state`. */
export function saysRegion(view: PassageView, span: Span): boolean {
  const after = view.tokens[span.to]
  return after !== undefined && view.language.places.regionNouns.has(after.folded)
}
