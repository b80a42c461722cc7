import type { Link } from '../../reuse/copies/compare.ts'
import type { KeptLink } from './kept.ts'
import { keyOf, numberOf } from './packed-units.ts'

const [CONTRADICT, OTHER_WORDS] = [1, 2]

/** A link as it is kept. */
export function keptLink({ a, b, common, inA, inB, contradict, otherWords }: Link): KeptLink {
  const flags = (contradict ? CONTRADICT : 0) + (otherWords ? OTHER_WORDS : 0)
  return { a: numberOf(a), b: numberOf(b), body: [common, ...inA, ...inB, flags].join(' ') }
}

/** Trusted as it is: only this program has written it. */
export function linkOf({ a, b, body }: KeptLink): Link {
  const [common = 0, fromA = 0, toA = 0, fromB = 0, toB = 0, flags = 0] = body.split(' ').map(Number)
  return {
    ...{ a: keyOf(a), b: keyOf(b), common, inA: [fromA, toA], inB: [fromB, toB] },
    ...((flags & CONTRADICT) !== 0 && { contradict: true }),
    ...((flags & OTHER_WORDS) !== 0 && { otherWords: true }),
  }
}
