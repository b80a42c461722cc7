import type { PassageView } from '../passage/passage-view.ts'
import type { Option } from './option.ts'
import type { Span } from './spans.ts'

const contains = (above: Option, below: Option) => above.key !== below.key && below.within.includes(above.key)

/** The options of a name that lie in one of another name's. */
export function optionsWithin(span: Span, above: Span): Option[] {
  return span.options.filter((it) => above.options.some((other) => contains(other, it)))
}

/** Between a place and what it lies in: `Paris, Texas`, `Paris (France)`, `Jableh, in Latakia`. */
const PART_OF =
  /^(?:,\s+(?:in\s+(?:the\s+)?)?(?:(?:north|south|east|west|central|rural|coastal)\w*\s+)?|\s\()$/

/** Between the members of a list. */
export const LISTED = /^,?\s(?:and\s|or\s)?$/

/** `Mexico, New York and Kansas`, `Ohio, Indiana, Nevada`: lists, and no Mexico in New York. */
function isList(view: PassageView, spans: readonly Span[], at: number): boolean {
  const [previous, span, next, third] = [spans[at - 1], spans[at], spans[at + 1], spans[at + 2]]
  if (!span || !next || span.options[0]?.precision === 'place') return false
  const goesOn = third !== undefined && LISTED.test(view.text.slice(next.end, third.start))
  return goesOn || (previous !== undefined && LISTED.test(view.text.slice(previous.end, span.start)))
}

/** Whether a name is followed by what it lies in, said by its next neighbour. */
export function parentAfter(view: PassageView, spans: readonly Span[], at: number): Span | null {
  const [span, next] = [spans[at], spans[at + 1]]
  if (!span || !next || view.tokens[span.to - 1]?.possessive) return null
  if (isList(view, spans, at)) return null
  const gap = view.text.slice(span.end, next.start)
  if (!PART_OF.test(gap)) return null
  return next.options.some((it) => it.precision !== 'place') ? next : null
}

/** `the Texas town of Paris`, `Ontario's London`: the region stands before. */
export function parentBefore(view: PassageView, span: Span, previous: Span | undefined): Span | null {
  if (previous === undefined) return null
  const gap = view.text.slice(previous.end, span.start)
  const named = /^(?:['’]s)?\s(?:\w+\s)?(?:town|city|village|capital|suburb|port|county)\sof\s$/.test(gap)
  if (!named && !/^['’]s\s$/.test(gap)) return null
  return previous.options.some((it) => it.precision !== 'place') ? previous : null
}

/** Whether a region's noun follows: `Homs province`, `New York state`. */
export function saysRegion(view: PassageView, span: Span): boolean {
  const after = view.tokens[span.to]
  return after !== undefined && view.language.places.regionNouns.has(after.folded) && after.folded !== 'coast'
}
