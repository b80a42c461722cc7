import { codeHash } from '../fingerprint/code-parts.ts'

const ENTRIES = ['indexer/copies/find-copies.ts']

/** A hash of all that decides which texts there are, how they are found and compared, and how that is kept. */
export const copiesCode = (): string => codeHash(ENTRIES)
