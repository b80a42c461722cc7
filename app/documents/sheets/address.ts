import type { DocumentId, PassageId } from '../../../model/ids.ts'

/** The address of a page as it is looked at, with a passage marked on it. */
export const sheetAddress = (id: DocumentId, number: number, passage?: PassageId): string =>
  `/documents/${id}/sheets/${number}${passage === undefined ? '' : `?passage=${passage}`}`

/** The address of its image. */
export const imageAddress = (id: DocumentId, number: number): string =>
  `/api/documents/${id}/sheets/${number}`
