import { type DayInterval, dayInterval } from '../model/dates.ts'
import type { MentionedDate } from '../model/passage.ts'
import { type FacetName, type SearchRequest, UNKNOWN } from '../model/search-request.ts'
import type { FacetValue } from '../model/search-result.ts'
import { fold } from '../model/words.ts'

/** What every engine has to know of the values of facets. */

/** What a value of a facet is called. `parent`: the key of the one it lies in. */
export type Labels = { key: string; label: string; aliases: string[]; kind?: string; parent?: string }

/** What stands for "nothing in this facet is known". */
export const NOTHING_KNOWN: Labels = { key: UNKNOWN, label: 'Unknown', aliases: [] }

/** Label and aliases, spellings that search cannot tell apart once. */
export function namesOf({ label, aliases }: Pick<Labels, 'label' | 'aliases'>): string[] {
  const byFolded = new Map<string, string>()
  for (const name of [label, ...aliases]) {
    const folded = fold(name)
    if (!byFolded.has(folded)) byFolded.set(folded, name)
  }
  return [...byFolded.values()]
}

/** Whether every one of these folded beginnings begins a word of the label, or of one alias. */
export function isCalledSo({ label, aliases }: Pick<Labels, 'label' | 'aliases'>, sought: string[]): boolean {
  return [label, ...aliases].some((name) => {
    const words = fold(name).split(' ')
    return sought.every((begin) => words.some((it) => it.startsWith(begin)))
  })
}

/** A value as an answer shows it. */
export function shownValue(
  name: FacetName,
  { key, label, kind, parent }: Omit<Labels, 'aliases'>,
  count: number,
  { any, not }: SearchRequest,
): FacetValue {
  return {
    key,
    label,
    ...(kind === undefined ? {} : { kind }),
    ...(parent === undefined ? {} : { parent }),
    count,
    selected: any[name].includes(key) ? 'any' : not[name].includes(key) ? 'not' : null,
  }
}

/** The stretches of the calendar that a passage mentions; a date without a year is none. */
export function spansOf(dates: readonly MentionedDate[]): DayInterval[] {
  return dates.flatMap(({ value, end }) => {
    const first = dayInterval(value)
    const last = end === undefined ? first : (dayInterval(end) ?? first)
    return first && last ? [{ first: first.first, last: Math.max(first.last, last.last) }] : []
  })
}

/** `SY/latakia/jableh` and what lies above it, nearest first. */
export function withParents(key: string): string[] {
  const parts = key.split('/')
  return parts.map((_, at) => parts.slice(0, parts.length - at).join('/'))
}

let names: Intl.DisplayNames | undefined
/** The English name of a BCP 47 code: `Arabic` for `ar`; the code itself where it has none. */
export function languageName(code: string): string {
  names ??= new Intl.DisplayNames('en', { type: 'language' })
  try {
    return names.of(code) ?? code
  } catch {
    // Not a code that BCP 47 allows: shown as it is.
    return code
  }
}

/** The label of all unnamed sources together; each keeps its description where it is quoted. */
export const UNNAMED = 'Unnamed sources'
