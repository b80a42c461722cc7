import type { Link } from '../../reuse/copies/compare.ts'
import type { KeptLink } from './kept.ts'
import { keyOf, numberOf } from './packed-units.ts'

const [CONTRADICT, OTHER_WORDS, THIN] = [1, 2, 4]

/** A link as it is kept. */
export function keptLink({ a, b, common, inRow, inA, inB, contradict, otherWords, isThin }: Link): KeptLink {
  const flags = (contradict ? CONTRADICT : 0) + (otherWords ? OTHER_WORDS : 0) + (isThin ? THIN : 0)
  return { a: numberOf(a), b: numberOf(b), body: [common, inRow, ...inA, ...inB, flags].join(' ') }
}

/** Trusted as it is: only this program has written it. */
export function linkOf({ a, b, body }: KeptLink): Link {
  const [common = 0, inRow = 0, fromA = 0, toA = 0, fromB = 0, toB = 0, flags = 0] = body
    .split(' ')
    .map(Number)
  return {
    ...{ a: keyOf(a), b: keyOf(b), common, inRow, inA: [fromA, toA], inB: [fromB, toB] },
    ...((flags & CONTRADICT) !== 0 && { contradict: true }),
    ...((flags & OTHER_WORDS) !== 0 && { otherWords: true }),
    ...((flags & THIN) !== 0 && { isThin: true }),
  }
}
