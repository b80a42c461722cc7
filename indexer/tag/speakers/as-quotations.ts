import { overlapsOf } from '../../../model/overlaps.ts'
import type { Quotation, Range, Speaker } from '../../../model/passage.ts'
import type { PassageView } from '../passage/index.ts'
import type { Quoted, SpokenPart } from '../quotations/index.ts'
import type { Found } from './assignment.ts'
import { kindOf } from './quotation-kind.ts'

/** A turn or a block quotation of a passage, and who speaks. */
export type SpokenBy = { part: SpokenPart; speaker: Speaker | null }

const WORD = /[\p{L}\p{N}]/u

/**
 * The quotations of a passage, in order; of two that begin together, the longer one first. What is between marks in a
 * turn or a block is a quotation inside it. If that is all there is, the marks are those of the turn itself, and it is
 * one quotation.
 */
export function asQuotations(
  view: PassageView,
  found: readonly Found[],
  spoken: readonly SpokenBy[],
): Quotation[] {
  if (spoken.length === 0)
    return view.quotations.map((quoted, at) => betweenMarks(view, quoted, found[at] ?? null))
  const marked = overlapsOf(view.quotations.map((quoted, at) => ({ ...quoted.outer, quoted, at })))
  const inTurn = new Map<Quoted, Speaker | null>()
  const apart = new Set<Quoted>()
  const whole: Quotation[] = []
  for (const { part, speaker } of spoken) {
    const around = marked.of(part.start, part.end)
    const inside = around.filter(({ quoted }) => isInside(quoted, part))
    // Marks of which only one is in the turn belong to nothing that can be quoted.
    for (const { quoted } of around) if (!isInside(quoted, part)) apart.add(quoted)
    if (inside.length > 0 && !WORD.test(without(view.text, part, inside))) {
      for (const { quoted } of inside) inTurn.set(quoted, speaker)
    } else whole.push(asTurn(view, part, speaker))
  }
  const own = view.quotations.flatMap((quoted, at) => {
    if (apart.has(quoted)) return []
    const it = betweenMarks(view, quoted, found[at] ?? null)
    return inTurn.has(quoted) ? { ...it, kind: 'speech' as const, speaker: inTurn.get(quoted) ?? null } : it
  })
  return [...whole, ...own].sort((a, b) => a.start - b.start || b.end - a.end)
}

const isInside = (inner: Range, outer: Range) => outer.start <= inner.start && inner.end <= outer.end

/** What of a range is in none of these. */
function without(text: string, { start, end }: Range, ranges: readonly Range[]): string {
  let rest = ''
  let at = start
  for (const it of ranges) {
    rest += text.slice(at, Math.max(at, it.start))
    at = Math.max(at, it.end)
  }
  return rest + text.slice(at, Math.max(at, end))
}

function asTurn({ text }: PassageView, part: SpokenPart, speaker: Speaker | null): Quotation {
  const { start, end, kind, continues } = part
  const quotation: Quotation = { start, end, text: text.slice(start, end), kind, speaker, cue: null }
  return continues ? { ...quotation, continues } : quotation
}

function betweenMarks(view: PassageView, quoted: Quoted, found: Found): Quotation {
  const { start, end } = quoted
  const quotation: Quotation = {
    start,
    end,
    text: view.text.slice(start, end),
    kind: kindOf(view, quoted),
    speaker: found?.speaker ?? null,
    cue: found?.cue ?? null,
  }
  return quoted.continues ? { ...quotation, continues: true } : quotation
}
