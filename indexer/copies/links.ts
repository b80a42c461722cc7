import type { Link } from '../../reuse/copies/compare.ts'
import type { KeptLink } from './kept.ts'
import { keyOf, numberOf } from './packed-units.ts'

/** A link as it is kept. */
export function keptLink({ a, b, ...body }: Link): KeptLink {
  return { a: numberOf(a), b: numberOf(b), body: JSON.stringify(body) }
}

/** Trusted as it is: only this program has written it. */
export function linkOf({ a, b, body }: KeptLink): Link {
  const found: Omit<Link, 'a' | 'b'> = JSON.parse(body)
  return { a: keyOf(a), b: keyOf(b), ...found }
}
