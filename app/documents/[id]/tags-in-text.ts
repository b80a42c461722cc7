import { notRead } from '../../../model/asides.ts'
import { overlapsOf } from '../../../model/overlaps.ts'
import type { Aside, Paragraph, Quotation, Range } from '../../../model/passage.ts'
import { outermost } from '../../../model/quoted.ts'
import type { Messages } from '../../messages/messages.ts'
import { TAG_KINDS, type TagKind } from './tag-kinds.ts'

type Tags = Pick<
  Paragraph,
  'text' | 'asides' | 'ocr' | 'notRead' | 'quotations' | 'dates' | 'locations' | 'groups' | 'people'
>
type Mark = Range & { kind: TagKind; says: string }

/** A piece of text with one look throughout. `tags`: at most one of each kind, in the order of `TAG_KINDS`. */
export type Piece = {
  start: number
  text: string
  found: boolean
  /** Whether somebody has highlighted it. */
  noted: boolean
  /** Why it is set aside; null if it is read. */
  aside: Aside['reason'] | null
  /** Whether OCR may well have misread it. */
  doubtful: boolean
  tags: { kind: TagKind; says: string }[]
}
/** Pieces that share one quotation, the innermost, or none. */
export type Run = { start: number; quotation: Quotation | null; says: string; pieces: Piece[] }

/** How often each kind occurs in the text of these passages: what its switch shows or hides. */
export function countTags(passages: Tags[], messages: Messages): Record<TagKind, number> {
  const counts = { quotation: 0, person: 0, group: 0, place: 0, date: 0 }
  for (const passage of passages) {
    counts.quotation += outermost(passage.quotations).length
    for (const { kind } of marksOf(passage, messages)) counts[kind] += 1
  }
  return counts
}

/**
 * A passage cut where its look changes, by quotation first: speakers, names and dates inside a quotation stay
 * inside it. The pieces joined are the text.
 *
 * @param found what a search found, and `noted` what people have highlighted, as UTF-16 ranges over the passage's text
 */
export function runs(
  passage: Tags,
  messages: Messages,
  found: readonly Range[] = [],
  noted: readonly Range[] = [],
): Run[] {
  const marks = marksOf(passage, messages)
  const asides = notRead(passage)
  const setAside = overlapsOf(asides)
  const doubtful = passage.ocr?.doubtful ?? []
  const edges = new Set([0, passage.text.length])
  for (const { start, end } of [...asides, ...marks, ...found, ...noted, ...doubtful, ...passage.quotations])
    edges.add(start).add(end)
  const sorted = [...edges].filter((it) => it <= passage.text.length).sort((a, b) => a - b)
  const result: Run[] = []
  for (const [at, end] of sorted.slice(1).entries()) {
    const start = sorted[at] ?? 0
    const covers = (range: Range) => range.start <= start && end <= range.end
    const quotation = passage.quotations.findLast(covers) ?? null
    const piece: Piece = {
      start,
      text: passage.text.slice(start, end),
      found: found.some(covers),
      noted: noted.some(covers),
      aside: setAside.of(start, end)[0]?.reason ?? null,
      doubtful: doubtful.some(covers),
      tags: TAG_KINDS.flatMap((kind) => marks.find((it) => it.kind === kind && covers(it)) ?? []),
    }
    const run = result.at(-1)
    if (run && run.quotation === quotation) run.pieces.push(piece)
    else
      result.push({
        start,
        quotation,
        says: describeQuotation(quotation, passage, messages),
        pieces: [piece],
      })
  }
  return result
}

function marksOf({ dates, locations, groups, people }: Tags, { search, pages }: Messages): Mark[] {
  const { one } = pages.marks
  const marks = (kind: TagKind, mentions: Range[], says: string) =>
    mentions.map(({ start, end }) => ({ start, end, kind, says }))
  return [
    ...people.flatMap((it) =>
      marks('person', it.mentions, `${one.person}: ${it.name}${search.basis(it.basis)}`),
    ),
    ...groups.flatMap((it) =>
      marks('group', it.mentions, `${one.group}: ${it.name}${search.basis(it.basis)}`),
    ),
    ...locations.flatMap((it) =>
      marks('place', it.mentions, `${one.place}: ${it.name}${search.basis(it.basis)}`),
    ),
    ...dates.flatMap((it) => {
      const date = search.date(it.value)
      const when = it.end === undefined ? date : search.hit.range(date, search.date(it.end))
      return marks('date', it.mentions, `${one.date}: ${when}${search.basis(it.basis)}`)
    }),
  ]
}

function describeQuotation(quotation: Quotation | null, passage: Tags, { search, pages }: Messages): string {
  if (quotation === null) return ''
  const kind = pages.marks.quotations[quotation.kind]
  return quotation.kind === 'title' ? kind : `${kind}: ${search.speaker(quotation.speaker, passage)}`
}
