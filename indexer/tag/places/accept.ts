import { isDescribed, type Language } from '../../../languages/index.ts'
import type { Evidence } from './evidence.ts'
import type { Option } from './option.ts'
import type { Span } from './spans.ts'

/** One mention of a name, and what the words around it show. */
export type Reading = {
  /** The language of the passage. */
  language: Language
  /** Index of the passage; from the number of passages on, of the title and the datelines. */
  passage: number
  span: Span
  evidence: Evidence
  /** At the beginning of a sentence, where a capital proves nothing. */
  initial: boolean
  /** The options that the words around it leave; empty if they show nothing. */
  narrowed: Option[]
  /** Those words say which region it is in. */
  placed: boolean
}

/** What a whole document shows about a name. */
type NameGroup = { places: number; placed: number; others: number; person: boolean }

/** Decimal logarithms of people. */
const GREAT_CITY = 5.6
const CITY = 5
const TOWN = 4
const VILLAGE = 3

export function readingsByName(
  readings: readonly Reading[],
  people: ReadonlySet<string>,
): Map<string, NameGroup> {
  const groups = new Map<string, NameGroup>()
  for (const { span, evidence, placed } of readings) {
    const group = groups.get(span.name) ?? { places: 0, placed: 0, others: 0, person: people.has(span.name) }
    if (evidence === 'place') group.places += 1
    if (evidence === 'person') group.others += 1
    if (placed) group.placed += 1
    groups.set(span.name, group)
  }
  return groups
}

/**
 * Whether a name means a place here. If the words around it do not show that, the other mentions in the document
 * decide, and finally how likely the name is to be that of a place at all.
 */
export function accepts(reading: Reading, group: NameGroup | undefined): boolean {
  const { span, evidence, initial, placed } = reading
  if (group === undefined || evidence === 'other' || evidence === 'person') return false
  const weight = Math.max(...span.options.map((it) => it.weight))
  const known = span.options.some((it) => it.known)
  if (!isDescribed(reading.language))
    return known || (span.options.length === 1 && weight >= CITY && !span.commonWord)
  if (placed) return true
  const single = span.to - span.from === 1
  const alternate = span.options.every((it) => it.alternate)
  const doubtful =
    (single && (span.commonWord || reading.language.places.alsoNouns.has(span.name))) || alternate
  const least = alternate ? CITY : TOWN
  if (doubtful && group.placed === 0 && (initial || evidence !== 'place' || weight < least)) return false
  if (evidence === 'place') return !group.person || group.places > 1
  if (group.person) return false
  if (known && !span.firstName) return true
  const shown = group.placed > 0 || group.places > group.others
  const isGreatCity = !span.firstName && weight >= GREAT_CITY
  if (group.others > 0 && !shown && !isGreatCity) return false
  if (shown || known) return true
  if (!single) return weight >= VILLAGE
  return weight >= (span.firstName ? GREAT_CITY : CITY)
}
