import type { Document, LeftOutReason } from '../../../model/document.ts'
import type { Paragraph, Range } from '../../../model/passage.ts'

/** Consecutive omissions for one reason, without a passage in between. */
export type Omission = { reason: LeftOutReason; start: number; stretches: Range[] }

/** Passages and what was left out between them, in the order of the text. Headings stay separate. */
export function inOrder({ passages, leftOut }: Document): (Paragraph | Omission)[] {
  const sorted = [...passages, ...leftOut].sort((a, b) => a.start - b.start)
  const parts: (Paragraph | Omission)[] = []
  for (const part of sorted) {
    const before = parts.at(-1)
    if (!('reason' in part)) parts.push(part)
    else if (before && 'reason' in before && before.reason === part.reason && part.reason !== 'heading') {
      before.stretches.push(part)
    } else parts.push({ reason: part.reason, start: part.start, stretches: [part] })
  }
  return parts
}
