import type { DocumentId } from '../model/ids.ts'

/**
 * Documents may call the same value differently: *The Guardian*, *THE GUARDIAN*. Whose label and aliases count must
 * not depend on which document came last, so each description has a rank made of the document it comes from, and
 * the lowest rank counts: of documents that describe the value as an entity, that with the lowest id, then of those
 * that only name it in a tag. What a document described that is gone, or now says something else, comes last, and
 * stays until another document describes the value.
 */
export const describerOf = (document: DocumentId, asEntity: boolean): string =>
  asEntity ? document : `${LATER}${document}`

/** Above every hexadecimal digit. */
const LATER = '~'

/** Whether a value has been described as an entity, after which what a tag calls it does not count. */
export const isDescribed = (rank: string): boolean => !rank.startsWith(LATER)

/** The rank of a description whose document is gone. */
export const NO_DESCRIBER = LATER.repeat(2)

/** The document that a rank was made of. */
export const documentOf = (rank: string): string => rank.replaceAll(LATER, '')
