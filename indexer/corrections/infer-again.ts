import type { Document } from '../../model/document.ts'
import { isInferred } from '../../model/inferred.ts'
import type { Work } from '../../model/work.ts'
import type { Authority } from '../authority/authority.ts'
import type { Block } from '../clean/block.ts'
import { inferWork, withInferred } from '../works/infer-work.ts'

/** The blocks of a document as they were judged when it was read: all are kept in a passage or set aside. */
function blocksOf({ leftOut, passages }: Document): Block[] {
  const blocks: Block[] = [
    ...passages.map(({ start, end, kind }): Block => ({ start, end, verdict: { keep: true, kind } })),
    ...leftOut.map(({ start, end, reason }): Block => ({ start, end, verdict: { keep: false, reason } })),
  ]
  return blocks.sort((a, b) => a.start - b.start)
}

/**
 * The work of a document as the rules infer it from its current fields. What people gave stays, and so do `corrected`
 * fields: what somebody removed is not inferred again. Pure.
 */
export function inferAgain(
  document: Document,
  corrected: ReadonlySet<string>,
  authority: Authority,
): Work | null {
  const given: Work = Object.fromEntries(
    Object.entries(document.work ?? {}).filter(([, it]) => !isInferred(it.basis)),
  )
  const { statedKinds, text } = document
  const known = withInferred(
    given,
    inferWork({ text, statedKinds, blocks: blocksOf(document) }, document, authority),
  )
  // A kind that somebody set or removed is not the one that a rule named.
  const isRemoved = (field: string) =>
    (corrected.has(field) && !(field in given)) ||
    (field === 'genre' && corrected.has('type') && !('genre' in given))
  const left = Object.entries(known).filter(([field]) => !isRemoved(field))
  return left.length === 0 ? null : Object.fromEntries(left)
}
