import type { Paragraph, Quotation } from './passage.ts'
import { NOT_READ, UNKNOWN } from './search-request.ts'

type Read = Pick<Paragraph, 'notRead'>

export const readsSpeakers = ({ notRead }: Read): boolean => !notRead?.includes('speakers')
export const readsDates = ({ notRead }: Read): boolean => !notRead?.includes('dates')

/** The key by which a quotation is found in the facet of speakers. */
export function speakerKey(passage: Read, { speaker }: Pick<Quotation, 'speaker'>): string {
  return speaker?.key ?? (readsSpeakers(passage) ? UNKNOWN : NOT_READ)
}
