import type { Quotation, Range } from './passage.ts'

/**
 * What the filter "has a quotation" counts: everything that somebody is quoted with, but no titles, and of words woven
 * into a sentence only those that are attributed.
 */
export function isQuoted(it: Quotation): boolean {
  if (it.kind === 'fragment') return it.speaker !== null
  return it.kind !== 'title'
}

/**
 * Those of a passage's quotations that count, in order. What is quoted within a turn by nobody who is known is a part of
 * the turn, and no quotation beside it.
 */
export function quotedIn(quotations: readonly Quotation[]): Quotation[] {
  const counting = quotations.filter(isQuoted)
  const apart = new Set(outermost(counting))
  return counting.filter((it) => it.speaker !== null || apart.has(it))
}

/** Whether a quotation is what somebody quotes in a turn or a block: its words are the turn's as well. */
const isWithin = (inner: Range, outer: Range): boolean =>
  inner !== outer && outer.start <= inner.start && inner.end <= outer.end

/**
 * The quotations that are in no other one of these, so that no word is in two of them. A turn and a block may contain
 * what their speaker quotes; nothing else overlaps.
 * @param quotations in order, and of two that begin together the longer one first
 */
export function outermost<Of extends Range>(quotations: readonly Of[]): Of[] {
  const found: Of[] = []
  for (const it of quotations) {
    const last = found.at(-1)
    if (last === undefined || !isWithin(it, last)) found.push(it)
  }
  return found
}

/** The number, from 1, of the first quotation of a passage that counts; null if nobody is quoted. */
export function firstQuoted(quotations: readonly Quotation[]): number | null {
  const [first] = quotedIn(quotations)
  return first === undefined ? null : quotations.indexOf(first) + 1
}
