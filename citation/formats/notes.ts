import type { CslItem, CslName } from '../csl-item.ts'
import { familyOf } from '../full-name.ts'
import { locatorNote } from '../locator.ts'

/** For formats without a pinpoint of their own: where the words are, then each quotation and who is quoted. */
export function pinpointNotes({ custom }: CslItem): string[] {
  const { agency, note, quotations = [] } = custom
  const place = locatorNote({ custom })
  return [
    ...(place === null ? [] : [place]),
    ...quotations.map((it) => `“${it.text}”${it.speaker === undefined ? '' : ` (${it.speaker})`}`),
    ...(agency === undefined ? [] : [`Agency: ${agency}`]),
    ...(note === undefined ? [] : [`Note: ${note}`]),
  ]
}

/** Year, month and day with two digits each, as far as they are known. */
export function dateTexts(date: CslItem['issued']): { year?: string; month?: string; day?: string } {
  const [year, month, day] = date?.['date-parts'][0] ?? []
  const two = (it: number) => String(it).padStart(2, '0')
  return {
    ...(year !== undefined && { year: String(year).padStart(4, '0') }),
    ...(month !== undefined && { month: two(month) }),
    ...(day !== undefined && { day: two(day) }),
  }
}

/** `2025-03-08`, `2025-03` or `2025`; `undefined` if nothing is known. */
export function isoDate(date: CslItem['issued']): string | undefined {
  const { year, month, day } = dateTexts(date)
  return year && [year, month, day].filter((it) => it !== undefined).join('-')
}

/** "Doe, Jane", "King, Jr., Martin Luther" by the order of the parts; a name that is not split stays as it is. */
export function inverted(name: CslName, order: readonly ('family' | 'given' | 'suffix')[]): string {
  if ('literal' in name) return name.literal
  return order.flatMap((part) => (part === 'family' ? familyOf(name) : (name[part] ?? []))).join(', ')
}

/** Who published it, in whichever variable that is. */
export function publisherOf(item: CslItem): string | undefined {
  return item.publisher ?? item['container-title'] ?? item.authority
}

/** Who published it, without the newspaper or the site that it is a part of. */
export function issuerOf(item: CslItem): string | undefined {
  return item.publisher ?? item.authority
}

/** Who keeps the original, and its shelf mark there; not an archive of the web that has a copy. */
export function keeperOf({
  archive,
  archive_location,
  custom: { copy },
}: CslItem): Pick<CslItem, 'archive' | 'archive_location'> {
  if (copy !== undefined && archive_location === copy.url) return {}
  return {
    ...(archive !== undefined && { archive }),
    ...(archive_location !== undefined && { archive_location }),
  }
}
