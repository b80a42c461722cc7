import type { CslItem } from '../../citation/csl-item.ts'
import { inverted, isoDate } from '../../citation/formats/notes.ts'
import { locatorNote } from '../../citation/locator.ts'

/** What a tool has of one quote after an import, read out of the tool's own record. */
export type Kept = {
  type: string
  /** The field in which a reader looks for the quote. */
  quote: string
  /** Notes, extra fields and attachments: all text that stands beside the work. */
  notes: string
  /** `Family, Given` or the whole name. */
  authors: string[]
  /** As ISO 8601, as far as the tool knows it. */
  date: string
  /** Every field that may name whoever published it. */
  sources: string[]
  url: string
}

export const FIELDS = [
  'quotation',
  'speaker',
  'pinpoint',
  'authors',
  'date',
  'source',
  'address',
  'archived copy',
  'permalink',
  'type',
] as const
export type Field = (typeof FIELDS)[number]

/** Line breaks and rows of spaces are layout to RIS and TeX. */
const folded = (text: string) => text.replace(/\s+/g, ' ').trim()
const same = (a: string, b: string) => folded(a).normalize('NFC') === folded(b).normalize('NFC')

/** For each field that the item has, whether it arrived; fields that it does not have are left out. */
export function arrived(item: CslItem, kept: Kept, types: readonly string[]): Map<Field, boolean> {
  const { custom } = item
  const notes = folded(kept.notes).replaceAll('%7E', '~')
  const within = (text: string) => notes.includes(folded(text).replaceAll('%7E', '~'))
  const found = new Map<Field, boolean>()
  const note = (field: Field, expected: unknown, is: () => boolean) => {
    if (expected !== undefined) found.set(field, is())
  }
  const speakers = custom.quotations?.flatMap(({ speaker }) => speaker ?? []) ?? []
  const source = item['container-title'] ?? item.publisher ?? item.authority
  const authors = item.author?.map((it) => inverted(it, ['family', 'given', 'suffix']))
  const place = locatorNote(item) ?? undefined
  note('quotation', custom.text, () => same(kept.quote, custom.text))
  note('speaker', speakers[0], () => speakers.every(within))
  note('pinpoint', place, () => within(place ?? ''))
  note('authors', authors, () => same(kept.authors.join(';'), authors?.join(';') ?? ''))
  note('date', item.issued, () => kept.date === isoDate(item.issued))
  note('source', source, () => kept.sources.some((it) => same(it, source ?? '')) || within(`From: ${source}`))
  note('address', item.URL, () => kept.url === item.URL)
  note('archived copy', custom.copy, () => within(custom.copy?.url ?? ''))
  note('permalink', custom.permalink, () => within(custom.permalink ?? ''))
  note('type', item.type, () => types.includes(kept.type))
  return found
}
