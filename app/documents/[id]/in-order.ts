import type { Document, LeftOut, LeftOutReason } from '../../../model/document.ts'
import type { Paragraph, Range } from '../../../model/passage.ts'

/** Consecutive omissions for one reason, without a passage in between. */
export type Omission = { reason: LeftOutReason; start: number; stretches: Range[] }
/** All that was left out between two passages or headings, to be folded as one. */
export type Omissions = { omitted: Omission[]; start: number; place: 'before' | 'between' | 'after' }
/** A heading inside the article. */
export type Heading = { heading: Range; start: number }

/** Passages and headings, and what was left out between them, in the order of the text. */
export function inOrder({ passages, leftOut }: Document): (Paragraph | Heading | Omissions)[] {
  const sorted = [...passages, ...leftOut].sort((a, b) => a.start - b.start)
  const [first, last] = [passages[0]?.start ?? 0, passages.at(-1)?.start ?? 0]
  const parts: (Paragraph | Heading | Omissions)[] = []
  for (const part of sorted) {
    if (!('reason' in part)) parts.push(part)
    else if (part.reason === 'heading') parts.push({ heading: part, start: part.start })
    else {
      const before = parts.at(-1)
      if (before && 'omitted' in before) add(before.omitted, part)
      else {
        const place = part.start < first ? 'before' : part.start > last ? 'after' : 'between'
        parts.push({ omitted: [omissionOf(part)], start: part.start, place })
      }
    }
  }
  return parts
}

function add(omitted: Omission[], { reason, start, end }: LeftOut): void {
  const last = omitted.at(-1)
  if (last?.reason === reason) last.stretches.push({ start, end })
  else omitted.push(omissionOf({ reason, start, end }))
}

const omissionOf = ({ reason, start, end }: LeftOut): Omission => ({
  reason,
  start,
  stretches: [{ start, end }],
})
