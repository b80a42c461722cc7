import { notRead, type WithAsides } from '../../model/asides.ts'
import { overlapsOf } from '../../model/overlaps.ts'
import type { Aside, Paragraph, Quotation, Range } from '../../model/passage.ts'

/**
 * A piece of a passage with one look throughout. `quotation`: the index of the innermost one in the list of quotations.
 */
export type Segment = {
  text: string
  start: number
  marked: boolean
  quotation: number | null
  /** Why it is set aside; null if it is read. */
  aside: Aside['reason'] | null
  /** Whether OCR may well have misread it. */
  doubtful: boolean
}

/** A text, with what is known of how it was read. */
export type Shown = WithAsides & Pick<Paragraph, 'ocr'>

/**
 * A text cut where its look changes. The segments joined are the text: marking adds and loses nothing.
 */
export function segments(
  of: Shown,
  highlights: Range[],
  quotations: Pick<Quotation, 'start' | 'end'>[],
): Segment[] {
  const { text } = of
  const asides = notRead(of)
  const doubtful = of.ocr?.doubtful ?? []
  const edges = new Set([0, text.length])
  for (const { start, end } of [...highlights, ...quotations, ...asides, ...doubtful]) {
    edges.add(Math.min(start, text.length))
    edges.add(Math.min(end, text.length))
  }
  const sorted = [...edges].sort((a, b) => a - b)
  const setAside = overlapsOf(asides)
  const covers = (range: Range, from: number, to: number) => range.start <= from && to <= range.end
  return sorted.slice(1).flatMap((end, at) => {
    const start = sorted[at] ?? 0
    if (start === end) return []
    const quotation = quotations.findLastIndex((it) => covers(it, start, end))
    return [
      {
        text: text.slice(start, end),
        start,
        marked: highlights.some((it) => covers(it, start, end)),
        quotation: quotation === -1 ? null : quotation,
        aside: setAside.of(start, end)[0]?.reason ?? null,
        doubtful: doubtful.some((it) => covers(it, start, end)),
      },
    ]
  })
}
