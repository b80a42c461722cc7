/** What messages call words that were pasted. */
export const PASTED = 'draft'

export type GivenDraft = {
  /** What its file is called; null for words that were pasted. */
  name: string | null
  bytes: Uint8Array
  /** They are words in UTF-8 and no file: not of any other encoding, and a byte order mark is a character of them. */
  isText?: boolean
  /** Whether the whole of it is one quote if it has no quotation marks. */
  orQuote?: boolean
  /** BCP 47, where it is known. */
  language?: string
}
