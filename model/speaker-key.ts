import type { Paragraph, Quotation } from './passage.ts'
import { NOT_READ, type SearchRequest, UNKNOWN } from './search-request.ts'

type Read = Pick<Paragraph, 'notRead'>

export const readsSpeakers = ({ notRead }: Read): boolean => !notRead?.includes('speakers')
export const readsDates = ({ notRead }: Read): boolean => !notRead?.includes('dates')

/** The key by which a quotation is found in the facet of speakers. */
export function speakerKey(passage: Read, { speaker }: Pick<Quotation, 'speaker'>): string {
  return speaker?.key ?? (readsSpeakers(passage) ? UNKNOWN : NOT_READ)
}

/** Of a passage's quotations, those of the speakers that a search chose. */
export function ofChosenSpeakers<Of extends Pick<Quotation, 'speaker'>>(
  passage: Read & { quotations: readonly Of[] },
  { any, not }: Pick<SearchRequest, 'any' | 'not'>,
): Of[] {
  return passage.quotations.filter((it) => {
    const by = speakerKey(passage, it)
    return (any.speaker.length === 0 || any.speaker.includes(by)) && !not.speaker.includes(by)
  })
}
