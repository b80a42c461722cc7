import { createHash } from 'node:crypto'
import { type FacetName, UNKNOWN } from '../../../model/search-request.ts'

const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 20)

/**
 * What stands for a facet's value in the server: short whatever the key (the server cuts values at 468 bytes),
 * told apart by case (the server does not), and made of hexadecimal digits alone, so that no key can change
 * what a filter means.
 */
export function token(facet: FacetName, key: string): string {
  return key === UNKNOWN ? UNKNOWN : hash(`${facet}\0${key}`)
}

/** What stands for a folded name in filters. */
export const nameToken = (folded: string): string => hash(folded)
