import { isDescribed, type Language } from '../../../languages/index.ts'
import type { Evidence } from './evidence.ts'
import type { Option } from './option.ts'
import type { Span } from './spans.ts'

/** One mention of a name, and what its own words say. */
export type Reading = {
  /** Of the passage. */
  language: Language
  /** Index of the passage; from the number of passages on, of what stands around them. */
  passage: number
  span: Span
  evidence: Evidence
  /** Begins a sentence: its capital proves nothing. */
  initial: boolean
  /** The options that its own words leave: empty where they say nothing. */
  narrowed: Option[]
  /** They say in which region it lies. */
  placed: boolean
}

/** What a whole document says of a name. */
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
 * Whether a name stands for a place here. Where its own words do not tell, the document's other mentions do,
 * and at last how likely the name is to be a place's at all.
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
  const doubtful = (single && span.commonWord) || alternate
  const least = alternate ? CITY : TOWN
  if (doubtful && group.placed === 0 && (initial || evidence !== 'place' || weight < least)) return false
  if (evidence === 'place') return !group.person || group.places > 1
  if (group.person) return false
  if (known && !span.firstName) return true
  const shown = group.placed > 0 || group.places > group.others
  const great = !span.firstName && weight >= GREAT_CITY
  if (group.others > 0 && !shown && !great) return false
  if (shown || known) return true
  if (!single) return weight >= VILLAGE
  return weight >= (span.firstName ? GREAT_CITY : CITY)
}
