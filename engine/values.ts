import { type DayInterval, dayInterval } from '../model/dates.ts'
import type { MentionedDate, Paragraph, Speaker } from '../model/passage.ts'
import { type FacetName, NOT_READ, type SearchRequest, UNKNOWN } from '../model/search-request.ts'
import type { FacetValue } from '../model/search-result.ts'
import { readsSpeakers } from '../model/speaker-key.ts'
import { fold } from '../model/words.ts'
import type { WorkType } from '../model/work.ts'
import { WORK_TYPE_NAMES } from '../model/work-type-names.ts'

/** What every engine has to know about facet values. */

/**
 * What a facet value is called. `parent`: the key of the place that contains it; `surnames`: of a person, what the family
 * is called in every spelling.
 */
export type Labels = {
  key: string
  label: string
  aliases: string[]
  kind?: string
  parent?: string
  surnames?: string[]
}

/** The value for "nothing is known in this facet". */
export const NOTHING_KNOWN: Labels = { key: UNKNOWN, label: 'Unknown', aliases: [] }

/** Label and aliases; of spellings that fold to the same, only the first. */
export function namesOf({ label, aliases }: Pick<Labels, 'label' | 'aliases'>): string[] {
  const byFolded = new Map<string, string>()
  for (const name of [label, ...aliases]) {
    const folded = fold(name)
    if (!byFolded.has(folded)) byFolded.set(folded, name)
  }
  return [...byFolded.values()]
}

/** Whether each of these folded prefixes starts a word of the label, or each a word of the same alias. */
export function hasMatchingName(
  { label, aliases }: Pick<Labels, 'label' | 'aliases'>,
  prefixes: string[],
): boolean {
  return [label, ...aliases].some((name) => {
    const words = fold(name).split(' ')
    return prefixes.every((prefix) => words.some((it) => it.startsWith(prefix)))
  })
}

/** A value as an answer shows it. */
export function shownValue(
  name: FacetName,
  { key, label, kind, parent }: Omit<Labels, 'aliases'>,
  count: number,
  { any, not }: SearchRequest,
): FacetValue {
  const selected = any[name].includes(key) ? 'any' : not[name].includes(key) ? 'not' : null
  // Two hundred for each key press: spreading objects that are mostly empty takes longer than counting.
  const value: FacetValue = { key, label, count, selected }
  if (kind !== undefined) value.kind = kind
  if (parent !== undefined) value.parent = parent
  return value
}

/** The date ranges that a passage mentions, in days; a date without a year is left out. */
export function spansOf(dates: readonly MentionedDate[]): DayInterval[] {
  return dates.flatMap(({ value, end }) => {
    const first = dayInterval(value)
    const last = end === undefined ? first : (dayInterval(end) ?? first)
    return first && last ? [{ first: first.first, last: Math.max(first.last, last.last) }] : []
  })
}

/** `SY/latakia/jableh` and the places that contain it, nearest first. */
export function withParents(key: string): string[] {
  const parts = key.split('/')
  return parts.map((_, at) => parts.slice(0, parts.length - at).join('/'))
}

/** The English name of a kind of work. */
export const typeName = (type: WorkType): string => WORK_TYPE_NAMES[type]

let names: Intl.DisplayNames | undefined
/** Those that were asked for: the library takes longer for one than it takes to write a passage. */
const named = new Map<string, string>()
const NAMED_AT_MOST = 1_000

/** The English name of a BCP 47 code: `Arabic` for `ar`; the code itself if it has none. */
export function languageName(code: string): string {
  const known = named.get(code)
  if (known !== undefined) return known
  const name = nameOfLanguage(code)
  if (named.size < NAMED_AT_MOST) named.set(code, name)
  return name
}

function nameOfLanguage(code: string): string {
  names ??= new Intl.DisplayNames('en', { type: 'language' })
  try {
    return names.of(code) ?? code
  } catch {
    // Not a valid BCP 47 code: shown as it is.
    return code
  }
}

/** The label of all unnamed sources together; each keeps its own description at its quotation. */
const UNNAMED = 'Unnamed sources'

/** The value of a speaker in its facet. */
export const speakerValue = ({ key, kind, name }: Speaker) => ({
  key,
  label: kind === 'unnamed' ? UNNAMED : name,
})

const SPEAKERS_NOT_READ = { key: NOT_READ, label: 'Speakers not read' }

/** The value for a quotation whose speaker is not known; null if nothing is said of it. */
export const withoutSpeaker = (passage: Pick<Paragraph, 'notRead'>) =>
  readsSpeakers(passage) ? null : SPEAKERS_NOT_READ

/** What a passage is found by in the facet of speakers; empty if it has none. */
export function speakerValues(passage: Pick<Paragraph, 'quotations' | 'notRead'>) {
  const known = passage.quotations.flatMap(({ speaker }) => speaker ?? [])
  if (known.length > 0) return known.map(speakerValue)
  const nobody = withoutSpeaker(passage)
  return nobody === null ? [] : [nobody]
}
