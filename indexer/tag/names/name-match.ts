import { Overlaps } from '../../../model/overlaps.ts'
import type { AuthorityEntity } from '../../authority/authority.ts'

/** A name of the authority files in a passage: tokens `[from, to)`. */
export type NameMatch = {
  from: number
  to: number
  start: number
  end: number
  entity: AuthorityEntity
  /** Needs the full name elsewhere in the document. */
  short: boolean
  /** The rule that led from the words to the name, if they are not listed under it. */
  inferred?: string
}

/** The names of a passage by the tokens that they take up. */
export const namesAt = (matches: readonly NameMatch[]): Overlaps<NameMatch> =>
  new Overlaps(
    matches,
    (it) => it.from,
    (it) => it.to,
  )
