import type { Bibliography } from '../../model/passage.ts'
import type { QuotationMessages } from './en/quotation.ts'
import type { Messages } from './messages.ts'

/** The source, or the agency that it was taken from. */
export function sourceWords(
  { source, agency }: Pick<Bibliography, 'source' | 'agency'>,
  { member }: Pick<QuotationMessages, 'member'>,
  { search }: Pick<Messages, 'search'>,
): string {
  return source ?? (agency === null ? search.hit.noSource : member.via(agency))
}
