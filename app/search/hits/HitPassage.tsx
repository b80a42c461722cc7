'use client'

import { useState } from 'react'
import type { Quotation, Range } from '../../../model/passage.ts'
import type { Hit } from '../../../model/search-result.ts'
import { onPlainClick } from '../../address/navigation.ts'
import { useMessages } from '../../messages/use-messages.tsx'
import { textClass } from '../../parts/flow.ts'
import { Pieces } from '../../parts/MarkedText.tsx'
import { type Segment, segments } from '../../parts/segments.ts'
import { withMarks } from '../../parts/with-marks.ts'
import { cutAround } from './inked.ts'

type Props = {
  hit: Hit
  /** The quotations that stand out, each with the number of its speaker if there are several. */
  inked: readonly { quotation: Quotation; number: number | null }[]
}

/** A passage, unchanged, with what is quoted in ink and the words around it quieter; a long one is cut at first. */
export function HitPassage({ hit, inked }: Props) {
  const messages = useMessages().hit
  const [whole, setWhole] = useState(false)
  const ranges = inked.map(({ quotation }) => withMarks(hit.text, quotation))
  const cut: Range = whole
    ? { start: 0, end: hit.text.length }
    : cutAround(hit.text, ranges.length > 0 ? ranges : hit.highlights)
  const open = (
    <a
      className="cut"
      href={`/passages/${hit.id}`}
      aria-label={messages.wholePassage}
      title={messages.wholePassage}
      onClick={(event) =>
        onPlainClick(event, () => {
          // The link is gone with the cut, and the focus must not be lost with it.
          event.currentTarget.closest<HTMLElement>('[data-hit]')?.focus({ preventScroll: true })
          setWhole(true)
        })
      }
    >
      …
    </a>
  )
  return (
    <p
      className={inked.length > 0 ? `${textClass(hit.text)} around` : textClass(hit.text)}
      dir="auto"
      lang={hit.language ?? undefined}
    >
      {cut.start > 0 && <>{open} </>}
      {runsOf(hit, ranges, cut).map(({ start, at, segments: of }) =>
        at === null ? (
          <Pieces key={start} of={of} />
        ) : (
          <q key={start} data-number={inked[at]?.number ?? undefined}>
            <Pieces of={of} />
          </q>
        ),
      )}
      {cut.end < hit.text.length && <> {open}</>}
    </p>
  )
}

/** Consecutive pieces in the same one of `ranges`, or in none. `at`: which one. */
type Run = { start: number; at: number | null; segments: Segment[] }

function runsOf(hit: Hit, ranges: readonly Range[], cut: Range): Run[] {
  const runs: Run[] = []
  // Edges of the cut count as those of a quotation, so that no piece lies across one.
  for (const piece of segments(hit, hit.highlights, [...ranges, cut])) {
    const end = piece.start + piece.text.length
    if (piece.start < cut.start || end > cut.end) continue
    const found = ranges.findIndex((it) => it.start <= piece.start && end <= it.end)
    const at = found === -1 ? null : found
    const last = runs.at(-1)
    if (last !== undefined && last.at === at) last.segments.push(piece)
    else runs.push({ start: piece.start, at, segments: [piece] })
  }
  return runs
}
