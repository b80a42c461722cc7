import { z } from 'zod'
import type { CslItem } from '../../citation/csl-item.ts'
import { TYPE_NAMES } from '../../citation/type-names.ts'
import type { Kept } from './arrived.ts'

/** An item as Zotero's API has it: a note is an item of its own, beside the one that it belongs to. */
const item = z.looseObject({
  key: z.string().optional(),
  itemType: z.string(),
  parentItem: z.string().optional(),
  note: z.string().optional(),
  creators: z
    .array(
      z.object({
        firstName: z.string().optional(),
        lastName: z.string().optional(),
        name: z.string().optional(),
      }),
    )
    .optional(),
})
type Item = z.infer<typeof item>

/** The fields of Zotero that its types have instead of `publicationTitle` and `publisher`. */
const SOURCES =
  /(?:publicationTitle|Title|publisher|institution|court|network|company|label|distributor|studio|repository|university|committee|legislativeBody|authority|meetingName|code)$/
const DATES = ['date', 'dateDecided', 'dateEnacted', 'issueDate']
const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
)

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
}

/** Zotero keeps a date as it was written: `2025-03`, `March 2025`, `March 8, 2025`. */
function isoOf(date: string): string {
  if (/^\d{4}(?:-\d\d){0,2}$/.test(date)) return date
  const {
    month = '',
    day,
    year,
  } = /^(?<month>\p{L}+) (?:(?<day>\d+), )?(?<year>\d{4})$/u.exec(date)?.groups ?? {}
  const at = MONTHS.indexOf(month.toLowerCase())
  if (year === undefined || at === -1) return date
  const two = (n: number) => String(n).padStart(2, '0')
  return [year, two(at + 1), ...(day === undefined ? [] : [two(Number(day))])].join('-')
}

function keptOf(it: Item, notes: readonly Item[]): Kept {
  const { creators = [], itemType, key } = it
  const extra = textOf(it.extra)
  const published = /^Published: (?<source>.*)$/m.exec(extra)?.groups?.source
  return {
    type: itemType,
    quote: textOf(it.abstractNote),
    notes: [
      extra,
      ...notes.filter((note) => note.parentItem === key).map(({ note = '' }) => plain(note)),
    ].join('\n'),
    authors: creators.map(
      ({ firstName, lastName, name }) => name ?? [lastName, firstName].filter(Boolean).join(', '),
    ),
    date: isoOf(DATES.map((field) => textOf(it[field])).find((value) => value !== '') ?? ''),
    sources: [
      ...Object.entries(it).flatMap(([field, value]) => (SOURCES.test(field) ? [textOf(value)] : [])),
      ...(published === undefined ? [] : [published]),
    ],
    url: textOf(it.url),
  }
}

export const zoteroTypes = ({ type }: CslItem): string[] => [TYPE_NAMES[type].zotero]

const itemsIn = (body: unknown): Kept[] => {
  const all = z.array(item).parse(body)
  const notes = all.filter(({ itemType }) => itemType === 'note')
  return all.filter(({ itemType }) => itemType !== 'note').map((it) => keptOf(it, notes))
}

async function posted(
  address: string,
  body: string,
  type: string,
): Promise<{ status: number; body: unknown }> {
  // While another program runs, the server would close a connection that is kept.
  const headers = { 'content-type': type, connection: 'close' }
  const answer = await fetch(address, { method: 'POST', body, headers })
  const text = await answer.text()
  if (answer.status !== 200 && answer.status !== 300) {
    throw new Error(`${address} answered ${answer.status}: ${text.slice(0, 200)}`)
  }
  return { status: answer.status, body: JSON.parse(text) }
}

/** Zotero's own import of a file, by its translation server. */
export async function zoteroImport(server: string, file: string): Promise<Kept[]> {
  return itemsIn((await posted(`${server}/import`, file, 'text/plain')).body)
}

const choice = z.looseObject({ items: z.record(z.string(), z.string()) })

/** What the button in the browser saves of a page: everything, if it offers several. */
export async function zoteroPage(server: string, page: string): Promise<Kept[]> {
  const first = await posted(`${server}/web`, page, 'text/plain')
  if (first.status === 200) return itemsIn(first.body)
  const again = JSON.stringify(choice.parse(first.body))
  return itemsIn((await posted(`${server}/web`, again, 'application/json')).body)
}
