import { domainToUnicode } from 'node:url'
import { archivedCopy } from '../../model/archived-copy.ts'

/** The host of an address, in the letters of its language; of an archived copy, that of the original. */
export function hostOf(address: string): string | null {
  const original = archivedCopy(address)?.original ?? address
  return URL.canParse(original) ? domainToUnicode(new URL(original).hostname) : null
}
